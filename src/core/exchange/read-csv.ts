import type { CsvRecord } from './csv-columns.ts';

export type CsvResult =
  | { readonly ok: true; readonly records: readonly CsvRecord[] }
  /** `line` counts from 0. */
  | { readonly ok: false; readonly line: number; readonly message: string };

/** `"Our ""own"" table"`, with whatever line breaks are in it. */
const quotedCell = /"([^"]*(?:""[^"]*)*)"/y;

const lineBreak = /\r\n|\r|\n/g;

/**
 * Reads CSV as RFC 4180 has it, also with the semicolons or tabs that spreadsheets put between cells in some countries. Lines
 * may have any number of cells; empty ones are passed over.
 */
export function readCsv(text: string): CsvResult {
  const delimiter = delimiterOf(text);
  const plainCell = new RegExp(`[^"${delimiter}\\r\\n]*`, 'y');
  const records: CsvRecord[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 0;
  let cells: string[] = [];
  let start = 0;
  for (;;) {
    const isQuoted = text[at] === '"';
    const pattern = isQuoted ? quotedCell : plainCell;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return { ok: false, line, message: 'This is not CSV: a quote is not closed.' };
    at = pattern.lastIndex;
    cells.push(isQuoted ? (match[1] ?? '').replaceAll('""', '"') : match[0]);
    if (isQuoted) line += match[0].match(lineBreak)?.length ?? 0;

    const end = text[at];
    if (end === delimiter) {
      at++;
      continue;
    }
    if (end !== undefined && end !== '\r' && end !== '\n') {
      const message =
        'This is not CSV: a quote stands where none can be. Double it, and put quotes around the cell.';
      return { ok: false, line, message };
    }
    if (cells.length > 1 || cells[0] !== '') records.push({ cells, line: start });
    if (end === undefined) return { ok: true, records };
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line++;
    cells = [];
    start = line;
  }
}

/** What stands most often between the cells of the head, outside quotes. */
function delimiterOf(text: string): string {
  const [head = ''] = /^[^\r\n]*/.exec(text.replace(/"[^"]*"/g, '')) ?? [];
  const count = (mark: string) => head.split(mark).length;
  return [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0] ?? ',';
}
