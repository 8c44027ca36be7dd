import { expect, test } from 'vitest';
import { citedEditions, ledBy, newConfig } from '../../../src/core/config/new-config.ts';
import { shipped } from '../../support/shipped.ts';

const listed = shipped().catalogue.editions.filter(({ isListed }) => isListed);

/** The scope that is proposed where the documents cite so many clauses of these editions; what is cited in passing in brackets. */
const scopeWith = (cited: Readonly<Record<string, number>>, editions = listed) =>
  citedEditions(editions, ({ name }) => cited[name] ?? 0).map(({ edition: { name }, isLikely }) =>
    isLikely ? name : `(${name})`,
  );

/** The same where they cite one clause of each. */
const scopeOf = (...cited: readonly string[]) => scopeWith(Object.fromEntries(cited.map(name => [name, 1])));

test('a new config has the editions in the order of the choice', () => {
  expect(newConfig(['ISO/IEC 20000-1:2018', 'ISO 9001:2015'])).toBe(
    '# The editions that these documents answer to. The first one leads.\nstandards:\n  - ISO/IEC 20000-1:2018\n  - ISO 9001:2015\n',
  );
});

test('the scope is what the documents cite, of each standard the newest edition', () => {
  expect(scopeOf('ISO/IEC 27001:2022', 'ISO/IEC 27001:2013', 'ISO/IEC 20000-1:2018')).toEqual([
    'ISO/IEC 20000-1:2018',
    'ISO/IEC 27001:2022',
  ]);
});

test('the newest edition counts, however the editions are ordered', () => {
  const cited = { 'ISO/IEC 27001:2013': 19, 'ISO/IEC 27001:2022': 54 };
  expect(scopeWith(cited, [...listed].reverse())).toEqual(['ISO/IEC 27001:2022']);
});

test('an edition that was replaced lately is still answered to', () => {
  expect(scopeOf('ISO 9001:2008', 'ISO 9001:2015')).toEqual(['ISO 9001:2015']);
});

test('a standard that is mentioned in passing does not lead, and is not proposed', () => {
  expect(scopeWith({ 'ISO 22301:2019': 1, 'ISO 9001:2015': 12, 'ISO/IEC 20000-1:2018': 30 })).toEqual([
    'ISO/IEC 20000-1:2018',
    'ISO 9001:2015',
    '(ISO 22301:2019)',
  ]);
});

test.each([
  [30, 5, true],
  [30, 4, false],
  [4, 2, true],
  [4, 1, false],
  [3, 1, true],
  [1, 1, true],
])(
  'beside %i clauses of one edition, %i of another are no mention in passing: %s',
  (first, second, expected) => {
    const names = scopeWith({ 'ISO/IEC 20000-1:2018': first, 'ISO 9001:2015': second });
    expect(names.includes('ISO 9001:2015')).toBe(expected);
  },
);

test('documents that cite nothing answer to nobody knows what', () => {
  expect(scopeOf()).toEqual([]);
});

test('the edition that leads comes first, the others stay in their order', () => {
  expect(ledBy('ISO/IEC 27001:2022', ['ISO 14001:2015', 'ISO 9001:2015', 'ISO/IEC 27001:2022'])).toEqual([
    'ISO/IEC 27001:2022',
    'ISO 14001:2015',
    'ISO 9001:2015',
  ]);
});
