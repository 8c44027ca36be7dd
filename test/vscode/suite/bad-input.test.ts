import * as vscode from 'vscode';
import {
  codeActionsAt,
  completionsAt,
  diagnosticsWhen,
  execute,
  hoversAt,
  openUntitled,
  openWithConfig,
  replace,
  ruleOf,
  rulesWhen,
} from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';

// Whoever runs the tests counts an exception in the log of the extension host as a failure.

const providers = [
  'vscode.executeHoverProvider',
  'vscode.executeDefinitionProvider',
  'vscode.executeReferenceProvider',
  'vscode.executeDocumentHighlights',
  'vscode.executeCompletionItemProvider',
];

test('a document that changes while answers are computed gets no stale ones', async () => {
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
  await completionsAt(document, new vscode.Position(99, 99)).catch(() => []);
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
  await execute('crossclause.doAction', document.uri, new vscode.Range(0, 0, 0, 1), 'no such action', '');
  await execute('crossclause.explainDocument', 'untitled:nothing');
  expect(document.getText()).toBe('ISO 9001:2015 9.9');
});
