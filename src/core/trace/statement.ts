import { addressIn } from '../catalogue/clause-address.ts';
import type { ClauseAddress, Edition } from '../catalogue/types.ts';
import type { Cell, Document, Table } from '../documents/document.ts';
import { editionResolver } from '../documents/resolve-edition.ts';
import { hasStatement } from '../documents/standard-facts.ts';
import { type Reference, rowKey } from '../references/reference.ts';
import { oneLine } from '../text/one-line.ts';
import { type Span, textAt } from '../text/span.ts';
import {
  asksIfApplicable,
  asksWithAnswers,
  givesReasonToExclude,
  namesControls,
  saysIfApplicable,
} from './applicability-words.ts';
import { listedEditions } from './coverage.ts';
import type { TraceProject } from './document-trace.ts';

/** What a statement of applicability says of one control. */
export interface StatedControl {
  readonly address: ClauseAddress;
  /** The number of the control. */
  readonly span: Span;
  /** undefined where the cell says neither yes nor no. */
  readonly isApplicable: boolean | undefined;
  /** Why it does not apply, on one line, where the row says so; empty where it does not. */
  readonly justification: string;
}

/** A statement of applicability as a document has it: every table of it that says of controls whether they apply. */
export interface Statement {
  /** The head of the first column that says so. */
  readonly head: Span;
  readonly controls: readonly StatedControl[];
  /** Whether a reference only states: in a row that says whether a control applies, or as the annex in a heading. */
  readonly states: (reference: Reference) => boolean;
}

/** A table of fewer controls is rather an example. */
const fewestRows = 3;

/** The column that says whether controls apply; undefined where the table does not say so, or says it twice. */
function columnOf({ rows }: Table, text: string): number | undefined {
  const [heads = [], ...others] = rows;
  const columnsThat = (asks: (head: string, column: number) => boolean) =>
    heads.flatMap(({ span }, column) => (asks(textAt(text, span), column) ? [column] : []));
  const cellsOf = (column: number) =>
    others.flatMap(row => {
      const cell = row[column];
      return cell ? [textAt(text, cell.span)] : [];
    });
  const sure = columnsThat(asksIfApplicable);
  const columns =
    sure.length > 0 ? sure : columnsThat((head, column) => asksWithAnswers(head, cellsOf(column)));
  return columns.length === 1 ? columns[0] : undefined;
}

/** Whether a document has a table that may be a statement of applicability. */
export const mayStateApplicability = ({ tables, text }: Document): boolean =>
  tables.some(table => columnOf(table, text) !== undefined);

/**
 * The statement of applicability that a document holds: tables with a head that asks whether something applies, and
 * controls of an Annex A left of it, or right of it below a head that says so. undefined where the document holds none.
 */
export function readStatement(
  document: Document,
  { config, catalogue }: TraceProject,
): Statement | undefined {
  const { tables, text, references } = document;
  const cited = references.filter(({ place, clause }) => place.kind === 'cell' && clause?.startsWith('A.'));
  // Most tables cite nothing of the kind, and need not be looked through.
  if (cited.length < fewestRows) return undefined;
  const columns = tables.map(table => columnOf(table, text));
  if (columns.every(column => column === undefined)) return undefined;

  const resolve = editionResolver(document, config, catalogue);
  const controls: StatedControl[] = [];
  let head: Span | undefined;
  // A row is of the first control that it cites, and of those in one list with it; of others nobody can tell.
  const rowsRead = new Map<string, number>();
  const stated = cited.flatMap(reference => {
    const { place, clause } = reference;
    if (place.kind !== 'cell' || clause === undefined) return [];
    const column = columns[place.table];
    if (column === undefined || place.column === column || place.row === 0) return [];
    const isLeft = place.column < column;
    const above = tables[place.table]?.rows[0]?.[place.column];
    // What stands right of the answers is mostly why, and where else to look.
    if (!isLeft && !(above && namesControls(textAt(text, above.span)))) return [];
    return [{ reference, place, clause, column, isLeft }];
  });
  const withControlsLeft = new Set(stated.flatMap(({ isLeft, place }) => (isLeft ? [place.table] : [])));
  for (const { reference, place, clause, column, isLeft } of stated) {
    const { clauseSpan, group } = reference;
    const rows = tables[place.table]?.rows;
    const row = rowKey(place);
    if ((rowsRead.get(row) ?? group) !== group || (!isLeft && withControlsLeft.has(place.table))) continue;
    const { edition } = resolve(reference);
    const cell = rows?.[place.row]?.[column];
    if (edition === undefined || cell === undefined || !isControl(edition, clause)) continue;
    rowsRead.set(row, group);
    head ??= rows?.[0]?.[column]?.span;
    controls.push({
      address: addressIn(edition, clause),
      span: clauseSpan,
      isApplicable: saysIfApplicable(textAt(text, cell.span)),
      justification: justificationIn(rows?.[0] ?? [], rows?.[place.row] ?? [], text),
    });
  }
  if (head === undefined || rowsRead.size < fewestRows) return undefined;
  const states = ({ place, clause }: Reference): boolean =>
    place.kind === 'cell' ? rowsRead.has(rowKey(place)) : place.kind === 'heading' && clause === 'A';
  return { head, controls, states };
}

/** What a row says in the column of reasons, without emphasis and breaks; a dash is none. */
function justificationIn(heads: readonly Cell[], cells: readonly Cell[], text: string): string {
  const columns = heads.flatMap(({ span }, column) =>
    givesReasonToExclude(textAt(text, span)) ? [column] : [],
  );
  const said = columns.map(column => {
    const cell = cells[column];
    return cell
      ? oneLine(
          textAt(text, cell.span)
            .replace(/<[^<>]*>/g, ' ')
            .replace(/\*\*|__|`/g, ''),
        )
      : '';
  });
  return said.find(words => /\p{L}/u.test(words) && !/^n(?:\/|\. ?)?a\.?$/i.test(words)) ?? '';
}

/** Whether a number is a control of the edition's Annex A: nothing stands below it. */
export function isControl(edition: Edition, number: string): boolean {
  const clause = edition.clause(number);
  return number.startsWith('A.') && clause !== undefined && clause.children.length === 0;
}

/** The editions in scope whose Annex A a statement of applicability is about, in the order of the scope. */
export const editionsWithControls = ({ config, catalogue }: TraceProject): readonly Edition[] =>
  listedEditions(config.standards, catalogue).filter(hasControls);

/** Whether a statement of applicability is about the edition; others have an Annex A as well. */
export const hasControls = (edition: Edition): boolean =>
  hasStatement(edition.standard) && edition.clauses.some(({ number }) => isControl(edition, number));
