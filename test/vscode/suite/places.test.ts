import * as vscode from 'vscode';
import {
  diagnosticsWhen,
  execute,
  extension,
  hoversAt,
  openedAt,
  openUntitled,
  rulesWhen,
  untilOthersAreChecked,
} from '../support/editor.ts';
import { inMemory } from '../support/memory-files.ts';
import { houseRules } from '../support/packs.ts';
import { expect, test } from '../support/registry.ts';

// Documents that lie elsewhere than in a folder on a disk.

test('a virtual file system is read as any other, configs and packs too', async () => {
  const root = inMemory({
    'crossclause.yaml': 'standards: [ISO 90001:2020]\n',
    '.crossclause/house.yaml': houseRules(),
    'deep/er/policy.md': 'See clause 4.1 and clause 4.9 of ISO 90001.\n',
  });
  const { document } = await openedAt(vscode.Uri.joinPath(root, 'deep/er/policy.md'));
  const [finding] = await diagnosticsWhen(document.uri, all => all.length > 0);
  expect(finding?.message).toBe('ISO 90001:2020, the edition in scope, has no clause 4.9.');
  expect((await hoversAt(document, new vscode.Position(0, 11)))[0]?.markdown).toContain('4.1 Tidy desks');
});

test('a single file that lies in no folder of the workspace is read with the settings', async () => {
  const root = inMemory({ 'policy.md': 'ISO 9001:2015 9.9, ISO/IEC 20000-1:2018 8.3.4.1\n' });
  const { document } = await openedAt(vscode.Uri.joinPath(root, 'policy.md'));
  await rulesWhen(document.uri, ['unknown-clause']);
});

for (const scheme of ['vscode-scm', 'gitlens'])
  test(`a text that only shows another one is left in peace: ${scheme}`, async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: () => 'ISO 9001:2015 9.9 and 9.2\n',
    });
    try {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(`${scheme}:/policy.md`));
      expect(document.languageId).toBe('markdown');
      await isLeftInPeace(document);
    } finally {
      provider.dispose();
    }
  });

test('a cell of a notebook is left in peace', async () => {
  const cell = new vscode.NotebookCellData(
    vscode.NotebookCellKind.Markup,
    'ISO 9001:2015 9.9 and 9.2\n',
    'markdown',
  );
  const notebook = await vscode.workspace.openNotebookDocument(
    'jupyter-notebook',
    new vscode.NotebookData([cell]),
  );
  const { document } = notebook.cellAt(0);
  expect([document.languageId, document.uri.scheme]).toEqual(['markdown', 'vscode-notebook-cell']);
  await isLeftInPeace(document);
});

/** Nothing is said of the 9.9 and the 9.2 of its first line, though the same text elsewhere has been read since. */
async function isLeftInPeace(document: vscode.TextDocument): Promise<void> {
  const position = new vscode.Position(0, 23);
  const { document: other } = await openUntitled(document.getText());
  expect(await hoversAt(other, position)).toHaveLength(1);
  await untilOthersAreChecked();
  expect(vscode.languages.getDiagnostics(document.uri)).toEqual([]);
  expect(await hoversAt(document, position)).toEqual([]);
}

test('a text that another extension makes, and that lies nowhere, is read with the settings', async () => {
  const provider = vscode.workspace.registerTextDocumentContentProvider('made-up', {
    provideTextDocumentContent: () => 'ISO 9001:2015 9.9 and 9.2\n',
  });
  try {
    const { document } = await openedAt(vscode.Uri.parse('made-up:/deep/er/policy.md'));
    await rulesWhen(document.uri, ['unknown-clause']);
    expect((await hoversAt(document, new vscode.Position(0, 23)))[0]?.markdown).toContain(
      '9.2 Internal audit',
    );
  } finally {
    provider.dispose();
  }
});

test('the extension says that it works in untrusted and virtual workspaces', () => {
  const { capabilities } = extension().packageJSON;
  expect(capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
});

test('the commands are found under one category', () => {
  const { contributes } = extension().packageJSON;
  expect(contributes.commands.every(({ category }: { category: string }) => category === 'Crossclause')).toBe(
    true,
  );
});

test('a hover stands beside those of others', async () => {
  const other = vscode.languages.registerHoverProvider('markdown', {
    provideHover: () => new vscode.Hover('Another one'),
  });
  try {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: 'ISO 9001:2015 9.2',
    });
    const hovers = await execute<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, 15),
    );
    expect(hovers).toHaveLength(2);
  } finally {
    other.dispose();
  }
});
