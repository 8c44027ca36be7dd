import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/core/exchange/read-csv.ts';

const cellsOf = (text: string) => {
  const table = readCsv(text);
  return table.ok ? table.records.map(({ cells }) => cells) : `${table.line + 1}: ${table.message}`;
};

describe('a table', () => {
  test.each([
    [
      'commas',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons, with commas in the cells',
      'a;b\n1,5;2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quotes around delimiters, line breaks and doubled quotes',
      '"a, b","c ""d"""\n"1\n2",3',
      [
        ['a, b', 'c "d"'],
        ['1\n2', '3'],
      ],
    ],
    ['lines of other lengths, and empty cells', 'a,b\n1\n,,3,\n', [['a', 'b'], ['1'], ['', '', '3', '']]],
    [
      'empty lines',
      '\na,b\n\n\r\n1,2\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a byte order mark', '\uFEFFa,b', [['a', 'b']]],
    [
      'quotes within cells, and mixed line ends',
      'size,for\r\n5" pipe,a\r6" pipe,b\n',
      [
        ['size', 'for'],
        ['5" pipe', 'a'],
        ['6" pipe', 'b'],
      ],
    ],
    ['nothing', '', []],
  ])('with %s', (_, text, cells) => expect(cellsOf(text)).toEqual(cells));

  test('tells on which line each record begins', () => {
    const table = readCsv('a,b\r\n\r\n"1\r\n2",3\r\n4,5\r\n');
    expect(table.ok && table.records.map(({ line }) => line)).toEqual([0, 2, 4]);
  });

  test.each([
    ['a quote that is not closed', 'a,b\n1,"2\n3,4\n', '2: This is not CSV: a quote is not closed.'],
    [
      'words behind a closing quote',
      'a,b\n\n"1" 2,3\n',
      '3: This is not CSV: a quote stands where none can be.',
    ],
  ])('with %s is refused, with its line', (_, text, told) => expect(cellsOf(text)).toBe(told));
});

test('a table is read as csv-parse reads it', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', ' ', ',', ';', '"', '\n', '\r\n', 'é', '='),
    maxLength: 6,
  });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const written = fc
    .tuple(cell, fc.boolean())
    .map(([text, isQuoted]) => (isQuoted || /[,;"\r\n]/.test(text) ? quoted(text) : text));
  const table = fc.array(fc.array(written, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, lineBreak) => {
      // Commas in the head tell what stands between cells.
      const text = [['x', 'y', 'z'], ...rows].map(row => row.join(',')).join(lineBreak);
      const expected = parse(text, {
        relax_column_count: true,
        skip_empty_lines: true,
      });
      expect(cellsOf(text)).toEqual(expected);
    }),
  );
});
