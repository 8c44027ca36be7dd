import { CsvError, parse } from 'csv-parse/sync';
import type { CsvRecord } from '../core/index.ts';

export type CsvResult =
  | { readonly ok: true; readonly records: readonly CsvRecord[] }
  /** `line` counts from 0. */
  | { readonly ok: false; readonly line: number; readonly message: string };

/** Reads CSV, also with the semicolons or tabs that spreadsheets put between cells in some countries. Empty lines are passed over. */
export function readCsv(text: string): CsvResult {
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    return {
      ok: true,
      records: parsed.map(({ record, info }) => ({
        cells: record,
        line: Math.max(0, info.lines - 1 - record.join('').split(/\r\n|\r|\n/).length + 1),
      })),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { readonly lines?: number };
    return { ok: false, line: Math.max(0, (lines ?? 1) - 1), message: wordsFor(error.code) };
  }
}

function wordsFor(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'This is not CSV: a quote is not closed.';
  return 'This is not CSV: a quote stands where none can be. Double it, and put quotes around the cell.';
}

/** What stands most often between the cells of the head, outside quotes. */
function delimiterOf(text: string): string {
  const [head = ''] = /^[^\r\n]*/.exec(text.replace(/"[^"]*"/g, '')) ?? [];
  const count = (mark: string) => head.split(mark).length;
  return [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0] ?? ',';
}
