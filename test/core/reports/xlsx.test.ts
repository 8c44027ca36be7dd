import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { matrixAsXlsx } from '../../../src/core/reports/matrix.ts';
import { asXlsx, columnName, type SheetCell } from '../../../src/core/reports/xlsx.ts';
import { matrixIn } from '../../support/matrix.ts';

/** What another program reads in a sheet: null where nothing stands. */
async function readBack(rows: readonly (readonly SheetCell[])[]) {
  const [sheet] = await readXlsx(Buffer.from(asXlsx([{ name: 'Sheet', rows, widths: [] }])));
  return sheet?.data;
}

describe('XLSX is read by another program as it was written', () => {
  test('texts and numbers', async () => {
    expect(
      await readBack([
        ['Clause', 'Count'],
        ['8.4', 8.4],
        ['', 0],
      ]),
    ).toEqual([
      ['Clause', 'Count'],
      ['8.4', 8.4],
      [null, 0],
    ]);
  });

  test.each([
    '=1+1',
    '+cmd|calc',
    '@SUM(A1)',
    '<b>&amp;</b>',
    '"quoted" \'twice\'',
    '箇条 8.4 · Ausfälle 🔒',
    'two\nlines',
  ])('as a text, whatever it begins with: %s', async text => {
    expect(await readBack([[text]])).toEqual([[text]]);
  });

  test('without what XML has no room for', async () => {
    expect(await readBack([['a\u0000b\u001Bc\uD800d']])).toEqual([['a\uFFFDb\uFFFDc\uFFFDd']]);
  });

  test('clipped where a spreadsheet has no more room', async () => {
    const [[cell] = []] = (await readBack([['x'.repeat(40_000)]])) ?? [];
    expect(String(cell)).toMatch(/^x{32765}…$/);
    const [[astral] = []] = (await readBack([['🔒'.repeat(20_000)]])) ?? [];
    expect(String(astral)).toMatch(/^(?:🔒){16383}…$/u);
  });

  test('with many columns and rows', async () => {
    const rows = Array.from({ length: 300 }, (_, at) =>
      Array.from({ length: 200 }, (_, column) => `${at} ${column}`),
    );
    expect(await readBack(rows)).toEqual(rows);
  });
});

test('columns are named as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnName)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ]);
});

test('the same sheets are the same bytes', () => {
  const sheets = [{ name: 'Sheet', rows: [['a']], widths: [10] }];
  expect(asXlsx(sheets)).toEqual(asXlsx(sheets));
});

test('a matrix has a sheet of its own, and one with the coverage of each edition', async () => {
  const scope = ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'];
  const texts = {
    'a.md': '# Knowledge\n\nISO/IEC 20000-1:2018 7.6.',
    '=b.md': 'ISO/IEC 20000-1:2018 8.6.1.',
  };
  const matrix = matrixIn(texts, { scope }, { statuses: ['covered'] });
  const sheet = matrixAsXlsx(matrix, 'documents');
  if (!sheet.ok) throw new Error(sheet.message);
  const [rows, coverage] = await readXlsx(Buffer.from(sheet.bytes));
  expect(rows).toEqual({
    sheet: 'Matrix',
    data: [
      ['ISO/IEC 20000-1:2018', 'Title', 'Coverage', 'ISO 9001:2015', '=b.md', 'a.md'],
      ['7.6', 'Knowledge', 'covered', '7.1.6 (similar, not covered)', null, 'Knowledge (line 3)'],
      ['8.6.1', 'Incident management', 'covered', 'no counterpart', 'line 1', null],
    ],
  });
  expect(coverage?.sheet).toBe('Coverage');
  expect(coverage?.data.slice(0, 2)).toEqual([
    ['Edition', 'covered', 'partly covered', 'not covered', 'excluded', 'covered, %'],
    ['ISO/IEC 20000-1:2018', 2, 3, matrix.lead.counts['not covered'], 0, 2],
  ]);
});

test('a matrix with more columns than a spreadsheet has is refused', () => {
  const scope = ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'];
  const matrix = matrixIn({ 'a.md': 'ISO 9001:2015 8.4' }, { scope }, { statuses: ['covered'] });
  const columns = Array.from({ length: 16_381 }, (_, index) => ({ name: `${index}.md`, documents: [index] }));
  expect(matrixAsXlsx({ ...matrix, columns }, 'documents')).toEqual({
    ok: false,
    message: 'A spreadsheet has no room for 16385 columns. Show folders instead of documents.',
  });
  expect(matrixAsXlsx({ ...matrix, columns: columns.slice(1) }, 'documents').ok).toBe(true);
});
