import { describe, expect, test } from 'vitest';
import { readPack } from '../../../src/core/catalogue/pack.ts';
import type { PackFile } from '../../../src/core/catalogue/serialized.ts';
import { packFromCsv } from '../../../src/core/exchange/from-csv.ts';
import type { ImportOptions } from '../../../src/core/exchange/imported.ts';
import { packAsYaml } from '../../../src/core/exchange/pack-yaml.ts';
import { readCsv } from '../../../src/core/exchange/read-csv.ts';
import { importedFrom, importOptions } from '../../support/imports.ts';

/** What a table makes: the file, and what is told as `line: message`, lines from 1. */
function read(csv: string, options: Partial<ImportOptions> = {}) {
  const table = readCsv(csv);
  if (!table.ok) throw new Error(`${table.line + 1}: ${table.message}`);
  const { files, told } = importedFrom(
    csv,
    packFromCsv(csv, table.records, importOptions('table.csv', options)),
  );
  return { file: files[0] as PackFile, told };
}

const head = 'ISO/IEC 20000-1:2018,ISO 9001:2015';

describe('a table of pairs', () => {
  test('names its editions in its head; sources by document and place; without a basis it is a draft', () => {
    expect(
      read(`${head},Relation,Adds_To,Source\n4.1,4.1,similar,The context of quality.,"Our table, sheet 1"\n`),
    ).toEqual({
      told: [],
      file: {
        kind: 'correlation',
        id: 'iso-iec-20000-1-2018--iso-9001-2015',
        from: 'ISO/IEC 20000-1:2018',
        to: 'ISO 9001:2015',
        basis: 'draft',
        sources: { 'our-table-sheet-1': { document: 'Our table', place: 'sheet 1' } },
        rows: [
          {
            from: '4.1',
            to: '4.1',
            relation: 'similar',
            adds: { to: 'The context of quality.' },
            source: 'our-table-sheet-1',
          },
        ],
      },
    });
  });

  test('is told its editions otherwise; without relations its pairs are related, without a source it is its own', () => {
    const { file, told } = read('from;to\r\n8.7.1;8.7\r\n', { from: 'ISO 20000-1:2018', to: 'ISO9001:2015' });
    expect(told).toEqual([]);
    expect(file).toMatchObject({
      from: 'ISO/IEC 20000-1:2018',
      to: 'ISO 9001:2015',
      sources: { imported: { document: 'table.csv', place: 'whole document' } },
      rows: [{ from: '8.7.1', to: '8.7', relation: 'related', source: 'imported' }],
    });
  });

  test('leaves out what is no row of a correlation, and tells it with its line', () => {
    const { file, told } = read(
      `${head},relation,remark\n4.1,4.1,similar,\n"4.2\n",AC 1,similar,\n4.3,4.3,simlar,\n4.4,9.9,similar,\n5.1,5.1,similar,\n`,
    );
    expect(told).toEqual([
      '1: There is no column “remark”; it is left out. Expected relation, from item, to item, change, except, adds from, adds to, note, basis, row, source, document, place, rows or source note.',
      '3: “AC 1” is no number of a clause, as 8.7.3, A.5.23 or AC-2 is. It is left out.',
      '5: There is no relation “simlar”. Did you mean “similar”? It is left out.',
      '6: ISO 9001:2015 has no clause 9.9. Did you mean 9.3? It is left out.',
    ]);
    expect(file).toMatchObject({ rows: [{ from: '4.1' }, { from: '5.1' }] });
  });

  test('leaves out all that leads to clauses which are not there, with the sources that only this names', () => {
    const { file, told } = read(
      `${head},relation,source\n4.1,4.1,similar,a\n4.2,8.99,similar,b\n4.97,,unknown,\n7.6,,unknown,\n,7.98,see-below,c\n`,
    );
    expect(told).toHaveLength(3);
    for (const line of told) expect(line).toMatch(/has no clause .* It is left out\.$/);
    expect(file).toMatchObject({ sources: { a: {} }, rows: [{ from: '4.1' }], unknown: { from: ['7.6'] } });
    expect(Object.keys(file.sources)).toEqual(['a']);
    expect(file).not.toHaveProperty('unpaired');
    expect(readPack(packAsYaml(file), 'table.yaml')).toMatchObject({ ok: true });
  });

  test('makes no pack where no row leads anywhere, and keeps the rows where it is the edition that is unknown', () => {
    expect(read(`${head},relation\n4.1,9.97,similar\n`).file).toBeUndefined();
    const { file, told } = read('ISO 9001:2015,Globex Requirements:2024\n4.1,4.1\n');
    expect(told).toEqual([
      '1: No pack has the edition Globex Requirements:2024. Add it, or put right its name.',
    ]);
    expect(file).toMatchObject({ rows: [{ from: '4.1', to: '4.1' }] });
  });

  test('has its columns in any order, and takes the direction that is asked for', () => {
    const csv = 'relation,ISO 9001:2015,ISO/IEC 20000-1:2018\nsubset,4.1,4.2\n';
    expect(read(csv).file).toMatchObject({ from: 'ISO 9001:2015', rows: [{ from: '4.1', to: '4.2' }] });
    expect(read(csv, { from: 'ISO/IEC 20000-1:2018' }).file).toMatchObject({
      from: 'ISO/IEC 20000-1:2018',
      to: 'ISO 9001:2015',
      rows: [{ from: '4.2', to: '4.1' }],
    });
  });

  test('forgets the source of a row that is left out', () => {
    const { file, told } = read(`${head},relation,source\n4.1,4.1,similar,a\n4.2,4.2,alike,b\n`);
    expect(told).toEqual([expect.stringMatching(/^3: There is no relation “alike”/)]);
    expect(Object.keys(file.sources)).toEqual(['a']);
  });

  test('tells where one key names two sources, or a row has no relation', () => {
    const { told } = read(
      `${head},relation,source,document,place\n4.1,4.1,similar,a,Our table,sheet 1\n4.2,4.2,similar,a,Our table,sheet 2\n4.3,4.3,,a,,\n`,
    );
    expect(told).toEqual([
      '3: The source “a” is “Our table, sheet 1” in a row above, and that counts. Give this one another key.',
      expect.stringMatching(/^4: The row has no relation\. Expected identical, .*\. It is left out\.$/),
    ]);
  });

  test('says of clauses that they have no counterpart, or that nobody speaks of them', () => {
    const { file } = read(
      `${head},relation\n4.1,4.1,similar\n6.3,,none\n7.6,,unknown\n,7.1.1,unknown\n,4.4,see-below\n`,
    );
    expect(file).toMatchObject({
      rows: [{ from: '4.1' }, { from: '6.3', to: null, relation: 'none' }],
      unknown: { from: ['7.6'], to: ['7.1.1'] },
      unpaired: [{ to: '4.4', reason: 'see-below', source: 'imported' }],
    });
  });

  test('has cells that a spreadsheet would run as formulas made harmless, and they come back', () => {
    const { file } = read(
      `${head},relation,note\n4.1,4.1,similar,"'=1+1"\n4.2,4.2,similar,"''-1"\n4.3,4.3,similar,'tis\n`,
    );
    expect(file.kind === 'correlation' && file.rows.map(({ note }) => note)).toEqual(['=1+1', "'-1", "'tis"]);
  });

  test.each([
    [
      '4.1,relation\n4.1,similar\n',
      '1: The head has no column “from”. Expected from, to and relation; or, for the clauses of a standard, number and title.',
    ],
    ['from,to\n4.1,4.1\n', '1: The head of the column “from” names no edition.'],
    [`${head},relation\n`, '1: The table has no rows. Expected a head, and a row for each pair or clause.'],
    ['number,title\n4,Context\n', '1: A table of clauses does not say which edition it is.'],
  ])('that cannot be read is told: %j', (csv, told) => {
    expect(read(csv)).toEqual({ file: undefined, told: [told] });
  });

  test.each([
    ['from', 'ISO 9001:2008'],
    ['to', 'ISO/IEC 27001:2022'],
  ] as const)('of other editions than those asked for with --%s is told with both', (side, asked) => {
    expect(read(`${head},relation\n4.1,4.1,similar\n`, { [side]: asked })).toEqual({
      file: undefined,
      told: [
        `1: The head of the table names ISO/IEC 20000-1:2018 and ISO 9001:2015, and not ${asked}. Name an edition of the table, or call the column of the clauses “${side}”.`,
      ],
    });
  });
});

test('a table of clauses is a standard, in its order, with the parents that it leaves out', () => {
  const { file, told } = read('number,title\n4.2,Needs\n4.1,Context\n5,Leadership\n', {
    from: 'ISO 41001:2018',
  });
  expect(told).toEqual([
    '1: A table does not say title and status of its standard. Put them right in the pack.',
    '2: Clause 4.2 stands without 4, which is added without a title.',
  ]);
  expect(file).toMatchObject({
    kind: 'standard',
    id: 'iso-41001-2018',
    basis: 'draft',
    clauses: [
      { number: '4' },
      { number: '4.1', title: 'Context' },
      { number: '4.2', title: 'Needs' },
      { number: '5', title: 'Leadership' },
    ],
  });
});

test.each([
  ['a,"b\n', 'This is not CSV: a quote is not closed.'],
  ['a,"b" c\n1,2\n', 'This is not CSV: a quote stands where none can be.'],
])('what is no CSV is told, not guessed at: %j', (text, message) => {
  expect(readCsv(text)).toMatchObject({ ok: false, message });
});
