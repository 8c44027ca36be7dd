import { didYouMean } from '../catalogue/did-you-mean.ts';
import type { PackBasis } from '../catalogue/pack-values.ts';
import { textOfCsvCell } from '../reports/csv.ts';
import { listed } from '../text/listed.ts';
import type { Span } from '../text/span.ts';
import type { CsvRecord } from './csv-columns.ts';
import type { ImportOptions } from './imported.ts';

/** A table with a head, and what the person who imports it says of it. */
export interface Table {
  readonly head: CsvRecord;
  readonly rows: readonly CsvRecord[];
  /** The line on which it begins. */
  spanOf(record: CsvRecord): Span;
  readonly options: ImportOptions;
}

/** `Adds_From` is `adds from`. */
export const plainly = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

/** What a cell under `basis` can say. */
export const bases: readonly PackBasis[] = ['published', 'draft'];

/** How cells are found by the names of their columns, and what is said of names that nobody knows. */
export function columnsOf<Column extends string>(
  head: CsvRecord,
  columns: readonly Column[],
  taken: readonly number[],
): {
  readonly cellOf: (record: CsvRecord, column: Column) => string | undefined;
  readonly unknown: readonly string[];
} {
  const names = head.cells.map(plainly);
  const unknown = names.flatMap((name, index) => {
    if (name === '' || taken.includes(index) || columns.some(column => column === name)) return [];
    const meant = didYouMean(name, columns) || ` Expected ${listed(columns, 'or')}.`;
    return [`There is no column “${head.cells[index]?.trim()}”; it is left out.${meant}`];
  });
  return {
    cellOf: (record, column) => {
      const text = textOfCsvCell(record.cells[names.indexOf(column)] ?? '');
      return text.trim() === '' ? undefined : text;
    },
    unknown,
  };
}

/** The word of a list that is typed; what is no such word is refused. */
export function oneOf<Word extends string>(
  column: string,
  typed: string | undefined,
  words: readonly Word[],
  refuse: (message: string) => undefined,
): Word | undefined {
  if (typed === undefined) return undefined;
  const said = plainly(typed);
  return words.find(word => word === said) ?? refuse(noSuchWord(column, said, words));
}

/** Said of a word that a column does not have. */
export const noSuchWord = (column: string, said: string, words: readonly string[]): string =>
  `There is no ${column} “${said}”.${didYouMean(said, words) || ` Expected ${listed(words, 'or')}.`}`;

/** The value that most have, of one or more; of several the first. */
export function commonest<Value>(values: readonly Value[]): Value {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [[value]] = [...counts].sort(([, a], [, b]) => b - a) as [[Value, number]];
  return value;
}

/** A row without the basis that its pack has as a whole. */
export function withoutBasis<Row extends { readonly basis?: PackBasis }>(row: Row, basis: PackBasis): Row {
  if (row.basis !== basis) return row;
  const { basis: _, ...others } = row;
  return others as Row;
}
