import { expect, test } from 'vitest';
import { undatedReference } from '../../../src/core/rules/undated-reference.ts';
import { expectFix, expectReports, expectSilence, findingsIn } from '../../support/marks.ts';

test('undated-reference underlines the designation, once a list', () => {
  expectReports(
    undatedReference,
    'See ‹ISO 9001› 8.4, 8.5 and 9.2.',
    '“ISO 9001” has no year, and clause numbers change from one edition to the next.',
  );
});

test('undated-reference is off unless the config says otherwise', () => {
  expect(findingsIn('See ISO 9001 8.4.')).toEqual([]);
});

test.each([
  ['a dated reference', 'See ISO 9001:2015 8.4.'],
  ['a standard as a whole', 'We answer to ISO 9001.'],
])('undated-reference is silent about %s', (_, text) => {
  expectSilence(undatedReference, text);
});

test('undated-reference adds the edition in scope', () => {
  expectFix(
    undatedReference,
    'See ISO 27001, A.9.1.1.',
    'Change to ISO/IEC 27001:2013',
    'See ISO 27001:2013, A.9.1.1.',
    { scope: ['ISO/IEC 27001:2013'] },
  );
});

test('undated-reference adds the latest edition where nothing else is known', () => {
  expectFix(
    undatedReference,
    'See ISO 27001 5.2.',
    'Change to ISO/IEC 27001:2022',
    'See ISO 27001:2022 5.2.',
  );
});
