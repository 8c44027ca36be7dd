import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { asCsv } from '../../../src/core/reports/csv.ts';
import { matrixAsCsv, matrixAsJson, matrixAsMarkdown } from '../../../src/core/reports/matrix.ts';
import { matrixIn } from '../../support/matrix.ts';

const scope = ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'];
const texts = {
  'knowledge.md': '# Knowledge\n\n## Articles\n\nISO/IEC 20000-1:2018 7.6.\n\nISO/IEC 20000-1:2018 7.6.',
  'procedures/incident.md': 'ISO/IEC 20000-1:2018 8.6.1.',
};
const covered = { statuses: ['covered'] } as const;

describe('a matrix as Markdown', () => {
  test('stands between its markers, which tell what was asked for', () => {
    const settings = { lead: 'ISO/IEC 20000-1:2018', states: ['covered', 'partly covered'] };
    const markdown = matrixAsMarkdown(matrixIn(texts, { scope }, covered), 'places', {
      settings,
      pathTo: (name: string) => name,
    });
    expect(markdown).toBe(`# Traceability matrix

<!-- crossclause-matrix lead="ISO/IEC 20000-1:2018" state="covered, partly covered" -->

| ISO/IEC 20000-1:2018 | Title | Coverage | ISO 9001:2015 | Referenced in |
| --- | --- | --- | --- | --- |
| 7.6 | Knowledge | covered | 7.1.6 (similar, not covered) | [knowledge.md](knowledge.md) (Articles) |
| 8.6.1 | Incident management | covered | no counterpart | [procedures/incident.md](procedures/incident.md) |

<!-- /crossclause-matrix -->
`);
  });

  test.each([
    ['documents', '| ISO 9001:2015 | knowledge.md | procedures/incident.md |'],
    ['folders', '| ISO 9001:2015 | (no folder) | procedures |'],
    ['none', '| Coverage | ISO 9001:2015 |\n'],
  ] as const)('shows documents as %s', (documents, heads) => {
    const matrix = matrixIn(texts, { scope }, { ...covered, groupsByFolder: documents === 'folders' });
    const markdown = matrixAsMarkdown(matrix, documents, { settings: {}, pathTo: (name: string) => name });
    expect(markdown).toContain(heads);
  });
});

describe('a matrix as CSV', () => {
  test('has a column for each document, with sections and lines', () => {
    const csv = matrixAsCsv(matrixIn(texts, { scope }, covered), 'documents');
    expect(parse(csv)).toEqual([
      [
        'ISO/IEC 20000-1:2018',
        'Title',
        'Coverage',
        'ISO 9001:2015',
        'knowledge.md',
        'procedures/incident.md',
      ],
      ['7.6', 'Knowledge', 'covered', '7.1.6 (similar, not covered)', 'Articles (lines 5, 7)', ''],
      ['8.6.1', 'Incident management', 'covered', 'no counterpart', '', 'line 1'],
    ]);
  });

  test('holds no formula, however a document or a section is called', () => {
    const hostile = { '=cmd|calc!A0.md': '# @SUM(1+1)|"calc", A0\n\nISO/IEC 20000-1:2018 7.6.' };
    const rows = parse(matrixAsCsv(matrixIn(hostile, { scope }, covered), 'documents')) as string[][];
    expect(rows[0]?.at(-1)).toBe("'=cmd|calc!A0.md");
    expect(rows[1]?.at(-1)).toBe('\'@SUM(1+1)|"calc", A0 (line 3)');
  });
});

describe('CSV', () => {
  test.each([
    ['quotes are doubled', 'a "b"', '"a ""b"""\r\n'],
    ['commas are quoted', 'a, b', '"a, b"\r\n'],
    ['line breaks are quoted', 'a\nb\r\nc', '"a\nb\r\nc"\r\n'],
    ['an equals sign begins no formula', '=1+1', "'=1+1\r\n"],
    ['nor does a plus', '+1', "'+1\r\n"],
    ['nor a minus', '-1', "'-1\r\n"],
    ['nor an at sign', '@SUM(A1)', "'@SUM(A1)\r\n"],
    ['nor a tab', '\t=1', "'\t=1\r\n"],
    ['nor a carriage return', '\r=1', '"\'\r=1"\r\n'],
    ['nor blanks before one', '  =1', "'  =1\r\n"],
    ['nor one in full width', '＝1', "'＝1\r\n"],
    ['nor one in quotes', '="a"', '"\'=""a"""\r\n'],
    ['a number is a number', '8.4', '8.4\r\n'],
    ['a dash in between is none', 'a-b', 'a-b\r\n'],
  ])('%s', (_, cell, line) => {
    expect(asCsv([[cell]])).toBe(line);
  });

  test('is read back by a strict parser as it was', () => {
    const rows = [
      ['a', '', '"', ',', 'a\r\n', '""'],
      ['', 'b', "'", ';', 'a\n', ' '],
    ];
    expect(parse(asCsv(rows), { relax_quotes: false, relax_column_count: false })).toEqual(rows);
  });
});

describe('a matrix as JSON', () => {
  const value = JSON.parse(matrixAsJson(matrixIn(texts, { scope }, covered)));

  test('has the editions with their counts, as the coverage has', () => {
    expect(value.lead).toMatchObject({
      id: 'iso-iec-20000-1-2018',
      standard: 'ISO/IEC 20000-1',
      edition: '2018',
      counts: { covered: 2, excluded: 0 },
    });
    expect(Object.keys(value.lead.counts)).toEqual(['covered', 'partlyCovered', 'notCovered', 'excluded']);
  });

  test('names documents, and places by their index', () => {
    expect(value.documents).toEqual(['knowledge.md', 'procedures/incident.md']);
    expect(value.rows[0].citing).toEqual([
      {
        column: 0,
        places: [
          { document: 0, headings: ['Knowledge', 'Articles'], line: 4 },
          { document: 0, headings: ['Knowledge', 'Articles'], line: 6 },
        ],
      },
    ]);
  });
});
