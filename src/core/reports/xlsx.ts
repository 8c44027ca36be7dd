import { strToU8, type Zippable, zipSync } from 'fflate';
import { escapeHtml } from '../text/html.ts';
import { wholeCharacter } from '../text/span.ts';

/** A cell: a text, or a number that a spreadsheet can count with. */
export type SheetCell = string | number;

export interface Sheet {
  /** At most 31 characters, without any of `[]:*?/\`. */
  readonly name: string;
  /** The first row is its head: bold, and in sight while the others scroll. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** Of each column, in characters; those that are left out are as wide as usual. */
  readonly widths: readonly number[];
}

/** What a sheet has room for (Excel specifications and limits). */
export const mostSheetColumns = 16_384;
const mostCharacters = 32_767;

/**
 * Sheets as the bytes of an XLSX file (ECMA-376). Texts are stored as texts, so that none of them is run as a formula.
 * The same sheets give the same bytes.
 */
export function asXlsx(sheets: readonly Sheet[]): Uint8Array {
  const files: Zippable = {};
  const add = (name: string, xml: string) => {
    // The oldest time that a zip can tell: it is nobody's.
    files[name] = [
      strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
      { mtime: '1980-01-01' },
    ];
  };
  add('[Content_Types].xml', contentTypes(sheets.length));
  add('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']]));
  add('xl/workbook.xml', workbook(sheets));
  add(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
  );
  add('xl/styles.xml', styles);
  for (const [index, sheet] of sheets.entries())
    add(`xl/worksheets/sheet${index + 1}.xml`, worksheet(sheet, index === 0));
  return zipSync(files);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(sheets: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${spreadsheet}.${type}+xml"/>`;
  const parts = [
    part('workbook', 'sheet.main'),
    part('styles', 'styles'),
    ...Array.from({ length: sheets }, (_, index) => part(`worksheets/sheet${index + 1}`, 'worksheet')),
  ];
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  return `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="${rels}"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${packages}/relationships">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const workbook = (sheets: readonly Sheet[]): string =>
  `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
    .map(
      ({ name }, index) =>
        `<sheet name="${escapeHtml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    )
    .join('')}</sheets></workbook>`;

/** Style 0 wraps its text; style 1, for heads, is bold as well. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

function worksheet({ rows, widths }: Sheet, isShown: boolean): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const written = rows.map((row, at) => {
    const cells = row.map((cell, column) =>
      cellXml(cell, `${columnName(column)}${at + 1}`, at === 0 ? 1 : 0),
    );
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  const pane = '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>';
  const view = `<sheetView workbookViewId="0"${isShown ? ' tabSelected="1"' : ''}>${pane}</sheetView>`;
  return `<worksheet xmlns="${main}"><sheetViews>${view}</sheetViews>${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${written.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: SheetCell, at: string, style: number): string {
  if (typeof cell === 'number') return `<c r="${at}" s="${style}"><v>${cell}</v></c>`;
  if (cell === '') return '';
  const text =
    cell.length > mostCharacters ? `${cell.slice(0, wholeCharacter(cell, mostCharacters - 2))}…` : cell;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text.split('\n').map(escapeHtml).join('\n')}</t></is></c>`;
}

/** `A`, `Z`, `AA`. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
