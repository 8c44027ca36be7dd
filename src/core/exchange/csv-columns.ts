/** A line of a table, as a reader of CSV gives it. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** Line of the text on which it begins, from 0. */
  readonly line: number;
}

/** What stands between several numbers or spellings in one cell. */
export const separator = ' | ';

/** The numbers or spellings in one cell; undefined where there are none. */
export function severalIn(cell = ''): readonly string[] | undefined {
  const several = cell.split(separator.trim()).flatMap(each => each.trim() || []);
  return several.length > 0 ? several : undefined;
}

/** The columns of a correlation behind those of its two clauses, which have the editions for their heads. */
export const correlationColumns = [
  'relation',
  'from item',
  'to item',
  'change',
  'except',
  'adds from',
  'adds to',
  'note',
  'basis',
  'row',
  'source',
  'document',
  'place',
  'rows',
  'source note',
] as const;

/** The columns of a standard. */
export const standardColumns = [
  'number',
  'title',
  'variants',
  'requirement',
  'element',
  'basis',
  'source',
  'document',
  'place',
  'source note',
] as const;

export type CorrelationColumn = (typeof correlationColumns)[number];
export type StandardColumn = (typeof standardColumns)[number];

/** The word under `relation` for a clause of which no source says anything. */
export const unknownWord = 'unknown';

/** A table without the columns in which nothing stands; the first ones, which are wanted, stay. */
export function withoutEmptyColumns(
  rows: readonly (readonly string[])[],
  wanted: number,
): readonly (readonly string[])[] {
  const [head = [], ...body] = rows;
  const kept = head.map((_, column) => column < wanted || body.some(row => row[column] !== ''));
  return rows.map(row => row.filter((_, column) => kept[column]));
}
