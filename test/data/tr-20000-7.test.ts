import { describe, expect, test } from 'vitest';
import { type ListedCorrelation, listCatalogue } from '../../src/core/catalogue/listing.ts';
import { shipped } from '../support/shipped.ts';

// ISO/IEC TR 20000-7:2019, read a second time and typed here without looking at the packs.

/** `20000-1 | 9001 | 27001`: = identical, ~ similar, < the other is more extensive, ? merely paired, - no counterpart. */
const table3 = `
4.1   | = 4.1                   | = 4.1
4.2   | = 4.2                   | = 4.2
4.3   | = 4.3                   | = 4.3
4.4   | = 4.4                   | = 4.4
5.1   | = 5.1                   | = 5.1
5.2   | = 5.2                   | = 5.2
5.3   | = 5.3                   | = 5.3
6.1   | = 6.1                   | = 6.1
6.2   | = 6.2                   | = 6.2
6.3   | -                       | -
7.1   | = 7.1 ? 7.1.3           | = 7.1
7.2   | = 7.2                   | = 7.2
7.3   | = 7.3                   | = 7.3
7.4   | = 7.4                   | = 7.4
7.5   | = 7.5                   | = 7.5
7.5.4 | ? 4.4                   |
7.6   | ~ 7.1.6                 | -
8.1   | = 8.1                   | = 8.1
8.2.1 | -                       | -
8.2.2 | ~ 8.2.2 ~ 8.2.3 ~ 8.2.4 | -
8.2.3 | ~ 8.4                   | ~ A.15.1 ~ A.14.2.7
8.2.4 | -                       | -
8.2.5 | -                       | ~ A.8.1.1
8.2.6 | -                       | -
8.3.2 | ~ 5.1.2 ~ 8.2.1 ~ 9.1.2 | -
8.3.3 | -                       | -
8.3.4 | ~ 8.4                   | ~ A.15.1.1 ~ A.15.2
8.4.1 | -                       | -
8.4.2 | -                       | -
8.4.3 | -                       | ~ A.12.1.3
8.5.1 | ~ 6.3 ~ 8.3.6 ~ 8.5.6   | ~ A.12.1.2 ~ A.14.2.2 ~ A.14.2.3 ~ A.14.2.4 ~ A.15.2.2
8.5.2 | ~ 8.3                   | ~ A.12.1.4 ~ A.14.1.1 ~ A.14.2.1 ~ A.14.2.5 ~ A.14.2.6 ~ A.14.2.9
8.5.3 | ~ 8.6                   | ~ A.14.2
8.6.1 | -                       | ~ A.16
8.6.2 | -                       | ~ A.9.2.2
8.6.3 | -                       | ~ A.16.1.6
8.7.1 | -                       | ~ A.17.2
8.7.2 | -                       | ~ A.17
8.7.3 | -                       | < 5.2 < 6.1.2 < 6.1.3 < 8.2 < 8.3 < A.5.1.1 < A.15 < A.16.1
9.1   | = 9.1                   | = 9.1
9.2   | = 9.2                   | = 9.2
9.3   | = 9.3                   | = 9.3
9.4   | -                       | -
10.1  | = 10.2                  | = 10.1
10.2  | = 10.1 = 10.3           | = 10.2
`;

/** Table B.1 up to 8.6.1. Its rows 8.2, 8.3.4, 8.5 and 8.6 have nothing beside them and no remark: they are no rows. */
const tableB1 = `
1 | -
2 | -
3 | -
4 | ? 4
4.1 | ~ 4.1
4.2 | = 4.2
4.3 | = 4.3
4.4 | = 4.4
5 | ? 5
5.1 | = 5.1 = 5.1.1 ? 5.1.2
5.2 | ? 5.2
5.2.1 | = 5.2.1
5.2.2 | = 5.2.2
5.3 | = 5.3
6 | ? 6
6.1 | = 6.1
6.2 | ? 6.2
6.2.1 | = 6.2.1
6.2.2 | = 6.2.2
6.3 | -
7 | ? 7
7.1 | ~ 7.1 ? 7.1.3
7.2 | = 7.2
7.3 | = 7.3
7.4 | = 7.4
7.5 | ? 7.5
7.5.1 | = 7.5.1
7.5.2 | = 7.5.2
7.5.3 | = 7.5.3
7.5.4 | ~ 4.4
7.6 | ~ 7.1.6
8 | ? 8
8.1 | = 8.1
8.2.1 | -
8.2.2 | ~ 8.2.2 ~ 8.2.3 ~ 8.2.4
8.2.3 | ~ 8.4
8.2.4 | -
8.2.5 | -
8.2.6 | -
8.3.1 | -
8.3.2 | ~ 5.1.2 ~ 8.2.1 ~ 9.1.2
8.3.3 | -
8.3.4.1 | ~ 8.4
8.3.4.2 | -
8.4.1 | -
8.4.2 | -
8.4.3 | -
8.5.1 | ~ 6.3 ~ 8.3.6 ~ 8.5.6
8.5.2 | ~ 8.3
8.5.3 | ~ 8.6
8.6.1 | -
`;

/** What Table 3 says that a side adds, omits or means by it: `<` 20000-1, `>` the other standard. */
const table3Adds = {
  'ISO 9001:2015': {
    '<': '4.2 4.3 5.1 5.2 5.3 6.1 7.1 7.2 7.3 7.4 7.5 8.1 9.1 9.2 9.3 10.2',
    '>': '4.1 4.2 4.3 4.4 5.1 5.2 5.3 6.1 6.2 7.1 7.5 8.1 9.1 9.2 9.3 10.1 10.2',
  },
  'ISO/IEC 27001:2013': {
    '<': '4.2 4.3 5.1 5.2 5.3 6.1 7.1 7.2 7.3 7.4 7.5 8.1 9.1 9.2 9.3 10.2',
    '>': '4.3 4.4 6.1 6.2 7.4 8.1 9.1',
  },
};

const relations = { '=': 'identical', '~': 'similar', '<': 'subset', '?': 'related' } as const;

/** `8.7.3 subset A.15`, one a pair; `8.2.1 none` where there is no counterpart. */
function expected(table: string, column: number): readonly string[] {
  return table
    .trim()
    .split('\n')
    .flatMap(line => {
      const cells = line.split('|').map(cell => cell.trim());
      const [clause = ''] = cells;
      const cell = cells[column] ?? '';
      if (cell === '-') return [`${clause} none`];
      return [...cell.matchAll(/([=~<?]) (\S+)/g)].map(
        ([, sign, other]) => `${clause} ${relations[sign as keyof typeof relations]} ${other}`,
      );
    })
    .sort();
}

const listing = listCatalogue(shipped().catalogue, shipped().correlations, shipped().terms);
const name = ({ standard, edition }: { standard: string; edition: string }) => `${standard}:${edition}`;
const service = 'ISO/IEC 20000-1:2018';

const rows = (from: string, to: string, place?: string) =>
  listing.correlations.filter(
    row =>
      name(row.from) === from && name(row.to) === to && (place === undefined || row.source.place === place),
  );
const shown = (row: ListedCorrelation) =>
  row.to.clause === null ? `${row.from.clause} none` : `${row.from.clause} ${row.relation} ${row.to.clause}`;

describe('Table 3', () => {
  test.each([
    ['ISO 9001:2015', 1],
    ['ISO/IEC 27001:2013', 2],
  ])('comes out whole, with %s', (other, column) => {
    expect(rows(service, other, 'Table 3').map(shown).sort()).toEqual(expected(table3, column));
  });

  test('has 44 rows', () => {
    const names = [
      ...rows(service, 'ISO 9001:2015', 'Table 3'),
      ...rows(service, 'ISO/IEC 27001:2013', 'Table 3'),
    ];
    expect(new Set(names.map(row => row.source.row)).size).toBe(44);
  });

  test.each(Object.entries(table3Adds))('tells what either side adds, with %s', (other, adds) => {
    const adding = (side: 'from' | 'to') => [
      ...new Set(
        rows(service, other, 'Table 3')
          .filter(row => row.adds[side] !== null)
          .map(row => row.from.clause),
      ),
    ];
    expect(adding('from').join(' ')).toBe(adds['<']);
    expect(adding('to').join(' ')).toBe(adds['>']);
  });

  test.each([
    ['4.3', 'ISO 9001:2015', 'scopes may differ'],
    ['4.3', 'ISO/IEC 27001:2013', 'scopes may differ'],
    ['5.2', 'ISO 9001:2015', 'policies are different'],
    ['5.2', 'ISO/IEC 27001:2013', 'policies are different'],
    ['6.2', 'ISO 9001:2015', 'objectives are different'],
    ['6.2', 'ISO/IEC 27001:2013', 'objectives are different'],
  ])('says of %s with %s that the %s', (clause, other, remark) => {
    const row = rows(service, other, 'Table 3').find(({ from }) => from.clause === clause);
    expect(row?.note).toContain(remark);
  });
});

describe('Table B.1', () => {
  test('comes out whole, as far as the copy read goes', () => {
    expect(rows(service, 'ISO 9001:2015', 'Table B.1').map(shown).sort()).toEqual(expected(tableB1, 1));
  });

  test('calls 4.1 and 7.1 similar where Table 3 calls them identical: both stay', () => {
    const both = rows(service, 'ISO 9001:2015').filter(
      ({ from, to }) => from.clause === '4.1' && to.clause === '4.1',
    );
    expect(both.map(({ source, relation }) => `${source.place}: ${relation}`).sort()).toEqual([
      'Table 3: identical',
      'Table B.1: similar',
    ]);
  });

  test('says of 1 to 3 that each standard has its own', () => {
    const own = rows('ISO 9001:2015', service, 'Table B.1').filter(({ to }) => to.clause === null);
    expect(own.map(shown)).toEqual(['1 none', '2 none', '3 none']);
  });
});

describe('the text of clauses 4 to 7', () => {
  test.each([
    ['4.4', 'ISO 9001:2015', '7.6 related 7.1.6'],
    ['5.2.2', 'ISO 9001:2015', '8.5 similar 8.3'],
    ['5.2.3', 'ISO 9001:2015', '8.2.3 similar 8.4, 8.3.4 similar 8.4'],
    ['7.2.3', 'ISO 9001:2015', '8.5 partial 8.2, 8.5 partial 8.3, 8.5 partial 8.4, 8.5 partial 8.5'],
    [
      '6.2.3',
      'ISO/IEC 27001:2013',
      '5.2 similar 5.2, 8.6.1 related A.16, 8.6.3 partial A.16, 8.7.3 subset 5.2, 8.7.3 partial 6.1.2, 8.7.3 partial 6.1.3, 8.7.3 similar A.5, 8.7.3 similar A.16',
    ],
    [
      '6.2.4',
      'ISO/IEC 27001:2013',
      '6.1.2 related 6.1.1, 8.7.3.2 partial 6.1.2, 8.7.3.2 partial 6.1.3, 8.7.3.2 related 8.2, 8.7.3.2 related 8.3',
    ],
    ['6.4', 'ISO/IEC 27001:2013', '6.1.2 subset 6.1.2'],
    [
      '6.2.5.2',
      'ISO/IEC 27001:2013',
      '8.2.5 partial A.8, 8.2.5 related A.9.2.5, 8.2.5 related A.11.2, 8.2.5 related A.15.1, 8.2.6 partial A.8',
    ],
    [
      '6.2.5.3',
      'ISO/IEC 27001:2013',
      '8.2.3 partial A.14.2.7, 8.2.3 partial A.15, 8.3.4 partial A.14.2.7, 8.3.4 partial A.15, 8.7.3 partial A.15',
    ],
    [
      '6.2.5.4',
      'ISO/IEC 27001:2013',
      '8.5.1 superset A.12.1.2, 8.5.1 partial A.14.2, 8.5.1 superset A.15.2.2, 8.5.3 partial A.14.2',
    ],
    [
      '6.2.5.5',
      'ISO/IEC 27001:2013',
      '8.5.2 partial A.12.1.4, 8.5.2 partial A.14.1.1, 8.5.2 partial A.14.2.1, 8.5.2 partial A.14.2.5, 8.5.2 partial A.14.2.6, 8.5.2 partial A.14.2.9',
    ],
    ['6.2.5.6', 'ISO/IEC 27001:2013', '8.7.2 similar A.17'],
    ['7.2.3', 'ISO/IEC 27001:2013', '8.5 partial A.14.2'],
    ['7.2.5', 'ISO/IEC 27001:2013', '8.3.4 similar A.15'],
  ])('%s, with %s: %s', (place, other, pairs) => {
    expect(rows(service, other, place).map(shown).join(', ')).toBe(pairs);
  });
});

describe('the lists of what has no match in ISO/IEC 20000-1:2018', () => {
  test('5.3: seven clauses of ISO 9001:2015', () => {
    expect(rows('ISO 9001:2015', service, '5.3').map(shown)).toEqual([
      '7.1.4 none',
      '7.1.5 none',
      '8.5.2 none',
      '8.5.3 none',
      '8.5.4 none',
      '8.5.5 none',
      '8.7 none',
    ]);
  });

  const list = rows('ISO/IEC 27001:2013', service, '6.3');

  test('6.3: nine areas of ISO/IEC 27001:2013, with their exceptions', () => {
    const areas = list.filter(row => row.inheritedFrom === null);
    expect(areas.map(row => [row.from.clause, ...row.except].join(' '))).toEqual([
      'A.6',
      'A.7',
      'A.8 A.8.1.1',
      'A.9 A.9.2.2',
      'A.10',
      'A.11',
      'A.12 A.12.1.2 A.12.1.3 A.12.1.4',
      'A.13',
      'A.18',
    ]);
    expect(areas.every(row => row.to.clause === null && row.relation === 'none')).toBe(true);
  });

  test('6.3: where an area has exceptions, every other control is named, and no exception is', () => {
    const named = list.filter(row => row.inheritedFrom !== null).map(row => row.from.clause);
    const controls = (area: string) =>
      named.filter(number => number.startsWith(`${area}.`) && number.split('.').length === 4);
    expect(controls('A.8')).toHaveLength(10 - 1);
    expect(controls('A.9')).toHaveLength(14 - 1);
    expect(controls('A.12')).toHaveLength(14 - 3);
    for (const exception of [
      'A.8.1.1',
      'A.9.2.2',
      'A.12.1.2',
      'A.12.1.3',
      'A.12.1.4',
      'A.8.1',
      'A.9.2',
      'A.12.1',
    ]) {
      expect(named).not.toContain(exception);
    }
  });
});

describe('where the lists and the tables say that there is none', () => {
  const { correlations } = shipped();
  const to = { standard: 'ISO/IEC 20000-1', edition: '2018' };
  const control = (clause: string) => ({ standard: 'ISO/IEC 27001', edition: '2022', clause });

  // A.8 is paired with 8.2.5 and 8.2.6 as a whole (6.2.5.2), and of what stands below it only A.8.1.1 has a relationship (6.3 c).
  test.each(['A.5.10', 'A.5.11', 'A.5.12', 'A.5.13', 'A.7.10'])(
    'nothing follows for %s of 2022 from a control that has no match',
    clause => {
      const answer = correlations.answer(control(clause), to);
      const counterparts = answer.kind === 'counterparts' ? answer.counterparts : [];
      expect(counterparts.filter(row => row.to.clause?.startsWith('8.2'))).toEqual([]);
    },
  );

  test('A.5.9, which was A.8.1.1, is followed', () => {
    const answer = correlations.answer(control('A.5.9'), to);
    const counterparts = answer.kind === 'counterparts' ? answer.counterparts : [];
    expect(counterparts.map(row => row.to.clause)).toContain('8.2.5');
  });

  test('both are told where the text pairs what Table 3 does not', () => {
    const answer = correlations.answer(
      { ...to, clause: '8.2.6' },
      { standard: 'ISO/IEC 27001', edition: '2013' },
    );
    if (answer.kind !== 'counterparts') throw new Error('8.2.6 is paired with A.8');
    expect(answer.counterparts.map(({ to: { clause }, source }) => `${clause} ${source.place}`)).toEqual([
      'A.8 6.2.5.2',
    ]);
    expect(answer.nones?.map(({ source }) => source.place)).toEqual(['Table 3']);
  });
});

describe('both directions', () => {
  test.each(['ISO 9001:2015', 'ISO/IEC 27001:2013'])(
    'every pair comes out from either side, with %s',
    other => {
      const swap = { subset: 'superset', superset: 'subset' } as Readonly<Record<string, string>>;
      const forth = rows(service, other)
        .filter(row => row.to.clause !== null)
        .map(
          ({ from, to, relation, source }) =>
            `${from.clause} ${relation} ${to.clause} ${source.place} ${source.row}`,
        );
      const back = rows(other, service)
        .filter(row => row.to.clause !== null)
        .map(
          ({ from, to, relation, source }) =>
            `${to.clause} ${swap[relation] ?? relation} ${from.clause} ${source.place} ${source.row}`,
        );
      expect(back.sort()).toEqual(forth.sort());
      expect(forth.length).toBeGreaterThan(80);
    },
  );

  test('what either side adds changes sides with it', () => {
    const [row] = rows('ISO/IEC 27001:2013', service, 'Table 3').filter(({ from }) => from.clause === '4.4');
    expect(row?.adds).toEqual({ from: 'Leaves out the processes and how they interact.', to: null });
  });
});

describe('the titles that the report prints', () => {
  const title = (standard: string, edition: string, clause: string) =>
    listing.standards
      .find(listed => listed.standard === standard && listed.edition === edition)
      ?.clauses.find(({ number }) => number === clause)?.title;

  test.each([
    ['7', 'Support of the service management system'],
    ['8', 'Operation of the service management system'],
    ['4.4', 'Service management system'],
    ['6.3', 'Plan the service management system'],
    ['7.5.4', 'Service management system documented information'],
    ['8.2.3', 'Control of parties involved in the service lifecycle'],
    ['8.3.4.2', 'Management of internal suppliers and customers acting as a supplier'],
    ['8.4.1', 'Budgeting and accounting for services'],
    ['8.6', 'Resolution and fulfilment'],
    ['8.7.3', 'Information security management'],
    ['9.4', 'Service reporting'],
    ['10.1', 'Nonconformity and corrective action'],
  ])('ISO/IEC 20000-1:2018 %s is called %s', (clause, expectedTitle) => {
    expect(title('ISO/IEC 20000-1', '2018', clause)).toBe(expectedTitle);
  });

  test.each([
    ['7.1.4', 'Environment for the operation of processes'],
    ['7.1.5', 'Monitoring and measuring resources'],
    ['8.5.2', 'Identification and traceability'],
    ['8.5.3', 'Property belonging to customers or external providers'],
    ['8.5.4', 'Preservation'],
    ['8.5.5', 'Post-delivery activities'],
    ['8.7', 'Control of nonconforming outputs'],
    ['8.4', 'Control of externally provided processes, products and services'],
    ['10.3', 'Continual improvement'],
  ])('ISO 9001:2015 %s is called %s', (clause, expectedTitle) => {
    expect(title('ISO 9001', '2015', clause)).toBe(expectedTitle);
  });
});
