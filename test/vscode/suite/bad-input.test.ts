import * as vscode from 'vscode';
import {
  after,
  codeActionsAt,
  completionsAt,
  diagnosticsWhen,
  execute,
  folderWith,
  hoversAt,
  openUntitled,
  openWithConfig,
  replace,
  ruleOf,
  rulesWhen,
  show,
} from '../support/editor.ts';
import { houseRules } from '../support/packs.ts';
import { expect, test } from '../support/registry.ts';
import { withSetting } from '../support/settings.ts';

// Whoever runs the tests counts an exception in the log of the extension host as a failure.

const providers = [
  'vscode.executeHoverProvider',
  'vscode.executeDefinitionProvider',
  'vscode.executeReferenceProvider',
  'vscode.executeDocumentHighlights',
  'vscode.executeCompletionItemProvider',
];

test('a document that changes while the editor asks does no harm', async () => {
  const { document, range } = await openWithConfig('', 'See ISO 9001:2015 ‹9.2›.');
  const answers = providers.map(command => execute(command, document.uri, range.start));
  await replace(document, new vscode.Range(0, 0, 1, 0), '');
  await Promise.all(answers);
  expect(await hoversAt(document, range.start)).toEqual([]);
});

test('many requests at once are all answered', async () => {
  const { document, range } = await openWithConfig('', 'See ISO 9001:2015 ‹9.2›.');
  const answers = await Promise.all(Array.from({ length: 50 }, () => hoversAt(document, range.start)));
  expect(answers.every(([hover]) => hover?.about === '9.2')).toBe(true);
});

test('a range beyond the end is taken to the end', async () => {
  const { document } = await openWithConfig('', 'See ISO 9001:2015 9.9.');
  const actions = await codeActionsAt(document, new vscode.Range(0, 20, 99, 99));
  expect(actions.some(({ title }) => title.startsWith('Change to'))).toBe(true);
  const { document: typed } = await openWithConfig('', 'See ISO 9001:2015 ');
  const labels = (await completionsAt(typed, new vscode.Position(99, 99))).map(({ label }) => label);
  expect(labels).toEqual((await completionsAt(typed, new vscode.Position(0, 18))).map(({ label }) => label));
  expect(labels.length).toBeGreaterThan(10);
});

test('an empty document has nothing to say', async () => {
  const { document } = await openUntitled('');
  expect(await hoversAt(document, new vscode.Position(0, 0))).toEqual([]);
  expect(vscode.languages.getDiagnostics(document.uri)).toEqual([]);
});

test('a document of 700 KB of references is read, answered and changed', async () => {
  const line = 'Suppliers are chosen as in ISO/IEC 20000-1:2018 8.3.4.1 and ISO 9001:2015 8.4.\n\n';
  const { document, range } = await openWithConfig(
    '',
    `‹›${line.repeat(Math.ceil(700_000 / line.length))}ISO 9001:2015 9.9\n`,
  );
  await diagnosticsWhen(document.uri, all => all.some(finding => ruleOf(finding) === 'unknown-clause'));
  const last = document.lineCount - 2;
  expect((await hoversAt(document, new vscode.Position(last - 2, 76)))[0]?.about).toBe('8.4');
  await replace(document, range, '# Suppliers\n\n');
  const moved = (all: readonly vscode.Diagnostic[]) =>
    all.some(finding => ruleOf(finding) === 'unknown-clause' && finding.range.start.line === last + 2);
  await diagnosticsWhen(document.uri, moved);
});

test('a line of a megabyte does no harm', async () => {
  const { document } = await openWithConfig('', `${'word '.repeat(200_000)}ISO 9001:2015 9.9`);
  await rulesWhen(document.uri, ['unknown-clause']);
});

test('front matter that is not YAML leaves the rest to be read', async () => {
  const { document, range } = await openWithConfig('', '---\nclauses: [\n---\n\nISO 9001:2015 ‹9.2›\n');
  expect((await hoversAt(document, range.start))[0]?.about).toBe('9.2');
});

test('a lone surrogate moves no offset', async () => {
  const { document, range } = await openUntitled('\ud83d ISO 9001:2015 ‹9.2›');
  expect((await hoversAt(document, range.start))[0]?.about).toBe('9.2');
});

test('line ends that change leave the findings where they are', async () => {
  const { document } = await openWithConfig('', '# Audits\n\nISO 9001:2015 9.9\n');
  await rulesWhen(document.uri, ['unknown-clause']);
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, [vscode.TextEdit.setEndOfLine(vscode.EndOfLine.CRLF)]);
  await vscode.workspace.applyEdit(edit);
  const [finding] = await diagnosticsWhen(document.uri, all => all.length === 1);
  expect(finding?.range).toEqual(new vscode.Range(2, 14, 2, 17));
});

test('a config that is no YAML says so and leaves the editor running', async () => {
  const { document, range } = await openWithConfig('standards: [\n\t{{{\n', 'ISO 9001:2015 ‹9.2›');
  const config = document.uri.with({ path: document.uri.path.replace('policy.md', 'crossclause.yaml') });
  await diagnosticsWhen(config, all => all.length > 0);
  expect(await hoversAt(document, range.start)).toHaveLength(1);
});

test('a config that is binary counts as none', async () => {
  const { document, range } = await openWithConfig('\u0000\u0001', 'ISO 9001:2015 ‹9.2›');
  expect(await hoversAt(document, range.start)).toHaveLength(1);
});

test('commands that are handed nonsense do nothing', async () => {
  const { document } = await openWithConfig('', 'ISO 9001:2015 9.9');
  await execute('crossclause.insertCounterparts', document.uri.toString(), { line: 77, character: -0 });
  await execute('crossclause.doAction', document.uri, new vscode.Range(0, 0, 0, 1), 'no such action', '', '');
  await execute('crossclause.explainDocument', 'untitled:nothing');
  expect(document.getText()).toBe('ISO 9001:2015 9.9');
});

test('whoever types on while the editor asks and withdraws its questions loses no letter', async () => {
  const opened = await openWithConfig('standards: [ISO/IEC 20000-1:2018, ISO 9001:2015]\n', '');
  await withSetting('crossclause.inlayHints', true, () =>
    withSetting('crossclause.codeLens', true, async () => {
      await show(opened);
      const typed = 'See ISO 9001:2015 9.9 and ISO/IEC 20000-1:2018 8.3.4.1';
      for (const word of typed.split(/(?= )/)) {
        void execute('editor.action.triggerSuggest');
        // A hover that comes late would take the keyboard with the next question.
        void execute('editor.action.showHover', { focus: 'noAutoFocus' });
        for (const letter of word) await execute('type', { text: letter });
      }
      expect(opened.document.getText()).toBe(typed);
      await rulesWhen(opened.document.uri, ['unknown-clause', 'missing-counterpart']);
    }),
  );
});

test('a document that is closed while it is read leaves no finding', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '' });
  const opened = await folder.open('a.md', 'ISO 9001:2015 9.2\n');
  const editor = await show(opened);
  await editor.edit(builder => builder.insert(new vscode.Position(0, 0), 'ISO 9001:2015 9.9, '));
  await rulesWhen(opened.document.uri, ['unknown-clause']);
  await editor.edit(builder => builder.insert(new vscode.Position(0, 0), 'ISO 9001:2015 9.8, '));
  await execute('workbench.action.revertAndCloseActiveEditor');
  await rulesWhen(opened.document.uri, []);
});

test('a document that is deleted while it is open leaves no finding', async () => {
  const { document } = await openWithConfig('', 'ISO 9001:2015 9.9\n');
  await rulesWhen(document.uri, ['unknown-clause']);
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(document.uri);
  await vscode.workspace.applyEdit(edit);
  await rulesWhen(document.uri, []);
});

test('a document that is Markdown no more leaves no finding', async () => {
  const { document } = await openWithConfig('', 'ISO 9001:2015 9.9\n');
  await rulesWhen(document.uri, ['unknown-clause']);
  const text = await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
  await rulesWhen(text.uri, []);
});

test('edits in documents of either line end leave every other character as it was', async () => {
  for (const end of ['\n', '\r\n']) {
    const lines = ['# Ünïcödé 🧾', '', 'See ISO/IEC 20000-1:2018 ‹8.6.4›.\t ', '', '  trailing  ', ''];
    const opened = await openWithConfig('', lines.join(end));
    const before = opened.document.getText();
    expect(await after(opened, 'Change to 8.6.3')).toBe(before.replace('8.6.4', '8.6.3'));
    expect(await opened.document.save()).toBe(true);
    const saved = await vscode.workspace.fs.readFile(opened.document.uri);
    expect(new TextDecoder().decode(saved)).toBe(before.replace('8.6.4', '8.6.3'));
  }
});

test('a pack that is a mess while it is typed loses nobody an answer', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '', '.crossclause/house.yaml': houseRules() });
  const { document, range } = await folder.open('policy.md', 'See clause ‹4.1› of ISO 90001:2020 and 4.9.');
  const pack = await vscode.workspace.openTextDocument(folder.file('.crossclause/house.yaml'));
  const whole = new vscode.Range(0, 0, 999, 0);
  for (const text of [
    'kind: [',
    '\t\u0000{',
    '- - - -',
    'clauses:\n  - &a [*a]',
    '',
    houseRules('Empty desks'),
  ]) {
    await replace(pack, pack.validateRange(whole), text);
    expect((await hoversAt(document, range.start))[0]?.markdown).toMatch(/4\.1 (?:Tidy|Empty) desks/);
  }
  await diagnosticsWhen(pack.uri, all => all.length === 0);
});
