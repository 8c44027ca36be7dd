import * as vscode from 'vscode';
import { eventually, extension } from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';

test('a config in the workspace starts the extension, as does a Markdown document', async () => {
  await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Changes' });
  await eventually(async () => extension().isActive, Boolean);
  const events: readonly string[] = extension().packageJSON.activationEvents;
  expect(events).toEqual(
    expect.arrayContaining(['onLanguage:markdown', 'workspaceContains:**/crossclause.yaml']),
  );
  // Nor is it started for everybody, whatever they have open.
  expect(events.filter(event => event === '*' || event === 'onStartupFinished')).toEqual([]);
});

test('the tests run in the host that the extension was built for', () => {
  const isWorker = typeof process === 'undefined';
  expect(extension().packageJSON.main).toBe(isWorker ? undefined : './dist/extension.js');
  expect(extension().packageJSON.browser).toBe(isWorker ? './dist/extension.js' : undefined);
});
