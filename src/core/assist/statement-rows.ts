import { editionAddress } from '../catalogue/clause-address.ts';
import { isSameEdition } from '../catalogue/edition-name.ts';
import type { Document } from '../documents/document.ts';
import { rowKey } from '../references/reference.ts';
import { groupByEach } from '../text/group-by.ts';
import { listed } from '../text/listed.ts';
import type { Span } from '../text/span.ts';
import { readStatement } from '../trace/statement.ts';
import type { Migration, MigrationWorld, MovedReference } from './migrate.ts';

/** Rows of a statement of applicability that do not have one control each any more. */
export interface StatementRows {
  /** The number in the first of the rows, in the text before. */
  readonly span: Span;
  /** The controls that stand there now. */
  readonly clauses: readonly string[];
  /** What to do. */
  readonly message: string;
}

/** A row of a statement with what it was of and what it is of now. */
interface Row {
  readonly span: Span;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly isApplicable: boolean | undefined;
}

/**
 * Where the rows of a statement of applicability are to be put together, since one control follows those of several rows, or
 * apart, since several follow that of one; a row of its own for each is what such a statement is. Empty where the document
 * holds none, or each row still has one control.
 */
export function statementRows(
  document: Document,
  moved: readonly MovedReference[],
  { to }: Migration,
  { catalogue, config }: MigrationWorld,
): readonly StatementRows[] {
  const statement = readStatement(document, { catalogue, config });
  if (!statement) return [];
  const stated = new Map(statement.controls.map(control => [control.span.start, control]));
  const becomes = new Map(moved.map(reference => [reference.span.start, reference]));
  const rows = new Map<string, Row>();
  for (const { place, clauseSpan } of document.references) {
    const control = stated.get(clauseSpan.start);
    if (!control || place.kind !== 'cell') continue;
    const isNew = isSameEdition(control.address, editionAddress(to));
    const after = becomes.get(clauseSpan.start)?.becomes ?? (isNew ? [control.address.clause] : []);
    const { span, before, after: known, isApplicable } = rows.get(rowKey(place)) ?? emptyRow(control);
    rows.set(rowKey(place), {
      span,
      before: [...before, control.address.clause],
      after: [...new Set([...known, ...after])],
      isApplicable,
    });
  }
  return [...together([...rows.values()]), ...apart([...rows.values()])].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

const emptyRow = ({ span, isApplicable }: Pick<Row, 'span' | 'isApplicable'>): Row => ({
  span,
  before: [],
  after: [],
  isApplicable,
});

function together(rows: readonly Row[]): readonly StatementRows[] {
  const byControl = groupByEach(rows, ({ after }) => after);
  return [...byControl].flatMap(([clause, of]) => {
    const [first] = of;
    if (!first || of.length < 2) return [];
    const isSame = new Set(of.map(({ isApplicable }) => isApplicable)).size === 1;
    const before = listed([...new Set(of.flatMap(row => row.before))]);
    const message =
      `${of.length} rows of the statement of applicability are of ${clause} now, those of ${before}; put them together` +
      (isSame ? '.' : ', and decide whether it applies, since they do not say the same.');
    return [{ span: first.span, clauses: [clause], message }];
  });
}

const apart = (rows: readonly Row[]): readonly StatementRows[] =>
  rows
    .filter(({ before, after }) => after.length > before.length)
    .map(({ span, before, after }) => ({
      span,
      clauses: after,
      message: `The row of ${listed(before)} in the statement of applicability is of ${listed(after)} now; give each a row of its own.`,
    }));
