import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { readConfig, readRuleSetting } from '../../../src/core/config/read-config.ts';
import { ruleIds } from '../../../src/core/config/rule-ids.ts';
import { ruleNames } from '../../../src/core/rules/index.ts';
import { LineIndex } from '../../../src/core/text/line-index.ts';
import { knownWith } from '../../support/marks.ts';
import { acme } from '../../support/packs.ts';
import { shipped } from '../../support/shipped.ts';

const read = (text: string) => readConfig(text, 'crossclause.yaml', shipped().catalogue);

/** The errors of a config as `line: message`, lines from 1. */
const errorsOf = (text: string): string[] =>
  read(text).errors.map(({ span, message }) => {
    const { line } = new LineIndex(text).positionAt(span.start);
    return `${line + 1}: ${message}`;
  });

/** What the error of a config underlines. */
const underlinedIn = (text: string): string[] =>
  read(text).errors.map(({ span }) => text.slice(span.start, span.end));

test('a code with a hyphen is one clause, and two of them are several', () => {
  const { catalogue } = knownWith({ own: acme });
  const excluded = (clause: string) =>
    readConfig(
      `exclusions:\n  - { clause: "ACME Controls:2025 ${clause}", justification: None. }\n`,
      'c.yaml',
      catalogue,
    );
  expect(excluded('AC-2').config.exclusions.map(({ clause }) => clause.clause)).toEqual(['AC-2']);
  expect(excluded('AC-1, AC-2').errors.map(({ message }) => message)).toEqual([
    '“ACME Controls:2025 AC-1, AC-2” names several clauses; an exclusion names one: write an entry for each.',
  ]);
});

describe('a config', () => {
  test('says what the documents answer to, what to read and how grave a finding is', () => {
    const { config, errors } = read(`
standards:
  - ISO/IEC 20000-1:2018
  - ISO 9001:2015
packs: [packs/*.yaml]
include: ['policies/**/*.md']
exclude: [drafts]
informative: [minutes, contracts/*.md]
rules:
  undated-reference: warning
  unmapped-clause: off
overrides:
  - files: [old/**]
    rules: { withdrawn-edition: off }
notation:
  separator: clause
exclusions:
  - clause: ISO 9001:2015 8.3
    justification: We design nothing.
baseline: accepted.json
`);
    expect(errors).toEqual([]);
    expect(config.standards.map(({ standard, edition }) => `${standard}:${edition}`)).toEqual([
      'ISO/IEC 20000-1:2018',
      'ISO 9001:2015',
    ]);
    expect(config.packs).toEqual(['packs/*.yaml']);
    expect(config.include).toEqual(['policies/**/*.md']);
    expect(config.exclude).toEqual(['drafts']);
    expect(config.informative).toEqual(['minutes', 'contracts/*.md']);
    expect(config.rules).toEqual({ 'undated-reference': 'warning', 'unmapped-clause': 'off' });
    expect(config.overrides).toEqual([{ files: ['old/**'], rules: { 'withdrawn-edition': 'off' } }]);
    expect(config.notation).toEqual({ separator: 'clause' });
    expect(config.exclusions).toMatchObject([
      {
        clause: { standard: 'ISO 9001', edition: '2015', clause: '8.3' },
        justification: 'We design nothing.',
      },
    ]);
    expect(config.baseline).toBe('accepted.json');
  });

  test('without settings is the default config', () => {
    expect(read('').config).toEqual(defaultConfig);
    expect(read('# nothing yet\n').config).toEqual(defaultConfig);
    expect(read('rules: {}\n').config).toEqual(defaultConfig);
  });

  test('may spell an edition as people do', () => {
    const names = (text: string) =>
      read(text).config.standards.map(entry => `${entry.standard}:${entry.edition}`);
    expect(names('standards: ["ISO 27001:2022"]')).toEqual(['ISO/IEC 27001:2022']);
    expect(names('standards: ["ISO-IEC 20000-1 : 2018"]')).toEqual(['ISO/IEC 20000-1:2018']);
    expect(names('standards: [ISO27001:2022, ISO-9001:2015, 20000-1:2018]')).toEqual([
      'ISO/IEC 27001:2022',
      'ISO 9001:2015',
      'ISO/IEC 20000-1:2018',
    ]);
  });

  test('knows where it names an edition', () => {
    const text = 'standards:\n  - ISO 9001:2015\n';
    const [entry] = read(text).config.standards;
    expect(text.slice(entry?.span?.start, entry?.span?.end)).toBe('ISO 9001:2015');
  });

  test('knows every rule there is, and no other', () => {
    expect([...ruleIds].sort()).toEqual(ruleNames.map(rule => rule.id).sort());
  });
});

describe('what is wrong in a config', () => {
  test.each([
    [
      'a setting that does not exist',
      'standrds: []',
      '1: There is no key “standrds” here. Did you mean “standards”?',
    ],
    [
      'a rule that does not exist',
      'rules:\n  unknown-claus: off',
      '2: There is no rule “unknown-claus”. Did you mean “unknown-clause”?',
    ],
    [
      'a severity that does not exist',
      'rules:\n  unknown-clause: warn',
      '2: “rules.unknown-clause” is “warn”; expected error, warning, info, hint or off. Did you mean “warning”?',
    ],
    [
      'a text instead of a list',
      'standards: ISO 9001:2015',
      '1: “standards” is the text “ISO 9001:2015”; expected a list.',
    ],
    [
      'a number instead of a text',
      'include: [1]',
      '1: Entry 1 of “include” is the number 1; expected a text: put it in quotes.',
    ],
    [
      'a number instead of a clause with its edition',
      'exclusions:\n  - clause: 8.3\n    justification: None of it.',
      '2: “clause” of entry 1 of “exclusions” is the number 8.3; expected a text such as ISO 9001:2015 8.3.',
    ],
    [
      'a number instead of an edition',
      'standards: [9001]',
      '1: Entry 1 of “standards” is the number 9001; expected a text such as ISO/IEC 20000-1:2018.',
    ],
    [
      'a pattern with wildcards that could be shared out in too many ways',
      'overrides:\n  - files: ["*.md", "*a*a*a*a.md"]\n    rules: {}',
      '2: “*a*a*a*a.md” is not used: a pattern has at most 6 wildcards, 3 between two slashes. Use several plainer ones.',
    ],
    [
      'a list instead of settings',
      '- ISO 9001:2015',
      '1: The file is a list; expected a mapping of keys to values.',
    ],
    [
      'a notation that does not exist',
      'notation:\n  separator: coma',
      '2: “notation.separator” is “coma”; expected blank, comma, clause or section-sign. Did you mean “comma”?',
    ],
    [
      'an override without files',
      'overrides:\n  - rules: {}',
      '2: Entry 1 of “overrides” has no “files”. Patterns of the files, relative to this file.',
    ],
    [
      'a setting of an override that does not exist',
      'overrides:\n  - file: [a]\n    files: [a]\n    rules: {}',
      '2: There is no key “file” here. Did you mean “files”?',
    ],
    [
      'an exclusion without a clause',
      'exclusions:\n  - justification: No.',
      '2: Entry 1 of “exclusions” has no “clause”. The clause with its edition, for example ISO 9001:2015 8.3.',
    ],
    [
      'an exclusion that names no clause',
      'exclusions:\n  - clause: ISO 9001:2015',
      '2: “ISO 9001:2015” names no clause of an edition; expected, for example, ISO 9001:2015 8.3.',
    ],
    [
      'an exclusion of a clause that does not exist',
      'exclusions:\n  - clause: ISO 9001:2015 8.33',
      /^2: ISO 9001:2015 has no clause 8\.33\. Did you mean 8\./,
    ],
    [
      'a standard that no pack has',
      'standards:\n  - ISO 31000:2018',
      /^2: No pack has “ISO 31000:2018”\. The packs have .*ISO 9001/,
    ],
    [
      'an edition that no pack has',
      'standards:\n  - ISO/IEC 20000-1:2019',
      /^2: No pack has an edition 2019 of ISO\/IEC 20000-1\. There are .*ISO\/IEC 20000-1:2018/,
    ],
    [
      'an edition without its year',
      'standards:\n  - ISO 27001',
      /^2: “ISO 27001” has no year; expected one of .*ISO\/IEC 27001:2022/,
    ],
    [
      'an edition twice',
      'standards: [ISO 9001:2015, ISO 9001:2015]',
      '1: ISO 9001:2015 stands in the scope already; remove one of the two.',
    ],
    [
      'a clause twice, however it is written',
      'exclusions:\n  - clause: ISO 9001:2015 8.3\n  - clause: ISO-9001:2015, clause 8.3',
      '3: ISO 9001:2015 8.3 is excluded already; remove one of the two.',
    ],
    [
      'a clause in the scope',
      'standards: [ISO-9001:2015 8.4]',
      '1: “ISO-9001:2015 8.4” names a clause, and the scope takes editions; write ISO 9001:2015.',
    ],
    [
      'a clause of a standard that no pack has in the scope',
      'standards: [ISO 31000:2018 6.4]',
      /^1: No pack has “ISO 31000:2018 6\.4”\./,
    ],
    [
      'two clauses in one exclusion',
      'exclusions:\n  - clause: ISO 9001:2015 8.3, 8.4',
      '2: “ISO 9001:2015 8.3, 8.4” names several clauses; an exclusion names one: write an entry for each.',
    ],
    [
      'a range in an exclusion',
      'exclusions:\n  - clause: ISO/IEC 27001:2022 A.7.1-A.7.4',
      '2: “ISO/IEC 27001:2022 A.7.1-A.7.4” names several clauses; an exclusion names one: write an entry for each.',
    ],
    [
      'a justification of blanks',
      'exclusions:\n  - clause: ISO 9001:2015 8.3\n    justification: "  "',
      '3: “justification” of entry 1 of “exclusions” is empty; write a text or leave the key out.',
    ],
    [
      'an edition of blanks',
      'standards: [" "]',
      '1: Entry 1 of “standards” is empty; write a text or leave the key out.',
    ],
    [
      'a pattern that should take away from those before it',
      'include: ["**/*.md", "!drafts/**"]',
      '1: “!drafts/**” is not used: no pattern begins with “!”; what is to be left out stands under “exclude”.',
    ],
    [
      'folders parted as on Windows',
      "exclude: ['minutes\\draft.md']",
      '1: “minutes\\draft.md” is not used: folders are parted by “/”; write minutes/draft.md.',
    ],
    [
      'a key twice',
      'include: [a]\ninclude: [b]',
      '2: This is not YAML: “include” stands here twice; remove one.',
    ],
    [
      'an alias',
      'include: &a [x]\nexclude: *a',
      '1: “&a” is an anchor; write the value out, or put it in quotes where it is meant as it stands.',
    ],
  ])('%s', (_, text, message) => {
    expect(errorsOf(text)[0]).toMatch(message);
    if (typeof message === 'string') expect(errorsOf(text)[0]).toBe(message);
  });

  test('is underlined where it stands', () => {
    expect(underlinedIn('rules:\n  unknown-claus: off')).toEqual(['unknown-claus']);
    expect(underlinedIn('rules:\n  unknown-clause: warn')).toEqual(['warn']);
    expect(underlinedIn('standards:\n  - ISO 9001:2015\n  - ISO 9001:2014')).toEqual(['ISO 9001:2014']);
  });

  test('leaves the other parts as they are', () => {
    const { config, errors } = read(`
standards: [ISO 9001:2015, ISO 9001:1815]
rules: { unknown-clause: loud, mixed-editions: info }
include: policies
exclude: [drafts, 7]
`);
    expect(errors).toHaveLength(4);
    expect(config.standards).toHaveLength(1);
    expect(config.rules).toEqual({ 'mixed-editions': 'info' });
    expect(config.include).toEqual([]);
    expect(config.exclude).toEqual(['drafts']);
  });

  test('keeps nothing of it: a justification of blanks is none, and of a clause twice the first counts', () => {
    const { config } = read(
      ['" "', 'a', 'b'].reduce(
        (text, why, index) =>
          `${text}  - { clause: ISO 9001:2015 8.${index > 0 ? 3 : 5}, justification: ${why} }\n`,
        'exclusions:\n',
      ),
    );
    expect(config.exclusions.map(({ clause, justification }) => [clause.clause, justification])).toEqual([
      ['8.5', undefined],
      ['8.3', 'a'],
    ]);
  });

  test('is said in the order of the text', () => {
    const lines = errorsOf('rules: {a: off}\nstandards: [X]\ninclud: []\n').map(error => error[0]);
    expect(lines).toEqual(['1', '2', '3']);
  });
});

describe('an exclusion of a standard that the scope does not name', () => {
  const notesOf = (standards: string, clause: string) =>
    read(
      `standards: [${standards}]\nexclusions:\n  - { clause: ${clause}, justification: None here. }\n`,
    ).notes.map(({ message }) => message);

  test('is told', () => {
    expect(notesOf('ISO 9001:2015', 'ISO/IEC 27001:2022 A.7.4')).toEqual([
      '“standards” does not name ISO/IEC 27001:2022, so nothing asks for its clauses; name it there, or remove the exclusion.',
    ]);
  });

  test('is not told where another edition of it is in scope: documents may be on their way', () => {
    expect(notesOf('ISO/IEC 27001:2022', 'ISO/IEC 27001:2013 A.11.1.4')).toEqual([]);
  });

  test('is not told without a scope, or where a part of it cannot be read', () => {
    expect(notesOf('', 'ISO/IEC 27001:2022 A.7.4')).toEqual([]);
    expect(notesOf('ISO 9001:2015, ISO/IEC 27001:22', 'ISO/IEC 27001:2022 A.7.4')).toEqual([]);
  });
});

describe('a config beyond reason is not read at all', () => {
  test('too large', () => {
    expect(errorsOf(`# ${'x'.repeat(600_000)}`)).toEqual([
      '1: The file has 600 kB; at most 500 kB are read.',
    ]);
  });

  test('too deep', () => {
    expect(errorsOf(`include: ${'['.repeat(10_000)}`)).toEqual([
      '1: The file nests deeper here than any config does; it is not read.',
    ]);
    expect(errorsOf(`${'- '.repeat(10_000)}a`)).toEqual([
      '1: The file nests deeper here than any config does; it is not read.',
    ]);
  });

  test('a document in its place, without telling all of it', () => {
    const [error] = read(`A policy.\n${'More of it.\n'.repeat(50)}`).errors;
    expect(error?.message).toMatch(/^The file is the text “A policy\. More of it\. .*…”; expected a mapping/);
    expect(error?.message.length).toBeLessThan(150);
  });

  test('many aliases', () => {
    const text = 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n';
    expect(read(text).config).toEqual(defaultConfig);
    expect(errorsOf(text)[0]).toBe(
      '1: “&a” is an anchor; write the value out, or put it in quotes where it is meant as it stands.',
    );
  });

  test('a list in the place of a key', () => {
    const text = 'rules: { off: off }\n[include, exclude]: drafts/**\n';
    expect(read(text).config).toEqual(defaultConfig);
    expect(errorsOf(text)[0]).toBe('2: A list or mapping stands where a key belongs; write a word.');
  });
});

describe('the setting of a rule on the command line', () => {
  test('names a rule and a severity', () => {
    expect(readRuleSetting('unknown-clause=off')).toEqual({
      ok: true,
      rule: 'unknown-clause',
      severity: 'off',
    });
  });

  test.each([
    ['unknown-claus=off', 'There is no rule “unknown-claus”. Did you mean “unknown-clause”?'],
    [
      'unknown-clause',
      '“unknown-clause” sets no severity; expected unknown-clause=error|warning|info|hint|off.',
    ],
    [
      'unknown-clause=of',
      '“unknown-clause=of” sets no severity; expected unknown-clause=error|warning|info|hint|off. Did you mean “off”?',
    ],
  ])('%s is told what was expected', (text, message) => {
    expect(readRuleSetting(text)).toEqual({ ok: false, message });
  });
});

test('scope and exclusions may name adoptions', () => {
  const { config, errors } = read(`
standards: [DIN EN ISO 9001:2015-11, 'DIN EN ISO/IEC 27001:2024-01']
exclusions:
  - clause: DIN EN ISO/IEC 27001:2024-01 A.8.30
    justification: We outsource no development.
`);
  expect(errors).toEqual([]);
  expect(config.standards.map(({ standard, edition }) => `${standard}:${edition}`)).toEqual([
    'ISO 9001:2015',
    'ISO/IEC 27001:2022',
  ]);
  expect(config.exclusions[0]?.clause).toEqual({
    standard: 'ISO/IEC 27001',
    edition: '2022',
    clause: 'A.8.30',
  });
});
