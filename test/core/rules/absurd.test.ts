import { expect, test } from 'vitest';
import { findingsIn } from '../../support/marks.ts';

const given = {
  scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015', 'ISO/IEC 27001:2022'],
  notation: { separator: 'clause' as const },
  rules: { 'reference-style': 'warning', 'undated-reference': 'warning' } as const,
};

// What takes quadratic time does not end here.
test.each<[name: string, text: string]>([
  [
    '12,000 references without a year beside as many to an old edition',
    'ISO 9001 8.4, not ISO 9001:2008 8.4.\n\n'.repeat(12_000),
  ],
  ['12,000 ranges in one line', 'ISO/IEC 27001:2022 A.5.1–A.5.37, '.repeat(12_000)],
  ['25,000 times the same clause in one list', `ISO 9001:2015 ${'4.1, '.repeat(25_000)}`],
  [
    '20,000 clauses of a former edition in one line',
    'ISO/IEC 27001:2022 says in A.9.2.1 that '.repeat(20_000),
  ],
  ['24,000 clauses in one list, half of them unknown', `ISO 9001:2015 ${'8.4, 8.31, '.repeat(12_000)}`],
  [
    '2,000 comments that silence nothing, one with 200,000 blanks',
    `${'ISO 9001:2015 8.9 <!-- crossclause-disable-line unknown-edition -->\n\n'.repeat(2_000)}<!-- crossclause-disable unknown-edition,${' '.repeat(200_000)}unknown-standard: quoted -->\n`,
  ],
  ['36,000 references in one line', 'ISO 9001:2015 8.4, 8.5 and ISO/IEC 27001:2022 A.5.15; '.repeat(12_000)],
])('%s are checked in time', (_name, text) => {
  expect(findingsIn(text, given).length).toBeGreaterThan(1000);
});
