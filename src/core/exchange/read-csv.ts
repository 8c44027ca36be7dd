import { parse } from 'papaparse';
import type { CsvRecord } from './csv-columns.ts';

/** The lines of a table, or the first that is none. */
type CsvResult =
  | { readonly ok: true; readonly records: readonly CsvRecord[] }
  /** `line` counts from 0. */
  | { readonly ok: false; readonly line: number; readonly message: string };

// A cell in quotes; a quote within a cell is a sign as any other: `5" pipe`.
const quotedCell = /(?<![^\r\n,;\t\uFEFF])"(?:[^"]|"")*"/.source;
const cellOrReturn = new RegExp(`${quotedCell}|\\r\\n?`, 'g');
const quotedCells = new RegExp(quotedCell, 'g');

/**
 * Reads CSV, also with the semicolons or tabs that spreadsheets put between cells in some countries. Lines may have any
 * number of cells; empty ones are passed over.
 */
export function readCsv(text: string): CsvResult {
  // Spreadsheets and editors mix line ends, and a table has one; within quotes they are part of the text.
  const lines = text.replace(cellOrReturn, found => (found.startsWith('"') ? found : '\n'));
  const { data, errors } = parse<readonly string[]>(lines, { delimiter: delimiterOf(text), newline: '\n' });
  const records: CsvRecord[] = [];
  let line = 0;
  for (const cells of data) {
    records.push({ cells, line });
    line += cells.join('').split(/\r\n|\r|\n/).length;
  }
  const wrong = errors.find(({ type }) => type === 'Quotes');
  if (wrong) {
    const advice = wrong.code === 'MissingQuotes' ? 'is not closed' : 'stands where none can be';
    return {
      ok: false,
      line: records[wrong.row ?? 0]?.line ?? 0,
      message: `This is not CSV: a quote ${advice}.`,
    };
  }
  return { ok: true, records: records.filter(({ cells }) => cells.length > 1 || cells[0] !== '') };
}

/** What stands most often between the cells of the head, outside quotes. */
function delimiterOf(text: string): string {
  const [head = ''] = /^[^\r\n]*/.exec(text.replace(quotedCells, '')) ?? [];
  const count = (mark: string) => head.split(mark).length;
  return [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0] ?? ',';
}
