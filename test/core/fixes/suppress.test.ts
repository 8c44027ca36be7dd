import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/fixes/apply.ts';
import { suppress } from '../../../src/core/fixes/suppress.ts';
import { documentOf, findingsIn } from '../../support/marks.ts';

function silenced(text: string, reason = 'quoted'): string {
  const [finding] = findingsIn(text);
  if (!finding) throw new Error('The text should have a finding.');
  return applyEdits(text, suppress(documentOf(text), finding.rule, finding.span, reason));
}

const comment = '<!-- crossclause-disable-line unknown-clause: quoted -->';

test.each([
  [
    'at the end of the line',
    'See ISO 9001:2015 8.9 today,\nthen rest.\n',
    `See ISO 9001:2015 8.9 today, ${comment}\nthen rest.\n`,
  ],
  [
    'before the blanks that break a line',
    'ISO 9001:2015 8.9  \nrest\n',
    `ISO 9001:2015 8.9 ${comment}  \nrest\n`,
  ],
  [
    'before the backslash that breaks a line',
    'ISO 9001:2015 8.9\\\nrest\n',
    `ISO 9001:2015 8.9 ${comment}\\\nrest\n`,
  ],
  ['behind two backslashes', 'ISO 9001:2015 8.9 a\\\\\nb\n', `ISO 9001:2015 8.9 a\\\\ ${comment}\nb\n`],
  ['with CRLF', 'ISO 9001:2015 8.9\r\nrest\r\n', `ISO 9001:2015 8.9 ${comment}\r\nrest\r\n`],
  ['in a list', '- ISO 9001:2015 8.9\n- rest\n', `- ISO 9001:2015 8.9 ${comment}\n- rest\n`],
  ['in a heading', '## ISO 9001:2015 8.9\n', `## ISO 9001:2015 8.9 ${comment}\n`],
  ['in a heading that closes with #', '## ISO 9001:2015 8.9 ##\n', `## ISO 9001:2015 8.9 ${comment} ##\n`],
  [
    'in a cell',
    '| a | b |\n| --- | --- |\n| ISO 9001:2015 8.9 | c |\n',
    `| a | b |\n| --- | --- |\n| ISO 9001:2015 8.9 ${comment} | c |\n`,
  ],
  [
    'for the file, below the front matter',
    '---\nclauses: [ISO 9001:2015 8.9]\n---\nText\n',
    '---\nclauses: [ISO 9001:2015 8.9]\n---\n<!-- crossclause-disable-file unknown-clause: quoted -->\nText\n',
  ],
])('a finding is silenced %s', (_, before, after) => {
  expect(silenced(before)).toBe(after);
  expect(findingsIn(after)).toEqual([]);
});

test('a reason cannot end the comment', () => {
  expect(silenced('ISO 9001:2015 8.9\n', 'old --> new')).toBe(
    'ISO 9001:2015 8.9 <!-- crossclause-disable-line unknown-clause: old –> new -->\n',
  );
});

test('a reason goes on one line', () => {
  expect(silenced('ISO 9001:2015 8.9\n', 'agreed\nwith the auditor ')).toBe(
    'ISO 9001:2015 8.9 <!-- crossclause-disable-line unknown-clause: agreed with the auditor -->\n',
  );
});

test.each(['a|b', 'a\\|b'])('a reason begins no other cell: %s', reason => {
  const after = silenced('| a |\n| --- |\n| ISO 9001:2015 8.9 |\n', reason);
  expect(after).toContain('<!-- crossclause-disable-line unknown-clause: a\\|b --> |');
  expect(findingsIn(after)).toEqual([]);
});

test('a missing reason is asked for', () => {
  const after = silenced('ISO 9001:2015 8.9\n', '');
  expect(after).toBe('ISO 9001:2015 8.9 <!-- crossclause-disable-line unknown-clause -->\n');
  expect(findingsIn(after).map(({ rule }) => rule)).toEqual(['suppression-without-reason']);
});
