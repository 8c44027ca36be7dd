import type { CoverageCounts } from '../trace/edition-tally.ts';
import type { Matrix, MatrixEdition } from '../trace/matrix.ts';
import { markdownTable } from '../trace/matrix-markdown.ts';
import { type DocumentColumns, type MatrixSettings, writeMarker } from '../trace/matrix-settings.ts';
import { itemText, matrixTable } from '../trace/matrix-table.ts';
import { asCsv } from './csv.ts';
import { asJson } from './json.ts';

/**
 * `crossclause matrix --format markdown`: the table between its markers, so that the references in it count nowhere and
 * `crossclause matrix --write` can write it anew.
 *
 * @param folder where the file is to lie, as the names of the documents are: links start from there
 */
export function matrixAsMarkdown(
  matrix: Matrix,
  documents: DocumentColumns,
  { settings, folder }: { readonly settings: MatrixSettings; readonly folder: string },
): string {
  const table = markdownTable(matrixTable(matrix, { documents, showsLines: false }), folder);
  return `# Traceability matrix\n\n${writeMarker(settings)}\n\n${table}\n<!-- /crossclause-matrix -->\n`;
}

/** `crossclause matrix --format csv`: heads in the first row; several things in a cell are separated by semicolons. */
export function matrixAsCsv(matrix: Matrix, documents: DocumentColumns): string {
  const { heads, rows } = matrixTable(matrix, { documents, showsLines: true });
  return asCsv([heads, ...rows.map(cells => cells.map(items => items.map(itemText).join('; ')))]);
}

/**
 * `crossclause matrix --format json`: `{lead, editions, documents, columns, rows}` as described at `Matrix`, where
 * documents are their names, and places `{document, headings, line}`; lines count from 0, null is what is absent.
 */
export function matrixAsJson({ lead, editions, documents, columns, rows }: Matrix): string {
  return asJson({
    lead: editionAsJson(lead),
    editions: editions.map(editionAsJson),
    documents: documents.map(({ name }) => name),
    columns,
    rows: rows.map(row => ({
      ...row,
      citing: row.citing.map(({ column, places }) => ({
        column,
        places: places.map(({ document, headings, line }) => ({ document, headings, line })),
      })),
    })),
  });
}

const editionAsJson = ({ counts, ...edition }: MatrixEdition) => ({
  ...edition,
  counts: countsAsJson(counts),
});

/** As JSON names them. */
export const countsAsJson = (counts: CoverageCounts) => ({
  covered: counts.covered,
  partlyCovered: counts['partly covered'],
  notCovered: counts['not covered'],
  excluded: counts.excluded,
});
