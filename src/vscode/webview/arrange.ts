import type { CoverageStatus, Matrix, MatrixPlace, MatrixRow } from '../../core/index.ts';

/**
 * What the rows are sorted by; `citedIn` is the name of a column of documents, the most citations first: its index is another
 * one once documents come or go.
 */
export type RowOrder = 'number' | 'coverage' | 'citations' | { readonly citedIn: string };

/** What its user wants to see of a matrix, and in which order. */
export interface Arrangement {
  /** Empty: all. */
  readonly statuses: readonly CoverageStatus[];
  /** The beginning of a number, or a part of a title. */
  readonly clauses: string;
  /** A part of a document's name. */
  readonly documents: string;
  readonly rowsBy: RowOrder;
  readonly documentsBy: 'name' | 'citations';
}

/** All of a matrix, in its own order. */
export const asItComes: Arrangement = {
  statuses: [],
  clauses: '',
  documents: '',
  rowsBy: 'number',
  documentsBy: 'name',
};

export type Column =
  | { readonly kind: 'clause' | 'coverage' }
  /** Index into the editions, or into the columns of the matrix. */
  | { readonly kind: 'edition' | 'documents'; readonly index: number };

/** What the grid shows: rows of the matrix, and its columns. */
export interface Arranged {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly Column[];
}

/** What the rows are sorted by where a column's head is chosen; undefined for one that sorts nothing. */
export function orderBy(column: Column, { columns }: Matrix): RowOrder | undefined {
  switch (column.kind) {
    case 'clause':
      return 'number';
    case 'coverage':
      return 'coverage';
    case 'edition':
      return undefined;
    case 'documents':
      return { citedIn: columns[column.index]?.name ?? '' };
  }
}

/** Whether two orders are the same. */
export const isSameOrder = (a: RowOrder | undefined, b: RowOrder): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a.citedIn === b.citedIn : a === b;

/** The states from what needs a look to what does not; null is that of a clause that asks for nothing. */
export const urgency: readonly (CoverageStatus | null)[] = [
  'not covered',
  'partly covered',
  'covered',
  'excluded',
  null,
];

/** The rows and columns of a matrix that are wanted, in the order that is wanted. */
export function arrange(matrix: Matrix, wanted: Arrangement): Arranged {
  const typed = wanted.clauses.trim().toLowerCase();
  const rows = matrix.rows.filter(
    ({ clause, title, status }) =>
      (wanted.statuses.length === 0 || (status !== null && wanted.statuses.includes(status))) &&
      (clause.toLowerCase().startsWith(typed) || (title ?? '').toLowerCase().includes(typed)),
  );
  const part = wanted.documents.trim().toLowerCase();
  const documents = [...matrix.columns.keys()].filter(index =>
    (matrix.columns[index]?.name ?? '').toLowerCase().includes(part),
  );
  return {
    rows: sorted(rows, rowOrder(matrix, wanted.rowsBy)),
    columns: [
      { kind: 'clause' },
      { kind: 'coverage' },
      ...matrix.editions.map((_, index) => ({ kind: 'edition' as const, index })),
      ...sorted(documents, documentOrder(matrix, wanted.documentsBy)).map(index => ({
        kind: 'documents' as const,
        index,
      })),
    ],
  };
}

/** The places of a row in a column of documents; empty where it is cited in none. */
export const placesIn = (row: MatrixRow, column: number): readonly MatrixPlace[] =>
  row.citing.find(citing => citing.column === column)?.places ?? [];

const citationsOfRow = ({ citing }: MatrixRow): number =>
  citing.reduce((sum, { places }) => sum + places.length, 0);

/** Lower comes first; the order of the edition among equals. */
function rowOrder({ columns }: Matrix, by: RowOrder): ((row: MatrixRow) => number) | undefined {
  if (by === 'number') return undefined;
  if (by === 'coverage') return ({ status }) => urgency.indexOf(status);
  if (by === 'citations') return row => -citationsOfRow(row);
  const column = columns.findIndex(({ name }) => name === by.citedIn);
  return row => -placesIn(row, column).length;
}

function documentOrder(
  { rows }: Matrix,
  by: Arrangement['documentsBy'],
): ((index: number) => number) | undefined {
  if (by === 'name') return undefined;
  const counts = new Map<number, number>();
  for (const { citing } of rows) {
    for (const { column, places } of citing) counts.set(column, (counts.get(column) ?? 0) + places.length);
  }
  return index => -(counts.get(index) ?? 0);
}

function sorted<Item>(items: readonly Item[], order: ((item: Item) => number) | undefined): readonly Item[] {
  return order ? [...items].sort((a, b) => order(a) - order(b)) : items;
}
