import { expect, test } from 'vitest';
import { unknownEdition } from '../../../src/core/rules/unknown-edition.ts';
import { expectFix, expectReports, expectSilence, fixTitles } from '../../support/marks.ts';

test('unknown-edition underlines the year and says which years there are', () => {
  expectReports(
    unknownEdition,
    'The scope is set after ISO/IEC 20000-1:‹2017› 4.3.',
    'No edition 2017 of ISO/IEC 20000-1 is known. There are 2005, 2011 and 2018.',
  );
});

test('unknown-edition reports a standard that is cited without a clause', () => {
  expectReports(
    unknownEdition,
    'We answer to ISO 9001:‹2016›.',
    'No edition 2016 of ISO 9001 is known. There are 1987, 1994, 2000, 2008, 2015 and 2026.',
  );
});

test('unknown-edition reports the year of a list once', () => {
  expectReports(
    unknownEdition,
    'See ISO/IEC 27001:‹2021› A.5.15, A.5.16 and A.5.17.',
    'No edition 2021 of ISO/IEC 27001 is known. There are 2005, 2013 and 2022.',
  );
});

test.each([
  ['an edition that is known by name alone', 'Once ISO 9001:2000 8.2.2 applied.'],
  ['a standard that no pack has', 'See ISO 50001:1999 4.3.'],
  ['a national adoption, which has its own year', 'See DIN EN ISO/IEC 27001:2017 A.9.1.'],
  ['a year in brackets, which may be that of a certificate', 'We hold ISO/IEC 27001 (2024).'],
  ['a year after a hyphen, which may be that of an audit', 'The plan for ISO 9001-2024 is ready.'],
  ['an undated reference', 'See ISO 9001 8.4.'],
])('unknown-edition is silent about %s', (_, text) => {
  expectSilence(unknownEdition, text);
});

test('unknown-edition offers the edition in scope first, then the current one', () => {
  expect(fixTitles(unknownEdition, 'See ISO/IEC 27001:2021 5.2.')[0]).toBe('Change to ISO/IEC 27001:2022');
  expect(fixTitles(unknownEdition, 'See ISO/IEC 27001:2021 5.2.', { scope: ['ISO/IEC 27001:2013'] })[0]).toBe(
    'Change to ISO/IEC 27001:2013',
  );
});

test('unknown-edition changes the year alone', () => {
  expectFix(
    unknownEdition,
    'See ISO 20000-1: 2017, clause 4.3.',
    'Change to ISO/IEC 20000-1:2018',
    'See ISO 20000-1: 2018, clause 4.3.',
  );
});

test('unknown-edition is silent about numbers that share the prefix of an adoption', () => {
  expectSilence(unknownEdition, 'See DIN EN ISO 9001:2015/45001:2023.');
  expectSilence(unknownEdition, 'See DIN EN ISO 9001:2015/45001:2016.');
});
