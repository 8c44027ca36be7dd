import { expect, test } from 'vitest';
import { fixAll, fixDocument, preferredFix } from '../../../src/core/assist/fix-all.ts';
import { applyEdits } from '../../../src/core/fixes/apply.ts';
import { worldOf } from '../../support/actions.ts';
import { documentOf, type Given } from '../../support/marks.ts';

const two: Given = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'] };

const fixed = (text: string) => applyEdits(text, fixAll(documentOf(text, two), worldOf(two)));

test('the clauses before one standard get their counterparts behind it, in one list', () => {
  const before = 'We also meet ISO/IEC 20000-1:2018.\n\n';
  expect(fixed(`${before}See clause 7.2 and clause 9.2 of ISO 9001:2015.\n`)).toBe(
    `${before}See clause 7.2 and clause 9.2 of ISO 9001:2015 (ISO/IEC 20000-1:2018 7.2, 9.2).\n`,
  );
});

test('a counterpart that would unsettle the one standard of a document is left to a person', () => {
  const text = '# Manual\n\nWe work to ISO 9001:2015.\n\n## 7 Support\n\nCompetence: see clause 7.2.\n';
  expect(fixed(text)).toBe(text);
});

test('the fixes that leave every other reference what it was are made all the same', () => {
  const review = 'Review: ISO 9001:2015 9.3, ISO/IEC 20000-1:2018 9.3.\n\n';
  const people = '## People\n\nStaff is able: ISO 9001:2015 7.2.\n\nClause 9.2 tells whether it is.\n\n';
  const papers = '## Papers\n\nEach has an owner: ISO 9001:2015 7.5';
  expect(fixed(`${review}${people}${papers}.\n`)).toBe(
    `${review}${people}${papers}, ISO/IEC 20000-1:2018 7.5.\n`,
  );
});

test('a fix that stands beside a harmful one is made', () => {
  const before =
    '---\nstandard: ISO/IEC 20000-1:2018\nclauses: [7.6]\n---\n\nISO 9001:2015 too.\n\n## Review\n\n';
  const table = '| No | Clause |\n|---|---|\n| 1 | 5.2 |\n\n';
  // A counterpart in the table would make the clause below it one of ISO 9001.
  expect(fixed(`${before}${table}- see clause 7.3\n`)).toBe(
    `${before.replace('7.6', '7.6, ISO 9001:2015 7.1.6')}${table}- see clause 7.3 (ISO 9001:2015 7.3)\n`,
  );
});

test('a number that leaned on a name before a counterpart gets it again', () => {
  const staff = ').\n\nStaff is able (ISO 9001:2015 7.2';
  const end = '\n# ISO/IEC 20000-1:2018\n';
  expect(fixed(`The policy (ISO 9001:2015 5.2) comes before the objectives (6.2${staff}).\n${end}`)).toBe(
    `The policy (ISO 9001:2015 5.2; ISO/IEC 20000-1:2018 5.2) comes before the objectives (ISO 9001:2015 6.2; ISO/IEC 20000-1:2018 6.2${staff}; ISO/IEC 20000-1:2018 7.2).\n${end}`,
  );
});

test('no fix makes a reference of a number that was none: § 5.2 would be one behind a name', () => {
  const head = '# Procédure (ISO/IEC 20000-1:2018)\n\nL’ISO 9001:2015 est suivie aussi.\n\n## A\n\n';
  const [staff, end] = [
    'La compétence suit l’article 7.2 de l’ISO/IEC 20000-1:2018',
    '.\n\n## B\n\nEn vertu de l’article 7.6 (« Connaissances ») et du § 5.2, tout est écrit.\n',
  ];
  expect(fixed(head + staff + end)).toBe(`${head}${staff} (ISO 9001:2015 7.2)${end}`);
});

test.each([
  'ISO 9001:2015 applies.\n\n## A\n\nAs ISO/IEC 20000-1:2018 7.6 says; the review follows the clause 9.3 by its section 9.2.\n',
  'Auch ISO 9001:2015 gilt.\n\n## A\n\nNach ISO/IEC 20000-1:2018 7.6; im Kapitel 9.3 steht die Bewertung, siehe auch die Abschnitte 7.2, 5.2 und 10.1.\n',
  'L’ISO 9001:2015 est suivie.\n\n## A\n\nSelon le 7.6 de l’ISO/IEC 20000-1:2018, la compétence répond à l’article 7.2 et le plan aux chapitres 6.2 et 9.3.\n',
  'ISO 9001:2015.\n\n## A\n\nAudits follow clause 9.2 and reviews follow clause 9.3 of ISO/IEC 20000-1:2018.\n',
  'See ISO 9001:2015.\n\n## A\n\nRecords (7.5.4 of ISO/IEC 20000-1:2018; 7.5.3.2 of ISO 9001:2015).\n',
  '# ISO/IEC 20000-1:2018\n\n| Process | 20000-1 | 9001 |\n|---|---|---|\n| Knowledge | 7.6 |  |\n| Audit |  | 9.2 |\n',
])('what was fixed once needs no further fix: %s', text => {
  const after = fixed(text);
  expect(after).not.toBe(text);
  expect(fixed(after)).toBe(after);
});

test('what was left out is still found, and no longer called a fix that needs no choice', () => {
  const { findings, fixes } = fixDocument(
    documentOf('# Manual\n\nWe work to ISO 9001:2015.\n\n## 7 Support\n\nCompetence: see clause 7.2.\n', two),
    worldOf(two),
  );
  expect(fixes).toBe(0);
  expect(findings.map(({ rule, fixes = [] }) => [rule, fixes.length > 0])).toContainEqual([
    'missing-counterpart',
    true,
  ]);
  expect(findings.flatMap(finding => preferredFix(finding) ?? [])).toEqual([]);
});

test('what the baseline accepts stays as it is', () => {
  const text = 'See ISO 9001:2015 8.4, 8.4.\n';
  const baseline = {
    version: 1,
    findings: { 'policy.md': { 'duplicate-reference': { 'ISO 9001 8.4': 1 } } },
  } as const;
  const world = worldOf({});
  expect(applyEdits(text, fixAll(documentOf(text), world))).toBe('See ISO 9001:2015 8.4.\n');
  expect(fixAll(documentOf(text), { ...world, baseline })).toEqual([]);
});
