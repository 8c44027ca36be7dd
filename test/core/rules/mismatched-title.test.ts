import { expect, test } from 'vitest';
import { mismatchedTitle } from '../../../src/core/rules/mismatched-title.ts';
import { expectFix, expectReports, expectSilence, findingsIn } from '../../support/marks.ts';
import { unmarked } from '../../support/unmarked.ts';

test("mismatched-title underlines the title that is another clause's", () => {
  expectReports(
    mismatchedTitle,
    'See ISO/IEC 20000-1:2018 8.2.6 ‹Asset management›.',
    '“Asset management” is the title of ISO/IEC 20000-1:2018 8.2.5; 8.2.6 is “Configuration management”.',
  );
});

test('mismatched-title reads titles in brackets, letter case aside', () => {
  expectReports(
    mismatchedTitle,
    'See ISO/IEC 27001:2022 A.5.15 (‹access rights›).',
    '“access rights” is the title of ISO/IEC 27001:2022 A.5.18; A.5.15 is “Access control”.',
  );
});

test('mismatched-title takes one word for a title where it has a capital letter', () => {
  expectReports(
    mismatchedTitle,
    'See ISO 9001:2015 8.4 (awareness), 8.5 (‹Awareness›).',
    '“Awareness” is the title of ISO 9001:2015 7.3; 8.5 is “Production and service provision”.',
  );
});

test('mismatched-title reads titles in quotes within brackets', () => {
  expectReports(
    mismatchedTitle,
    'See ISO/IEC 27001:2022 A.5.15 (“‹Access rights›”).',
    '“Access rights” is the title of ISO/IEC 27001:2022 A.5.18; A.5.15 is “Access control”.',
  );
});

test.each([
  [
    'a list',
    'ISO 9001:2015:\n\n- 9.2 ‹Management review›\n- 9.3 ‹Internal audit›\n',
    [
      '“Management review” is the title of ISO 9001:2015 9.3',
      '“Internal audit” is the title of ISO 9001:2015 9.2',
    ],
  ],
  [
    'a table',
    '| Clause of ISO 9001:2015 | Title |\n| --- | --- |\n| 7.2 | ‹Awareness› |\n| 7.3 | ‹Communication› |\n| 7.4 | Communication |\n',
    ['“Awareness” is the title of ISO 9001:2015 7.3', '“Communication” is the title of ISO 9001:2015 7.4'],
  ],
  [
    'headings',
    '## ISO/IEC 27001:2022\n\n### A.8.15 ‹Clock synchronization›\n\n### A.8.17 ‹Logging›\n',
    [
      '“Clock synchronization” is the title of ISO/IEC 27001:2022 A.8.17',
      '“Logging” is the title of ISO/IEC 27001:2022 A.8.15',
    ],
  ],
])('mismatched-title finds titles that slipped by a row of %s', (_, marked, messages) => {
  const { text, spans } = unmarked(marked);
  const found = findingsIn(text, {}, mismatchedTitle);
  expect(found.map(({ span }) => span)).toEqual(spans.map(([start, end]) => ({ start, end })));
  expect(found.map(({ message }) => message.split(';')[0])).toEqual(messages);
});

test.each([
  ['the title is right', 'See ISO/IEC 20000-1:2018 8.2.5 Asset management.'],
  ['the words are no title', 'See ISO/IEC 20000-1:2018 8.2.5 for what we own.'],
  ['several clauses share the title', 'See ISO 9001:2015 7.2 General.'],
  [
    'one plain word says what the clause does there',
    'See ISO/IEC 27001:2022 A.8.2 (support), A.8.9 – planning.',
  ],
  ['it is the title of the parent', 'See ISO/IEC 20000-1:2018 7.5.1 (Documented information).'],
  ['it is the title of a child', 'See ISO 9001:2015 7.1 (Organizational knowledge).'],
  ['the words are of its own title', 'See ISO/IEC 27001:2022 4.3 (Scope), 8.1 (Planning).'],
  ['the clause does not exist', 'See ISO/IEC 20000-1:2018 8.2.9 (Asset management).'],
  [
    'the words belong to the next number',
    'Controls: Access control ISO/IEC 27001:2022 A.5.15 Identity management (A.5.16).',
  ],
  [
    'another edition gives the number this title, and none was stated',
    'See ISO/IEC 27001 10.1 (Continual improvement).',
  ],
  ['a list shares one title', 'See ISO/IEC 27001:2022 A.5.15, A.5.18 (Access control).'],
])('mismatched-title is silent where %s', (_, text) => {
  expectSilence(mismatchedTitle, text);
});

test('mismatched-title offers the right number', () => {
  expectFix(
    mismatchedTitle,
    'See ISO/IEC 20000-1:2018 8.2.6 (Asset management).',
    'Change the number to 8.2.5',
    'See ISO/IEC 20000-1:2018 8.2.5 (Asset management).',
  );
});

test('mismatched-title offers the right title', () => {
  expectFix(
    mismatchedTitle,
    'See ISO/IEC 20000-1:2018 8.2.6 (Asset management).',
    'Change the title to “Configuration management”',
    'See ISO/IEC 20000-1:2018 8.2.6 (Configuration management).',
  );
});

test('mismatched-title keeps the blanks within French quotes', () => {
  expectFix(
    mismatchedTitle,
    'Selon l’ISO 9001:2015, article 9.3 « Internal audit ».',
    'Change the title to “Management review”',
    'Selon l’ISO 9001:2015, article 9.3 « Management review ».',
  );
});
