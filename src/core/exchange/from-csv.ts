import { LineIndex } from '../text/line-index.ts';
import { type Span, startOfText } from '../text/span.ts';
import type { CsvRecord } from './csv-columns.ts';
import { correlationFromTable } from './csv-correlation.ts';
import { standardFromTable } from './csv-standard.ts';
import { plainly, type Table } from './csv-table.ts';
import { type Imported, type ImportOptions, nothingImported } from './imported.ts';

/**
 * A correlation, or the clauses of a standard where a column is called `number`, from a table with a head. The clauses of
 * a correlation stand under `from` and `to` or the names of their editions. Where there is no column `relation` the pairs
 * are `related`; rows that do not say their basis are drafts; rows that name no source have the file for theirs.
 *
 * @param text what the records were read from, for the places of what is wrong
 */
export function packFromCsv(text: string, records: readonly CsvRecord[], options: ImportOptions): Imported {
  const [head, ...rows] = records;
  const lines = new LineIndex(text);
  const spanOf = ({ line }: CsvRecord): Span => ({
    start: lines.startOf(line),
    end: Math.max(lines.startOf(line), lines.startOf(line + 1) - 1),
  });
  if (!head || rows.length === 0) {
    const message = 'The table has no rows. Expected a head, and a row for each pair or clause.';
    return nothingImported(message, startOfText);
  }
  const table: Table = { head, rows, spanOf, options };
  return head.cells.some(cell => plainly(cell) === 'number')
    ? standardFromTable(table)
    : correlationFromTable(table);
}
