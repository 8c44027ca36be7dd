import { test } from 'vitest';
import { mixedEditions } from '../../../src/core/rules/mixed-editions.ts';
import { expectFix, expectReports, expectSilence } from '../../support/marks.ts';

const slip = 'Access follows ISO/IEC 27001:2013 A.9.2.5. Logging follows ISO/IEC 27001:2022 A.8.15 and more.';

test('mixed-editions reports the older edition where both are cited equally often', () => {
  expectReports(
    mixedEditions,
    'Access follows ISO/IEC 27001:‹2013› A.9.2.5. Logging follows ISO/IEC 27001:2022 A.8.15.',
    'This document cites ISO/IEC 27001:2013 here and ISO/IEC 27001:2022 elsewhere, and compares them nowhere.',
  );
});

test('mixed-editions reports the edition cited less often', () => {
  expectReports(
    mixedEditions,
    'ISO/IEC 27001:2013 A.9.2.5 applies. ISO/IEC 27001:2013 A.9.1.1 applies.\n\nISO/IEC 27001:‹2022› A.8.15 applies.',
    'This document cites ISO/IEC 27001:2022 here and ISO/IEC 27001:2013 elsewhere, and compares them nowhere.',
  );
});

test('mixed-editions reports the edition that is not in scope', () => {
  expectReports(
    mixedEditions,
    'ISO/IEC 27001:‹2013› A.9.2.5 applies. ISO/IEC 27001:‹2013› A.9.1.1 applies.\n\nISO/IEC 27001:2022 A.8.15 applies.',
    [
      'This document cites ISO/IEC 27001:2013 here and ISO/IEC 27001:2022 elsewhere, and compares them nowhere.',
      'This document cites ISO/IEC 27001:2013 here and ISO/IEC 27001:2022 elsewhere, and compares them nowhere.',
    ],
    { scope: ['ISO/IEC 27001:2022'] },
  );
});

test.each([
  ['one edition is cited', 'ISO/IEC 27001:2013 A.9.2.5. ISO/IEC 27001:2013 A.9.1.1.'],
  ['a sentence names both', `${slip}\n\nISO/IEC 27001:2013 A.9.2.5 became ISO/IEC 27001:2022 A.5.18.`],
  ['a heading names both', `# From ISO/IEC 27001:2013 to ISO/IEC 27001:2022\n\n${slip}`],
  [
    'a table names both',
    `| ISO/IEC 27001:2013 | ISO/IEC 27001:2022 |\n| --- | --- |\n| A.9.2.5 | A.5.18 |\n\n${slip}`,
  ],
  [
    'the other is spoken of as history',
    'Until 2023 we followed ISO/IEC 27001:2013 A.9.2.5. Logging follows ISO/IEC 27001:2022 A.8.15.',
  ],
  [
    'the other was in force until a year',
    'Bis 2023 galt ISO/IEC 27001:2013 A.9.2.5. Logging follows ISO/IEC 27001:2022 A.8.15.',
  ],
  ['editions are named and no clauses cited', '- ISO/IEC 27001:2013\n- ISO/IEC 27001:2022\n'],
  ['no pack knows one of them', 'Audits follow ISO 9001:2015 9.2. Reviews follow ISO 9001:2017 9.3.'],
  [
    'one is that of an adoption',
    'Access follows DIN EN ISO/IEC 27001:2017 A.9.2.5. Logging follows ISO/IEC 27001:2013 A.12.4.1.',
  ],
  ['they are editions of two standards', 'ISO 9001:2015 8.4 applies. ISO/IEC 20000-1:2018 8.3.4 applies.'],
])('mixed-editions is silent where %s', (_, text) => {
  expectSilence(mixedEditions, text);
});

test('mixed-editions reports a chapter for each edition, since no heading names both', () => {
  expectReports(
    mixedEditions,
    '## Access, ISO/IEC 27001:‹2013›\n\nSee A.9.2.5.\n\n## Logs, ISO/IEC 27001:2022\n\nSee A.8.15.\n',
    'This document cites ISO/IEC 27001:2013 here and ISO/IEC 27001:2022 elsewhere, and compares them nowhere.',
  );
});

test('mixed-editions brings the clauses of a chapter to the other edition together with its heading', () => {
  expectFix(
    mixedEditions,
    '## Access, ISO/IEC 27001:2013\n\nSee A.9.2.5.\n\n## Logs, ISO/IEC 27001:2022\n\nSee A.8.15.\n',
    'Change to ISO/IEC 27001:2022, with the clause it dates',
    '## Access, ISO/IEC 27001:2022\n\nSee A.5.18.\n\n## Logs, ISO/IEC 27001:2022\n\nSee A.8.15.\n',
  );
});

test.each([
  ['the title of both chapters names both', '# From ISO/IEC 27001:2013 to ISO/IEC 27001:2022\n\n'],
  ['a sentence before them does', 'We move from ISO/IEC 27001:2013 to ISO/IEC 27001:2022.\n\n'],
  [
    'a table before them does',
    '| ISO/IEC 27001:2013 | ISO/IEC 27001:2022 |\n| --- | --- |\n| A.9.2.5 | A.5.18 |\n\n',
  ],
])('mixed-editions leaves a chapter for each edition alone where %s', (_, before) => {
  expectSilence(
    mixedEditions,
    `${before}## ISO/IEC 27001:2013\n\nSee A.9.2.5.\n\n## ISO/IEC 27001:2022\n\nSee A.8.15.\n`,
  );
});

test('mixed-editions speaks where only another rule is silenced, whatever its name and its reason say', () => {
  expectReports(
    mixedEditions,
    '<!-- crossclause-disable-next-line withdrawn-edition: the old edition. Replaced in 2022 -->\n' +
      'Access follows ISO/IEC 27001:‹2013› A.9.2.5.\n\nLogging follows ISO/IEC 27001:2022 A.8.15.',
    'This document cites ISO/IEC 27001:2013 here and ISO/IEC 27001:2022 elsewhere, and compares them nowhere.',
    { scope: ['ISO/IEC 27001:2022'] },
  );
});

test('mixed-editions offers the edition in scope, with the clause it became', () => {
  expectFix(
    mixedEditions,
    slip,
    'Change to ISO/IEC 27001:2022 A.5.18 (Access rights)',
    'Access follows ISO/IEC 27001:2022 A.5.18. Logging follows ISO/IEC 27001:2022 A.8.15 and more.',
    { scope: ['ISO/IEC 27001:2022'] },
  );
});

test('mixed-editions finds the way back, too', () => {
  expectFix(
    mixedEditions,
    'Access follows ISO/IEC 27001:2013 A.9.2.5. Logs follow ISO/IEC 27001:2022 A.8.17.',
    'Change to ISO/IEC 27001:2013 A.12.4.4 (Clock synchronisation)',
    'Access follows ISO/IEC 27001:2013 A.9.2.5. Logs follow ISO/IEC 27001:2013 A.12.4.4.',
    { scope: ['ISO/IEC 27001:2013'] },
  );
});

test.each([
  'She wrote: "No review seen (ISO/IEC 27001:2013, A.9.2.5)."',
  'Our certificate to ISO/IEC 27001:2013 is of 2019.',
  'Old manual: ISO/IEC 27001:2013, A.9.2.5.',
  'This answers to A.9.2.5 of the old ISO/IEC 27001:2013.',
  '## Minutes, 12 May 2020\n\nReviews follow ISO/IEC 27001:2013 A.9.2.5.\n\n## Rules',
  'The auditor noted that ISO/IEC 27001:2013 A.9.2.5 is still cited.',
])('mixed-editions is silent about a quotation and about what was: %s', text => {
  expectSilence(mixedEditions, `${text}\n\nLogging follows ISO/IEC 27001:2022 A.8.15.`);
});

test('mixed-editions takes an adoption for the edition that it adopts', () => {
  expectSilence(
    mixedEditions,
    'Access follows DIN EN ISO/IEC 27001:2024-01 A.5.18. Logging follows ISO/IEC 27001:2022 A.8.15.',
  );
  expectFix(
    mixedEditions,
    'Access follows EN ISO/IEC 27001:2017 A.9.2.5. Logging follows BS EN ISO/IEC 27001:2023 A.8.15.',
    'Change to ISO/IEC 27001:2022 A.5.18 (Access rights)',
    'Access follows ISO/IEC 27001:2022 A.5.18. Logging follows BS EN ISO/IEC 27001:2023 A.8.15.',
  );
});
