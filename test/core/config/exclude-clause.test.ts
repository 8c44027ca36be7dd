import { describe, expect, test } from 'vitest';
import { excludeClause } from '../../../src/core/config/exclude-clause.ts';
import { readConfig } from '../../../src/core/config/read-config.ts';
import { shipped } from '../../support/shipped.ts';

const clause = 'ISO 9001:2015 8.3';
const reason = 'We design nothing.';

function excluded(text: string, justification = reason): string | undefined {
  const insertion = excludeClause(text, clause, justification);
  return insertion && text.slice(0, insertion.offset) + insertion.text + text.slice(insertion.offset);
}

const entry = `- clause: ISO 9001:2015 8.3
    justification: We design nothing.`;

describe('an exclusion', () => {
  test('begins the list where the config has none', () => {
    const before = '# Ours\nstandards:\n  - ISO 9001:2015 # leads\n';
    expect(excluded(before)).toBe(`${before}exclusions:\n  ${entry}\n`);
    expect(excluded('')).toBe(`exclusions:\n  ${entry}\n`);
    expect(excluded('# Only a comment')).toBe(`# Only a comment\nexclusions:\n  ${entry}\n`);
    expect(excluded('exclusions: # none yet\nrules: {}\n')).toBe(
      `exclusions: # none yet\n  ${entry}\nrules: {}\n`,
    );
  });

  test('follows the others, and changes nothing of them', () => {
    const before =
      'exclusions:\n  - clause: ISO 9001:2015 7.1.5.2\n    justification: >-\n      Nothing we deliver\n      is measured.\n\n# The rules\nrules:\n  unmapped-clause: off\n';
    expect(excluded(before)).toBe(before.replace('measured.\n', `measured.\n  ${entry}\n`));
  });

  test('is indented as the others are', () => {
    expect(excluded('exclusions:\n- clause: ISO 9001:2015 8.5 # really\n')).toBe(
      'exclusions:\n- clause: ISO 9001:2015 8.5 # really\n- clause: ISO 9001:2015 8.3\n  justification: We design nothing.\n',
    );
  });

  test('goes into a list in brackets', () => {
    const written = '{ clause: "ISO 9001:2015 8.3", justification: "We design nothing." }';
    expect(excluded('exclusions: []\n')).toBe(`exclusions: [${written}]\n`);
    expect(excluded('exclusions: [{ clause: ISO 9001:2015 8.5 }]\n')).toBe(
      `exclusions: [{ clause: ISO 9001:2015 8.5 }, ${written}]\n`,
    );
  });

  test('keeps the line ends of the file', () => {
    expect(excluded('standards:\r\n  - ISO 9001:2015\r\n')).toBe(
      `standards:\r\n  - ISO 9001:2015\r\nexclusions:\r\n  ${entry.replace('\n', '\r\n')}\r\n`,
    );
  });

  test.each([
    'no: "quotes", please # not a comment',
    'several\nlines',
    '- a dash first',
    'yes',
    'Größe: 10 % & mehr',
    "it's ours: see https://example.org",
    '',
  ])('is read back with the justification as it was typed: %j', justification => {
    const text = excluded('standards: [ISO 9001:2015]\n', justification) ?? '';
    const { config, errors } = readConfig(text, 'crossclause.yaml', shipped().catalogue);
    expect(errors).toEqual([]);
    expect(config.exclusions.map(({ clause, justification: read }) => [clause.clause, read ?? ''])).toEqual([
      ['8.3', justification.replace(/\s+/g, ' ')],
    ]);
  });

  test.each([
    ['what is no YAML', 'standards: [\n'],
    ['what is no mapping', '- one\n- two\n'],
    ['a mapping in braces', '{ standards: [] }\n'],
    ['exclusions that are no list', 'exclusions: none\n'],
  ])('is not put into %s', (_, text) => expect(excluded(text)).toBeUndefined());
});
