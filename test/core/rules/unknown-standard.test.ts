import { expect, test } from 'vitest';
import { unknownStandard } from '../../../src/core/rules/unknown-standard.ts';
import { expectReports, expectSilence, findingsIn } from '../../support/marks.ts';

test('unknown-standard says which standard has no pack, once a list', () => {
  expectReports(
    unknownStandard,
    'Waste follows ‹ISO 50001:2018› 8.1, 8.2 and 9.1.',
    'No pack has ISO 50001, so nothing is known of its clause 8.1. Add a pack for it, or leave this rule off.',
  );
});

test('unknown-standard is off unless the config says otherwise', () => {
  expect(findingsIn('Waste follows ISO 50001:2018 8.1.')).toEqual([]);
});

test.each([
  ['a standard as a whole', 'We know ISO 50001:2018.'],
  ['a standard that a pack has', 'See ISO 9001:2015 8.4.'],
])('unknown-standard is silent about %s', (_, text) => {
  expectSilence(unknownStandard, text);
});
