import { expect, test } from 'vitest';
import { suppressionWithoutReason } from '../../../src/core/rules/suppression-without-reason.ts';
import { readSuppressions } from '../../../src/core/rules/suppressions.ts';
import { unusedSuppression } from '../../../src/core/rules/unused-suppression.ts';
import { documentOf, expectFix, expectReports, expectSilence, findingsIn } from '../../support/marks.ts';

const wrong = 'ISO 9001:2015 8.9';
const next = '<!-- crossclause-disable-next-line unknown-clause: quoted -->';
const line = '<!-- crossclause-disable-line unknown-clause: quoted -->';

/** The lines, from 1, on which unknown-clause still speaks. */
const linesOf = (text: string): readonly number[] =>
  findingsIn(text)
    .filter(({ rule }) => rule === 'unknown-clause')
    .map(({ span }) => text.slice(0, span.start).split('\n').length);

test.each([
  ['above a paragraph', `${next}\n${wrong}\n`],
  ['above a paragraph, with a blank line between', `${next}\n\n${wrong}\n`],
  ['in a list', `- one\n- ${next}\n  ${wrong}\n`],
  ['between list items', `- one\n${next}\n- ${wrong}\n`],
  ['in a quote', `> ${next}\n> ${wrong}\n`],
  ['in a quote, with a blank line between', `> ${next}\n>\n> ${wrong}\n`],
  ['above a heading', `${next}\n## ${wrong}\n`],
  ['in the row above', `| a |\n| --- |\n| b ${next} |\n| ${wrong} |\n`],
  ['with CRLF', `${next}\r\n${wrong}\r\n`],
  ['over two lines', `<!-- crossclause-disable-next-line\nunknown-clause: quoted -->\n${wrong}\n`],
  ['at the end of the text', `${next}\n${wrong}`],
])('disable-next-line silences a rule %s', (_, text) => {
  expect(linesOf(text)).toEqual([]);
});

test('disable-next-line silences one line, not the one after', () => {
  expect(linesOf(`${next}\n${wrong},\nagain ${wrong}\n`)).toEqual([3]);
});

test.each([
  ['at the end of a line', `See ${wrong}. ${line}\n`],
  ['at its beginning', `${line} See ${wrong}.\n`],
  ['in a heading', `## ${wrong} ${line}\n`],
  ['in a cell', `| a |\n| --- |\n| ${wrong} ${line} |\n`],
  ['in another cell of the row', `| a | b |\n| --- | --- |\n| ${wrong} | ${line} |\n`],
  ['in a list item', `- ${wrong} ${line}\n`],
  ['in a quote', `> ${wrong} ${line}\n`],
])('disable-line silences a rule %s', (_, text) => {
  expect(linesOf(text)).toEqual([]);
});

test('disable-line silences its line alone', () => {
  expect(linesOf(`- ${wrong}\n- ${wrong} ${line}\n- ${wrong}\n`)).toEqual([1, 3]);
});

const disable = '<!-- crossclause-disable unknown-clause: quoted -->';

test('disable silences up to enable', () => {
  expect(linesOf(`${wrong}\n\n${disable}\n\n${wrong}\n\n<!-- crossclause-enable -->\n\n${wrong}\n`)).toEqual([
    1, 9,
  ]);
});

test('disable silences up to the end where nothing enables', () => {
  expect(linesOf(`${wrong}\n\n${disable}\n\n${wrong}\n\n# More\n\n${wrong}\n`)).toEqual([1]);
});

test('enable of one rule leaves the others silent', () => {
  const text = `<!-- crossclause-disable unknown-clause, unknown-edition: quoted -->\n\n<!-- crossclause-enable unknown-edition -->\n\n${wrong} and ISO 9001:2016 8.4\n`;
  expect(findingsIn(text).map(({ rule }) => rule)).toEqual(['unknown-edition']);
});

test('disable-file silences the whole file, wherever it stands', () => {
  expect(
    linesOf(`${wrong}\n\n<!-- crossclause-disable-file unknown-clause: a sample -->\n\n${wrong}\n`),
  ).toEqual([]);
});

test('a suppression without rules silences all rules', () => {
  expect(
    findingsIn(`<!-- crossclause-disable-next-line: quoted -->\n${wrong} and ISO 9001:2016 8.4\n`),
  ).toEqual([]);
});

test('a suppression silences the rules it names and no other', () => {
  expect(findingsIn(`${next}\n${wrong} and ISO 9001:2016 8.4\n`).map(({ rule }) => rule)).toEqual([
    'unknown-edition',
  ]);
});

test.each([
  ['a code block', `\`\`\`html\n${disable}\n\`\`\`\n\n${wrong}\n`],
  ['inline code', `\`${disable}\`\n\n${wrong}\n`],
])('a comment in %s silences nothing', (_, text) => {
  expect(linesOf(text)).toHaveLength(1);
});

test('a reason may hold colons and commas', () => {
  const [suppression] = readSuppressions(
    documentOf('<!-- crossclause-disable unknown-clause, mismatched-title: see 4.2: quoted, not ours -->\n'),
  );
  expect(suppression).toMatchObject({
    kind: 'disable',
    rules: ['unknown-clause', 'mismatched-title'],
    reason: 'see 4.2: quoted, not ours',
  });
});

test('suppression-without-reason asks for a reason', () => {
  expectReports(
    suppressionWithoutReason,
    `‹<!-- crossclause-disable-next-line unknown-clause -->›\n${wrong}\n`,
    'This crossclause-disable-next-line gives no reason. Put one after a colon, for those who read it later.',
  );
});

test.each([
  ['a reason is given', `${next}\n${wrong}\n`],
  ['the comment ends a suppression', `${disable}\n\n${wrong}\n\n<!-- crossclause-enable -->\n`],
  ['the comment is about something else', '<!-- crossclause is a tool -->\n'],
])('suppression-without-reason is silent where %s', (_, text) => {
  expectSilence(suppressionWithoutReason, text);
});

test('unused-suppression reports a comment that silences nothing', () => {
  expectReports(
    unusedSuppression,
    `‹${next}›\nISO 9001:2015 8.4\n`,
    'The rule unknown-clause has nothing to report where this comment silences it.',
  );
});

test('unused-suppression reports a comment for all rules that silences nothing', () => {
  expectReports(
    unusedSuppression,
    'ISO 9001:2015 8.4 ‹<!-- crossclause-disable-line: quoted -->›\n',
    'No rule has anything to report where this comment silences them.',
  );
});

test('unused-suppression reports a rule that does not exist', () => {
  expectReports(
    unusedSuppression,
    `${wrong} ‹<!-- crossclause-disable-line unkown-clause: quoted -->›\n`,
    'There is no rule “unkown-clause”, so this comment silences nothing by that name.',
  );
});

test('unused-suppression reports a word that means nothing', () => {
  expectReports(
    unusedSuppression,
    '‹<!-- crossclause-disable-lines unknown-clause: quoted -->›\n',
    'There is no comment crossclause-disable-lines. There are crossclause-disable-next-line, crossclause-disable-line, crossclause-disable, crossclause-enable, crossclause-disable-file, crossclause-matrix, crossclause-correlations and crossclause-to-write.',
  );
});

test.each([
  ['crossclause-enables', 'crossclause-enable'],
  ['crossclause-to-writ', 'crossclause-to-write'],
  ['crossclause-corelations', 'crossclause-correlations'],
])('unused-suppression puts the word of %s right', (slip, word) => {
  expectFix(
    unusedSuppression,
    `ISO 9001:2015 8.4 <!-- ${slip} -->\n`,
    `Change to ${word.slice('crossclause-'.length)}`,
    `ISO 9001:2015 8.4 <!-- ${word} -->\n`,
  );
});

test.each([
  ['the comment is used', `${next}\n${wrong}\n`],
  ['the rule is off', '<!-- crossclause-disable-file undated-reference: by custom -->\n\nISO 9001 8.4\n'],
])('unused-suppression is silent where %s', (_, text) => {
  expectSilence(unusedSuppression, text);
});

test.each([
  ['with its line', `${next}\nISO 9001:2015 8.4\n`, 'ISO 9001:2015 8.4\n'],
  ['with the blank before it', `ISO 9001:2015 8.4 ${line}\n`, 'ISO 9001:2015 8.4\n'],
])('unused-suppression removes the comment %s', (_, before, after) => {
  expectFix(unusedSuppression, before, 'Remove the comment', after);
});

test('unused-suppression puts the name of the rule right', () => {
  expectFix(
    unusedSuppression,
    `${wrong} <!-- crossclause-disable-line unkown-clause: quoted -->\n`,
    'Change to unknown-clause',
    `${wrong} <!-- crossclause-disable-line unknown-clause: quoted -->\n`,
  );
});
