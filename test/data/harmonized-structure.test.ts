import { describe, expect, test } from 'vitest';
import type { ClauseAddress } from '../../src/core/catalogue/types.ts';
import { shipped } from '../support/shipped.ts';

const { catalogue, correlations } = shipped();
const built = catalogue.editions.filter(edition =>
  edition.clauses.some(({ element }) => element !== undefined),
);

const at = (text: string): ClauseAddress => {
  const [, standard = '', edition = '', clause = ''] = /^(.+):(\d{4}) (\S+)$/.exec(text) ?? [];
  return { standard, edition, clause };
};

/** Each counterpart that follows from the structure alone, as `relation clause basis`. */
function byStructure(from: string, to: string): readonly string[] {
  const answer = correlations.answer(at(from), at(`${to} 4`));
  if (answer.kind !== 'counterparts') return [];
  return answer.counterparts
    .filter(({ path }) => path?.[1]?.standard === 'harmonized structure')
    .map(({ relation, to: found, basis }) => `${relation} ${found.clause} ${basis}`);
}

test('the editions built on it are known', () => {
  expect(built.map(({ name }) => name)).toEqual([
    'ISO 14001:2015',
    'ISO 14001:2026',
    'ISO 22301:2019',
    'ISO 45001:2018',
    'ISO 55001:2014',
    'ISO 55001:2024',
    'ISO 9001:2015',
    'ISO 9001:2026',
    'ISO/IEC 20000-1:2018',
    'ISO/IEC 27001:2013',
    'ISO/IEC 27001:2022',
    'ISO/IEC 27701:2025',
    'ISO/IEC 42001:2023',
  ]);
});

test('each carries an element once', () => {
  for (const { name, clauses } of built) {
    const elements = clauses.flatMap(({ element }) => element ?? []);
    expect(new Set(elements).size, name).toBe(elements.length);
  }
});

test('a counterpart says over which element the way leads, and where to read it', () => {
  const answer = correlations.answer(at('ISO 22301:2019 7.2'), at('ISO 45001:2018 4'));
  expect(answer).toMatchObject({
    kind: 'counterparts',
    counterparts: [
      {
        relation: 'identical',
        basis: 'derived',
        path: [
          at('ISO 22301:2019 7.2'),
          { standard: 'harmonized structure', edition: '2021', clause: '7.2' },
          at('ISO 45001:2018 7.2'),
        ],
        source: { document: 'ISO/IEC Directives, Part 1, Annex SL', place: 'harmonized structure, 7.2' },
      },
    ],
  });
});

describe('any two standards built on it', () => {
  const pairs = built.flatMap(from =>
    built.filter(to => to.standard !== from.standard).map(to => [from, to] as const),
  );

  test.each(pairs)('$name and $name correlate in competence', (from, to) => {
    const competence = (edition: typeof from) =>
      edition.clauses.find(({ element }) => element === '7.2')?.number ?? '';
    const answer = correlations.answer(
      { standard: from.standard, edition: from.year, clause: competence(from) },
      { standard: to.standard, edition: to.year },
    );
    if (answer.kind !== 'counterparts') throw new Error('no counterpart');
    expect(answer.counterparts.map(row => row.to.clause)).toContain(competence(to));
  });
});

describe('the numbers that its two editions give otherwise', () => {
  test.each([
    ['nonconformity', 'ISO 22301:2019 10.1', 'ISO/IEC 42001:2023', 'identical 10.2'],
    ['continual improvement', 'ISO 22301:2019 10.2', 'ISO/IEC 42001:2023', 'identical 10.1'],
    ['nonconformity', 'ISO/IEC 27001:2022 10.2', 'ISO 22301:2019', 'identical 10.1'],
    ['continual improvement', 'ISO/IEC 27001:2022 10.1', 'ISO 22301:2019', 'identical 10.2'],
    [
      'continual improvement, past a clause of its own',
      'ISO 9001:2015 10.3',
      'ISO/IEC 42001:2023',
      'identical 10.1',
    ],
    ['nonconformity, past a clause of its own', 'ISO 45001:2018 10.2', 'ISO 22301:2019', 'identical 10.1'],
    [
      'continual improvement, past preventive action',
      'ISO 55001:2014 10.3',
      'ISO 22301:2019',
      'identical 10.2',
    ],
    ['documented information, one number on', 'ISO 55001:2014 7.6', 'ISO 22301:2019', 'identical 7.5'],
  ])('%s: %s, %s %s', (_, from, to, expected) => {
    expect(byStructure(from, to)).toContain(`${expected} derived`);
  });

  test.each([
    ['ISO 22301:2019 10.1', 'ISO/IEC 42001:2023', '10.1'],
    ['ISO/IEC 27001:2022 10.2', 'ISO 22301:2019', '10.2'],
    ['ISO 9001:2015 10.1', 'ISO/IEC 42001:2023', '10.1'],
  ])('the same number is no counterpart: %s, %s %s', (from, to, wrong) => {
    expect(byStructure(from, to).map(text => text.split(' ')[1])).not.toContain(wrong);
  });

  test('planning of changes is 6.3 of 2021 and of ISO 9001:2015, nothing of the others of 2012', () => {
    const carrying = built.flatMap(({ name, clauses }) =>
      clauses.filter(({ element }) => element === '6.3').map(({ number }) => `${name} ${number}`),
    );
    expect(carrying).toEqual([
      'ISO 14001:2026 6.3',
      'ISO 55001:2024 6.3',
      'ISO 9001:2015 6.3',
      'ISO 9001:2026 6.3',
      'ISO/IEC 27001:2022 6.3',
      'ISO/IEC 27701:2025 6.3',
      'ISO/IEC 42001:2023 6.3',
    ]);
    expect(byStructure('ISO/IEC 20000-1:2018 6.3', 'ISO/IEC 42001:2023')).toEqual([]);
  });
});

test('two chapters of one name are merely paired, and say nothing of the clauses below', () => {
  expect(byStructure('ISO 22301:2019 8', 'ISO 45001:2018')).toEqual(['related 8 derived']);
  expect(correlations.answer(at('ISO 22301:2019 8.2'), at('ISO 45001:2018 4')).kind).toBe('no-row');
});

test('what rests on a title that nobody’s list has is a draft', () => {
  expect(byStructure('ISO 22301:2019 7.2', 'ISO 55001:2024')).toEqual(['identical 7.2 draft']);
  expect(byStructure('ISO 22301:2019 7.2', 'ISO 9001:2026')).toEqual(['identical 7.2 draft']);
});

test('where tables speak of two standards, they count and not the structure', () => {
  expect(byStructure('ISO/IEC 20000-1:2018 7.2', 'ISO 9001:2015')).toEqual([]);
  expect(byStructure('ISO/IEC 27001:2013 10.1', 'ISO/IEC 27001:2022')).toEqual([]);
});

describe('controls of an annex', () => {
  const count = (standard: string, edition: string, pattern: RegExp) =>
    catalogue.edition(standard, edition)?.clauses.filter(({ number }) => pattern.test(number)).length;

  test('of ISO/IEC 42001:2023 are 38', () => {
    const listed = catalogue.edition('ISO/IEC 42001', '2023');
    const controls = listed?.clauses.filter(
      ({ number, children }) => number.startsWith('A.') && children.length === 0,
    );
    expect(controls).toHaveLength(38);
  });

  test('of ISO/IEC 27701:2025 are 31, 18 and 29', () => {
    expect(count('ISO/IEC 27701', '2025', /^A\.1\.\d+\.\d+$/)).toBe(31);
    expect(count('ISO/IEC 27701', '2025', /^A\.2\.\d+\.\d+$/)).toBe(18);
    expect(count('ISO/IEC 27701', '2025', /^A\.3\.\d+$/)).toBe(29);
  });
});
