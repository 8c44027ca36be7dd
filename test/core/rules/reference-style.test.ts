import { expect, test } from 'vitest';
import { referenceStyle } from '../../../src/core/rules/reference-style.ts';
import { expectFix, expectReports, expectSilence, findingsIn } from '../../support/marks.ts';

test('reference-style shows the house notation', () => {
  expectReports(
    referenceStyle,
    'See ‹ISO9001:2015, clause 8.4›.',
    '“ISO9001:2015, clause 8.4” is written “ISO 9001:2015 8.4” in the house notation.',
    { notation: { separator: 'blank' } },
  );
});

test('reference-style is off, and silent without a notation', () => {
  expect(findingsIn('See ISO9001:2015, clause 8.4.', { notation: { separator: 'blank' } })).toEqual([]);
  expectSilence(referenceStyle, 'See ISO9001:2015, clause 8.4.');
});

test.each([
  ['blank', 'See ISO 9001:2015 8.4.'],
  ['comma', 'See ISO 9001:2015, 8.4.'],
  ['clause', 'See ISO 9001:2015, clause 8.4.'],
  ['section-sign', 'See ISO 9001:2015 § 8.4.'],
] as const)(
  'reference-style changes anything to the notation “%s”, and leaves that alone',
  (separator, after) => {
    const notation = { separator };
    expectSilence(referenceStyle, after, { notation });
    const title = `Change to ${after.slice(4, -1)}`;
    for (const before of [
      'ISO 9001:2015 8.4',
      'ISO9001:2015: 8.4',
      'ISO 9001:2015 (8.4)',
      'ISO 9001:2015 (clause 8.4)',
      'clause 8.4 (ISO 9001:2015)',
      'clause 8.4 of ISO 9001:2015',
    ]) {
      const text = `See ${before}.`;
      const found = findingsIn(text, { notation }, referenceStyle);
      if (found.length === 0) continue;
      expectFix(referenceStyle, text, title, after, { notation });
    }
  },
);

test.each([
  ['See ISO 9001:2015 (clause 8.5, clause 8.6).', 'See ISO 9001:2015 8.5, 8.6.'],
  ['See ISO 9001:2015 (clauses 8.5 and 8.6).', 'See ISO 9001:2015 8.5 and 8.6.'],
  ['See ISO 9001:2015 (8.5 a)).', 'See ISO 9001:2015 8.5 a).'],
  ['We plan (clause 8.5 (ISO 9001:2015)).', 'We plan (ISO 9001:2015 8.5).'],
  ['See ISO 9001:2015（8.5）.', 'See ISO 9001:2015 8.5.'],
  ['- ISO 9001:2015 – clause 8.5 – Production\n', '- ISO 9001:2015 8.5 – Production\n'],
])('reference-style takes out both ends of a bracket: “%s”', (before, after) => {
  expectFix(referenceStyle, before, 'Change to ISO 9001:2015 8.5', after, {
    notation: { separator: 'blank' },
  });
});

test.each(['blank', 'comma', 'clause', 'section-sign'] as const)(
  'reference-style in the notation “%s” offers nothing where only one end would go',
  separator => {
    for (const text of [
      'See "ISO 9001:2015" 8.5.',
      'See „ISO 9001:2015“ 8.5.',
      'See ISO 9001:2015, "8.5".',
      'See ISO 9001:2015 (8.5 and the others).',
      'See ISO 9001:2015 (clause 8.5 Production).',
      'See ISO 9001:2015 (8.5), (8.6).',
      'What ISO 9001:2015 – clause 8.5 – asks.',
    ]) {
      const [found] = findingsIn(text, { notation: { separator } }, referenceStyle);
      expect([text, found?.fixes]).toEqual([text, []]);
    }
  },
);

test.each([
  ['a line may break inside', 'See ISO 9001:2015\n8.4.'],
  ['the standard stands further up', '# ISO 9001:2015\n\nClause 8.4 applies.'],
])('reference-style is silent where %s', (_, text) => {
  expectSilence(referenceStyle, text, { notation: { separator: 'blank' } });
});

test.each([
  'Nach Abschnitt 8.4 der ISO 9001:2015.',
  'Siehe ISO 9001:2015, Abschnitte 8.4 und 8.5.',
  'Voir ISO 9001:2015, article 8.4.',
])('reference-style puts no English word into “%s”', text => {
  expectSilence(referenceStyle, text, { notation: { separator: 'clause' } });
});

test('reference-style writes what needs no word in any language', () => {
  const notation = { separator: 'comma' } as const;
  const title = 'Change to ISO 9001:2015, 8.4';
  expectFix(referenceStyle, 'Nach Abschnitt 8.4 der ISO 9001:2015.', title, 'Nach ISO 9001:2015, 8.4.', {
    notation,
  });
});

test.each([
  [
    'signs within a list',
    'See ISO 9001:2015 §8.4 – §8.4.1 and §9.1.\n',
    'clause',
    'ISO 9001:2015, clauses 8.4',
    'See ISO 9001:2015, clauses 8.4 – 8.4.1 and 9.1.\n',
  ],
  [
    'words within a list, but before a number that needs one',
    'Nach ISO 9001:2015, Abschnitte 8.4, Abschnitt 8.5 sowie Kap. 9.\n',
    'section-sign',
    'ISO 9001:2015 §§ 8.4',
    'Nach ISO 9001:2015 §§ 8.4, 8.5 sowie Kap. 9.\n',
  ],
] as const)('reference-style leaves no %s', (_, before, separator, expected, after) => {
  expectFix(referenceStyle, before, `Change to ${expected}`, after, { notation: { separator } });
});

test('reference-style quotes what has a comma, where that would begin another entry of the front matter', () => {
  expectFix(
    referenceStyle,
    '---\nclauses: [ISO 9001:2015 8.4, ISO 9001:2015 8.5]\n---\n',
    'Change to ISO 9001:2015, clause 8.4',
    '---\nclauses: ["ISO 9001:2015, clause 8.4", ISO 9001:2015 8.5]\n---\n',
    { notation: { separator: 'clause' } },
  );
});

test.each([
  'We follow the clause 8.4 of ISO 9001:2015.',
  'Wir folgen dem Abschnitt 8.4 der ISO 9001:2015.',
  'Nous suivons l’article 8.4 de l’ISO 9001:2015.',
  'Seguimos el apartado 8.4 de la ISO 9001:2015.',
])('reference-style offers nothing where an article belongs to the clause: %s', text => {
  const found = findingsIn(text, { notation: { separator: 'blank' } }, referenceStyle);
  expect(found.map(({ fixes }) => fixes)).toEqual([[]]);
});

test.each([
  'Suppliers are chosen after ISO 9001/14001 8.4.',
  'Audits follow ISO 9001/14001/45001 clause 9.2.',
  'Audits follow ISO 9001:2015/14001:2015, 9.2.',
  'Audits follow ISO 9001:2015 / ISO 14001:2015 § 9.2.',
  'Audits follow clause 9.2 of ISO 9001:2015 and ISO/IEC 27001:2022.',
])('reference-style leaves a number alone that is of several standards: %s', text => {
  for (const separator of ['blank', 'comma', 'clause', 'section-sign'] as const)
    expectSilence(referenceStyle, text, { notation: { separator } });
});

test.each([
  'ISO 9001:2015 wants records in clause 7.5 for all of it.',
  'The ISO 27001 internal audit (Clause 9.2) comes twice a year.',
  'Die ISO 9001:2015 nennt dafür im Abschnitt 8.4 einige Kriterien.',
  'ISO 9001:2015 – quality – clause 8.4.',
])('reference-style leaves a sentence alone that comes to its clause later: %s', text => {
  for (const separator of ['blank', 'comma', 'clause', 'section-sign'] as const)
    expectSilence(referenceStyle, text, { notation: { separator } });
});

test.each([
  ['See ISO/IEC 27001:2022 Annex A control A.5.15.', 'See ISO/IEC 27001:2022 A.5.15.'],
  ['See ISO/IEC 27001:2022 (see Annex A, A.5.15).', 'See ISO/IEC 27001:2022 A.5.15.'],
  ['Es gilt ISO/IEC 27001:2022 Anhang A, Maßnahme A.5.15.', 'Es gilt ISO/IEC 27001:2022 A.5.15.'],
])('reference-style rewrites what has nothing but words for a clause in it: “%s”', (before, after) => {
  const title = 'Change to ISO/IEC 27001:2022 A.5.15';
  expectFix(referenceStyle, before, title, after, { notation: { separator: 'blank' } });
});
