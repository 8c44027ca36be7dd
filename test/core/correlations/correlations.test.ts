import { describe, expect, test } from 'vitest';
import type { ClauseAddress, Counterpart } from '../../../src/core/catalogue/types.ts';
import { buildCorrelations } from '../../../src/core/correlations/correlations.ts';
import { correlation } from '../../support/packs.ts';
import { shipped } from '../../support/shipped.ts';

const { catalogue, correlations, packs } = shipped();

const editions = {
  service: { standard: 'ISO/IEC 20000-1', edition: '2018' },
  quality: { standard: 'ISO 9001', edition: '2015' },
  security: { standard: 'ISO/IEC 27001', edition: '2022' },
  security2013: { standard: 'ISO/IEC 27001', edition: '2013' },
};
type Name = keyof typeof editions;

/** `service 8.7.3` is ISO/IEC 20000-1:2018 8.7.3. */
function at(text: string): ClauseAddress {
  const [name, clause = ''] = text.split(' ');
  return { ...editions[name as Name], clause };
}
const shown = (row: Counterpart) =>
  [
    row.relation,
    row.to.clause,
    row.basis === 'published' ? '' : row.basis,
    row.inheritedFrom && `through ${row.inheritedFrom}`,
  ]
    .filter(Boolean)
    .join(' ');

/** Each counterpart as `relation clause`, with its basis unless published; `none`, or `no row`. */
function answer(from: string, to: Name, among = correlations): readonly string[] | string {
  const found = among.answer(at(from), editions[to]);
  if (found.kind === 'counterparts') return [...new Set(found.counterparts.map(shown))];
  return found.kind === 'none' ? shown(found.row) : 'no row';
}

describe('what another edition has for a clause', () => {
  test('the rows of every table, in the order of its clauses', () => {
    expect(answer('service 8.5.1', 'quality')).toEqual(['similar 6.3', 'similar 8.3.6', 'similar 8.5.6']);
  });

  test('both rows where two tables differ', () => {
    expect(answer('service 7.1', 'quality')).toEqual(['identical 7.1', 'similar 7.1', 'related 7.1.3']);
  });

  test('from the other side, the same rows turned round', () => {
    expect(answer('quality 8.5.6', 'service')).toEqual(['similar 8.5.1']);
    expect(answer('security2013 6.1.3', 'service')).toContain('superset 8.7.3');
  });

  test('what the source says has no counterpart', () => {
    expect(answer('service 8.2.1', 'quality')).toBe('none');
    expect(answer('quality 8.7', 'service')).toBe('none');
  });

  test('nothing, where no table has a row: the opposite of none', () => {
    expect(answer('service 8.2', 'quality')).toBe('no row');
    expect(answer('security2013 A.12.1', 'service')).toBe('no row');
  });

  test('nothing for a clause or an edition that does not exist', () => {
    expect(answer('service 12.4', 'quality')).toBe('no row');
    expect(correlations.answer(at('service 8.7.3'), { standard: 'ISO 50001', edition: '2018' }).kind).toBe(
      'no-row',
    );
  });
});

describe('tables answer for most clauses', () => {
  test.each([
    ['service', 'quality', true],
    ['quality', 'service', true],
    // What they have in common follows through ISO/IEC 27001:2013 alone.
    ['service', 'security', false],
  ] as const)('of %s towards %s: %s', (from, to, expected) => {
    expect(correlations.answersMost(editions[from], editions[to])).toBe(expected);
  });
});

describe("a parent's row", () => {
  test('serves a child that has none of its own, says so, with the relation that the source has', () => {
    expect(answer('service 8.5.1', 'quality')).toEqual(['similar 6.3', 'similar 8.3.6', 'similar 8.5.6']);
    expect(answer('service 8.5.1.3', 'quality')).toEqual([
      'similar 6.3 through 8.5.1',
      'similar 8.3.6 through 8.5.1',
      'similar 8.5.6 through 8.5.1',
    ]);
  });

  test('does not serve a child that has a row of its own', () => {
    expect(answer('service 8.7.3.2', 'security2013')).toEqual([
      'partial 6.1.2',
      'partial 6.1.3',
      'related 8.2',
      'related 8.3',
    ]);
  });

  test('serves with none, too', () => {
    expect(answer('security2013 A.6.1.2', 'service')).toBe('none through A.6');
  });

  test('does not serve where the source merely pairs two chapters', () => {
    expect(answer('service 8', 'quality')).toEqual(['related 8']);
    expect(answer('service 8.4', 'quality')).toBe('no row');
  });

  test('with exceptions serves all but these', () => {
    expect(answer('security2013 A.12.4.1', 'service')).toBe('none through A.12');
    expect(answer('security2013 A.12.1.3', 'service')).toEqual(['similar 8.4.3']);
  });
});

describe('what follows from other rows', () => {
  test('is derived, with the clauses on the way', () => {
    const found = correlations.answer(at('service 8.4.3'), editions.security);
    expect(found).toMatchObject({
      kind: 'counterparts',
      counterparts: [
        {
          relation: 'similar',
          basis: 'derived',
          to: { clause: 'A.8.6' },
          path: [at('service 8.4.3'), at('security2013 A.12.1.3'), at('security A.8.6')],
          source: {
            document: 'ISO/IEC TR 20000-7:2019',
            place: expect.stringMatching(/^Table 3; ISO\/IEC 27002:2022, /),
          },
        },
      ],
    });
  });

  test('takes at most three steps', () => {
    expect(answer('quality 8.3.6', 'security')).toEqual(['partial A.5.22 derived', 'partial A.8.32 derived']);
  });

  test('says which side is the more extensive only where each step does', () => {
    expect(answer('service 8.7.3', 'security')).toEqual(
      expect.arrayContaining(['partial A.5.24 derived', 'partial A.5.28 derived']),
    );
    expect(answer('service 8.7.2', 'security')).toContain('partial A.8.14 derived');
    expect(answer('service 8.2.3', 'security')).toContain('partial A.5.20 derived');
  });

  test('goes from an area without a successor to its controls, and says so', () => {
    const found = correlations.answer(at('service 8.7.2'), editions.security);
    if (found.kind !== 'counterparts') throw new Error('nothing derived');
    const [first] = found.counterparts;
    expect(first?.path?.map(({ clause }) => clause)).toEqual(['8.7.2', 'A.17', 'A.17.1.1', 'A.5.29']);
    expect(first?.note).toBe(
      'ISO/IEC 27001:2013 A.17 has no row of its own here, so what stands below it was taken: A.17.1.1.',
    );
  });

  test('is never told over a published row', () => {
    const derived = correlations
      .between(editions.service, editions.quality)
      .filter(({ basis }) => basis !== 'published');
    // Table B.1 pairs the chapters up to 8.
    expect(derived.map(shown)).toEqual(['related 9 derived', 'related 10 derived']);
  });

  test('does not go on from a part of a clause', () => {
    const leads = (item: string) => {
      const row = `  - { from: "7.6", to: "6.1.2", relation: similar, ${item}source: own }`;
      const own = correlation('own.yaml', 'ISO 14001:2026', row);
      return buildCorrelations(catalogue, [...packs, own])
        .correlations.between(editions.quality, { standard: 'ISO 14001', edition: '2026' })
        .filter(({ to }) => to.clause === '6.1.2')
        .map(({ from, to, toItem }) => [from.clause, to.clause, toItem].join(' ').trim());
    };
    expect(leads('')).toEqual(['7.1.6 6.1.2']);
    expect(leads('item: { to: a) }, ')).toEqual(['7.1.6 6.1.2 a)']);
    expect(leads('item: { from: a) }, ')).toEqual([]);
  });

  test('goes no further than one row from what is merely paired, or a draft', () => {
    const leads = (row: string, basis?: string) => {
      const own = correlation(
        'own.yaml',
        'ISO 14001:2026',
        `  - { from: "8.4.3", to: "6.1.2", ${row}, source: own }`,
        basis,
      );
      return buildCorrelations(catalogue, [...packs, own]).correlations.answer(at('security A.8.6'), {
        standard: 'ISO 14001',
        edition: '2026',
      }).kind;
    };
    expect(leads('relation: similar')).toBe('counterparts');
    expect(leads('relation: related')).toBe('no-row');
    expect(leads('relation: similar', 'draft')).toBe('no-row');
  });

  test('is nothing where the way leads through none', () => {
    expect(answer('service 8.2.1', 'security')).toBe('no row');
  });

  test('serves the children, too', () => {
    expect(answer('service 8.4.3', 'security')).toEqual(['similar A.8.6 derived']);
    expect(answer('service 7.5.4', 'security')).toEqual(['identical 7.5 derived through 7.5']);
  });
});

describe('the successors of a clause', () => {
  const successors = (text: string) =>
    correlations.successors(at(text)).map(row => `${row.change} ${row.to.clause}`);

  test('one to one, with what became of it', () => {
    expect(successors('security2013 A.15.1.1')).toEqual(['renamed A.5.19']);
    expect(successors('security2013 10.1')).toEqual(['moved 10.2']);
  });

  test('several, where it was split', () => {
    expect(successors('security2013 A.18.2.3')).toEqual(['split A.5.36', 'split A.8.8']);
  });

  test('of an area are those of its controls', () => {
    expect(correlations.successors(at('security2013 A.17')).map(({ to }) => to.clause)).toEqual([
      'A.5.29',
      'A.8.14',
    ]);
  });

  test('are called less extensive than their area where its control is the same, and only there', () => {
    const related = (text: string) =>
      correlations.successors(at(text)).map(({ relation, to }) => `${relation} ${to.clause}`);
    expect(related('security2013 A.9.4')).toContain('superset A.8.3');
    expect(related('security2013 A.17')).toEqual(['partial A.5.29', 'partial A.8.14']);
  });

  test('none for the newest edition, or where nobody lists them', () => {
    expect(successors('security A.5.19')).toEqual([]);
    expect(successors('security2013 A.5.1.9')).toEqual([]);
  });
});

describe('whether two clauses are correlated', () => {
  test.each([
    ['service 8.5.1', 'quality 8.5.6', true, 'a row connects them'],
    ['quality 8.5.6', 'service 8.5.1', true, 'from the other side, too'],
    ['service 8.5.1.2', 'quality 8.5.6', true, 'a row connects the parent'],
    ['service 8.7.2', 'security2013 A.17.1.2', true, 'a row connects the area'],
    ['service 8.5', 'quality 6.3', true, 'a row connects a child'],
    ['service 8.7.3.1', 'security2013 A.5.1', true, 'a row finds their parents alike'],
    ['service 8.5.1', 'quality 8.4.1', false, 'their parents only intersect'],
    ['service 8.4.3', 'security2013 A.15.1', false, 'both have rows, but not with each other'],
    ['service 8.6.1', 'quality 8.7', false, 'their chapters are merely paired'],
    ['service 8.2.1', 'quality 8.1', false, 'the table says none'],
    ['service 8.7.3', 'security A.5.1', false, 'derived rows do not count'],
  ])('%s and %s: %s, since %s', (a, b, expected) => {
    expect(correlations.areCorrelated(at(a), at(b))).toBe(expected);
  });

  test.each([
    ['service 8.5.1.2', 'quality', true],
    ['service 8.2.1', 'quality', false],
    ['service 8.7.3', 'security', false],
  ] as const)('%s has published rows to %s: %s', (from, to, expected) => {
    expect(correlations.hasPublished(at(from), editions[to])).toBe(expected);
  });
});

describe("the project's own packs", () => {
  const withPack = (rows: string, basis?: string) =>
    buildCorrelations(catalogue, [
      ...packs,
      correlation('.crossclause/own.yaml', 'ISO 9001:2015', rows, basis),
    ]);

  test('win over the shipped ones where both have the pair, and the difference is told', () => {
    const own = withPack('  - { from: "8.2.3", to: "8.4", relation: partial, source: own }');
    expect(answer('service 8.2.3', 'quality', own.correlations)).toEqual(['partial 8.4']);
    expect(own.disagreements[0]).toEqual({
      subject: 'ISO/IEC 20000-1:2018 8.2.3',
      message:
        'One pack says: ISO/IEC 20000-1:2018 8.2.3 and ISO 9001:2015 8.4 overlap in part. Another says: ISO/IEC 20000-1:2018 8.2.3 and ISO 9001:2015 8.4 are similar.',
      kept: '.crossclause/own.yaml',
      dropped: 'correlations/iso-iec-20000-1-2018--iso-9001-2015.yaml',
    });
  });

  test('may say what a shipped table says has no counterpart', () => {
    const own = withPack('  - { from: "8.6.1", to: "8.7", relation: partial, source: own }');
    expect(answer('service 8.6.1', 'quality', own.correlations)).toEqual(['partial 8.7']);
    expect(own.disagreements.map(({ message }) => message)).toContain(
      'One pack says: ISO/IEC 20000-1:2018 8.6.1 and ISO 9001:2015 8.7 overlap in part. Another says: ISO/IEC 20000-1:2018 8.6.1 has no counterpart in ISO 9001:2015.',
    );
  });

  test('about a part of a clause leave what is said of other parts and of the clause', () => {
    const first = correlation(
      'first.yaml',
      'ISO 55001:2024',
      '  - { from: "7.6", to: "7.6", item: { from: a) }, relation: similar, source: own }\n  - { from: "7.6", to: "7.6", item: { from: b) }, relation: similar, source: own }\n  - { from: "7.6", to: "7.6", relation: subset, source: own }',
    );
    const later = correlation(
      'later.yaml',
      'ISO 55001:2024',
      '  - { from: "7.6", to: "7.6", item: { from: a) }, relation: partial, source: own }',
    );
    const { correlations, disagreements } = buildCorrelations(catalogue, [...packs, first, later]);
    const rows = correlations.rows
      .filter(({ to }) => to.standard === 'ISO 55001')
      .map(({ fromItem, relation, overrides }) => [fromItem, relation, overrides.length]);
    expect(rows).toEqual(
      expect.arrayContaining([
        ['b)', 'similar', 0],
        [undefined, 'subset', 0],
        ['a)', 'partial', 1],
      ]),
    );
    expect(disagreements).toHaveLength(1);
  });

  test('may say that something has no counterpart after all', () => {
    const own = withPack('  - { from: "8.5.3", to: null, relation: none, source: own }');
    expect(answer('service 8.5.3', 'quality', own.correlations)).toBe('none');
  });

  test('that agree are no disagreement', () => {
    expect(withPack('  - { from: "8.2.4", to: null, relation: none, source: own }').disagreements).toEqual(
      [],
    );
  });

  test('may be drafts, which come last', () => {
    const own = withPack('  - { from: "8.2", to: "8.5", relation: partial, source: own }', 'draft');
    expect(answer('service 8.2', 'quality', own.correlations)).toEqual(['partial 8.5 draft']);
  });

  test('are not asked for order: either side may come first', () => {
    const own = withPack('  - { from: null, to: "8.5.6", relation: none, source: own, row: "7" }');
    expect(answer('quality 8.5.6', 'service', own.correlations)).toBe('none');
    expect(answer('service 8.5.1', 'quality', own.correlations)).toEqual(['similar 6.3', 'similar 8.3.6']);
  });
});
