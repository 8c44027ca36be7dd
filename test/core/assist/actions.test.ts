import { expect, test } from 'vitest';
import german from '../../../l10n/bundle.l10n.de.json' with { type: 'json' };
import { actionsAt } from '../../../src/core/assist/actions.ts';
import { inEnglish, type Said } from '../../../src/core/text/said.ts';
import { actionsIn, actionTitles, expectAction, selected, worldOf } from '../../support/actions.ts';
import { documentOf, findingsIn, type Given } from '../../support/marks.ts';

const two: Given = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'] };
const three: Given = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015', 'ISO/IEC 27001:2022'] };

const knowledge = 'Insert ISO 9001:2015 7.1.6 (Organizational knowledge)';

test('the fixes of the finding under the cursor are offered, the best first', () => {
  expect(actionTitles('See ISO 9001:2015 7.1.‹›9.\n', 'quickfix').slice(0, 2)).toEqual(
    findingsIn('See ISO 9001:2015 7.1.9.\n')[0]
      ?.fixes?.slice(0, 2)
      .map(({ title }) => title),
  );
});

test('a fix changes what it says', () => {
  expectAction(
    'See ISO/IEC 20000-1:2018 8.7.‹›9.\n',
    'Change to 8.7.3 (Information security management)',
    'See ISO/IEC 20000-1:2018 8.7.3.\n',
  );
});

test('a finding elsewhere offers nothing here', () => {
  expect(actionTitles('‹›See above. ISO 9001:2015 8.99 is wrong.\n', 'quickfix')).toEqual([]);
});

test('a selection offers the fixes of every finding that it touches', () => {
  const titles = actionTitles('See ‹ISO 9001:2015 8.99 and ISO/IEC 20000-1:2018 8.7.9›.\n', 'quickfix');
  expect(titles).toContain('Change to 8.7.3 (Information security management)');
  expect(titles.filter(title => title.startsWith('Change to')).length).toBeGreaterThan(4);
});

test('at most one action is preferred', () => {
  const text = '‹See ISO/IEC 20000-1:2018 7.6.\n\n# B\n\nSee ISO/IEC 20000-1:2018 7.6.\n›\n# ISO 9001:2015\n';
  expect(
    actionsIn(text, two)
      .filter(({ isPreferred }) => isPreferred)
      .map(({ title }) => title),
  ).toEqual([knowledge]);
});

test('where several counterparts could be meant, none is preferred', () => {
  expect(actionsIn('See ISO/IEC 20000-1:2018 8.5‹›.1.\n', two).some(({ isPreferred }) => isPreferred)).toBe(
    false,
  );
});

test('a fix knows its finding', () => {
  const action = actionsIn('See ISO/IEC 20000-1:2018 7‹›.6.\n', two).find(({ title }) => title === knowledge);
  expect(action?.findings.map(({ rule }) => rule)).toEqual(['missing-counterpart']);
});

test('what a fix offers already is not offered as an insertion again', () => {
  const titles = actionsIn('See ISO/IEC 20000-1:2018 7‹›.6.\n', two).map(({ title }) => title);
  expect(titles.filter(title => title === knowledge)).toHaveLength(1);
});

test.each([
  [
    'after the reference',
    'See ISO/IEC 20000-1:2018 7‹›.6.\n',
    'See ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6).\n',
  ],
  [
    'in the notation of the document',
    'See ISO/IEC 20000-1:2018, clause 7‹›.6.\n',
    'See ISO/IEC 20000-1:2018, clause 7.6 (ISO 9001:2015, clause 7.1.6).\n',
  ],
  [
    'into the column that the standard heads',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 7‹›.6 | |\n',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 7.6 | 7.1.6 |\n',
  ],
  [
    'into an earlier column as well',
    '| ISO 9001:2015 | ISO/IEC 20000-1:2018 |\n| --- | --- |\n| – | 7‹›.6 |\n',
    '| ISO 9001:2015 | ISO/IEC 20000-1:2018 |\n| --- | --- |\n| 7.1.6 | 7.6 |\n',
  ],
  [
    'into the list of the front matter',
    '---\nclauses:\n  - ISO/IEC 20000-1:2018 7‹›.6\n---\n',
    '---\nclauses:\n  - ISO/IEC 20000-1:2018 7.6\n  - ISO 9001:2015 7.1.6\n---\n',
  ],
  [
    'into the bracket that is there',
    'See ISO/IEC 20000-1:2018 7‹›.6 (ISO/IEC 27001:2022 7.2).\n',
    'See ISO/IEC 20000-1:2018 7.6 (ISO/IEC 27001:2022 7.2; ISO 9001:2015 7.1.6).\n',
  ],
  [
    'in an item',
    '- ISO/IEC 20000-1:2018 7‹›.6\n- rest\n',
    '- ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6)\n- rest\n',
  ],
  [
    'in a heading',
    '## ISO/IEC 20000-1:2018 7‹›.6\r\n',
    '## ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6)\r\n',
  ],
])('a counterpart is inserted %s', (_, marked, after) => {
  expectAction(marked, knowledge, after, two);
});

test('a counterpart is inserted without a scope, and without a finding', () => {
  expect(findingsIn('See ISO/IEC 20000-1:2018 7.6.\n')).toEqual([]);
  expectAction(
    'See ISO/IEC 20000-1:2018 7‹›.6.\n',
    knowledge,
    'See ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6).\n',
  );
});

test('a bare number that its heading explains has counterparts as well', () => {
  expectAction(
    '# ISO/IEC 20000-1:2018\n\nSee clause 7‹›.6.\n',
    knowledge,
    '# ISO/IEC 20000-1:2018\n\nSee clause 7.6 (ISO 9001:2015 7.1.6).\n',
  );
});

test('the counterparts of one standard are inserted together', () => {
  expectAction(
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 8.5‹›.1 | |\n',
    'Insert all: ISO 9001:2015 6.3, 8.3.6 and 8.5.6',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 8.5.1 | 6.3, 8.3.6, 8.5.6 |\n',
    two,
  );
});

test('the counterparts of all standards are inserted together, each in its column', () => {
  expectAction(
    '| ISO/IEC 20000-1:2018 | ISO/IEC 27001:2013 | ISO 9001:2015 |\n| --- | --- | --- |\n| 6‹›.1 | | |\n',
    'Insert all counterparts in 2 standards',
    '| ISO/IEC 20000-1:2018 | ISO/IEC 27001:2013 | ISO 9001:2015 |\n| --- | --- | --- |\n| 6.1 | 6.1 | 6.1 |\n',
    { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015', 'ISO/IEC 27001:2013'] },
  );
});

test('the counterparts of all standards are inserted together, in one bracket', () => {
  expectAction(
    'See ISO/IEC 20000-1:2018 6‹›.1 here.\n',
    'Insert all counterparts in 2 standards',
    'See ISO/IEC 20000-1:2018 6.1 (ISO 9001:2015 6.1; ISO/IEC 27001:2013 6.1) here.\n',
    { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015', 'ISO/IEC 27001:2013'] },
  );
});

test('a counterpart that was only computed says so', () => {
  expect(actionTitles('See ISO/IEC 20000-1:2018 8.3.4‹›.2.\n', 'refactor.insert', three)).toContain(
    'Insert ISO/IEC 27001:2022 A.8.30 (Outsourced development), derived',
  );
});

test('many counterparts are offered as one', () => {
  const titles = actionTitles('See ISO/IEC 20000-1:2018 8.5‹›.1.\n', 'refactor.insert', three);
  expect(titles.filter(title => title.includes('27001'))).toEqual([
    'Insert all: ISO/IEC 27001:2022 A.5.22, A.8.25, A.8.27, A.8.29, A.8.30, A.8.31 and A.8.32, derived',
  ]);
});

test('without a scope, the edition that the document dates is the one to insert', () => {
  const titles = actionTitles(
    'ISO/IEC 27001:2013 applies.\n\nSee ISO/IEC 20000-1:2018 6‹›.1.\n',
    'refactor.insert',
  );
  expect(titles.filter(title => title.startsWith('Insert ISO/IEC 27001'))).toEqual([
    'Insert ISO/IEC 27001:2013 6.1 (Actions to address risks and opportunities)',
  ]);
});

test('a counterpart that the section cites is not offered', () => {
  expect(
    actionTitles('See ISO/IEC 20000-1:2018 7‹›.6.\n\nAlso ISO 9001:2015 7.1.6.\n', 'refactor.insert', two),
  ).toEqual([]);
});

test('a counterpart that the config excludes is not offered', () => {
  const clause = { standard: 'ISO 9001', edition: '2015', clause: '7.1' };
  const exclusions = [{ clause, justification: 'no staff', span: { start: 0, end: 0 } }];
  expect(
    actionTitles('See ISO/IEC 20000-1:2018 7‹›.6.\n', 'refactor.insert', { ...two, exclusions }),
  ).toEqual([]);
});

test('a standard as a whole has no counterparts to insert', () => {
  expect(actionTitles('We follow ISO/IEC 2000‹›0-1:2018.\n', 'refactor.insert', two)).toEqual([]);
});

test('a clause that the edition lacks has none either', () => {
  expect(actionTitles('See ISO/IEC 20000-1:2018 8.9‹›9.\n', 'refactor.insert', two)).toEqual([]);
});

const comment = (place: string) => `<!-- crossclause-${place} unknown-clause: quoted -->`;

test.each([
  [
    'on its line',
    'Silence unknown-clause on this line',
    'See ISO 9001:2015 8.9‹›9 today.\n',
    `See ISO 9001:2015 8.99 today. ${comment('disable-line')}\n`,
  ],
  [
    'from the line above a paragraph',
    'Silence unknown-clause with a comment above',
    'First.\r\n\r\nSee ISO 9001:2015 8.9‹›9.\r\n',
    `First.\r\n\r\n${comment('disable-next-line')}\r\nSee ISO 9001:2015 8.99.\r\n`,
  ],
  [
    'from the line above a heading',
    'Silence unknown-clause with a comment above',
    '## ISO 9001:2015 8.9‹›9\n',
    `${comment('disable-next-line')}\n## ISO 9001:2015 8.99\n`,
  ],
  [
    'from the line above a quote',
    'Silence unknown-clause with a comment above',
    'Text\n\n> ISO 9001:2015 8.9‹›9\n',
    `Text\n\n> ${comment('disable-next-line')}\n> ISO 9001:2015 8.99\n`,
  ],
  [
    'in the file, at its top',
    'Silence unknown-clause in this file',
    '# Title\n\n- ISO 9001:2015 8.9‹›9\n',
    `${comment('disable-file')}\n# Title\n\n- ISO 9001:2015 8.99\n`,
  ],
  [
    'in the file, below the front matter',
    'Silence unknown-clause in this file',
    '---\ntitle: A\n---\n# Title\n\nISO 9001:2015 8.9‹›9\n',
    `---\ntitle: A\n---\n${comment('disable-file')}\n# Title\n\nISO 9001:2015 8.99\n`,
  ],
  [
    'in its cell',
    'Silence unknown-clause on this line',
    '| a | b |\n| --- | --- |\n| ISO 9001:2015 8.9‹›9 | c |\n',
    `| a | b |\n| --- | --- |\n| ISO 9001:2015 8.99 ${comment('disable-line')} | c |\n`,
  ],
])('a finding is silenced %s', (_, title, marked, after) => {
  expectAction(marked, title, after, {}, 'quoted');
  expect(findingsIn(after)).toEqual([]);
});

test.each([
  ['an item', '- a\n- ISO 9001:2015 8.9‹›9\n'],
  ['the first item', '- ISO 9001:2015 8.9‹›9\n'],
  ['the second line of a paragraph', 'First\nISO 9001:2015 8.9‹›9\n'],
  ['the second line of a quote', '> First\n> ISO 9001:2015 8.9‹›9\n'],
  ['a paragraph in an item', '- a\n\n  ISO 9001:2015 8.9‹›9\n'],
  ['a row of a table', '| a |\n| --- |\n| ISO 9001:2015 8.9‹›9 |\n'],
])('no comment stands above %s, which it would tear apart', (_, marked) => {
  expect(actionTitles(marked, 'quickfix').filter(title => title.startsWith('Silence'))).toEqual([
    'Silence unknown-clause on this line',
    'Silence unknown-clause in this file',
  ]);
});

test('a finding in the front matter is silenced for the file alone', () => {
  expect(
    actionTitles('---\nclauses: [ISO 9001:2015 8.9‹›9]\n---\n', 'quickfix').filter(title =>
      title.startsWith('Silence'),
    ),
  ).toEqual(['Silence unknown-clause in this file']);
});

test('a reason stays in its cell and in its comment', () => {
  const text = '| a | b |\n| --- | --- |\n| ISO 9001:2015 8.9‹›9 | c |\n';
  const after = `| a | b |\n| --- | --- |\n| ISO 9001:2015 8.99 <!-- crossclause-disable-line unknown-clause: a \\| b –> c --> | c |\n`;
  expectAction(text, 'Silence unknown-clause on this line', after, {}, 'a | b\n--> c');
  expect(findingsIn(after)).toEqual([]);
});

test('to silence a rule asks for the reason, nothing else asks', () => {
  const asking = actionsIn('See ISO 9001:2015 8.9‹›9.\n').filter(({ asks }) => asks !== undefined);
  expect(asking.every(({ title, asks }) => title.startsWith('Silence') && asks === 'reason')).toBe(true);
  expect(asking).toHaveLength(3);
});

test('comments that silence are not silenced themselves', () => {
  expect(
    actionTitles('Text <!-- crossclause-disable-l‹›ine unknown-clause -->\n', 'quickfix').join(),
  ).not.toContain('Silence');
});

test('two findings of a rule at one place are silenced by one action', () => {
  const titles = actionTitles('‹See ISO 9001:2015 8.99 and ISO 9001:2015 8.98.›\n', 'quickfix');
  expect(titles.filter(title => title === 'Silence unknown-clause on this line')).toHaveLength(1);
});

test.each([
  ['on this line', ['8.99', '8.98']],
  ['with a comment above', ['8.99', '8.98']],
  ['in this file', ['8.99', '8.98', '8.97']],
])('of the findings that are selected, those are answered that a comment %s silences', (place, answered) => {
  const marked = '‹See ISO 9001:2015 8.99 and ISO 9001:2015 8.98\nand ISO 9001:2015 8.97.›\n';
  const { text } = selected(marked);
  const action = actionsIn(marked).find(({ title }) => title === `Silence unknown-clause ${place}`);
  expect(action?.findings.map(({ span }) => text.slice(span.start, span.end))).toEqual(answered);
});

test('all fixes that need no choice are made at once', () => {
  expectAction(
    '‹›# A\n\nSee ISO/IEC 20000-1:2018 7.6.\n\n# B\n\nSee ISO/IEC 20000-1:2018 7.6 and 8.5.1.\n\n# ISO 9001:2015\n',
    'Make all fixes in this file that need no choice',
    '# A\n\nSee ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6).\n\n# B\n\nSee ISO/IEC 20000-1:2018 7.6 and 8.5.1 (ISO 9001:2015 7.1.6).\n\n# ISO 9001:2015\n',
    two,
  );
});

test('where nothing can be fixed without a choice, nothing of the kind is offered', () => {
  expect(actionTitles('See ISO/IEC 20000-1:2018 8.5‹›.1.\n', 'source.fixAll.crossclause', two)).toEqual([]);
});

test('a range beyond the text, and a text without references, offer nothing', () => {
  const document = documentOf('No reference here.\n');
  expect(actionsAt(document, { start: 900, end: 990 }, [], worldOf(two))).toEqual([]);
  expect(actionsAt(documentOf(''), { start: 0, end: 0 }, [], worldOf(two))).toEqual([]);
});

test('what a menu offers is said in German, but for fixes, which are called as their findings are', () => {
  const said = ({ title, words }: { readonly title: string; readonly words?: Said | undefined }) =>
    words === undefined
      ? title
      : inEnglish({
          ...words,
          text: (german as Readonly<Record<string, string>>)[words.text] ?? `? ${words.text}`,
        });
  const titles = (marked: string) => actionsIn(marked, two).map(said);

  expect(titles('See ISO/IEC 20000-1:2018 7‹›.6.\n')).toEqual([
    'ISO 9001:2015 7.1.6 (Organizational knowledge) einfügen',
    'missing-counterpart in dieser Zeile stummschalten',
    'missing-counterpart mit einem Kommentar darüber stummschalten',
    'missing-counterpart in dieser Datei stummschalten',
    'Zuordnungstabelle dieses Kapitels einfügen',
  ]);
  expect(titles('See ISO 9001:2015 7.1.‹›9.\n')[0]).toMatch(/^Change to 7\./);
  const inserts = titles('See ISO/IEC 20000-1:2018 8.5‹›.1.\n').filter(title =>
    title.startsWith('Alle einf'),
  );
  expect(inserts).toEqual([expect.stringMatching(/^Alle einfügen: ISO 9001:2015 [\d., ]+ und [\d.]+$/)]);
});
