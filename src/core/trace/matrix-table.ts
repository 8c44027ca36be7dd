import { printable } from '../text/display-width.ts';
import { groupBy } from '../text/group-by.ts';
import { oneLine } from '../text/one-line.ts';
import type { Matrix, MatrixCell, MatrixPlace, MatrixRow } from './matrix.ts';
import type { DocumentColumns } from './matrix-settings.ts';

/** One thing that a cell lists. */
export interface TableItem {
  /** The path of the document that it is about, where the column does not say so. */
  readonly document: string | undefined;
  /** `8.4 (similar, covered)`, `Major incidents`; may be empty where there is a document. */
  readonly text: string;
}

/** A matrix as rows of cells; texts on one line, without what a terminal could not print. */
export interface MatrixTable {
  readonly heads: readonly string[];
  /** As many cells as heads in each row; a cell that lists nothing is empty. */
  readonly rows: readonly (readonly (readonly TableItem[])[])[];
}

export interface MatrixTableOptions {
  readonly documents: DocumentColumns;
  /** Tells the lines beside the sections, from 1. Lines change with every edit; sections seldom do. */
  readonly showsLines: boolean;
}

/** The clause, its title, its coverage; then what each other edition has for it; then where it is referenced. */
export function matrixTable(matrix: Matrix, options: MatrixTableOptions): MatrixTable {
  const { lead, editions, columns, rows } = matrix;
  const documentHeads = {
    places: ['Referenced in'],
    documents: columns.map(({ name }) => name),
    folders: columns.map(({ name }) => (name === '' ? '(no folder)' : name)),
    none: [],
  }[options.documents];
  return {
    heads: [lead.name, 'Title', 'Coverage', ...editions.map(({ name }) => name), ...documentHeads].map(
      inOneLine,
    ),
    rows: rows.map(row => [
      [plain(row.clause)],
      row.title === null ? [] : [plain(row.title)],
      row.status === null ? [] : [plain(coverageWords(row))],
      ...row.cells.map(counterpartItems),
      ...documentCells(row, matrix, options),
    ]),
  };
}

const coverageWords = ({ status, justification }: MatrixRow): string =>
  justification === null ? `${status}` : `${status}: ${justification}`;

/** `8.4 (similar, derived, not covered)`, `8.4 (similar, row of 8.3.4, covered)` where the row is that of a clause above. */
function counterpartItems({ answer, counterparts }: MatrixCell): readonly TableItem[] {
  if (answer === 'none') return [plain('no counterpart')];
  if (answer === 'no-row') return [plain('in no table')];
  return counterparts.map(({ clause, relation, inheritedFrom, basis, status }) => {
    const row = inheritedFrom === null ? [] : `row of ${inheritedFrom}`;
    const words = [relation, row, basis === 'published' ? [] : basis, status ?? []].flat();
    return plain(`${clause} (${words.join(', ')})`);
  });
}

function documentCells(
  { citing }: MatrixRow,
  { documents, columns }: Matrix,
  { documents: shown, showsLines }: MatrixTableOptions,
): readonly (readonly TableItem[])[] {
  const perDocument = (places: readonly MatrixPlace[]): readonly TableItem[] =>
    [...groupBy(places, ({ document }) => document)].map(([document, its]) => ({
      document: documents[document]?.name ?? '',
      text: sectionsOf(its, showsLines).filter(Boolean).join(', '),
    }));
  switch (shown) {
    case 'none':
      return [];
    case 'places':
      return [citing.flatMap(({ places }) => perDocument(places))];
    case 'folders':
    case 'documents': {
      const cells: (readonly TableItem[])[] = columns.map(() => []);
      for (const { column, places } of citing) {
        cells[column] =
          shown === 'folders'
            ? perDocument(places)
            : sectionsOf(places, showsLines).map(text => plain(text || 'before the first heading'));
      }
      return cells;
    }
  }
}

/** The sections that places stand in, each once; with lines `Major incidents (lines 12, 14)`. */
function sectionsOf(places: readonly MatrixPlace[], showsLines: boolean): readonly string[] {
  const lines = new Map<string, Set<number>>();
  for (const { headings, line } of places) {
    const section = inOneLine(headings.at(-1) ?? '');
    lines.set(section, (lines.get(section) ?? new Set()).add(line + 1));
  }
  return [...lines].map(([section, at]) => {
    if (!showsLines) return section;
    const words = `${at.size === 1 ? 'line' : 'lines'} ${[...at].join(', ')}`;
    return section === '' ? words : `${section} (${words})`;
  });
}

const plain = (text: string): TableItem => ({ document: undefined, text: inOneLine(text) });

const inOneLine = (text: string): string => printable(oneLine(text));

/** An item where nothing can be a link: `procedures/incident.md: Major incidents`. */
export const itemText = ({ document, text }: TableItem): string =>
  document === undefined ? text : [document, text].filter(Boolean).join(': ');
