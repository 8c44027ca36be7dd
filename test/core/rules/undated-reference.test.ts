import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/fixes/apply.ts';
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

const both = { scope: ['ISO 9001:2015', 'ISO 14001:2015'] };

test.each([
  ['ISO 9001/14001 8.1 applies.', 'ISO 9001:2015/14001:2015 8.1 applies.'],
  ['ISO 9001 and 14001, 8.1 apply.', 'ISO 9001:2015 and 14001:2015, 8.1 apply.'],
])('undated-reference dates all standards under one prefix or none: “%s”', (before, after) => {
  const fixes = findingsIn(before, both, undatedReference).map(finding => finding.fixes?.[0]);
  expect(fixes.map(fix => fix && [fix.title, applyEdits(before, fix.edits)])).toEqual([
    ['Change to ISO 9001:2015, ISO 14001:2015', after],
    ['Change to ISO 9001:2015, ISO 14001:2015', after],
  ]);
});

test('undated-reference adds the year that is missing beside one that is there', () => {
  expectFix(
    undatedReference,
    'ISO 9001:2015/14001 8.1 applies.',
    'Change to ISO 14001:2015',
    'ISO 9001:2015/14001:2015 8.1 applies.',
    both,
  );
});

test.each(['ISO 27001/27002 A.5.1 applies.', 'Die ISO 9001-Norm Abschnitt 8.1 gilt.', 'ISO 9001-Norm 8.1'])(
  'undated-reference offers nothing where a designation would be none: “%s”',
  text => {
    const found = findingsIn(text, { scope: ['ISO/IEC 27001:2022', 'ISO 9001:2015'] }, undatedReference);
    expect(found.flatMap(({ fixes = [] }) => fixes)).toEqual([]);
  },
);
test('undated-reference names the edition itself for an adoption, whose year nobody knows', () => {
  expectFix(
    undatedReference,
    'Siehe DIN EN ISO/IEC 27001 A.5.15.',
    'Change to ISO/IEC 27001:2022',
    'Siehe ISO/IEC 27001:2022 A.5.15.',
  );
});
