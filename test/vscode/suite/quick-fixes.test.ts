import * as vscode from 'vscode';
import { after, codeActionsAt, execute, openWithConfig, rulesWhen, show } from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';

const twoStandards = 'standards: [ISO/IEC 20000-1:2018, ISO 9001:2015]\n';
const threeStandards = 'standards: [ISO/IEC 20000-1:2018, ISO 9001:2015, ISO/IEC 27001:2022]\n';

test('an unknown clause is changed to the likeliest, and the finding goes', async () => {
  const opened = await openWithConfig('', 'See ISO/IEC 20000-1:2018 ‹8.6.4›.');
  await rulesWhen(opened.document.uri, ['unknown-clause']);
  expect(await after(opened, 'Change to 8.6.3')).toBe('See ISO/IEC 20000-1:2018 8.6.3.');
  await rulesWhen(opened.document.uri, []);
});

test('at most one fix is preferred', async () => {
  const { document, range } = await openWithConfig(
    twoStandards,
    'See ISO/IEC 20000-1:2018 ‹8.3.4.1›.\n\n# ISO 9001:2015\n',
  );
  const actions = await codeActionsAt(document, range);
  expect(actions.filter(({ isPreferred }) => isPreferred).map(({ title }) => title)).toHaveLength(1);
});

test('a missing counterpart is inserted after the reference', async () => {
  const opened = await openWithConfig(twoStandards, 'See ISO/IEC 20000-1:2018 ‹8.3.4.1›.');
  expect(await after(opened, 'Insert ISO 9001:2015 8.4')).toBe(
    'See ISO/IEC 20000-1:2018 8.3.4.1 (ISO 9001:2015 8.4).',
  );
  await rulesWhen(opened.document.uri, []);
});

test('a counterpart is inserted into the column of its standard', async () => {
  const table = (cell: string) =>
    `| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 8.3.4.1 | ${cell}|\n`;
  const opened = await openWithConfig(twoStandards, table('').replace('8.3.4.1', '‹8.3.4.1›'));
  const text = await after(opened, 'Insert');
  expect(text.replace(/ +/g, ' ')).toBe(table('8.4 ').replace(/ +/g, ' '));
});

test('a counterpart is inserted into the list of the front matter', async () => {
  const opened = await openWithConfig(
    twoStandards,
    '---\nclauses: [ISO/IEC 20000-1:2018 ‹8.3.4.1›]\n---\n\n# Suppliers\n',
  );
  expect(await after(opened, 'Insert ISO 9001:2015 8.4')).toBe(
    '---\nclauses: [ISO/IEC 20000-1:2018 8.3.4.1, ISO 9001:2015 8.4]\n---\n\n# Suppliers\n',
  );
});

test('a counterpart is inserted into the bracket', async () => {
  const opened = await openWithConfig(twoStandards, 'Suppliers are chosen (ISO/IEC 20000-1:2018 ‹8.3.4.1›).');
  expect(await after(opened, 'Insert ISO 9001:2015 8.4')).toBe(
    'Suppliers are chosen (ISO/IEC 20000-1:2018 8.3.4.1; ISO 9001:2015 8.4).',
  );
});

test('a counterpart is written as the document writes references', async () => {
  const opened = await openWithConfig(twoStandards, 'See ISO/IEC 20000-1:2018, clause ‹8.3.4.1›.');
  expect(await after(opened, 'Insert ISO 9001:2015 8.4')).toBe(
    'See ISO/IEC 20000-1:2018, clause 8.3.4.1 (ISO 9001:2015, clause 8.4).',
  );
});

test('counterparts can be inserted where no finding is', async () => {
  const opened = await openWithConfig('', 'See ISO/IEC 20000-1:2018 ‹8.3.4.1›.');
  expect(await after(opened, 'Insert ISO 9001:2015 8.4', vscode.CodeActionKind.Refactor)).toContain(
    'ISO 9001:2015 8.4',
  );
});

test('all counterparts are inserted at once', async () => {
  const opened = await openWithConfig(threeStandards, 'See ISO/IEC 20000-1:2018 ‹8.7.2›.');
  // Two of ISO/IEC 27001:2022; the tables say that ISO 9001:2015 has none.
  expect(await after(opened, 'Insert all')).toBe(
    'See ISO/IEC 20000-1:2018 8.7.2 (ISO/IEC 27001:2022 A.5.29, A.8.14).',
  );
});

test('a fix is taken back by one undo', async () => {
  const opened = await openWithConfig(threeStandards, 'See ISO/IEC 20000-1:2018 ‹8.7.2›.');
  await show(opened);
  const before = opened.document.getText();
  await after(opened, 'Insert all');
  expect(opened.document.getText()).not.toBe(before);
  await execute('undo');
  expect(opened.document.getText()).toBe(before);
});

test('all fixes of the file that need no choice are one action', async () => {
  const opened = await openWithConfig('', 'ISO 9001:2015 8.4, 8.5, 8.4 and ISO 9001:2015 9.2, 9.3, 9.2.\n');
  const fixAll = vscode.CodeActionKind.SourceFixAll.append('crossclause');
  const text = await after(opened, 'Make all fixes', fixAll);
  expect(text).toBe('ISO 9001:2015 8.4, 8.5 and ISO 9001:2015 9.2, 9.3.\n');
  await rulesWhen(opened.document.uri, []);
});

test('all fixes are found under VS Code’s own name for them', async () => {
  const { document, range } = await openWithConfig('', 'ISO 9001:2015 8.4, 8.5, ‹8.4›');
  const actions = await codeActionsAt(document, range, vscode.CodeActionKind.SourceFixAll);
  expect(actions.map(({ kind }) => kind?.value)).toEqual(['source.fixAll.crossclause']);
});

test('all fixes done twice change nothing more', async () => {
  const opened = await openWithConfig('', 'ISO 9001:2015 8.4, 8.5, 8.4\n');
  const fixAll = vscode.CodeActionKind.SourceFixAll;
  await after(opened, 'Make all fixes', fixAll);
  await rulesWhen(opened.document.uri, []);
  expect(await codeActionsAt(opened.document, opened.range, fixAll)).toEqual([]);
});

test('a finding is silenced on its line with a reason', async () => {
  const { document, range } = await openWithConfig('', 'See ISO 9001:2015 ‹9.9›.');
  const actions = await codeActionsAt(document, range);
  const silence = actions.find(({ title }) => title === 'Silence unknown-clause on this line');
  const [uri, at, title] = silence?.command?.arguments ?? [];
  await execute(silence?.command?.command ?? '', uri, at, title, 'quoted from a client');
  expect(document.getText()).toBe(
    'See ISO 9001:2015 9.9. <!-- crossclause-disable-line unknown-clause: quoted from a client -->',
  );
  await rulesWhen(document.uri, []);
});

test('a finding is silenced in the whole file', async () => {
  const { document, range } = await openWithConfig('', 'See ISO 9001:2015 ‹9.9›.');
  const actions = await codeActionsAt(document, range);
  const silence = actions.find(({ title }) => title === 'Silence unknown-clause in this file');
  const [uri, at, title] = silence?.command?.arguments ?? [];
  await execute(silence?.command?.command ?? '', uri, at, title, 'a quotation');
  expect(document.getText()).toMatch(/^<!-- crossclause-disable-file unknown-clause: a quotation -->\n/);
});

test('an insertion that would change how another number is read says so, and does nothing', async () => {
  const text =
    '| Clause | Topic | Clause |\n| --- | --- | --- |\n|  | 8.5.1.3<br>8.2.4 a) | a \\| b |\n|  | a \\| b | ‹8.3.4.2› |\n';
  const { document, range } = await openWithConfig(threeStandards, text);
  const actions = await codeActionsAt(document, range, vscode.CodeActionKind.Refactor.append('insert'));
  const insertion = actions.find(({ title }) => title.startsWith('Insert ISO/IEC 27001:2022 A.5.19'));
  expect(insertion?.edit).toBe(undefined);
  expect(insertion?.command?.command).toBe('crossclause.doAction');
  await execute(insertion?.command?.command ?? '', ...(insertion?.command?.arguments ?? []));
  expect(document.getText()).toBe(text.replace(/[‹›]/g, ''));
});

test('a section’s references become a correlation table', async () => {
  const opened = await openWithConfig(
    twoStandards,
    '# Suppliers\n\nSee ISO/IEC 20000-1:2018 ‹8.3.4.1›; ISO 9001:2015 8.4.\n\n# Audits\n',
  );
  expect(await after(opened, 'Add a correlation table', vscode.CodeActionKind.RefactorRewrite)).toBe(
    [
      '# Suppliers\n\nSee ISO/IEC 20000-1:2018 8.3.4.1; ISO 9001:2015 8.4.\n',
      '<!-- crossclause-correlations: the rows of this table cover nothing -->\n',
      '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |',
      '| --- | --- |',
      '| 8.3.4.1 | 8.4 |\n',
      '# Audits\n',
    ].join('\n'),
  );
});

test('edits keep the line ends of the document', async () => {
  const opened = await openWithConfig(
    twoStandards,
    '# Suppliers\r\n\r\nSee ISO/IEC 20000-1:2018 ‹8.3.4.1›; ISO 9001:2015 8.4.\r\n',
  );
  const text = await after(opened, 'Add a correlation table', vscode.CodeActionKind.RefactorRewrite);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('only what is asked for is offered', async () => {
  const { document, range } = await openWithConfig(twoStandards, 'ISO/IEC 20000-1:2018 ‹8.3.4.1›, 8.6.4');
  const kinds = async (kind: vscode.CodeActionKind) =>
    (await codeActionsAt(document, range, kind)).map(action => action.kind?.value ?? '');
  expect((await kinds(vscode.CodeActionKind.QuickFix)).every(kind => kind.startsWith('quickfix'))).toBe(true);
  expect((await kinds(vscode.CodeActionKind.Refactor)).every(kind => kind.startsWith('refactor'))).toBe(true);
  expect(await kinds(vscode.CodeActionKind.Notebook)).toEqual([]);
});

test('nothing is offered where nothing is cited', async () => {
  const { document, range } = await openWithConfig(twoStandards, '‹Suppliers›\n');
  const actions = await codeActionsAt(document, range);
  // VS Code itself offers to surround a selection with snippets.
  const builtIn = /^refactor\.(?:surround|rewrite\.copilot)/;
  expect(actions.filter(({ kind }) => !builtIn.test(kind?.value ?? ''))).toEqual([]);
});

test('an action is worked out when it is chosen, not before', async () => {
  const { document, range } = await openWithConfig('', 'See ISO/IEC 20000-1:2018 ‹8.6.4›.');
  const actions = await codeActionsAt(document, range, vscode.CodeActionKind.QuickFix, 0);
  expect(actions.length).toBeGreaterThan(0);
  expect(actions.every(({ edit }) => edit === undefined)).toBe(true);
});
