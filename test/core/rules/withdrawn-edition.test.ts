import { expect, test } from 'vitest';
import { checkConfig } from '../../../src/core/rules/check.ts';
import { withdrawnEdition } from '../../../src/core/rules/withdrawn-edition.ts';
import {
  configOf,
  expectFix,
  expectReports,
  expectSilence,
  findingsIn,
  fixTitles,
} from '../../support/marks.ts';
import { shipped } from '../../support/shipped.ts';

test('withdrawn-edition says what replaces the edition, once a document', () => {
  expectReports(
    withdrawnEdition,
    'See ‹ISO/IEC 27001:2013› A.14.2.1. Later ISO/IEC 27001:2013 A.9.1.1.',
    'ISO/IEC 27001:2013 is withdrawn. ISO/IEC 27001:2022 replaces it.',
  );
});

test('withdrawn-edition reports each edition', () => {
  expect(findingsIn('ISO 9001:2008 and ISO/IEC 27001:2013.', {}, withdrawnEdition)).toHaveLength(2);
});

test('withdrawn-edition names the edition in force, past others that were withdrawn', () => {
  expectReports(
    withdrawnEdition,
    'Once ‹ISO/IEC 20000-1:2005› applied.',
    'ISO/IEC 20000-1:2005 is withdrawn. After ISO/IEC 20000-1:2011, ISO/IEC 20000-1:2018 replaces it.',
  );
});

test('withdrawn-edition offers nothing for an amendment, which only this edition has', () => {
  expect(fixTitles(withdrawnEdition, 'See ISO/IEC 27001:2013/Cor 1:2014, A.8.1.1.')).toEqual([]);
  expect(fixTitles(withdrawnEdition, 'See DIN EN ISO/IEC 27001:2017-06/A1:2020, A.8.1.1.')).toEqual([]);
});

test('withdrawn-edition is an info, struck out', () => {
  expect(findingsIn('See ISO/IEC 27001:2013 A.9.', {}, withdrawnEdition)[0]).toMatchObject({
    severity: 'info',
    isDeprecated: true,
  });
});

test.each([
  ['a current edition', 'See ISO/IEC 27001:2022 A.5.1.'],
  ['an undated reference', 'See ISO/IEC 27001 A.9.1.1.'],
  ['an edition whose end is hearsay', 'See ISO 9001:2015 8.4.'],
  ['an edition that the text itself calls replaced', '| Replaces | ISO/IEC 27013:2015 |\n| --- | --- |\n'],
  ['an edition that the text itself calls withdrawn', 'ISO 9001:2008 was withdrawn in 2018.'],
  [
    'an edition that the text itself calls the former one',
    'Earlier certificates were to ISO/IEC 27001:2013.',
  ],
  ['an edition that was in force until a year', 'Until 2022 ISO/IEC 27001:2013 was in force.'],
  ['one that was until a day', 'Wir waren bis zum 31.10.2025 nach ISO/IEC 27001:2013 zertifiziert.'],
  ['one that was until a month', 'Bis Oktober 2025 war ISO/IEC 27001:2013 A.9.2.3 gültig.'],
  ['the same in French', 'Jusqu’en 2022, la norme ISO/IEC 27001:2013 était en vigueur.'],
  [
    'a certificate with the date until which it is valid',
    '- OldTel, ISO/IEC 27001:2013, valid until 31.10.2025',
  ],
  ['an audit report', '# Audit report 2021-03\n\nCriteria: ISO/IEC 27001:2013\n'],
  ['what a contract asks for', 'The contract requires scans after ISO/IEC 27001:2013 A.12.6.1.'],
  ['where a quotation was taken from', '"The roles shall be made known to all" (ISO/IEC 27001:2013, 5.3)'],
  ['the same in German', 'Schadsoftware: früher ISO/IEC 27001:2013 A.12.2.1, heute A.8.7.'],
])('withdrawn-edition is silent about %s', (_, text) => {
  expectSilence(withdrawnEdition, text);
});

test.each([
  ['has a range of clauses', 'Was offen war: A.9.1 bis A.9.4 der ‹ISO/IEC 27001:2013›.'],
  ['has such words in a comment', '<!-- formerly a table -->\nSee ‹ISO/IEC 27001:2013› A.9.2.3.'],
])('withdrawn-edition reports an edition where the sentence %s', (_, text) => {
  expectReports(withdrawnEdition, text, 'ISO/IEC 27001:2013 is withdrawn. ISO/IEC 27001:2022 replaces it.');
});

test('withdrawn-edition tells the config, not the document, of an edition in scope', () => {
  expectSilence(withdrawnEdition, 'See ISO/IEC 27001:2013 A.9.1.1.', { scope: ['ISO/IEC 27001:2013'] });

  const span = { start: 14, end: 32 };
  const config = {
    ...configOf({}),
    standards: [{ standard: 'ISO/IEC 27001', edition: '2013', span }],
  };
  expect(
    checkConfig(config, { catalogue: shipped().catalogue, path: 'crossclause.yaml', text: '' }),
  ).toMatchObject([
    {
      rule: 'withdrawn-edition',
      severity: 'hint',
      span,
      message: 'The scope names ISO/IEC 27001:2013, which is withdrawn. ISO/IEC 27001:2022 replaces it.',
    },
  ]);
});

test('withdrawn-edition changes no year that also dates what was', () => {
  const text =
    '## ISO/IEC 27001:2013\n\nScans follow A.12.6.1.\n\nThe finding of 2019 against A.9.2.5 was closed.\n';
  expect(findingsIn(text, {}, withdrawnEdition)).toHaveLength(1);
  expect(fixTitles(withdrawnEdition, text)).toEqual([]);
});

test('withdrawn-edition offers the successor clause', () => {
  expectFix(
    withdrawnEdition,
    'Reviewed after ISO/IEC 27001:2013 A.9.2.5 each year.',
    'Change to ISO/IEC 27001:2022 A.5.18 (Access rights)',
    'Reviewed after ISO/IEC 27001:2022 A.5.18 each year.',
  );
});

test('withdrawn-edition says nothing of an informative document, which was written under the edition', () => {
  const text = 'The Supplier keeps its certificate of ISO/IEC 27001:2013 A.9.1.1 in force.';
  expectSilence(withdrawnEdition, text, { informative: ['policy.md'] });
  expect(findingsIn(text, { informative: ['contracts'] }, withdrawnEdition)).toHaveLength(1);
});

test('withdrawn-edition changes the title of the standard together with its year', () => {
  expectFix(
    withdrawnEdition,
    '- ISO/IEC 27001:2013, *Information technology – Security techniques*',
    'Change to ISO/IEC 27001:2022',
    '- ISO/IEC 27001:2022, *Information security, cybersecurity and privacy protection*',
  );
});

test('withdrawn-edition offers several successors as a choice, then all of them', () => {
  expect(fixTitles(withdrawnEdition, 'See ISO/IEC 27001:2013 A.18.2.3.')).toEqual([
    'Change to ISO/IEC 27001:2022 A.5.36 (Compliance with policies, rules and standards for information security)',
    'Change to ISO/IEC 27001:2022 A.8.8 (Management of technical vulnerabilities)',
    'Change to ISO/IEC 27001:2022 A.5.36, A.8.8',
  ]);
});

test('withdrawn-edition says which successors only a draft knows', () => {
  const titles = fixTitles(withdrawnEdition, 'See ISO/IEC 20000-1:2011 9.2.');
  expect(titles[0]).toBe('Change to ISO/IEC 20000-1:2018 8.5.1 (Change management), by a draft');
  expect(titles.at(-1)).toMatch(/^Change to ISO\/IEC 20000-1:2018 8\.5\.1, .*, by a draft$/);
});

test('withdrawn-edition changes a whole list, which has one year', () => {
  expectFix(
    withdrawnEdition,
    'See ISO/IEC 27001:2013 A.9.2.5 and A.12.4.1.',
    'Change to ISO/IEC 27001:2022 A.5.18, A.8.15',
    'See ISO/IEC 27001:2022 A.5.18 and A.8.15.',
  );
});

test.each([
  ['ISO 9001:2008 7.4 and ISO 9001:2015 8.4 apply.', 'ISO 9001:2015 8.4 apply.'],
  ['See ISO 9001:2015 8.4, ISO 9001:2008 7.4.', 'See ISO 9001:2015 8.4.'],
  ['See ISO 9001:2015 8.4 (ISO 9001:2008 7.4).', 'See ISO 9001:2015 8.4.'],
  ['See ISO 9001:2008 7.4 (ISO 9001:2015 8.4).', 'See ISO 9001:2015 8.4.'],
  ['See **ISO 9001:2008 7.4** and **ISO 9001:2015 8.4**.', 'See **ISO 9001:2015 8.4**.'],
  ['See [ISO 9001:2008 7.4](a.md) and [ISO 9001:2015 8.4](a.md).', 'See [ISO 9001:2015 8.4](a.md).'],
  [
    'Clause 7.4 of ISO 9001:2008 and clause 8.4 of ISO 9001:2015 apply.',
    'Clause 8.4 of ISO 9001:2015 apply.',
  ],
])('withdrawn-edition says a clause once that already stands beside: %s', (before, after) => {
  expectFix(
    withdrawnEdition,
    before,
    'Change to ISO 9001:2015 8.4 (Control of externally provided processes, products and services), by a draft',
    after,
  );
});

test('withdrawn-edition says of a list what does not stand beside it already', () => {
  expectFix(
    withdrawnEdition,
    'See ISO/IEC 27001:2022 A.8.2; ISO/IEC 27001:2013 A.9.2.3 and A.9.2.5.',
    'Change to ISO/IEC 27001:2022 A.8.2, A.5.18',
    'See ISO/IEC 27001:2022 A.8.2; ISO/IEC 27001:2022 A.5.18.',
  );
});

test('withdrawn-edition keeps words of the author beside a clause that another reference says', () => {
  expectFix(
    withdrawnEdition,
    'See ISO/IEC 27001:2013 A.9.2.3 (our vault) and ISO/IEC 27001:2022 A.8.2.',
    'Change to ISO/IEC 27001:2022 A.8.2 (Privileged access rights)',
    'See ISO/IEC 27001:2022 A.8.2 (our vault) and ISO/IEC 27001:2022 A.8.2.',
  );
});

test('withdrawn-edition changes the titles beside the clauses, too', () => {
  expectFix(
    withdrawnEdition,
    'See ISO/IEC 27001:2013 A.9.2.3 (Management of privileged access rights).',
    'Change to ISO/IEC 27001:2022 A.8.2 (Privileged access rights)',
    'See ISO/IEC 27001:2022 A.8.2 (Privileged access rights).',
  );
});

test('withdrawn-edition brings along what takes its edition from a heading or the head of a column', () => {
  expectFix(
    withdrawnEdition,
    '## Controls of ISO/IEC 27001:2013\n\n- A.12.1.2 (Change management)\n- A.5.1.1\n',
    'Change to ISO/IEC 27001:2022, with the 2 clauses it dates',
    '## Controls of ISO/IEC 27001:2022\n\n- A.8.32 (Change management)\n- A.5.1\n',
  );
  expectFix(
    withdrawnEdition,
    '| ISO 9001:2008 | How |\n| --- | --- |\n| 7.4 | By contract |\n',
    'Change to ISO 9001:2015, with the clause it dates, by a draft',
    '| ISO 9001:2015 | How |\n| --- | --- |\n| 8.4 | By contract |\n',
  );
});

test('withdrawn-edition offers nothing where a clause that takes its edition from there has no successor', () => {
  expect(fixTitles(withdrawnEdition, '## ISO 9001:2008\n\nSee clause 7.4 and clause 99.9.\n')).toEqual([]);
});

test('withdrawn-edition takes an entry out of the front matter that another one says already', () => {
  expectFix(
    withdrawnEdition,
    '---\nclauses:\n  - ISO/IEC 27001:2013 A.9.2.3\n  - ISO/IEC 27001:2022 A.8.2\n---\n',
    'Change to ISO/IEC 27001:2022 A.8.2 (Privileged access rights)',
    '---\nclauses:\n  - ISO/IEC 27001:2022 A.8.2\n---\n',
  );
});

test('withdrawn-edition writes the word before the last number of a list before the last of those that follow it', () => {
  expectFix(
    withdrawnEdition,
    'Siehe ISO 9001:2008 Abschnitte 7.4 und 7.5.1.',
    'Change to ISO 9001:2015 8.4, 8.5.1, 8.5.5, by a draft',
    'Siehe ISO 9001:2015 Abschnitte 8.4, 8.5.1 und 8.5.5.',
  );
});

test('withdrawn-edition changes the year of a standard that is cited as a whole', () => {
  expectFix(
    withdrawnEdition,
    'We answer to ISO/IEC 27001:2013.',
    'Change to ISO/IEC 27001:2022',
    'We answer to ISO/IEC 27001:2022.',
  );
});

test('withdrawn-edition lets a sentence compare an edition with the one that replaced it', () => {
  expectSilence(withdrawnEdition, 'The changes of ISO 9001:2015 against ISO 9001:2008 are few.');
});

test('withdrawn-edition says of which edition an adoption is', () => {
  expectReports(
    withdrawnEdition,
    'See ‹EN ISO/IEC 27001:2017› A.9.2.5.',
    'ISO/IEC 27001:2013 is withdrawn. ISO/IEC 27001:2022 replaces it. EN ISO/IEC 27001:2017 is taken as an adoption of ISO/IEC 27001:2013, the newest by then.',
  );
});

test.each([
  ['EN ISO/IEC 27001:2017 A.9.2.5', 'ISO/IEC 27001:2022 A.5.18'],
  ['DIN EN ISO/IEC 27001:2017-06 A.9.2.5', 'ISO/IEC 27001:2022 A.5.18'],
  ['DIN ISO 27001:2015-03, A.9.2.5', 'ISO 27001:2022, A.5.18'],
  ['JIS Q 27001:2014 A.9.2.5', 'ISO/IEC 27001:2022 A.5.18'],
  ['A.9.2.5 of **DIN EN ISO/IEC 27001:2017-06**', 'A.5.18 of **ISO/IEC 27001:2022**'],
])('withdrawn-edition names the edition itself in the place of an adoption: %s', (before, after) => {
  const title = 'Change to ISO/IEC 27001:2022 A.5.18 (Access rights)';
  expectFix(withdrawnEdition, `See ${before}.`, title, `See ${after}.`);
});

test('withdrawn-edition has the month go with the year', () => {
  expectFix(
    withdrawnEdition,
    'Once ISO/IEC 20000-1:2011-12 held.',
    'Change to ISO/IEC 20000-1:2018',
    'Once ISO/IEC 20000-1:2018 held.',
  );
});

test('withdrawn-edition offers nothing where other numbers share the prefix, or markup stands in it', () => {
  expect(fixTitles(withdrawnEdition, 'See DIN EN ISO/IEC 27001:2017 / 27002:2017, A.9.2.5.')).toEqual([]);
  expect(fixTitles(withdrawnEdition, 'See DIN EN **ISO/IEC 27001**:2017 A.9.2.5.')).toEqual([]);
});
