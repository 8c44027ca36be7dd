import { type CoverageCounts, coverageStatuses } from '../trace/edition-tally.ts';
import type { Matrix, MatrixEdition } from '../trace/matrix.ts';
import { markdownTable, type PathTo } from '../trace/matrix-markdown.ts';
import { type DocumentColumns, type MatrixSettings, writeMarker } from '../trace/matrix-settings.ts';
import { itemText, matrixTable } from '../trace/matrix-table.ts';
import { asCsv } from './csv.ts';
import { asJson } from './json.ts';
import { asXlsx, mostSheetColumns } from './xlsx.ts';

/**
 * `crossclause matrix --format markdown`: the table between its markers, so that the references in it count nowhere and
 * `crossclause matrix --write` can write it anew.
 */
export function matrixAsMarkdown(
  matrix: Matrix,
  documents: DocumentColumns,
  { settings, pathTo }: { readonly settings: MatrixSettings; readonly pathTo: PathTo },
): string {
  const table = markdownTable(matrixTable(matrix, { documents, showsLines: false }), pathTo);
  return `# Traceability matrix\n\n${writeMarker(settings)}\n\n${table}\n<!-- /crossclause-matrix -->\n`;
}

/** `crossclause matrix --format csv`: heads in the first row; several things in a cell are separated by semicolons. */
export function matrixAsCsv(matrix: Matrix, documents: DocumentColumns): string {
  const { heads, rows } = matrixTable(matrix, { documents, showsLines: true });
  return asCsv([heads, ...rows.map(cells => cells.map(items => items.map(itemText).join('; ')))]);
}

/** A matrix as a spreadsheet, or why it has no room there. */
export type SpreadsheetResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly message: string };

/** `crossclause matrix --format xlsx`: the matrix, and a second sheet with the coverage of each edition. */
export function matrixAsXlsx(matrix: Matrix, documents: DocumentColumns): SpreadsheetResult {
  const { heads, rows } = matrixTable(matrix, { documents, showsLines: true });
  if (heads.length > mostSheetColumns) {
    const message = `A spreadsheet has no room for ${heads.length} columns. Show folders instead of documents.`;
    return { ok: false, message };
  }
  const editions = [matrix.lead, ...matrix.editions];
  const bytes = asXlsx([
    {
      name: 'Matrix',
      rows: [heads, ...rows.map(cells => cells.map(items => items.map(itemText).join('\n')))],
      widths: [12, 40, 16, ...heads.slice(3).map(() => 32)],
    },
    {
      name: 'Coverage',
      rows: [
        ['Edition', ...coverageStatuses, 'covered, %'],
        ...editions.map(edition => [
          edition.name,
          ...coverageStatuses.map(status => edition.counts[status]),
          edition.percent,
        ]),
      ],
      widths: [28, ...coverageStatuses.map(() => 14), 12],
    },
  ]);
  return { ok: true, bytes };
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
