import { expect, test } from 'vitest';
import { mismatchedCounterpart } from '../../../src/core/rules/mismatched-counterpart.ts';
import { expectFix, expectReports, expectSilence, findingsIn } from '../../support/marks.ts';

const heads = '| Topic | ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- | --- |\n';

test('mismatched-counterpart reads the row of a table whose heads name two standards', () => {
  expectReports(
    mismatchedCounterpart,
    `${heads}| Knowledge | 7.6 | 7.1.6 |\n| Nonconformities | 10.1 | ‹10.1› |\n`,
    'The tables do not correlate ISO 9001:2015 10.1 (General) with ISO/IEC 20000-1:2018 10.1 (Nonconformity and corrective action), which answers to 10.2 of ISO 9001:2015.',
  );
});

test('mismatched-counterpart reads a bracket after a reference', () => {
  expectReports(
    mismatchedCounterpart,
    'Suppliers: ISO/IEC 20000-1:2018 8.3.4 (ISO 9001:2015 ‹8.6›).',
    'The tables do not correlate ISO 9001:2015 8.6 (Release of products and services) with ISO/IEC 20000-1:2018 8.3.4 (Supplier management), which answers to 8.4 of ISO 9001:2015.',
  );
});

test.each([
  'ISO/IEC 20000-1:2018 7.6 corresponds to ISO 9001:2015 ‹8.4›.',
  'ISO/IEC 20000-1:2018 7.6, see also ISO 9001:2015 ‹8.4›.',
  'ISO/IEC 20000-1:2018 7.6 (cf. ISO 9001:2015 ‹8.4›).',
  'ISO/IEC 20000-1:2018 7.6 ↔ ISO 9001:2015 ‹8.4›.',
  'ISO/IEC 20000-1:2018 7.6 entspricht ISO 9001:2015 ‹8.4›.',
  '**ISO/IEC 20000-1:2018 7.6** (**ISO 9001:2015 ‹8.4›**).',
])('mismatched-counterpart reads “%s”', text => {
  expectReports(
    mismatchedCounterpart,
    text,
    'The tables do not correlate ISO 9001:2015 8.4 (Control of externally provided processes, products and services) with ISO/IEC 20000-1:2018 7.6 (Knowledge), which answers to 7.1.6 of ISO 9001:2015.',
  );
});

test.each([
  ['the tables put the two together', 'ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6).'],
  [
    'one of the clauses before one standard answers to it',
    'Clause 7.2 and clause 9.2 of ISO 9001:2015 (ISO/IEC 20000-1:2018 7.2).',
  ],
  ['it is the parent of a counterpart', 'ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1).'],
  ['it is a child of a counterpart', 'ISO/IEC 20000-1:2018 8.3.4 (ISO 9001:2015 8.4.2).'],
  ['the two merely share a sentence', 'See ISO/IEC 20000-1:2018 7.6 and ISO 9001:2015 8.4.'],
  ['the two are a list', 'See ISO/IEC 20000-1:2018 7.6; ISO 9001:2015 8.4.'],
  ['the bracket says more', 'ISO/IEC 20000-1:2018 7.6 (which ISO 9001:2015 8.4 does not ask for).'],
  ['one of them has no published counterpart', 'ISO/IEC 20000-1:2018 8.7.3 (ISO 9001:2015 8.4).'],
  ['both are of one standard', 'ISO 9001:2015 8.4 (see also ISO 9001:2015 8.6).'],
  ['nobody stated the editions', 'ISO/IEC 20000-1 7.6 (ISO 9001 8.4).'],
  ['one of several fits', 'ISO/IEC 20000-1:2018 7.6, 8.3.4 (ISO 9001:2015 8.4).'],
  ['a cell holds several and one of them fits', `${heads}| Changes | 8.5.1 | 6.3, 8.5.6 |\n`],
  ['a cell cites another standard, too', `${heads}| Audit | 7.6, ISO 9001:2015 7.1.6 | 8.4 |\n`],
  ['a cell is empty', `${heads}| Changes | 8.5.1 | |\n`],
])('mismatched-counterpart is silent where %s', (_, text) => {
  expectSilence(mismatchedCounterpart, text);
});

test('mismatched-counterpart reports a row beside a clause of which a source says that nothing answers to it', () => {
  expectReports(
    mismatchedCounterpart,
    `${heads}| Incidents | 8.6.1 | ‹8.7› |\n| Plan | 6.3 | ‹6.1› |\n| Knowledge | 7.6 | ‹8.7› |\n`,
    [
      'The tables do not correlate ISO 9001:2015 8.7 (Control of nonconforming outputs) with ISO/IEC 20000-1:2018 8.6.1 (Incident management), which has no counterpart in ISO 9001:2015, according to ISO/IEC TR 20000-7:2019, Table 3, 8.6.1.',
      'The tables do not correlate ISO 9001:2015 6.1 (Actions to address risks and opportunities) with ISO/IEC 20000-1:2018 6.3 (Plan the service management system), which has no counterpart in ISO 9001:2015, according to ISO/IEC TR 20000-7:2019, Table 3, 6.3.',
      'The tables do not correlate ISO 9001:2015 8.7 (Control of nonconforming outputs) with ISO/IEC 20000-1:2018 7.6 (Knowledge), which answers to 7.1.6 of ISO 9001:2015.',
    ],
  );
});

test.each([
  ['asks for nothing, since each standard has its own', `${heads}| Terms | 3 | 3 |\n| Scope | 1 | 1 |\n`],
  ['is named in a bracket', 'ISO/IEC 20000-1:2018 8.6.1 (see also ISO 9001:2015 8.7).'],
])('mismatched-counterpart says nothing of such a clause that %s', (_, text) => {
  expectSilence(mismatchedCounterpart, text);
});

test('one slip in a row is one finding', () => {
  const found = findingsIn(`${heads}| Knowledge | 7.6 | 8.7 |\n`, {
    scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'],
  });
  expect(found.flatMap(({ rule, severity }) => (severity === 'warning' ? rule : []))).toEqual([
    'mismatched-counterpart',
  ]);
});

test('mismatched-counterpart offers the correlated clauses', () => {
  expectFix(
    mismatchedCounterpart,
    `${heads}| Nonconformities | 10.1 | 10.1 |\n`,
    'Change to 10.2 (Nonconformity and corrective action)',
    `${heads}| Nonconformities | 10.1 | 10.2 |\n`,
  );
});

test('mismatched-counterpart names the other place and the row that was read', () => {
  const [finding] = findingsIn('ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 8.4).', {}, mismatchedCounterpart);
  expect(finding?.related?.map(({ message }) => message)).toEqual([
    'Set down here as the counterpart: ISO/IEC 20000-1:2018 7.6 (Knowledge).',
    expect.stringContaining('ISO/IEC TR 20000-7:2019, Table 3'),
    expect.stringContaining('ISO/IEC TR 20000-7:2019, Table B.1'),
    expect.stringContaining('ISO/IEC TR 20000-7:2019'),
  ]);
});

test('mismatched-counterpart lets a control without counterparts stand beside the clause that fits', () => {
  const row = (cell: string) =>
    `| ISO/IEC 20000-1:2018 | ISO/IEC 27001:2013 |\n| --- | --- |\n| 7.2 | ${cell} |\n`;
  expectSilence(mismatchedCounterpart, row('7.2 / A.7.2.2'));
  expectReports(
    mismatchedCounterpart,
    row('‹A.7.2.2›'),
    'The tables do not correlate ISO/IEC 27001:2013 A.7.2.2 (Information security awareness, education and training) with ISO/IEC 20000-1:2018 7.2 (Competence), which answers to 7.2 of ISO/IEC 27001:2013.',
  );
});

test('mismatched-counterpart offers no number that stands beside the wrong one already', () => {
  const row = '| ISO/IEC 20000-1:2018 | ISO/IEC 27001:2013 |\n| --- | --- |\n| 7.2 | 7.2, 7.3 |\n';
  expect(findingsIn(row, {}, mismatchedCounterpart).map(({ fixes }) => fixes)).toEqual([[]]);
});
