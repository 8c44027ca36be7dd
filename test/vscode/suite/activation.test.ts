import * as vscode from 'vscode';
import { eventually, extension } from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';

test('nothing starts the extension before there is Markdown', () => {
  expect(extension().isActive).toBe(false);
});

test('a Markdown document starts the extension', async () => {
  await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Changes' });
  await eventually(async () => extension().isActive, Boolean);
});

test('the tests run in the host that the extension was built for', () => {
  const isWorker = typeof process === 'undefined';
  expect(extension().packageJSON.main).toBe(isWorker ? undefined : './dist/extension.js');
  expect(extension().packageJSON.browser).toBe(isWorker ? './dist/extension.js' : undefined);
});
