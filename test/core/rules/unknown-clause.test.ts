import { expect, test } from 'vitest';
import type { Pack } from '../../../src/core/catalogue/pack-values.ts';
import { gatherKnowledge } from '../../../src/core/correlations/gather-knowledge.ts';
import { readDocument } from '../../../src/core/documents/read-document.ts';
import { checkDocument } from '../../../src/core/rules/check.ts';
import { unknownClause } from '../../../src/core/rules/unknown-clause.ts';
import {
  configOf,
  expectFix,
  expectReports,
  expectSilence,
  findingsIn,
  fixTitles,
} from '../../support/marks.ts';
import { standardText } from '../../support/pack-texts.ts';
import { packOf } from '../../support/packs.ts';

test('unknown-clause underlines the clause, not the whole reference', () => {
  expectReports(
    unknownClause,
    'Changes follow ISO/IEC 20000-1:2018 ‹8.7.9›, and assets ISO/IEC 20000-1:2018 8.2.5.',
    'ISO/IEC 20000-1:2018 has no clause 8.7.9.',
  );
});

test('unknown-clause reads on in a list', () => {
  expectReports(unknownClause, 'See ISO 9001:2015 8.4, ‹8.9› and 9.2.', 'ISO 9001:2015 has no clause 8.9.');
});

test('unknown-clause reads controls of Annex A', () => {
  expectReports(
    unknownClause,
    'Logging follows ISO/IEC 27001:2022 ‹A.8.35›.',
    'ISO/IEC 27001:2022 has no clause A.8.35.',
  );
});

test('unknown-clause reads the rows of a table whose head names the edition', () => {
  expectReports(
    unknownClause,
    '| Topic | ISO/IEC 27001:2022 |\n| --- | --- |\n| Logging | A.8.15 |\n| Clocks | ‹A.8.71› |\n',
    'ISO/IEC 27001:2022 has no clause A.8.71.',
  );
});

test('unknown-clause offers the clause first whose title stands beside the number', () => {
  const table =
    '| ISO/IEC 27001:2022 | Title |\n| --- | --- |\n| A.8.28 | Secure coding |\n| A.8.35 | Clock synchronization |\n';
  expect(fixTitles(unknownClause, table)[0]).toBe('Change to A.8.17 (Clock synchronization)');
  expect(fixTitles(unknownClause, 'ISO/IEC 27001:2022 A.8.35 (Secure coding)')[0]).toBe(
    'Change to A.8.28 (Secure coding)',
  );
});

test('unknown-clause says which edition has the number', () => {
  expectReports(
    unknownClause,
    'Development follows ISO/IEC 27001:2022 ‹A.14.2.1›.',
    'ISO/IEC 27001:2022 has no clause A.14.2.1; ISO/IEC 27001:2013 has it.',
  );
});

test('unknown-clause says which editions have the number', () => {
  expectReports(
    unknownClause,
    'Audits follow ISO 9001:2008 ‹9.2.2›.',
    'ISO 9001:2008 has no clause 9.2.2; ISO 9001:2015 and ISO 9001:2026 have it.',
  );
});

test.each([
  ['See clauses 8.5.6 and ‹8.5.8›.', '8.5.8'],
  ['See clause 8.4 and ‹8.5.7›.', '8.5.7'],
  ['Ver cláusulas 8.4, ‹8.5.7› y 8.5.6.', '8.5.7'],
])('unknown-clause takes all of a list for clauses where the text calls the first so: %s', (text, clause) => {
  expectReports(unknownClause, `# ISO 9001:2015\n\n${text}`, `ISO 9001:2015 has no clause ${clause}.`, {
    scope: ['ISO 9001:2015'],
  });
});

test('unknown-clause is silent below a title where nothing calls the number a clause', () => {
  expectSilence(unknownClause, '# ISO 9001:2015\n\nSee clause 8.4. All is kept (8.5.8).', {
    scope: ['ISO 9001:2015'],
  });
});

test('unknown-clause reports below a heading when the scope names the edition', () => {
  expectReports(
    unknownClause,
    '# ISO/IEC 27001:2022\n\n- ‹A.9.2.5› is reviewed\n',
    'ISO/IEC 27001:2022 has no clause A.9.2.5; ISO/IEC 27001:2013 has it.',
    { scope: ['ISO/IEC 27001:2022'] },
  );
});

test.each([
  'We meet clause ‹8.4.9›.',
  '| Clause | Evidence |\n| --- | --- |\n| 4.1 | A plan |\n| ‹8.4.9› | A list |\n',
])('unknown-clause reads what is called a clause below a title of an edition in scope: %j', text => {
  const given = { scope: ['ISO 9001:2015'] };
  expectReports(
    unknownClause,
    `# Checklist of ISO 9001:2015\n\n${text}`,
    'ISO 9001:2015 has no clause 8.4.9.',
    given,
  );
  expectSilence(unknownClause, `# Checklist of ISO 9001:2015\n\n${text.replace(/[‹›]/g, '')}`);
});

test('unknown-clause takes an undated reference to mean the edition in scope, and says so', () => {
  expectReports(
    unknownClause,
    'Development follows ISO/IEC 27001 ‹A.14.2.1›.',
    'ISO/IEC 27001:2022, the edition in scope, has no clause A.14.2.1; ISO/IEC 27001:2013 has it.',
    { scope: ['ISO/IEC 27001:2022'] },
  );
});

test('unknown-clause ranks a number of another edition below an error where nobody stated the edition', () => {
  const severities = (text: string) =>
    findingsIn(text, { scope: ['ISO/IEC 27001:2022'] }, unknownClause).map(({ severity }) => severity);
  expect(severities('See ISO/IEC 27001 A.14.2.1.')).toEqual(['warning']);
  expect(severities('See ISO/IEC 27001:2022 A.14.2.1.')).toEqual(['error']);
});

test('unknown-clause is an error wherever the text states the edition', () => {
  const severities = (text: string) => findingsIn(text, {}, unknownClause).map(({ severity }) => severity);
  expect(severities('See ISO/IEC 27001:2022 A.14.2.1.')).toEqual(['error']);
  const given = { scope: ['ISO/IEC 27001:2022'] };
  const below = findingsIn('# ISO/IEC 27001:2022\n\n- A.9.2.5 is reviewed\n', given, unknownClause);
  expect(below.map(({ severity }) => severity)).toEqual(['error']);
});

test('unknown-clause takes the edition from elsewhere in the document, if there is one alone', () => {
  expectReports(
    unknownClause,
    'We answer to ISO 9001:2015. Purchasing follows ISO 9001 ‹8.9›.',
    'ISO 9001:2015 has no clause 8.9.',
  );
});

test.each([
  ['the clause exists', 'See ISO 9001:2015 8.4.'],
  ['another edition has it and nobody stated which is meant', 'See ISO/IEC 27001 A.14.2.1.'],
  ['nobody stated the edition and older ones may have it', 'See ISO 9001 7.4.3.'],
  ['the edition is known by name alone', 'See ISO 9001:2000 8.2.9.'],
  ['the edition is not known', 'See ISO 9001:2017 8.99.'],
  ['no pack has the standard', 'See ISO 50001:2018 8.99.'],
  ['it is a number of the introduction', 'See ISO 9001:2015 0.3.3.'],
  ['the whole standard is cited', 'We answer to ISO 9001:2015.'],
  ['it stands in code', 'Type `ISO 9001:2015 8.99`.'],
])('unknown-clause is silent where %s', (_, text) => {
  expectSilence(unknownClause, text);
});

test('unknown-clause is silent in a row or sentence that means the other edition', () => {
  const given = { scope: ['ISO/IEC 27001:2022'] };
  const heading = '# ISO/IEC 27001:2022';
  expectSilence(
    unknownClause,
    `${heading}\n\n| A.8.29 | x |\n| --- | --- |\n| 2013 mapping | A.14.2.8 |\n`,
    given,
  );
  expectSilence(unknownClause, `${heading}\n\nA.5.18 was control A.9.2.5 in 2013.\n`, given);
});

test('unknown-clause leaves whole numbers alone that do not stand beside the standard', () => {
  expectSilence(unknownClause, 'The numbers of ISO/IEC 27001:2022 in the sections 4, 8 and 11 were checked.');
  expectReports(
    unknownClause,
    'See ISO/IEC 27001:2022, clause ‹12›.',
    'ISO/IEC 27001:2022 has no clause 12.',
  );
});

test.each([
  ['See clause ‹7.9› of ISO 9001:2015.', 'ISO 9001:2015 has no clause 7.9.'],
  ['ISO 9001:2015 management review (clause ‹9.9›)', 'ISO 9001:2015 has no clause 9.9.'],
  ['ISO 9001:2015 §‹11.2› and more', 'ISO 9001:2015 has no clause 11.2.'],
  ['ISO/IEC 27001:2022 Annex A, control ‹A.8.35› and more', 'ISO/IEC 27001:2022 has no clause A.8.35.'],
])('unknown-clause reads “%s”', (text, message) => {
  expectReports(unknownClause, text, message);
});

test('unknown-clause leaves sections alone that may be those of the text', () => {
  expectSilence(unknownClause, 'For ISO/IEC 27001:2022 compliance, see section 12.3.');
});

test('unknown-clause offers the likeliest numbers with their titles', () => {
  expectFix(
    unknownClause,
    'See ISO/IEC 20000-1:2018 8.7.9.',
    'Change to 8.7.3 (Information security management)',
    'See ISO/IEC 20000-1:2018 8.7.3.',
  );
});

test('unknown-clause offers what became of a number of an earlier edition first', () => {
  const [first] = fixTitles(unknownClause, 'See ISO/IEC 27001:2022 A.9.2.5.');
  expect(first).toBe('Change to A.5.18 (Access rights), which answers to A.9.2.5 of ISO/IEC 27001:2013');
});

test('unknown-clause offers the edition that has the number', () => {
  expectFix(
    unknownClause,
    'See ISO/IEC 27001:2022 A.14.2.1.',
    'Change the edition to ISO/IEC 27001:2013',
    'See ISO/IEC 27001:2013 A.14.2.1.',
  );
});

test('unknown-clause keeps the item of a clause', () => {
  expectFix(
    unknownClause,
    'See ISO/IEC 27001:2022 6.1.9 d).',
    'Change to 6.1.3 (Information security risk treatment)',
    'See ISO/IEC 27001:2022 6.1.3 d).',
  );
});

test.each([
  ['See ISO 9001:2015 12.1.', []],
  ['See ISO 9001:2015 8.99.', ['Change to 8 (Operation)']],
])('unknown-clause offers nothing far-fetched: %s', (text, titles) => {
  expect(fixTitles(unknownClause, text)).toEqual(titles);
});

test.each([
  'See ISO/IEC 20000-1:2018 3.2.5.',
  'See entry 3.7.7 of ISO 9000:2015.',
  'See ISO/IEC 27000:2018 3.31.',
  'See ISO/IEC 20000-1:2018 3.2.99.',
])('unknown-clause leaves the entries of terms alone: %s', text => expectSilence(unknownClause, text));

test('unknown-clause knows the entries that a pack of terms has, where the list of clauses ends before them', () => {
  const own = packOf(
    'own.yaml',
    standardText({ edition: 'ISO 41001:2018', clauses: ['3 Terms and definitions'] }),
  );
  const terms = packOf(
    'terms.yaml',
    `kind: terms
id: iso-41001-2018--iso-9000-2015
from: ISO 41001:2018
to: [ISO 9000:2015]
basis: published
sources:
  ours: { document: Our own glossary, place: page 2, rows: entry }
rows:
  - term: facility
    entry: "3.1"
    compared: [{ with: ISO 9000:2015, entry: null, difference: not-defined }]
    source: ours
`,
  );
  const found = (packs: readonly Pack[]) => {
    const { catalogue, correlations, terms: known, clauses } = gatherKnowledge({ shipped: packs });
    const document = readDocument('policy.md', 'See ISO 41001:2018 3.1.', { knowledge: clauses, scope: [] });
    const options = { catalogue, correlations, terms: known, config: configOf({}), path: 'policy.md' };
    return checkDocument(document, options).map(({ rule }) => rule);
  };
  expect(found([own])).toEqual(['unknown-clause']);
  expect(found([own, terms])).toEqual([]);
});

test('unknown-clause offers no number after which a range would run backwards', () => {
  expect(fixTitles(unknownClause, 'See ISO 9001:2015 8.4 to 8.99.')).toEqual([]);
  expect(fixTitles(unknownClause, 'See ISO 9001:2015 8.4 and 8.99.')).toEqual(['Change to 8 (Operation)']);
});

test('unknown-clause changes the title along with a number of another edition', () => {
  expectFix(
    unknownClause,
    '- ISO/IEC 27001:2022 A.9.2.3 – Management of privileged access rights\n',
    'Change to A.8.2 (Privileged access rights), which answers to A.9.2.3 of ISO/IEC 27001:2013',
    '- ISO/IEC 27001:2022 A.8.2 – Privileged access rights\n',
  );
});

test('unknown-clause writes a word before a number that would not be read without one', () => {
  expectFix(
    unknownClause,
    'See ISO 9001:2015 9.9.',
    'Change to 9 (Performance evaluation)',
    'See ISO 9001:2015 clause 9.',
  );
});

test('unknown-clause offers no edition that others would lose their clause by', () => {
  const offered = fixTitles(unknownClause, 'See ISO/IEC 27001:2022 A.9.2.3 and A.5.15.');
  expect(offered).not.toContain('Change the edition to ISO/IEC 27001:2013');
  expect(fixTitles(unknownClause, 'See ISO/IEC 27001:2022 A.9.2.3.')).toContain(
    'Change the edition to ISO/IEC 27001:2013',
  );
});

test('unknown-clause looks for the clause of an adoption in the edition that it adopts', () => {
  const text = 'See DIN EN ISO/IEC 27001:2024-01 A.9.2.5.';
  expectReports(
    unknownClause,
    'See DIN EN ISO/IEC 27001:2024-01 ‹A.9.2.5›.',
    'ISO/IEC 27001:2022 has no clause A.9.2.5; ISO/IEC 27001:2013 has it. DIN EN ISO/IEC 27001:2024-01 is taken as an adoption of ISO/IEC 27001:2022, the newest by then.',
  );
  expectFix(
    unknownClause,
    text,
    'Change the edition to ISO/IEC 27001:2013',
    'See ISO/IEC 27001:2013 A.9.2.5.',
  );
});

test('unknown-clause leaves a number of another edition in an informative document, unless its edition stands beside it', () => {
  const given = { scope: ['ISO/IEC 27001:2022'], informative: ['policy.md'] };
  expectSilence(unknownClause, '| Topic | ISO 27001 |\n| --- | --- |\n| Incidents | A.16.1.5 |\n', given);
  expectSilence(unknownClause, 'ISO/IEC 27001:2022 is to be met by July; A.12.6.1 becomes A.8.8.', given);
  expectReports(
    unknownClause,
    'The Supplier meets ISO/IEC 27001:2022 ‹A.16.1.5› and ISO/IEC 27001 ‹A.99.1›.',
    [
      'ISO/IEC 27001:2022 has no clause A.16.1.5; ISO/IEC 27001:2013 has it.',
      'ISO/IEC 27001:2022, the edition in scope, has no clause A.99.1.',
    ],
    given,
  );
});
