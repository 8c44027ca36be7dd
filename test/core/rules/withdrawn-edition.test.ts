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
  ['the same in German', 'Schadsoftware: früher ISO/IEC 27001:2013 A.12.2.1, heute A.8.7.'],
])('withdrawn-edition is silent about %s', (_, text) => {
  expectSilence(withdrawnEdition, text);
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

test('withdrawn-edition offers the successor clause', () => {
  expectFix(
    withdrawnEdition,
    'Reviewed after ISO/IEC 27001:2013 A.9.2.5 each year.',
    'Change to ISO/IEC 27001:2022 A.5.18 (Access rights)',
    'Reviewed after ISO/IEC 27001:2022 A.5.18 each year.',
  );
});

test('withdrawn-edition offers several successors as a choice, then all of them', () => {
  expect(fixTitles(withdrawnEdition, 'See ISO/IEC 27001:2013 A.18.2.3.')).toEqual([
    'Change to ISO/IEC 27001:2022 A.5.36 (Compliance with policies, rules and standards for information security)',
    'Change to ISO/IEC 27001:2022 A.8.8 (Management of technical vulnerabilities)',
    'Change to ISO/IEC 27001:2022 A.5.36, A.8.8',
  ]);
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
  [
    'Clause 7.4 of ISO 9001:2008 and clause 8.4 of ISO 9001:2015 apply.',
    'Clause 8.4 of ISO 9001:2015 apply.',
  ],
])('withdrawn-edition says a clause once that already stands beside: %s', (before, after) => {
  expectFix(
    withdrawnEdition,
    before,
    'Change to ISO 9001:2015 8.4 (Control of externally provided processes, products and services)',
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
