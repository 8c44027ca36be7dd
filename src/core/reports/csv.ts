/**
 * What a spreadsheet takes for the beginning of a formula, in half and full width, blanks before it or not; with the
 * apostrophes that make it text.
 */
const formula = /^'*(?:[\s\uFEFF]*[=+\-@＝＋－＠]|[\t\r\n])/;

/**
 * Rows as CSV (RFC 4180: commas, lines ended by CR LF, quotes doubled). A cell that a spreadsheet would run as a formula
 * begins with an apostrophe, which makes it text.
 */
export const asCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map(row => `${row.map(csvCell).join(',')}\r\n`).join('');

function csvCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The text that `asCsv` was given for a cell, quotes and doubled quotes taken away: without the apostrophe that it put
 * before it.
 */
export const textOfCsvCell = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
