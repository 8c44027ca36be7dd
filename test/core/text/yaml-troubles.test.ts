import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { textAt } from '../../../src/core/text/span.ts';
import { yamlTroubles } from '../../../src/core/text/yaml-troubles.ts';

/** Each mistake as `what is underlined: what is said`. */
const troublesIn = (text: string): readonly string[] =>
  yamlTroubles(text, parseDocument(text, { prettyErrors: false }).errors).map(
    ({ span, message }) => `${textAt(text, span)}: ${message}`,
  );

describe('what is wrong with a YAML text is said in words for its author', () => {
  test.each([
    [
      'an entry that begins in another column',
      'standards:\n  - ISO 9001:2015\n - ISO/IEC 27001:2022\nrules: {}\n',
      ' : this line begins in another column than those it belongs to; indent it as they are.',
    ],
    [
      'a key that begins in another column',
      'exclusions:\n  - clause: ISO 9001:2015 8.3\n     justification: None.\n',
      '     justification: this line begins in another column than those it belongs to; indent it as they are.',
    ],
    [
      'a colon within a value',
      'justification: Others: see the contract\n',
      'O: a colon and a blank stand within a value; put the value in quotes.',
    ],
    [
      'a quote that is not closed',
      'rules:\n  undated-reference: "warning\nexclude: []\n',
      '"warning: a quote is opened here and not closed.',
    ],
    [
      'text behind a quote',
      'justification: "We" sell\n',
      'sell: something stands behind a closing quote; put the quotes around all of the value, or a comma between two.',
    ],
    [
      'a key without a blank behind its colon',
      'standards:ISO\nrules: {}\n',
      'standards:ISO: a key stands here without a colon and a blank behind it.',
    ],
    [
      'a key without a colon',
      'exclude:\n  - a\nrules\n',
      'rules: a key stands here without a colon and a blank behind it.',
    ],
    ['a tab', 'rules:\n\ta: b\n', '\t: a line begins with a tab; begin it with blanks.'],
    [
      'a sign that YAML keeps for itself',
      'justification: @home\n',
      '@: a value begins with “@”; put the value in quotes.',
    ],
    ['an open bracket', 'exclude: [a\nrules: {}\n', 'r: a bracket is open here; close it with “]”.'],
    ['a key twice', 'rules: {}\nrules: {}\n', 'rules: “rules” stands here twice; remove one.'],
  ])('%s', (_, text, trouble) => {
    expect(troublesIn(text)).toEqual([trouble]);
  });
});

test('each line with a mistake is told once', () => {
  expect(troublesIn('a: b: c: d\ne: @f\n')).toEqual([
    'b: a colon and a blank stand within a value; put the value in quotes.',
    '@: a value begins with “@”; put the value in quotes.',
  ]);
});
