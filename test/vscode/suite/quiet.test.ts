import * as vscode from 'vscode';
import { codeActionsAt, diagnosticsWhen, execute, folderWith, hoversAt } from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';

/** Every file below a folder, with the length of its content. */
async function filesIn(folder: vscode.Uri): Promise<readonly string[]> {
  const files: string[] = [];
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) files.push(...(await filesIn(uri)));
    else files.push(`${uri.path} ${(await vscode.workspace.fs.stat(uri)).size}`);
  }
  return files.sort();
}

test('nothing is written into the workspace that nobody asked for', async () => {
  const folder = await folderWith({
    'crossclause.yaml': 'standards: [ISO/IEC 20000-1:2018, ISO 9001:2015]\n',
    '.crossclause/a.yaml': 'kind: table\n',
    'other.md': 'ISO 9001:2015 9.2\n',
  });
  const { document, range } = await folder.open('policy.md', 'See ISO/IEC 20000-1:2018 ‹8.3.4.1›.');
  const before = await filesIn(folder.uri);
  await diagnosticsWhen(document.uri, all => all.length > 0);
  await hoversAt(document, range.start);
  await codeActionsAt(document, range);
  await execute('vscode.executeReferenceProvider', document.uri, range.start);
  await execute('crossclause.showClause', { standard: 'ISO 9001', edition: '2015', clause: '9.2' });
  expect(document.isDirty).toBe(false);
  expect(await filesIn(folder.uri)).toEqual(before);
});
