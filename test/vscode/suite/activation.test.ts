import * as vscode from 'vscode';
import { openPolicy } from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';

const extension = () => vscode.extensions.getExtension('crossclause.crossclause');

test('a Markdown document starts the extension', async () => {
  await openPolicy('# Changes');
  await extension()?.activate();
  expect(extension()?.isActive).toBe(true);
});

test('the tests run in the host that the extension was built for', () => {
  const isWorker = typeof process === 'undefined';
  expect(extension()?.packageJSON.main).toBe(isWorker ? undefined : './dist/extension.js');
  expect(extension()?.packageJSON.browser).toBe(isWorker ? './dist/extension.js' : undefined);
});
