import * as vscode from 'vscode';
import {
  codeActionsAt,
  completionsAt,
  execute,
  hoversAt,
  openUntitled,
  rulesWhen,
} from '../../support/editor.ts';
import { expect, test } from '../../support/registry.ts';

// A window without a folder: texts that have no file.

test('no folder is open', () => {
  expect(vscode.workspace.workspaceFolders ?? []).toEqual([]);
});

test('a text has hovers and findings, and nothing that was not asked for', async () => {
  const { document, range } = await openUntitled('ISO/IEC 20000-1:2018 ‹8.3.4.1› and ISO 9001:2015 9.9');
  expect((await hoversAt(document, range.start))[0]?.markdown).toContain('ISO 9001:2015');
  await rulesWhen(document.uri, ['unknown-clause']);
});

test('a text has completions and fixes', async () => {
  const { document, ranges } = await openUntitled('ISO 9001:2015 ‹9.9›\n\nISO 9001:2015 know‹›\n');
  const [wrong, typed] = ranges;
  const actions = await codeActionsAt(document, wrong ?? new vscode.Range(0, 0, 0, 0));
  expect(actions.map(({ title }) => title)).toContainEqual(expect.stringMatching(/^Change to/));
  const items = await completionsAt(document, typed?.start ?? new vscode.Position(0, 0));
  expect(items.map(({ insertText }) => insertText)).toContainEqual(expect.stringMatching(/7\.1\.6$/));
});

test('a clause has its card', async () => {
  const { document, range } = await openUntitled('ISO 9001:2015 ‹9.2›');
  const [link] = await execute<vscode.LocationLink[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    range.start,
  );
  const card = await vscode.workspace.openTextDocument(link?.targetUri ?? document.uri);
  expect(card.getText()).toContain('# 9.2 Internal audit');
});

test('references are found in the open texts', async () => {
  const { document, range } = await openUntitled('ISO 9001:2015 ‹10.3› and clause 10.3 of ISO 9001:2015');
  const found = await execute<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    range.start,
  );
  expect(found.filter(({ uri }) => uri.toString() === document.uri.toString())).toHaveLength(2);
});
