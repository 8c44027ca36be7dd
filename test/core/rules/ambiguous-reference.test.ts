import { expect, test } from 'vitest';
import { ambiguousReference } from '../../../src/core/rules/ambiguous-reference.ts';
import { referenceStyle } from '../../../src/core/rules/reference-style.ts';
import { expectFix, expectReports, expectSilence, findingsIn, fixTitles } from '../../support/marks.ts';

const two = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'] };
const both = '# Policy\n\nWe answer to ISO/IEC 20000-1:2018 and ISO 9001:2015.\n\n';

test('ambiguous-reference names the standards that could be meant', () => {
  expectReports(
    ambiguousReference,
    `${both}We follow clause ‹7.4› in all we say.`,
    'Clause 7.4 could be of ISO/IEC 20000-1 or ISO 9001; nothing here says which.',
    two,
  );
});

test('ambiguous-reference offers each reading', () => {
  expect(fixTitles(ambiguousReference, `${both}We follow clause 7.4 in all we say.`, two)).toEqual([
    'Change to 7.4 of ISO/IEC 20000-1:2018',
    'Change to 7.4 of ISO 9001:2015',
  ]);
});

test('ambiguous-reference settles the reading in the sentence', () => {
  expectFix(
    ambiguousReference,
    `${both}We follow clause 7.4 in all we say.`,
    'Change to 7.4 of ISO 9001:2015',
    `${both}We follow clause 7.4 of ISO 9001:2015 in all we say.`,
    two,
  );
});

test.each([
  ['Klausel 7.4', 'Klausel 7.4 (ISO 9001:2015)'],
  ['Normkapitel 7.4', 'Normkapitel 7.4 (ISO 9001:2015)'],
  ['cláusula 7.4', 'cláusula 7.4 (ISO 9001:2015)'],
  ['subclause 7.4', 'subclause 7.4 of ISO 9001:2015'],
])('ambiguous-reference names the standard without a word of another language: %s', (before, after) => {
  expectFix(
    ambiguousReference,
    `${both}Siehe ${before}.`,
    'Change to 7.4 of ISO 9001:2015',
    `${both}Siehe ${after}.`,
    two,
  );
});

test('ambiguous-reference is a hint', () => {
  expect(findingsIn(`${both}We follow clause 7.4.`, two, ambiguousReference)[0]?.severity).toBe('hint');
});

test.each([
  ['one standard is spoken of', 'We answer to ISO 9001:2015.\n\nWe follow clause 7.4.'],
  ['all readings are meant', `${both}Both standards have a clause 7.4.`],
  ['no pack has one of the two', 'We answer to ISO 9001:2015 and ISO 50001:2018.\n\nWe follow clause 7.4.'],
  ['no standard is in sight', 'The contract ends after clause 7.4.'],
  ['the sentence settles it', `${both}We follow clause 7.4 of ISO 9001:2015.`],
])('ambiguous-reference is silent where %s', (_, text) => {
  expectSilence(ambiguousReference, text);
});

test('ambiguous-reference writes no English word into a text in French', () => {
  expectFix(
    ambiguousReference,
    '# Manuel\n\nIl est conforme à ISO 9001:2015 et ISO/IEC 20000-1:2018 pour les services.\n\nVoir la clause 7.2.\n',
    'Change to 7.2 of ISO 9001:2015',
    '# Manuel\n\nIl est conforme à ISO 9001:2015 et ISO/IEC 20000-1:2018 pour les services.\n\nVoir la clause 7.2 (ISO 9001:2015).\n',
    two,
  );
});

test.each([
  ['2015', 'Change to 8.4 of ISO 9001:2015'],
  ['2008', 'Change to 7.4 of ISO 9001:2008'],
])('ambiguous-reference offers the edition that the document dates, %s', (year, title) => {
  const clause = /\d\.\d/.exec(title)?.[0] ?? '';
  const text = `We work to ISO 9001:${year} and ISO/IEC 20000-1:2018.\n\nBuying is told in clause`;
  const after = `${text} ${clause} of ISO 9001:${year}.\n`;
  expectFix(ambiguousReference, `${text} ${clause}.\n`, title, after);
});

test('ambiguous-reference states no year where the document states none', () => {
  const text = 'We work to ISO 9001 and ISO/IEC 20000-1.\n\nBuying is told in clause 8.4';
  expectFix(ambiguousReference, `${text}.\n`, 'Change to 8.4 of ISO 9001', `${text} of ISO 9001.\n`);
});

test.each([
  ['blank', 'We follow ISO 9001:2015 7.4 in all we say.'],
  ['comma', 'We follow ISO 9001:2015, 7.4 in all we say.'],
  ['clause', 'We follow ISO 9001:2015, clause 7.4 in all we say.'],
  ['section-sign', 'We follow ISO 9001:2015 § 7.4 in all we say.'],
] as const)('ambiguous-reference writes as the house does: %s', (separator, after) => {
  const given = { ...two, notation: { separator } };
  const title = 'Change to 7.4 of ISO 9001:2015';
  expectFix(ambiguousReference, `${both}We follow clause 7.4 in all we say.`, title, both + after, given);
  expectSilence(referenceStyle, both + after, given);
});

test('ambiguous-reference leaves the words of the text where an article belongs to the clause', () => {
  expectFix(
    ambiguousReference,
    `${both}We follow the clause 7.4 in all we say.`,
    'Change to 7.4 of ISO 9001:2015',
    `${both}We follow the clause 7.4 of ISO 9001:2015 in all we say.`,
    { ...two, notation: { separator: 'blank' } },
  );
});
