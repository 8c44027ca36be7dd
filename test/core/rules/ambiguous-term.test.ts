import { describe, expect, test } from 'vitest';
import { ambiguousTerm } from '../../../src/core/rules/ambiguous-term.ts';
import { checkDocument } from '../../../src/core/rules/check.ts';
import {
  configOf,
  documentOf,
  expectFix,
  expectReports,
  expectSilence,
  findingsIn,
  fixTitles,
} from '../../support/marks.ts';
import { shipped } from '../../support/shipped.ts';

const both = { scope: ['ISO/IEC 20000-1:2018', 'ISO/IEC 27001:2022'] };
const quality = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'] };

describe('ambiguous-term reports', () => {
  test('a word that means one thing here and another there, at its first use', () => {
    expectReports(
      ambiguousTerm,
      'The desk logs each ‹incident›. Incidents are closed.\n\nAn incident is reviewed.',
      '“incident” is defined differently in ISO/IEC 20000-1:2018 (3.2.5) and ISO/IEC 27000:2018 (3.31 information security incident); nothing here says which is meant.',
      both,
    );
  });

  test('a word that the vocabulary of another standard in scope defines differently', () => {
    expectReports(
      ambiguousTerm,
      'Every ‹release› is planned.',
      '“release” is defined differently in ISO/IEC 20000-1:2018 (3.2.13) and ISO 9000:2015 (3.12.7); nothing here says which is meant.',
      quality,
    );
  });

  test('a word that is short for another headword', () => {
    expectReports(
      ambiguousTerm,
      'We measure the ‹availability› each month.',
      '“availability” is defined differently in ISO/IEC 20000-1:2018 (3.2.16 service availability) and ISO/IEC 27000:2018 (3.7); nothing here says which is meant.',
      both,
    );
  });

  test('a word that one standard defines and the other, by its source, uses in another sense', () => {
    expectReports(
      ambiguousTerm,
      'Every ‹asset› has an owner.',
      '“asset” is defined in ISO/IEC 20000-1:2018 (3.2.1) and used in another sense in ISO/IEC 27000:2018, without a definition; nothing here says which is meant.',
      both,
    );
    expect(fixTitles(ambiguousTerm, 'Every asset has an owner.', both)).toEqual([
      'Change to asset (ISO/IEC 20000-1:2018 3.2.1)',
    ]);
    const [finding] = findingsIn('Every asset has an owner.', both, ambiguousTerm);
    expect(finding?.related?.map(({ message }) => message)).toEqual([
      'ISO/IEC 20000-1:2018 3.2.1 asset',
      'ISO/IEC TR 20000-7:2019, Table A.1, 3.2.1',
      'ISO/IEC TR 20000-7:2019, 6.2.5.2',
    ]);
  });

  test('the first use in the text, where headings have it before', () => {
    expectReports(
      ambiguousTerm,
      '# Incident handling\n\nAn ‹incident› is logged.',
      expect.stringContaining('“incident”') as unknown as string,
      both,
    );
  });

  test('with the entries, and where that can be read', () => {
    const [finding] = findingsIn('Every release is planned.', quality, ambiguousTerm);
    expect(finding?.related?.map(({ message }) => message)).toEqual([
      'ISO/IEC 20000-1:2018 3.2.13 release',
      'ISO 9000:2015 3.12.7 release',
      'ISO/IEC TR 20000-7:2019, Table A.1, 3.2.13',
    ]);
  });
});

describe('ambiguous-term is silent', () => {
  test.each([
    ['where the section names the standard', 'By ISO/IEC 27001 each incident is logged.'],
    ['where it does so behind the term', 'Each incident is logged.\n\nSee ISO/IEC 20000-1:2018 8.6.1.'],
    ['where a heading above names it', '# ISO/IEC 20000-1\n\n## Desk\n\nEach incident is logged.'],
    [
      'where the front matter names it',
      '---\nstandard: ISO/IEC 20000-1:2018\n---\n\nEach incident is logged.',
    ],
    [
      'where the document defines it',
      'Each incident is logged.\n\n- **Incident**: whatever stops a service.',
    ],
    ['where the document says what it means', 'Each incident is logged. \n\n“Incident” means a fault.'],
    [
      'where a table defines it',
      'Each incident is logged.\n\n| Term | Sense |\n| --- | --- |\n| Incident | a fault |',
    ],
    ['where a word of the other headword stands before it', 'Each security incident is logged.'],
    ['about a word in a name', 'Ask the Incident Manager, or Head of Incident Handling.'],
    ['about the longer headword', 'Each information security incident is logged.'],
    ['about a term that is defined alike', 'The audit is planned.'],
    ['in code', 'Run `incident` now.'],
    ['about a term that one standard has alone', 'Each known error is listed.'],
  ])('%s', (_, text) => expectSilence(ambiguousTerm, text, both));

  test('where the section names a standard that defines the term as another one does', () => {
    const scope = ['ISO/IEC 20000-1:2018', 'ISO 9001:2015', 'ISO/IEC 27001:2022'];
    expectSilence(ambiguousTerm, 'By ISO 9001 each process has an owner.', { scope });
  });

  test('but not where another section names the standard', () => {
    expectReports(
      ambiguousTerm,
      'Each ‹incident› is logged.\n\n# Sources\n\nISO/IEC 20000-1:2018 8.6.1',
      expect.stringContaining('“incident”') as unknown as string,
      both,
    );
  });

  test.each([['ISO/IEC 20000-1:2018'], ['ISO/IEC 27001:2022']])('with a scope of %s alone', edition =>
    expectSilence(ambiguousTerm, 'Each incident is logged.', { scope: [edition] }),
  );

  test('without a scope', () => expectSilence(ambiguousTerm, 'Each incident is logged.'));

  test('without packs of terms', () => {
    const { catalogue, correlations } = shipped();
    const config = configOf({ ...both, rules: { 'ambiguous-term': 'warning' } });
    const document = documentOf('Each incident is logged.', both);
    expect(checkDocument(document, { catalogue, correlations, config, path: 'policy.md' })).toEqual([]);
  });

  test('unless the config says otherwise', () => {
    expect(findingsIn('Each incident is logged.', both)).toEqual([]);
  });
});

describe('ambiguous-term offers', () => {
  test('each sense', () => {
    expect(fixTitles(ambiguousTerm, 'The desk logs each incident.', both)).toEqual([
      'Change to incident (ISO/IEC 20000-1:2018 3.2.5)',
      'Change to incident (ISO/IEC 27000:2018 3.31)',
    ]);
  });

  test('the sense in brackets behind the term', () => {
    expectFix(
      ambiguousTerm,
      'The desk logs each **incident**.',
      'Change to incident (ISO/IEC 27000:2018, 3.31)',
      'The desk logs each **incident (ISO/IEC 27000:2018, 3.31)**.',
      { ...both, notation: { separator: 'comma' } },
    );
  });

  test('what no other rule finds fault with', () => {
    const rules = { 'unknown-standard': 'warning', 'undated-reference': 'warning' } as const;
    for (const place of ['ISO/IEC 20000-1:2018 3.2.5', 'ISO/IEC 27000:2018 3.31']) {
      expect(findingsIn(`The desk logs each incident (${place}).`, { ...both, rules })).toEqual([]);
    }
  });
});
