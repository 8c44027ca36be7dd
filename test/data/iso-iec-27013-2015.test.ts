import { describe, expect, test } from 'vitest';
import type { CorrelationPack } from '../../src/core/catalogue/pack-values.ts';
import type { Counterpart } from '../../src/core/catalogue/types.ts';
import { shipped } from '../support/shipped.ts';

// ISO/IEC 27013:2015, read a second time, from the end to the beginning, and typed here without looking at the packs.

/**
 * Table A.1 upside down, a row a line: the clause of ISO/IEC 27001:2013, then those of ISO/IEC 20000-1:2011. `/` stands
 * before a part, `p` for a paragraph; - no counterpart, v see below, x left out; ~ called equivalent or similar.
 */
const tableA1 = `
A.18.2: 6.6.1 6.6.2 6.6.3
A.18.1: 6.6.1
A.18: v
A.17.2: 6.3
A.17.1: -
A.17: v
A.16.1: 6.6.3 8.1
A.16: v
A.15.2: 4.2 7.2
A.15.1: 6.6.2
A.15: v
A.14.3: -
A.14.2: 6.6.3
A.14.1: 6.6.3
A.14: v
A.13.2: -
A.13.1: -
A.13: v
A.12.7: -
A.12.6: -
A.12.5: -
A.12.4: -
A.12.3: 6.3
A.12.2: -
A.12.1: -
A.12: v
A.11.2: -
A.11.1: -
A.11: v
A.10.1: -
A.10: v
A.9.4: -
A.9.3: -
A.9.2: -
A.9.1: -
A.9: v
A.8.3: -
A.8.2: -
A.8.1: 6.6.2
A.8: v
A.7.3: -
A.7.2: 6.6.1
A.7.1: -
A.7: v
A.6.2: -
A.6.1: -
A.6: v
A.5.1: 6.6.1
A.5: v
10.2: 4.1.2/c 4.5.5 9.2/p-last
10.1: 4.1.2/c 4.3.1/g 4.3.3 4.5.4 4.5.5 8.2
10: 4.5.5
9.3: 4.1.2/c 4.3.3 4.5.4.3
9.2: 4.5.4.2 4.3.1 4.3.3
9.1: 4.1.2/a,d,f 4.3.3/p1 4.5.3/f 4.5.4.1 6.2 8.2
9: v
8.3: ~6.6 ~4.1.1/g ~4.3.1 ~4.5.2/j ~4.5.3/d ~5.2/f ~6.6.2/d,p2
8.2: ~6.6 ~4.5.2/j ~4.5.3/d ~4.5.4.3/e ~5.2/f ~6.3.1/p1 ~6.6.1/c,d ~6.6.3/a,p2 ~9.2/p8
8.1: 4.2 4.5 6 7 8 9
8: 4.5 5 6 7 8 9
7.5.3: 4.3.2 4.3.3
7.5.2: 4.3.2 4.3.3
7.5.1: 4.3.1
7.5: 4.3
7.4: 4.1.1/a,c,d 4.1.3/b 4.3.2/b 4.5.4.1/p-last 4.5.4.2/p-last 5.2/c 5.4/p-last 6.2/p-last 6.6.1/a 7.1/p3 7.2/j 9.2/p10
7.3: 4.1 4.4.2/d
7.2: 4.4.2 4.3
7.1: 4.1.1/e 4.4
6.2: 4.1.1
6.1.3: ~6.6 ~4.1.1/g ~4.3.1 ~4.5.2/j ~4.5.3/d ~5.2/f ~6.6.2/d,p2
6.1.2: ~6.6 ~4.5.2/j ~4.5.3/d ~4.5.4.3/e ~5.2/f ~6.3.1/p1 ~6.6.1/c,d ~6.6.3/a,p2 ~9.2/p8
6.1.1: 4.5.2/j 4.5.3/d 4.5.4.3/e 4.5.5.2/a 5.3 5.2/f 6.3.1/p1 6.6.1/c 6.6.3/a 8.2 9.2/p8
6.1: v
6: 4.5.2
5.3: 4.1.3 4.1.4 4.3.3 4.5.4.2
5.2: 4.1.1/a,b 4.1.2 4.3.1 4.3.2 4.3.3
5.1/h: 4.1.3
5.1/g: 4.1.2/c
5.1/f: 4.1.1 4.1.3
5.1/e: 4.1.1/b
5.1/d: 4.1.1 4.1.2
5.1/c: 4.1.1/e 4.4.1/p1 4.5.2/g 4.5.4.3/c 5.2/d 5.3/c 6.4/a1,a2 6.5/p2
5.1/b: 4.1.1/b 4.2 7.2
5.1/a: 4.1.1/a
5.1: 4.1.1
5: 4.1
4.4: -
4.3: 1.2 4.2 4.3 4.5.1 4.5.2
4.2: 5.2/p1 5.4/p1 6.2/p1 6.3.1/p1 6.5/p1 7.1/p1,p3 8.1/p5 9.2/p8,p10,p-last-but-one 9.3/p2,p5
4.1: 4.1.1
4: v
3: 3
2: 2
(1.2): x
(1.1): x
(1): x
(Introduction): x
`;

const { packs, correlations } = shipped();
const security = { standard: 'ISO/IEC 27001', edition: '2013' };
const service = { standard: 'ISO/IEC 20000-1', edition: '2011' };
const pack = packs.find(({ id }) => id === 'iso-iec-27001-2013--iso-iec-20000-1-2011') as CorrelationPack;
const rowsAt = (place: string) =>
  correlations.between(security, service).filter(({ source }) => source.place === place);

/** `a), c)` and `d), paragraph 2` in the letters of the table above. */
const inLetters = (item: string): string =>
  item
    .replace(/^a\) 1\) and 2\)$/, 'a1,a2')
    .replace(/paragraphs (\d+) and (\d+)/, 'p$1, p$2')
    .replace('second last paragraph', 'p-last-but-one')
    .replace('last paragraph', 'p-last')
    .replace(/paragraph (\d+)/, 'p$1')
    .replace(/\)/g, '')
    .split(', ')
    .join(',');

const withItem = (clause: string, item: string | undefined) =>
  item === undefined ? clause : `${clause}/${inLetters(item)}`;

/** The rows of the table as the packs have them, a line each, `5.1/c: 4.1.1/e …`. */
function shippedLines(): readonly string[] {
  const lines = new Map<string, string[]>();
  const add = (name: string, entry: string) => lines.set(name, [...(lines.get(name) ?? []), entry]);
  for (const row of rowsAt('Table A.1')) {
    const name = withItem(row.from.clause, row.fromItem);
    const sign = row.relation === 'similar' ? '~' : '';
    add(name, row.to.clause === undefined ? '-' : sign + withItem(row.to.clause, row.toItem));
  }
  for (const { from, row, reason, source } of pack.unpaired) {
    if (source !== 'table-a1') continue;
    add(from ?? `(${row})`, reason === 'see-below' ? 'v' : 'x');
  }
  return [...lines].map(([name, entries]) => `${name}: ${entries.sort().join(' ')}`).sort();
}

describe('Table A.1', () => {
  test('comes out whole, with the parts of clauses that it names', () => {
    const expected = tableA1
      .trim()
      .split('\n')
      .map(line => {
        const [name, entries = ''] = line.split(': ');
        return `${name}: ${entries.split(' ').sort().join(' ')}`;
      });
    expect(shippedLines()).toEqual(expected.sort());
  });

  test('has 97 rows', () => {
    const names = [
      ...pack.rows.filter(({ source }) => source === 'table-a1').map(({ row }) => row),
      ...pack.unpaired.filter(({ source }) => source === 'table-a1').map(({ row }) => row),
    ];
    expect(new Set(names).size).toBe(97);
    expect(names).not.toContain(undefined);
  });

  test('says of nothing more than that it is equivalent, similar or beside', () => {
    const relations = rowsAt('Table A.1').map(({ relation }) => relation);
    expect([...new Set(relations)].sort()).toEqual(['none', 'related', 'similar']);
  });

  test('has two slips, and the rows say so', () => {
    const note = (row: string, to: string | undefined) =>
      rowsAt('Table A.1').find(found => found.source.row === row && found.to.clause === to)?.note;
    expect(note('5.1 b)', '7.2')).toContain('Business relationship management');
    expect(note('A.12.1', undefined)).toContain('A.12.1.2');
  });
});

describe('the text of clause 6', () => {
  const shown = ({ from, relation, to }: Counterpart) => [from.clause, relation, to.clause].join(' ').trim();

  test.each([
    ['6.2.2', '9.3 related 5, A related 5'],
    ['6.2.5', 'A.16.1.6 partial 8.2'],
    [
      '6.2.6',
      '7.5.3 related 9.2, 8.1 related 9.2, A.12.1.2 related 9.2, A.14.2.2 related 9.2, A.14.2.3 related 9.2, A.14.2.4 related 9.2, A.15.2.2 related 9.2',
    ],
    ['6.3.2', '9.1 related 6.2'],
    ['6.3.4', 'A.12.1.3 subset 6.5'],
    ['6.3.5', 'A.15 related 4.2, A.15 related 6.6, A.15 related 6.6.2'],
    ['6.3.6', 'A.17 related 6.3, A.17.2 related 6.3'],
    ['6.3.7', 'A.15 related 4.2, A.15 related 7.2'],
    ['6.3.8', '6.1 related 9.1, 6.2 related 9.1, A.8.1.1 similar 9.1'],
    ['6.3.9', 'A.12.1.4 related 9.3, A.14.2 related 9.3, A.14.2.9 related 9.3'],
  ])('%s: %s', (place, pairs) => {
    expect(rowsAt(place).map(shown).join(', ')).toBe(pairs);
  });

  test('says of two clauses of ISO/IEC 20000-1:2011 that nothing answers to them directly', () => {
    const none = correlations.between(service, security).filter(({ to }) => to.clause === undefined);
    expect(none.map(row => `${row.source.place} ${shown(row)}`)).toEqual(['6.2.2 5 none', '6.3.10 6.4 none']);
  });

  test('sets 6.6 beside the other standard as a whole', () => {
    expect(pack.unpaired.filter(({ reason }) => reason === 'whole-standard')).toMatchObject([
      { to: '6.6', row: 'f)', source: 'introduction' },
    ]);
  });
});

describe('the first pages of ISO/IEC 27013:2021', () => {
  const newer = packs.find(({ id }) => id === 'iso-iec-20000-1-2018--iso-iec-27001-2013') as CorrelationPack;

  test('set ISO/IEC 20000-1:2018 8.7.3 beside the other standard as a whole', () => {
    expect(newer.unpaired).toMatchObject([{ from: '8.7.3', reason: 'whole-standard', row: 'f)' }]);
    expect(newer.sources[newer.unpaired[0]?.source ?? '']).toMatchObject({ document: 'ISO/IEC 27013:2021' });
  });

  test.each([
    ['2015', '6.2.1', 'The usage and meaning of asset'],
    ['2021', '6.2.2', 'Assets and configuration items'],
    ['2015', '6.3.10', 'Budgeting and accounting'],
    ['2021', '6.2.11', 'Change management'],
  ])('and those of the other edition name its topics: %s %s %s', (edition, number, title) => {
    expect(shipped().catalogue.edition('ISO/IEC 27013', edition)?.clause(number)).toMatchObject({ title });
  });

  test('ask for nothing', () => {
    for (const edition of shipped().catalogue.editionsOf('ISO/IEC 27013')) {
      expect(edition.clauses.filter(({ isRequirement }) => isRequirement)).toEqual([]);
    }
  });
});

describe('the first pages of ISO/IEC TR 90006:2013', () => {
  const quality = { standard: 'ISO 9001', edition: '2008' };
  const guidance = { standard: 'ISO/IEC TR 90006', edition: '2013' };

  test('say that its clause 6 follows the numbers of ISO 9001:2008', () => {
    const rows = correlations.between(quality, guidance);
    expect(rows.map(({ from }) => from.clause)).toEqual(
      shipped()
        .catalogue.edition('ISO 9001', '2008')
        ?.clauses.map(({ number }) => number),
    );
    expect(rows.filter(({ from, to }) => to.clause !== `6.${from.clause}`)).toEqual([]);
    expect(rows.flatMap(({ source, from }) => (source.row ? `${source.row} ${from.clause}` : []))).toEqual([
      'a) 3',
      'b) 4.1',
      'c) 4.2.2',
    ]);
  });

  test('leave the pairs of the two standards to annexes that were not at hand: drafts', () => {
    const rows = correlations.between(quality, service).filter(({ path }) => path === undefined);
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ basis }) => basis !== 'draft')).toEqual([]);
  });
});
