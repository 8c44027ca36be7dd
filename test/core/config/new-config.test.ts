import { expect, test } from 'vitest';
import { likelyScope, newConfig } from '../../../src/core/config/new-config.ts';
import { shipped } from '../../support/shipped.ts';

const listed = shipped().catalogue.editions.filter(({ isListed }) => isListed);

/** The scope that is proposed where the documents cite these editions. */
const scopeOf = (...cited: readonly string[]) =>
  likelyScope(listed, ({ name }) => cited.includes(name)).map(({ name }) => name);

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

test('an edition that was replaced lately is still answered to', () => {
  expect(scopeOf('ISO 9001:2008', 'ISO 9001:2015')).toEqual(['ISO 9001:2015']);
});

test('documents that cite nothing answer to nobody knows what', () => {
  expect(scopeOf()).toEqual([]);
});
