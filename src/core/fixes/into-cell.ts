import type { ClauseAddress } from '../catalogue/types.ts';
import type { Cell, Document } from '../documents/document.ts';
import { perDocument } from '../documents/per-document.ts';
import type { Reference } from '../references/reference.ts';
import { groupBy } from '../text/group-by.ts';
import { firstFrom, type Span, textAt } from '../text/span.ts';
import { inOneList, isLaterNumber, type Write } from './added-clauses.ts';
import { type Edit, insertion } from './fix.ts';
import { beforeMarks } from './followers.ts';
import { isBeforeSingular } from './singular-verb.ts';
import { pluralBefore } from './word-number.ts';

/**
 * The cell of the reference's own row in the column whose head names the edition, and it alone: `ISO 9001:2008` heads none of
 * ISO 9001:2015. undefined where there is none.
 *
 * @param isMeant whether a head is of the edition, by its standard and the year that it states
 */
export function cellHeadedBy(
  document: Document,
  { place, via }: Reference,
  standard: string,
  isMeant: (head: Pick<Reference, 'standard' | 'edition'>) => boolean,
): Cell | undefined {
  if (place.kind !== 'cell' || place.row === 0) return undefined;
  const rows = document.tables[place.table]?.rows ?? [];
  const heads = headsOf(document).get(place.table) ?? [];
  const named = heads.find(isMeant);
  const column =
    named?.column ?? (via?.kind === 'column' ? columnNumbered(document, rows[0], standard) : undefined);
  if (column === undefined || column === place.column) return undefined;
  const isShared = heads.some(other => other.column === column && other !== named);
  return isShared ? undefined : rows[place.row]?.[column];
}

/** The column `9001` of ISO 9001, where nothing stands below it yet, in a table whose heads name standards. */
function columnNumbered(
  { text }: Document,
  heads: readonly Cell[] | undefined,
  standard: string,
): number | undefined {
  const number = standard.slice(standard.lastIndexOf(' ') + 1);
  const column = (heads ?? []).findIndex(
    ({ span }) => textAt(text, span).replace(/[*_]/g, '').trim() === number,
  );
  return column < 0 ? undefined : column;
}

interface Head extends Pick<Reference, 'standard' | 'edition'> {
  readonly column: number;
}

/** The editions that the first row of each table names: `ISO 9001:2015`, or `9001` above the numbers that are read as its clauses. */
const headsOf = perDocument(({ references }) => {
  const byTable = new Map<number, Head[]>();
  for (const { place, standard, edition, clause, via } of references) {
    // `ISO/IEC 20000-1:2018 6.1` heads what answers to that clause, and no clauses of the standard.
    const isHead = place.kind === 'cell' && (place.row === 0 ? clause === undefined : via?.kind === 'column');
    if (!isHead) continue;
    const { column, row } = place;
    const heads = byTable.get(place.table) ?? [];
    const isKnown = heads.some(
      other =>
        other.column === column && other.standard === standard && (row !== 0 || other.edition === edition),
    );
    if (!isKnown) byTable.set(place.table, [...heads, { column, standard, edition }]);
  }
  return byTable;
});

const startOfClause = ({ clauseSpan }: Reference): number => clauseSpan.start;

/**
 * Fills a cell, in the place of a dash or between its borders, which stay where they are if there is room: `|       |` becomes
 * `| 8.4   |`.
 */
function filled(text: string, span: Span, names: string): Edit {
  const before = text.slice(Math.max(0, span.start - widestCell), span.start).trimEnd();
  const behind = /^[ \t]*\|/.exec(text.slice(span.end, span.end + widestCell))?.[0];
  if (span.end > span.start || !before.endsWith('|')) return { span, text: names };
  const start = Math.max(0, span.start - widestCell) + before.length;
  if (behind === undefined) return { span: { start, end: span.end }, text: ` ${names}` };
  const end = span.end + behind.length - 1;
  return { span: { start, end }, text: ` ${names} `.padEnd(end - start) };
}

/** More blanks than any cell has. */
const widestCell = 1000;

/** What people put into a cell that has nothing to say. */
const filler = /^(?:[-–—/]+|n\/?a\.?|none|\.{3}|…)$/i;

/** Adds clauses to a cell, in the order of their numbers, and as the cell separates what it has. */
export function intoCell(
  document: Document,
  { span }: Cell,
  added: readonly ClauseAddress[],
  write: Write,
): readonly Edit[] {
  const { text, references } = document;
  const content = textAt(text, span);
  const isEmpty = content.trim() === '' || filler.test(content.trim());
  const within = references
    .slice(firstFrom(references, span.start, startOfClause), firstFrom(references, span.end, startOfClause))
    .filter(({ clauseSpan }) => clauseSpan.end <= span.end);
  // Below the head a number is enough, unless this cell names the standard all the same, or another one.
  const isBare =
    isEmpty || within.every(other => other.via !== undefined && other.standard === added[0]?.standard);
  const namesOf = (clauses: readonly ClauseAddress[]) =>
    isBare ? clauses.map(({ clause }) => clause) : [inOneList(clauses, write)];

  if (isEmpty) return [filled(text, span, namesOf(added).join(', '))];
  const separator = /<br\s*\/?>\s*/i.exec(content)?.[0] ?? (content.includes(';') ? '; ' : ', ');
  const places = groupBy(added, clause =>
    isBare ? within.find(other => isLaterNumber(other, clause)) : undefined,
  );
  const only = within.length === 1 && isBare ? within[0] : undefined;
  if (only && isBeforeSingular(document, only.span.end))
    return [insertion(only.span.end, ` (${namesOf(added).join(', ')})`)];
  // `Clause 8.4` becomes `Clauses 8.4, 8.5`.
  const plural =
    only && places.has(undefined)
      ? pluralBefore(document, only.span.start, only.clauseSpan.start)
      : undefined;
  const insertions = [...places].map(([next, clauses]) => {
    const names = namesOf(clauses);
    return next
      ? insertion(
          beforeMarks(text, span.start, next.span.start),
          names.map(name => name + separator).join(''),
        )
      : insertion(span.end, names.map(name => separator + name).join(''));
  });
  return plural ? [plural, ...insertions] : insertions;
}
