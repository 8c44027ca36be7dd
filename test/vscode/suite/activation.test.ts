import * as vscode from 'vscode';
import { eventually, extension } from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';

test('a config in the workspace starts the extension, as does a Markdown document', async () => {
  await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Changes' });
  await eventually(async () => extension().isActive, Boolean);
  expect(extension().packageJSON.activationEvents).toEqual([
    'onLanguage:markdown',
    'workspaceContains:**/crossclause.yaml',
  ]);
});

test('the tests run in the host that the extension was built for', () => {
  const isWorker = typeof process === 'undefined';
  expect(extension().packageJSON.main).toBe(isWorker ? undefined : './dist/extension.js');
  expect(extension().packageJSON.browser).toBe(isWorker ? './dist/extension.js' : undefined);
});
