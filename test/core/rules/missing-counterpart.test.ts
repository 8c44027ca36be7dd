import { expect, test } from 'vitest';
import { newSection } from '../../../src/core/assist/new-section.ts';
import type { Edition } from '../../../src/core/catalogue/types.ts';
import { applyEdits } from '../../../src/core/fixes/apply.ts';
import { missingCounterpart } from '../../../src/core/rules/missing-counterpart.ts';
import {
  documentOf,
  expectFix,
  expectReports,
  expectSilence,
  findingsIn,
  fixTitles,
} from '../../support/marks.ts';
import { acme } from '../../support/packs.ts';
import { shipped } from '../../support/shipped.ts';

const two = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'] };

const serviceManagement = shipped().catalogue.edition('ISO/IEC 20000-1', '2018') as Edition;

const knowledgeClause = { standard: 'ISO/IEC 20000-1', edition: '2018', clause: '7.6' };

const knowledge = 'Insert ISO 9001:2015 7.1.6 (Organizational knowledge)';

test('missing-counterpart reports a clause whose section cites no counterpart', () => {
  expectReports(
    missingCounterpart,
    '# Knowledge\n\nWe keep it as ISO/IEC 20000-1:2018 ‹7.6› asks.\n',
    'ISO/IEC 20000-1:2018 7.6 (Knowledge) answers to 7.1.6 of ISO 9001:2015; this section cites it nowhere.',
    two,
  );
});

test('missing-counterpart works from either side', () => {
  expectReports(
    missingCounterpart,
    'We keep it as ISO 9001:2015 ‹7.1.6› asks.',
    'ISO 9001:2015 7.1.6 (Organizational knowledge) answers to 7.6 of ISO/IEC 20000-1:2018; this section cites it nowhere.',
    two,
  );
});

test('missing-counterpart reports a clause once a section, at its first mention', () => {
  expectReports(
    missingCounterpart,
    '# One\n\nISO/IEC 20000-1:2018 ‹7.6›, again ISO/IEC 20000-1:2018 7.6.\n\n# Two\n\nISO/IEC 20000-1:2018 ‹7.6›.\n',
    [
      'ISO/IEC 20000-1:2018 7.6 (Knowledge) answers to 7.1.6 of ISO 9001:2015; this section cites it nowhere.',
      'ISO/IEC 20000-1:2018 7.6 (Knowledge) answers to 7.1.6 of ISO 9001:2015; this section cites it nowhere.',
    ],
    two,
  );
});

test('missing-counterpart finds a counterpart in the front matter, which the whole document answers to', () => {
  expectSilence(
    missingCounterpart,
    '---\nclauses:\n  - ISO/IEC 20000-1:2018 7.2\n  - ISO 9001:2015 7.2\n---\n\n# Training\n\nWe train as ISO/IEC 20000-1:2018 7.2 asks.\n',
    two,
  );
});

test('missing-counterpart names all of several counterparts', () => {
  expectReports(
    missingCounterpart,
    'Changes follow ISO/IEC 20000-1:2018 ‹8.5.1›.',
    'ISO/IEC 20000-1:2018 8.5.1 (Change management) answers to 6.3, 8.3.6 and 8.5.6 of ISO 9001:2015; this section cites none of them.',
    two,
  );
});

test('missing-counterpart is silent without a scope', () => {
  expectSilence(missingCounterpart, 'We keep it as ISO/IEC 20000-1:2018 7.6 asks.');
  expectSilence(missingCounterpart, 'We keep it as ISO/IEC 20000-1:2018 7.6 asks.', {
    scope: ['ISO/IEC 20000-1:2018'],
  });
});

test.each([
  ['the section cites a counterpart', 'See ISO/IEC 20000-1:2018 7.6.\n\nAnd ISO 9001:2015 7.1.6.'],
  ['one of several counterparts is cited', 'See ISO/IEC 20000-1:2018 8.5.1 and ISO 9001:2015 8.5.6.'],
  ['the parent of a counterpart is cited', 'See ISO/IEC 20000-1:2018 7.1, 7.6 and ISO 9001:2015 7.1.'],
  ['a child of a counterpart is cited', 'See ISO/IEC 20000-1:2018 8.3.4 and ISO 9001:2015 8.4.2.'],
  ['a range holds a counterpart', 'See ISO/IEC 20000-1:2018 8.3.4 and ISO 9001:2015 8.3 to 8.6.'],
  ['a range cites the clause', 'See ISO/IEC 20000-1:2018 8.2.1 to 8.2.6.'],
  ['a section below cites it', '# ISO/IEC 20000-1:2018 7.6\n\n## Detail\n\nISO 9001:2015 7.1.6.\n'],
  ['the heading above cites it', '# ISO 9001:2015 7.1.6\n\n## Detail\n\nISO/IEC 20000-1:2018 7.6.\n'],
  ['the tables say that there is none', 'See ISO/IEC 20000-1:2018 8.7.3.'],
  ['the edition is not in scope', 'See ISO 9001:2008 7.6.'],
  ['the standard is cited as a whole', 'We answer to ISO/IEC 20000-1:2018.'],
])('missing-counterpart is silent where %s', (_, text) => {
  expectSilence(missingCounterpart, text, two);
});

test('missing-counterpart asks once a section for a counterpart that several clauses share', () => {
  expectReports(
    missingCounterpart,
    'Audits follow ISO 9001:2015 ‹9.2.1›, all of ISO 9001:2015 9.2.\n\nAuditors follow ISO 9001:2015 9.2.2.\n',
    'ISO 9001:2015 9.2.1 answers to 9.2 of ISO/IEC 20000-1:2018; this section cites it nowhere.',
    two,
  );
});

test('missing-counterpart asks for nothing below a heading that has been asked for it', () => {
  expectReports(
    missingCounterpart,
    '# Audits (ISO 9001:2015 ‹9.2›)\n\n## Auditors\n\nThey follow ISO 9001:2015 9.2.2.\n',
    'ISO 9001:2015 9.2 (Internal audit) answers to 9.2 of ISO/IEC 20000-1:2018; this section cites it nowhere.',
    two,
  );
});

test('missing-counterpart inserted for the first of several clauses holds for the others', () => {
  expectFix(
    missingCounterpart,
    'Audits follow ISO 9001:2015 9.2.1 and later ISO 9001:2015 9.2.\n\nAuditors follow ISO 9001:2015 9.2.2.\n',
    'Insert ISO/IEC 20000-1:2018 9.2 (Internal audit)',
    'Audits follow ISO 9001:2015 9.2.1 (ISO/IEC 20000-1:2018 9.2) and later ISO 9001:2015 9.2.\n\nAuditors follow ISO 9001:2015 9.2.2.\n',
    two,
  );
});

test.each([
  ['a pair that the tables do not put together', 'See ISO 9001:2015 7.1.6 (ISO/IEC 20000-1:2018 7.5).'],
  ['the same pair the other way round', 'See ISO/IEC 20000-1:2018 7.5 (ISO 9001:2015 7.1.6).'],
  ['a pair of which one side does not exist', 'See ISO 9001:2015 7.1.6 (ISO/IEC 20000-1:2018 7.66).'],
  [
    'such a pair in the row of a table',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 7.6 | 7.5 |\n',
  ],
  ['a number with the title of another clause', 'See ISO 9001:2015 9.3 (Internal audit).'],
  ['a number that does not exist', 'See ISO 9001:2015 9.9.'],
])('missing-counterpart leaves %s to the rule that disputes it', (_, text) => {
  expect(findingsIn(text, two, missingCounterpart)).toEqual([]);
  expect(findingsIn(text, two)).toHaveLength(1);
});

test.each([
  ['a bracket behind them', 'See ISO 9001:2015 7.2, ‹7.3› and ‹7.4› (ISO/IEC 20000-1:2018 7.2).'],
  [
    'the row of a table',
    '| ISO 9001:2015 | ISO/IEC 20000-1:2018 |\n| --- | --- |\n| 7.2, ‹7.3›, ‹7.4› | 7.2 |\n',
  ],
])('missing-counterpart asks for those of several clauses that %s has nothing for', (_, marked) => {
  expectReports(
    missingCounterpart,
    marked,
    [
      'ISO 9001:2015 7.3 (Awareness) answers to 7.3 of ISO/IEC 20000-1:2018; this section cites it nowhere.',
      'ISO 9001:2015 7.4 (Communication) answers to 7.4 of ISO/IEC 20000-1:2018; this section cites it nowhere.',
    ],
    two,
  );
});

test('missing-counterpart is silent about counterparts that are only derived', () => {
  expectSilence(missingCounterpart, 'See ISO/IEC 20000-1:2018 8.6.1.', {
    scope: ['ISO/IEC 20000-1:2018', 'ISO/IEC 27001:2022'],
  });
});

test('missing-counterpart asks for no clause that the config excludes', () => {
  const clause = { standard: 'ISO 9001', edition: '2015', clause: '8.3' };
  expectSilence(missingCounterpart, 'See ISO/IEC 20000-1:2018 8.5.2.', {
    ...two,
    exclusions: [{ clause, justification: 'Nothing is designed here', span: { start: 0, end: 0 } }],
  });
});

test('missing-counterpart asks nothing of a clause that the config excludes', () => {
  const clause = { standard: 'ISO 9001', edition: '2015', clause: '8.3' };
  expectSilence(missingCounterpart, 'ISO 9001:2015 8.3.2 does not apply.', {
    ...two,
    exclusions: [{ clause, justification: 'Nothing is designed here', span: { start: 0, end: 0 } }],
  });
});

test('missing-counterpart inserts a bracket after the reference', () => {
  expectFix(
    missingCounterpart,
    'We keep it as ISO/IEC 20000-1:2018 7.6 asks.',
    knowledge,
    'We keep it as ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6) asks.',
    two,
  );
});

test.each([
  [
    'as a number where its edition ends the bracket',
    'ISO/IEC 20000-1:2018 7.2',
    'ISO/IEC 20000-1:2018 7.2, 7.3',
  ],
  [
    'with its standard where a word stands before the number',
    'ISO/IEC 20000-1:2018 clause 7.2',
    'ISO/IEC 20000-1:2018 clause 7.2; ISO/IEC 20000-1:2018 7.3',
  ],
  [
    'with its standard behind another edition',
    'ISO/IEC 20000-1:2011 4.4',
    'ISO/IEC 20000-1:2011 4.4; ISO/IEC 20000-1:2018 7.3',
  ],
])('missing-counterpart adds to a bracket, %s', (_, before, after) => {
  const sentence = (inBracket: string) => `See ISO 9001:2015 7.2, 7.3 (${inBracket}).`;
  const fix = 'Insert ISO/IEC 20000-1:2018 7.3 (Awareness)';
  expectFix(missingCounterpart, sentence(before), fix, sentence(after), two);
});

test('missing-counterpart inserts all of several', () => {
  expectFix(
    missingCounterpart,
    'Changes follow ISO/IEC 20000-1:2018 8.5.1.',
    'Insert all: ISO 9001:2015 6.3, 8.3.6 and 8.5.6',
    'Changes follow ISO/IEC 20000-1:2018 8.5.1 (ISO 9001:2015 6.3, 8.3.6, 8.5.6).',
    two,
  );
});

test.each([
  [
    'with the word of the document',
    'Changes follow ISO/IEC 20000-1:2018, clause 8.5.1.',
    'Changes follow ISO/IEC 20000-1:2018, clause 8.5.1 (ISO 9001:2015, clauses 6.3, 8.3.6, 8.5.6).',
  ],
  [
    'into a bracket',
    'Changes have an owner (ISO/IEC 20000-1:2018 8.5.1).',
    'Changes have an owner (ISO/IEC 20000-1:2018 8.5.1; ISO 9001:2015 6.3, 8.3.6, 8.5.6).',
  ],
  [
    'as one entry each in the front matter',
    '---\nclauses: [ISO/IEC 20000-1:2018 8.5.1]\n---\n',
    '---\nclauses: [ISO/IEC 20000-1:2018 8.5.1, ISO 9001:2015 6.3, ISO 9001:2015 8.3.6, ISO 9001:2015 8.5.6]\n---\n',
  ],
  [
    'below the head of a column',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 8.5.1 | |\n',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 8.5.1 | 6.3, 8.3.6, 8.5.6 |\n',
  ],
])('missing-counterpart inserts all of several %s', (_, before, after) => {
  expectFix(missingCounterpart, before, 'Insert all: ISO 9001:2015 6.3, 8.3.6 and 8.5.6', after, two);
});

test('missing-counterpart offers each of several, then all', () => {
  expect(fixTitles(missingCounterpart, 'Changes follow ISO/IEC 20000-1:2018 8.5.1.', two)).toEqual([
    'Insert ISO 9001:2015 6.3 (Planning of changes)',
    'Insert ISO 9001:2015 8.3.6 (Design and development changes)',
    'Insert ISO 9001:2015 8.5.6 (Control of changes)',
    'Insert all: ISO 9001:2015 6.3, 8.3.6 and 8.5.6',
  ]);
});

test('missing-counterpart offers the clause of the same title first, and all in the order of their numbers', () => {
  expect(fixTitles(missingCounterpart, 'See ISO/IEC 20000-1:2018 10.2.', two)).toEqual([
    'Insert ISO 9001:2015 10.3 (Continual improvement)',
    'Insert ISO 9001:2015 10.1 (General)',
    'Insert all: ISO 9001:2015 10.1 and 10.3',
  ]);
});

test('missing-counterpart asks a person where the document names the other standard nowhere', () => {
  const text = 'The scope of the SMS is stated in accordance with ISO/IEC 20000-1:2018 4.3.';
  expect(findingsIn(text, two, missingCounterpart).map(({ prefersFirst }) => prefersFirst)).toEqual([false]);
});

test('missing-counterpart inserts a bracket where the list goes on', () => {
  expectFix(
    missingCounterpart,
    'Audits follow ISO/IEC 20000-1:2018 9.2.1 and 9.2.2, and ISO 19011:2018, 5.3.\n\n# B\n\nISO 9001:2015 4.3; ISO/IEC 20000-1:2018 4.3.',
    'Insert ISO 9001:2015 9.2 (Internal audit)',
    'Audits follow ISO/IEC 20000-1:2018 9.2.1 and 9.2.2 (ISO 9001:2015 9.2), and ISO 19011:2018, 5.3.\n\n# B\n\nISO 9001:2015 4.3; ISO/IEC 20000-1:2018 4.3.',
    two,
  );
});

test.each([
  [
    'Clause 7.6 of ISO/IEC 20000-1:2018 asks for it.',
    'Clause 7.6 of ISO/IEC 20000-1:2018 (ISO 9001:2015 7.1.6) asks for it.',
  ],
  ['ISO/IEC 20000-1:2018 7.6 is met.', 'ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6) is met.'],
  [
    'ISO/IEC 20000-1:2018 7.6 applies as a whole.',
    'ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6) applies as a whole.',
  ],
  [
    'Audited (as ISO/IEC 20000-1:2018 7.6 asks).',
    'Audited (as ISO/IEC 20000-1:2018 7.6 / ISO 9001:2015 7.1.6 asks).',
  ],
  [
    'We met ISO/IEC 20000-1:2018 7.6\n\nrecords of training',
    'We met ISO/IEC 20000-1:2018 7.6, ISO 9001:2015 7.1.6\n\nrecords of training',
  ],
  ['We met ISO/IEC 20000-1:2018 7.6 in May.', 'We met ISO/IEC 20000-1:2018 7.6, ISO 9001:2015 7.1.6 in May.'],
])(
  'missing-counterpart inserts a bracket before the verb of one clause, which two would want in another form: %s',
  (before, after) => {
    const usual = 'See ISO 9001:2015 7.2, ISO/IEC 20000-1:2018 7.2.\n\n# Knowledge\n\n';
    expectFix(missingCounterpart, usual + before, knowledge, usual + after, two);
  },
);

test('missing-counterpart inserts a bracket before such a verb in a cell, too', () => {
  const row = (cell: string) =>
    `| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 7.2, 7.6 | ${cell} |\n`;
  const [before, after] = ['Clause 7.2 asks for skills', 'Clause 7.2 (7.1.6) asks for skills'];
  expectFix(missingCounterpart, row(before), knowledge, row(after), two);
});

test('missing-counterpart leaves the choice among several to a person', () => {
  const preferred = (text: string) =>
    findingsIn(text, two, missingCounterpart).map(finding => finding.prefersFirst);
  expect(preferred('See ISO/IEC 20000-1:2018 8.5.1.')).toEqual([false]);
  const named = '---\nstandards: [ISO/IEC 20000-1:2018, ISO 9001:2015]\n---\n\n';
  expect(preferred(`${named}See ISO/IEC 20000-1:2018 7.6.`)).toEqual([true]);
  expect(preferred('# Quality\n\nISO 9001:2015 applies.\n\n# IT\n\nISO/IEC 20000-1:2018 7.6.')).toEqual([
    true,
  ]);
});

test('what is no more than related is inserted where somebody chooses it', () => {
  const text = 'ISO 9001:2015 applies.\n\nWho leads, as ISO/IEC 20000-1:2018 clause 5 asks.';
  const [finding] = findingsIn(text, two, missingCounterpart);
  expect(finding?.fixes?.map(({ title }) => title)).toEqual(['Insert ISO 9001:2015 5 (Leadership)']);
  expect(finding?.prefersFirst).toBe(false);
});

test.each([
  [
    'commas',
    'See ISO/IEC 20000-1:2018, 7.6 here.',
    'See ISO/IEC 20000-1:2018, 7.6 (ISO 9001:2015, 7.1.6) here.',
  ],
  [
    'the word clause',
    'See ISO/IEC 20000-1:2018, clause 7.6 here.',
    'See ISO/IEC 20000-1:2018, clause 7.6 (ISO 9001:2015, clause 7.1.6) here.',
  ],
  [
    'section signs',
    'See ISO/IEC 20000-1:2018 § 7.6 here.',
    'See ISO/IEC 20000-1:2018 § 7.6 (ISO 9001:2015 § 7.1.6) here.',
  ],
  [
    'a German word',
    'Siehe ISO/IEC 20000-1:2018, Abschnitt 7.6.',
    'Siehe ISO/IEC 20000-1:2018, Abschnitt 7.6 (ISO 9001:2015, Abschnitt 7.1.6).',
  ],
  [
    'an abbreviation and no comma',
    'Siehe ISO/IEC 20000-1:2018 Kap. 7.6.',
    'Siehe ISO/IEC 20000-1:2018 Kap. 7.6 (ISO 9001:2015 Kap. 7.1.6).',
  ],
  [
    'a French word',
    'Voir ISO/IEC 20000-1:2018, article 7.6.',
    'Voir ISO/IEC 20000-1:2018, article 7.6 (ISO 9001:2015, article 7.1.6).',
  ],
  [
    'a capital',
    'See ISO/IEC 20000-1:2018, Clause 7.6.',
    'See ISO/IEC 20000-1:2018, Clause 7.6 (ISO 9001:2015, Clause 7.1.6).',
  ],
])('missing-counterpart writes with %s where the document does', (_, before, after) => {
  expectFix(missingCounterpart, before, knowledge, after, two);
});

test('missing-counterpart writes the word of the house where the document has a sign', () => {
  expectFix(
    missingCounterpart,
    'See ISO/IEC 20000-1:2018 § 7.6 here.',
    knowledge,
    'See ISO/IEC 20000-1:2018 § 7.6 (ISO 9001:2015, clause 7.1.6) here.',
    { ...two, notation: { separator: 'clause' } },
  );
});

const context = 'Insert ISO/IEC 20000-1:2018 4 (Context of the organization)';

test.each([
  [
    'the word of the text',
    'Das Umfeld beschreibt Kapitel 4 der ISO 9001:2015.',
    'Das Umfeld beschreibt Kapitel 4 der ISO 9001:2015 (ISO/IEC 20000-1:2018 Kapitel 4).',
  ],
  [
    'the word of the section rather than that of the document',
    '# A\n\nSee § 10.1 and § 10.2 of ISO 9001:2015.\n\n# B\n\nIt follows cl. 4 of ISO 9001:2015.\n',
    '# A\n\nSee § 10.1 and § 10.2 of ISO 9001:2015.\n\n# B\n\nIt follows cl. 4 of ISO 9001:2015 (ISO/IEC 20000-1:2018 cl. 4).\n',
  ],
  [
    'a small letter, where a capital only begins a sentence',
    'Clause 4 of ISO 9001:2015 is for us.',
    'Clause 4 of ISO 9001:2015 (ISO/IEC 20000-1:2018 clause 4) is for us.',
  ],
])('missing-counterpart writes a whole number with %s', (_, before, after) => {
  expectFix(missingCounterpart, before, context, after, two);
});

test('missing-counterpart inserts several below the plural of the word', () => {
  expectFix(
    missingCounterpart,
    'Änderungen folgen der ISO/IEC 20000-1:2018, Abschnitt 8.5.1.',
    'Insert all: ISO 9001:2015 6.3, 8.3.6 and 8.5.6',
    'Änderungen folgen der ISO/IEC 20000-1:2018, Abschnitt 8.5.1 (ISO 9001:2015, Abschnitte 6.3, 8.3.6, 8.5.6).',
    two,
  );
});

const table = (head: string, cell: string) =>
  `As ISO 9001:2015 § 7.2 and ISO/IEC 20000-1:2018 § 7.2 ask.\n\n| What | ${head} |\n| --- | --- |\n| Staff | ${cell} |\n`;

test.each([
  ['Clause of ISO/IEC 20000-1:2018', '7.6', '7.6; ISO 9001:2015 7.1.6'],
  ['ISO/IEC 20000-1:2018 clause', '5', '5; ISO 9001:2015 clause 5'],
  ['Klausel der ISO/IEC 20000-1:2018', '5', '5; ISO 9001:2015 Klausel 5'],
  ['ISO/IEC 20000-1:2018', '§ 7.6', '§ 7.6; ISO 9001:2015 § 7.1.6'],
  ['ISO/IEC 20000-1:2018', 'clause 7.6', 'clause 7.6; ISO 9001:2015 clause 7.1.6'],
  ['Basis', 'ISO/IEC 20000-1:2018, 7.6', 'ISO/IEC 20000-1:2018, 7.6; ISO 9001:2015, 7.1.6'],
])(
  'missing-counterpart writes as the column below %s does, whatever the sentences do: %s',
  (head, cell, expected) => {
    const title = cell === '5' ? 'Insert ISO 9001:2015 5 (Leadership)' : knowledge;
    expectFix(missingCounterpart, table(head, cell), title, table(head, expected), two);
  },
);

test('missing-counterpart writes in the house notation where there is one', () => {
  expectFix(
    missingCounterpart,
    'See ISO/IEC 20000-1:2018 7.6 here.',
    knowledge,
    'See ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015, clause 7.1.6) here.',
    { ...two, notation: { separator: 'clause' } },
  );
});

test.each([
  [
    'a clause with its word',
    'See ISO/IEC 20000-1:2018 7.6, in part also with clause 8.2.1.',
    'See ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6), in part also with ISO/IEC 20000-1:2018 clause 8.2.1.',
  ],
  [
    'the first of several',
    'Nach ISO/IEC 20000-1:2018 7.6 und später Abschnitt 8.2.1, dann Abschnitt 9.3.',
    'Nach ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6) und später ISO/IEC 20000-1:2018 Abschnitt 8.2.1, dann Abschnitt 9.3.',
  ],
  [
    'a number without a dot, which needs a word',
    'See ISO/IEC 20000-1:2018 7.6, 8 (Operation of the service management system).',
    'See ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6), ISO/IEC 20000-1:2018 clause 8 (Operation of the service management system).',
  ],
  [
    'a range in a link',
    'See ISO/IEC 20000-1:2018 7.6 for knowledge, [8.2.1 to 8.2.4](x.md) for delivery.',
    'See ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6) for knowledge, [ISO/IEC 20000-1:2018 8.2.1 to 8.2.4](x.md) for delivery.',
  ],
])('missing-counterpart names the standard again before %s', (_, before, after) => {
  expectFix(missingCounterpart, before, knowledge, after, two);
});

test.each([
  [
    'See ISO/IEC 20000-1:2018 7.6 first. The review follows the clause 9.3.',
    'See ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6) first. The review follows the clause 9.3 of ISO/IEC 20000-1:2018.',
  ],
  [
    'See ISO/IEC 20000-1:2018 7.6 first, then the relevant clauses 8.2.1, 9.2 and 9.3 for the rest.',
    'See ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6) first, then the relevant clauses 8.2.1, 9.2 and 9.3 of ISO/IEC 20000-1:2018 for the rest.',
  ],
  [
    'Wissen ist in ISO/IEC 20000-1:2018 7.6 geregelt, die Bewertung im Kapitel 9.3 und der Dienst nach Kapitel 8.2.1.',
    'Wissen ist in ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6) geregelt, die Bewertung im Kapitel 9.3 der ISO/IEC 20000-1:2018 und der Dienst nach Kapitel 8.2.1.',
  ],
  [
    'Les connaissances suivent le 7.6 de l’ISO/IEC 20000-1:2018, la revue suit l’article 9.3 (« Revue de direction ») et le chapitre 9.2.',
    'Les connaissances suivent le 7.6 de l’ISO/IEC 20000-1:2018 (ISO 9001:2015 7.1.6), la revue suit l’article 9.3 (« Revue de direction ») de l’ISO/IEC 20000-1:2018 et le chapitre 9.2.',
  ],
  [
    "On suit ISO/IEC 20000-1:2018 7.6 et l'on relit le plan selon la section 9.3.",
    "On suit ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6) et l'on relit le plan selon la section 9.3 de l'ISO/IEC 20000-1:2018.",
  ],
  [
    'El saber sigue ISO/IEC 20000-1:2018 7.6; las reuniones siguen los **apartados 9.2 y 9.3**.',
    'El saber sigue ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6); las reuniones siguen los **apartados 9.2 y 9.3** de la ISO/IEC 20000-1:2018.',
  ],
  [
    'O saber segue ISO/IEC 20000-1:2018 7.6; a reunião segue a secção 9.3.',
    'O saber segue ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6); a reunião segue a secção 9.3 da ISO/IEC 20000-1:2018.',
  ],
  [
    'La conoscenza segue ISO/IEC 20000-1:2018 7.6; il riesame segue quanto è detto al punto 9.3.',
    'La conoscenza segue ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6); il riesame segue quanto è detto al punto 9.3 della ISO/IEC 20000-1:2018.',
  ],
  [
    'De kennis volgt ISO/IEC 20000-1:2018 7.6; de beoordeling volgt het hoofdstuk 9.3.',
    'De kennis volgt ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6); de beoordeling volgt het hoofdstuk 9.3 van ISO/IEC 20000-1:2018.',
  ],
])(
  'missing-counterpart names the standard again behind a clause that has an article: %s',
  (before, after) => {
    expectFix(missingCounterpart, before, knowledge, after, two);
    const kept = (text: string) =>
      documentOf(text, two).references.map(({ standard, clause }) => `${standard} ${clause}`);
    expect(kept(after).filter(one => one !== 'ISO 9001 7.1.6')).toEqual(kept(before));
  },
);

test.each([
  [
    'See ISO/IEC 20000-1:2018 7.6. The review goes by its clause 9.3.',
    'the sentence has no place for ISO/IEC 20000-1:2018, of which 9.3 would have to be again',
  ],
  [
    'Siehe ISO/IEC 20000-1:2018 7.6. Die Bewertung folgt dieser Klausel 9.3.',
    'the sentence has no place for ISO/IEC 20000-1:2018, of which 9.3 would have to be again',
  ],
  ['ISO/IEC 20000-1:2018 7.6’s knowledge is kept.', 'the ending of 7.6 would be torn off'],
  [
    'ISO/IEC 20000-1:2018 8.2.1 is first, then clause 7.6 of the same standard.',
    'the standard that 7.6 is said to be of would be another one',
  ],
])('missing-counterpart offers nothing where no good sentence would come of it: %s', (text, why) => {
  const [found] = findingsIn(text, two, missingCounterpart);
  expect(found?.fixes).toEqual([]);
  expect(found?.related?.at(-1)?.message).toBe(`Nothing is offered here: ${why}.`);
});

test('missing-counterpart says why it offers no fix where the text has no place for one', () => {
  const [found] = findingsIn('---\nclauses: ISO/IEC 20000-1:2018 7.6\n---\n', two, missingCounterpart);
  expect(found?.fixes).toEqual([]);
  expect(found?.related?.at(-1)?.message).toBe(
    'Nothing is offered here: there is no list under clauses: in the front matter.',
  );
});

test('missing-counterpart inserts no name that “the same standard” behind it would be taken to mean', () => {
  const found = findingsIn(
    '## Suppliers\n\nISO/IEC 20000-1:2018 8.3.4.\n\n## Changes\n\nSee 8.5.6 of ISO 9001:2015. Clauses 8.5.1 and 8.5.2 of the same standard hold, too.\n',
    two,
    missingCounterpart,
  ).find(({ message }) => message.startsWith('ISO 9001:2015 8.5.6'));
  expect(found?.fixes).toEqual([]);
  expect(found?.related?.at(-1)?.message).toBe(
    'Nothing is offered here: the standard that 8.5.1 and 8.5.2 is said to be of would be another one.',
  );
});

const placed: readonly (readonly [where: string, before: string, after: string])[] = [
  [
    'after the whole list',
    'See ISO/IEC 20000-1:2018 7.6, 8.2.1 and more.',
    'See ISO/IEC 20000-1:2018 7.6, 8.2.1 (ISO 9001:2015 7.1.6) and more.',
  ],
  [
    'after a title in brackets',
    'See ISO/IEC 20000-1:2018 7.6 (Knowledge) for more.',
    'See ISO/IEC 20000-1:2018 7.6 (Knowledge) / ISO 9001:2015 7.1.6 for more.',
  ],
  [
    'after a title without brackets',
    'We do it as ISO/IEC 20000-1:2018 7.6 Knowledge, and more.',
    'We do it as ISO/IEC 20000-1:2018 7.6 Knowledge (ISO 9001:2015 7.1.6), and more.',
  ],
  [
    'after a title that a dash precedes',
    '- ISO/IEC 20000-1:2018 7.6 – Knowledge\n',
    '- ISO/IEC 20000-1:2018 7.6 – Knowledge (ISO 9001:2015 7.1.6)\n',
  ],
  [
    'after a title behind emphasis',
    'See **ISO/IEC 20000-1:2018 7.6** Knowledge, and more.',
    'See **ISO/IEC 20000-1:2018 7.6** Knowledge (ISO 9001:2015 7.1.6), and more.',
  ],
  [
    'before words that are no title',
    'What ISO/IEC 20000-1:2018 7.6 asks is written down.',
    'What ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6) asks is written down.',
  ],
  [
    'into the bracket after a title',
    'See ISO/IEC 20000-1:2018 7.6 Knowledge (ISO/IEC 27001:2013 7.5).',
    'See ISO/IEC 20000-1:2018 7.6 Knowledge (ISO/IEC 27001:2013 7.5; ISO 9001:2015 7.1.6).',
  ],
  [
    'after the title of its own clause, not after the next one',
    'See ISO/IEC 20000-1:2018 8.7.3, 7.6 (Knowledge) and clause 8.2.1.',
    'See ISO/IEC 20000-1:2018 8.7.3, 7.6 (Knowledge) / ISO 9001:2015 7.1.6 and ISO/IEC 20000-1:2018 clause 8.2.1.',
  ],
  [
    'after a quoted title, before a clause with a word of its own',
    'Per ISO/IEC 20000-1:2018 clause 7.6 "Knowledge", and clause 8.6.1.',
    'Per ISO/IEC 20000-1:2018 clause 7.6 "Knowledge" (ISO 9001:2015 clause 7.1.6), and ISO/IEC 20000-1:2018 clause 8.6.1.',
  ],
  [
    'before a clause with a title of its own',
    'See ISO/IEC 20000-1:2018 7.6, 8.2 (Service portfolio) and more.',
    'See ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6), ISO/IEC 20000-1:2018 8.2 (Service portfolio) and more.',
  ],
  [
    'after the items of its clause',
    'ISO/IEC 20000-1:2018 7.6 a) to c) and 8.6.1 apply.',
    'ISO/IEC 20000-1:2018 7.6 a) to c) (ISO 9001:2015 7.1.6) and ISO/IEC 20000-1:2018 8.6.1 apply.',
  ],
  [
    'after items that a comma and a word join',
    'See ISO/IEC 20000-1:2018 7.6 a), b) and c) for more.',
    'See ISO/IEC 20000-1:2018 7.6 a), b) and c) (ISO 9001:2015 7.1.6) for more.',
  ],
  [
    'after a range of items in German',
    'Es gilt ISO/IEC 20000-1:2018 7.6 a) bis c) und 8.6.1.',
    'Es gilt ISO/IEC 20000-1:2018 7.6 a) bis c) (ISO 9001:2015 7.1.6) und ISO/IEC 20000-1:2018 8.6.1.',
  ],
  [
    'after a paragraph and its sentence',
    'Nach ISO/IEC 20000-1:2018 Abschnitt 7.6 Absatz 2 Satz 1 gilt das.',
    'Nach ISO/IEC 20000-1:2018 Abschnitt 7.6 Absatz 2 Satz 1 (ISO 9001:2015 Abschnitt 7.1.6) gilt das.',
  ],
  [
    'after the sentences of a clause without an item',
    'ISO/IEC 20000-1:2018 7.6 Satz 1 und 2 gelten.',
    'ISO/IEC 20000-1:2018 7.6 Satz 1 und 2 (ISO 9001:2015 7.1.6) gelten.',
  ],
  [
    'after the mark of a footnote',
    'See ISO/IEC 20000-1:2018 7.6[^1] for more.\n\n[^1]: Of 2018.\n',
    'See ISO/IEC 20000-1:2018 7.6[^1] (ISO 9001:2015 7.1.6) for more.\n\n[^1]: Of 2018.\n',
  ],
  [
    'into the bracket of the number, and not into a bracket in it',
    'Per ISO/IEC 20000-1:2018 (8.6.1, 7.6) we do.',
    'Per ISO/IEC 20000-1:2018 (8.6.1, 7.6; ISO 9001:2015 7.1.6) we do.',
  ],
  [
    'into a bracket that began on the line before',
    'We share it (see the wiki and\nISO/IEC 20000-1:2018 7.6).',
    'We share it (see the wiki and\nISO/IEC 20000-1:2018 7.6; ISO 9001:2015 7.1.6).',
  ],
  [
    'after the last words of its bracket',
    'We share it (see ISO/IEC 20000-1:2018 7.6 a) for more).',
    'We share it (see ISO/IEC 20000-1:2018 7.6 a) for more; ISO 9001:2015 7.1.6).',
  ],
  [
    'after the clause that a sentence is about, before it goes on with another',
    'ISO/IEC 20000-1:2018 7.6 is about knowledge, and clause 8.2.1 about delivery.',
    'ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6) is about knowledge, and ISO/IEC 20000-1:2018 clause 8.2.1 about delivery.',
  ],
  [
    'after the second clause of a sentence',
    'ISO/IEC 20000-1:2018 8.2.1 for delivery; 7.6 for knowledge.',
    'ISO/IEC 20000-1:2018 8.2.1 for delivery; 7.6 (ISO 9001:2015 7.1.6) for knowledge.',
  ],
  [
    'inside a bracket that holds the reference',
    'We share what we know (ISO/IEC 20000-1:2018 7.6).',
    'We share what we know (ISO/IEC 20000-1:2018 7.6; ISO 9001:2015 7.1.6).',
  ],
  [
    'within a square bracket that ends with a title',
    'See ISO/IEC 20000-1:2018 7.6 [ISO/IEC 27001:2013 7.5 (Documented information)] for more.',
    'See ISO/IEC 20000-1:2018 7.6 [ISO/IEC 27001:2013 7.5 (Documented information); ISO 9001:2015 7.1.6] for more.',
  ],
  [
    'inside a bracket that holds links as well',
    'We share it (see [Plan](plan.md), ISO/IEC 20000-1:2018 7.6; [Wiki](wiki.md)).',
    'We share it (see [Plan](plan.md), ISO/IEC 20000-1:2018 7.6; ISO 9001:2015 7.1.6; [Wiki](wiki.md)).',
  ],
  [
    'after the emphasis',
    'See **ISO/IEC 20000-1:2018 7.6** for more.',
    'See **ISO/IEC 20000-1:2018 7.6** (ISO 9001:2015 7.1.6) for more.',
  ],
  [
    'after the emphasis of a list item',
    '* *ISO/IEC 20000-1:2018 7.6* asks for more.',
    '* *ISO/IEC 20000-1:2018 7.6* (ISO 9001:2015 7.1.6) asks for more.',
  ],
  [
    'after the emphasis of the last member of a list',
    'See ISO/IEC 20000-1:2018 8.2.1, *7.6* for more.',
    'See ISO/IEC 20000-1:2018 8.2.1, *7.6* (ISO 9001:2015 7.1.6) for more.',
  ],
  [
    'after emphasis that goes on with the title',
    'See **ISO/IEC 20000-1:2018 7.6 Knowledge** for more.',
    'See **ISO/IEC 20000-1:2018 7.6 Knowledge** (ISO 9001:2015 7.1.6) for more.',
  ],
  [
    'after emphasis within emphasis',
    'See ***ISO/IEC 20000-1:2018 7.6*** for more.',
    'See ***ISO/IEC 20000-1:2018 7.6*** (ISO 9001:2015 7.1.6) for more.',
  ],
  [
    'within emphasis that holds a whole sentence',
    '*See ISO/IEC 20000-1:2018 7.6 for more.*',
    '*See ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6) for more.*',
  ],
  [
    'after the link',
    'See [ISO/IEC 20000-1:2018 7.6](https://example.org/a) for more.',
    'See [ISO/IEC 20000-1:2018 7.6](https://example.org/a) (ISO 9001:2015 7.1.6) for more.',
  ],
  [
    'after the words of the link',
    'See [ISO/IEC 20000-1:2018 7.6 on knowledge](know.md) for more.',
    'See [ISO/IEC 20000-1:2018 7.6 on knowledge](know.md) (ISO 9001:2015 7.1.6) for more.',
  ],
  [
    'at the end of a bracket that lists counterparts',
    'See ISO/IEC 20000-1:2018 7.6 (ISO/IEC 27001:2013 7.5) for more.',
    'See ISO/IEC 20000-1:2018 7.6 (ISO/IEC 27001:2013 7.5; ISO 9001:2015 7.1.6) for more.',
  ],
  [
    'the way the document joins references',
    'See ISO/IEC 27001:2013 A.16; ISO/IEC 20000-1:2018 8.6.1.\n\nAnd ISO/IEC 20000-1:2018 7.6.',
    'See ISO/IEC 27001:2013 A.16; ISO/IEC 20000-1:2018 8.6.1.\n\nAnd ISO/IEC 20000-1:2018 7.6; ISO 9001:2015 7.1.6.',
  ],
  [
    'into the empty cell of the column that the standard heads',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 7.6 | |\n',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 7.6 | 7.1.6 |\n',
  ],
  [
    'between the borders of an empty cell, which stay where they are',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 7.6 |               |\n',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 7.6 | 7.1.6         |\n',
  ],
  [
    'with one blank on either side into a narrow cell',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 7.6 |  |\n',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 7.6 | 7.1.6 |\n',
  ],
  [
    'into the column that a number alone heads',
    'Both ISO/IEC 20000-1:2018 and ISO 9001:2015.\n\n| Process | 9001 | 20000-1 |\n| --- | --- | --- |\n| Knowledge | – | 7.6 |\n| Audit | 9.2 | 9.2 |\n',
    'Both ISO/IEC 20000-1:2018 and ISO 9001:2015.\n\n| Process | 9001 | 20000-1 |\n| --- | --- | --- |\n| Knowledge | 7.1.6 | 7.6 |\n| Audit | 9.2 | 9.2 |\n',
  ],
  [
    'into the column that a number alone heads, as the first below it',
    'We keep to ISO/IEC 20000-1:2018.\n\n| Process | 20000-1 | **9001** |\n| --- | --- | --- |\n| Knowledge | 7.6 |  |\n',
    'We keep to ISO/IEC 20000-1:2018.\n\n| Process | 20000-1 | **9001** |\n| --- | --- | --- |\n| Knowledge | 7.6 | 7.1.6 |\n',
  ],
  [
    'in place of a dash',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 7.6 | – |\n',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 7.6 | 7.1.6 |\n',
  ],
  [
    'behind the number of the cell, whose word is put into the plural',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 7.6, 5.1 | Clause 5.1 |\n',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 7.6, 5.1 | Clauses 5.1, 7.1.6 |\n',
  ],
  [
    'behind what the cell holds',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 7.6, 5.1 | 5.1 |\n',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 7.6, 5.1 | 5.1, 7.1.6 |\n',
  ],
  [
    'before what comes later in its edition',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 7.6, 5.1, 8.3.4 | 5.1.1<br>**8.4.1** |\n',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 7.6, 5.1, 8.3.4 | 5.1.1<br>7.1.6<br>**8.4.1** |\n',
  ],
  [
    'behind the words of a bracket',
    'See ISO/IEC 20000-1:2018 7.6 (ISO/IEC 27001:2013 7.5 on documents) for more.',
    'See ISO/IEC 20000-1:2018 7.6 (ISO/IEC 27001:2013 7.5 on documents; ISO 9001:2015 7.1.6) for more.',
  ],
  [
    'into the cell of the reference where no column is headed so',
    '| Topic | ISO/IEC 20000-1:2018 |\n| --- | --- |\n| Knowledge | 7.6 |\n',
    '| Topic | ISO/IEC 20000-1:2018 |\n| --- | --- |\n| Knowledge | 7.6; ISO 9001:2015 7.1.6 |\n',
  ],
  [
    'into the flow list of the front matter',
    '---\nclauses: [ISO/IEC 20000-1:2018 7.6, ISO/IEC 20000-1:2018 8.2.1]\n---\n',
    '---\nclauses: [ISO/IEC 20000-1:2018 7.6, ISO 9001:2015 7.1.6, ISO/IEC 20000-1:2018 8.2.1]\n---\n',
  ],
  [
    'into the block list of the front matter, with its quotes',
    '---\nclauses:\n  - "ISO/IEC 20000-1:2018 7.6"\n---\n',
    '---\nclauses:\n  - "ISO/IEC 20000-1:2018 7.6"\n  - "ISO 9001:2015 7.1.6"\n---\n',
  ],
  [
    'into a heading',
    '## Knowledge (ISO/IEC 20000-1:2018 7.6)\n\nWe keep it.\n',
    '## Knowledge (ISO/IEC 20000-1:2018 7.6; ISO 9001:2015 7.1.6)\n\nWe keep it.\n',
  ],
  [
    'into a cell of an HTML table, whatever cells stand beside it',
    '<table>\n<tr><th>No</th><th>What</th><th>ISO/IEC 20000-1:2018</th><th>ISO/IEC 27001:2022</th></tr>\n<tr><td>1</td><td>Knowledge</td><td>7.6</td><td>7.5</td></tr>\n</table>\n',
    '<table>\n<tr><th>No</th><th>What</th><th>ISO/IEC 20000-1:2018</th><th>ISO/IEC 27001:2022</th></tr>\n<tr><td>1</td><td>Knowledge</td><td>7.6; ISO 9001:2015 7.1.6</td><td>7.5</td></tr>\n</table>\n',
  ],
  [
    'into a paragraph of HTML, behind its bold type',
    '<p>See <b>ISO/IEC 20000-1:2018 7.6</b></p>\n',
    '<p>See <b>ISO/IEC 20000-1:2018 7.6</b> (ISO 9001:2015 7.1.6)</p>\n',
  ],
  [
    'in a quote inside a list',
    '- Rule:\n  > ISO/IEC 20000-1:2018 7.6\n',
    '- Rule:\n  > ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6)\n',
  ],
];

test.each([
  ['the document', '# Manual\n\nWe work to ISO/IEC 20000-1:2018.\n\n## Knowledge\n\nSee clause 7.6.\n'],
  [
    'the section',
    'ISO 9001:2015 is theirs.\n\n## Knowledge\n\nWe keep to ISO/IEC 20000-1:2018.\n\nArticles are written as clause 7.6 asks.\n',
  ],
])('missing-counterpart leaves it to a person to name a second standard in %s', (_, text) => {
  const [found] = findingsIn(text, two, missingCounterpart);
  expect([found?.fixes?.map(({ title }) => title), found?.prefersFirst]).toEqual([[knowledge], false]);
});

test.each(placed)('missing-counterpart inserts %s', (_, before, after) => {
  expectFix(missingCounterpart, before, knowledge, after, two);
});

test.each(placed)('missing-counterpart keeps CRLF when it inserts %s', (_, before, after) => {
  const crlf = (text: string) => text.replaceAll('\n', '\r\n');
  expectFix(missingCounterpart, crlf(before), knowledge, crlf(after), two);
});

test('missing-counterpart asks for nothing in the rows of a statement of applicability, which lists all controls', () => {
  const rows = ['A.5.1.1', 'A.8.1.1', 'A.12.1.2'].map(control => `| ${control} | yes |`).join('\n');
  expectSilence(
    missingCounterpart,
    `# ISO/IEC 27001:2013\n\n| Control | Applicable |\n| --- | --- |\n${rows}\n`,
    { scope: ['ISO/IEC 27001:2013', 'ISO/IEC 20000-1:2018'] },
  );
});

test('missing-counterpart tears no list apart that an ampersand joins in a table of HTML', () => {
  const row = (cell: string) => `<table><tr><th>ISO 9001:2015</th></tr><tr><td>${cell}</td></tr></table>\n`;
  expectFix(
    missingCounterpart,
    row('9.2 &amp; 9.3'),
    'Insert ISO/IEC 20000-1:2018 9.2 (Internal audit)',
    row('9.2 &amp; 9.3; ISO/IEC 20000-1:2018 9.2'),
    { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'] },
  );
});

test('missing-counterpart does not name a catalogue again before a code that only this catalogue has', () => {
  const asked = { own: acme, scope: ['ACME Controls:2025', 'ISO/IEC 27001:2022'] };
  const before = 'See ACME Controls:2025 OPS-1 for copies, and OPS-2 for the rest.';
  const after =
    'See ACME Controls:2025 OPS-1 (ISO/IEC 27001:2022 A.8.13) for copies, and OPS-2 for the rest.';
  expectFix(
    missingCounterpart,
    before,
    'Insert ISO/IEC 27001:2022 A.8.13 (Information backup)',
    after,
    asked,
  );
  const cited = documentOf(after, asked).references.map(({ standard, clause }) => `${standard} ${clause}`);
  expect(cited).toEqual(['ACME Controls OPS-1', 'ISO/IEC 27001 A.8.13', 'ACME Controls OPS-2']);
});

test('missing-counterpart asks for nothing in an informative document, which answers to no clause', () => {
  const text = 'The Supplier keeps what it knows as ISO/IEC 20000-1:2018 7.6 says, see ISO 9001:2015.\n';
  expect(findingsIn(text, two, missingCounterpart)).toHaveLength(1);
  expectSilence(missingCounterpart, text, { ...two, informative: ['policy.md'] });
});

test.each([
  ['# Audit report, May 2026\n\n', 'Knowledge is not kept (', ').'],
  ['', 'The contract requires the supplier to keep knowledge (', ').'],
  ['## Minutes\n\nDate: 12 May 2026\n\n', 'We looked at what we know (', ').'],
])('missing-counterpart leaves it to a person what is added to contracts and reports: %s%s…', (...parts) => {
  const text = `${parts[0]}${parts[1]}ISO/IEC 20000-1:2018 7.6${parts[2]} See ISO 9001:2015.\n`;
  const [found] = findingsIn(text, two, missingCounterpart);
  expect([found?.fixes?.map(({ title }) => title), found?.prefersFirst]).toEqual([[knowledge], false]);
});

test.each([
  [
    'Audits follow ISO/IEC 20000-1:2018 7.6; ISO 9001:2015 is met too.',
    'Audits follow ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6); ISO 9001:2015 is met too.',
  ],
  [
    // As this document joins them elsewhere; in mid-sentence that would cut it in two.
    'See ISO/IEC 20000-1:2018 8.2.3; ISO 9001:2015 8.4. Both 9.1 and ISO/IEC 20000-1:2018 7.6 are met by it.',
    'See ISO/IEC 20000-1:2018 8.2.3; ISO 9001:2015 8.4. Both 9.1 and ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6) are met by it.',
  ],
  [
    'Audits follow ISO/IEC 20000-1:2018 7.6; ISO/IEC 27001:2013 7.5 requires records.',
    'Audits follow ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6); ISO/IEC 27001:2013 7.5 requires records.',
  ],
  [
    'Wissen folgt der ISO/IEC 20000-1:2018 7.6; ISO/IEC 27001:2013 7.5 verlangt, dass und wie die Akten geführt werden.',
    'Wissen folgt der ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6); ISO/IEC 27001:2013 7.5 verlangt, dass und wie die Akten geführt werden.',
  ],
  [
    'Audits follow ISO/IEC 20000-1:2018 7.6; ISO/IEC 27001:2013 7.5.',
    'Audits follow ISO/IEC 20000-1:2018 7.6; ISO/IEC 27001:2013 7.5; ISO 9001:2015 7.1.6.',
  ],
])('missing-counterpart tells a sentence behind a semicolon from a list: %s', (before, after) => {
  const usual = 'ISO/IEC 20000-1:2018 7.2; ISO 9001:2015 7.2.\n\n# ISO/IEC 20000-1:2018\n\n';
  expectFix(missingCounterpart, usual + before, knowledge, usual + after, two);
});

test('missing-counterpart names the standard of a clause that a later one named for both', () => {
  expectFix(
    missingCounterpart,
    'Knowledge follows clause 7.6 and delivery follows clause 8.2.1 of ISO/IEC 20000-1:2018.',
    knowledge,
    'Knowledge follows clause 7.6 of ISO/IEC 20000-1:2018 (ISO 9001:2015 7.1.6) and delivery follows clause 8.2.1 of ISO/IEC 20000-1:2018.',
    two,
  );
});

test.each([
  [
    'Records are kept (7.6 of ISO/IEC 20000-1:2018; 7.5.3.2 of ISO 9001:2015).',
    'Records are kept (7.6 of ISO/IEC 20000-1:2018; 7.1.6 of ISO 9001:2015; 7.5.3.2 of ISO 9001:2015).',
  ],
  [
    'Wissen wird gepflegt (siehe Abschnitt 7.6 der ISO/IEC 20000-1:2018).',
    'Wissen wird gepflegt (siehe Abschnitt 7.6 der ISO/IEC 20000-1:2018; Abschnitt 7.1.6 der ISO 9001:2015).',
  ],
  [
    'Records are kept (clause 7.6 a) of ISO/IEC 20000-1:2018).',
    'Records are kept (clause 7.6 a) of ISO/IEC 20000-1:2018; clause 7.1.6 of ISO 9001:2015).',
  ],
])('missing-counterpart writes one notation in one bracket: %s', (before, after) => {
  expectFix(missingCounterpart, before, knowledge, after, two);
});

test('missing-counterpart asks for nothing in a section that is still to be written, and does once it is', () => {
  const { edit } = newSection(documentOf('# Handbook\n', two), serviceManagement, knowledgeClause, undefined);
  const made = applyEdits('# Handbook\n', [edit]);
  expectSilence(missingCounterpart, made, two);
  expectReports(
    missingCounterpart,
    made.replace('1:2018 7.6', '1:2018 ‹7.6›').replace(/<!--.*-->/, 'Who knows it writes it down.'),
    'ISO/IEC 20000-1:2018 7.6 (Knowledge) answers to 7.1.6 of ISO 9001:2015; this section cites it nowhere.',
    two,
  );
});

test('missing-counterpart leaves it to a person where one place of a source pairs two clauses and another one does not', () => {
  const scope = ['ISO/IEC 20000-1:2018', 'ISO/IEC 27001:2013'];
  expectSilence(missingCounterpart, 'Items are kept as ISO/IEC 20000-1:2018 8.2.6 asks.', { scope });
});
