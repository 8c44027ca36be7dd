import * as vscode from 'vscode';
import {
  confirmed,
  eventually,
  execute,
  type Folder,
  folderWith,
  hoversAt,
  show,
} from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';
import { withUserSetting } from '../support/settings.ts';

const config = 'standards:\n  - ISO 9001:2008\n';
const withContracts = `${config}informative: [contracts]\n`;
const scopeOnly = '# Audits\n\nSee clause 8.2.2.\n';
const dated = '# Buying\n\nSee ISO 9001:2008 7.4 and 8.2.2.\n';

const textOf = async (folder: Folder, path: string): Promise<string> =>
  (await vscode.workspace.openTextDocument(folder.file(path))).getText();

/**
 * A folder with this config, whose documents are known with their editions: what is not known yet is not migrated, and
 * whoever is asked would be asked about the other documents of the workspace.
 */
async function folderOf2008(documents: Readonly<Record<string, string>>, settings = config): Promise<Folder> {
  const folder = await folderWith({ 'crossclause.yaml': settings, ...documents });
  for (const [path, text] of Object.entries(documents)) {
    const document = await vscode.workspace.openTextDocument(folder.file(path));
    const reference = document.positionAt(text.search(/\d\.\d/));
    await eventually(
      () => hoversAt(document, reference),
      hovers => hovers.some(({ markdown }) => markdown.includes('ISO 9001:2008')),
    );
  }
  return folder;
}

const to2015 = { from: 'ISO 9001:2008', to: 'ISO 9001:2015' };

test('documents and their config move to another edition together', async () => {
  const folder = await folderWith({ 'crossclause.yaml': config, 'a.md': scopeOnly, 'b.md': dated });
  // Until VS Code has told of the config, its scope stays.
  const moved = async () => {
    await execute('crossclause.migrate', to2015);
    return textOf(folder, 'crossclause.yaml');
  };
  expect(await eventually(moved, text => text.includes('2015'))).toBe('standards:\n  - ISO 9001:2015\n');
  expect(await textOf(folder, 'a.md')).toBe('# Audits\n\nSee clause 9.2.\n');
  expect(await textOf(folder, 'b.md')).toBe('# Buying\n\nSee ISO 9001:2015 8.4 and 9.2.\n');
});

test('links to headings that change go with them, also in documents that name no standard', async () => {
  const folder = await folderOf2008({ 'audits.md': '## Internal audit (ISO 9001:2008 8.2.2)\n' });
  const links = await folder.open('links.md', '[a‹›](audits.md#internal-audit-iso-90012008-822)\n');
  await show(links);
  const moved = async () => {
    await execute('crossclause.migrate', to2015);
    return links.document.getText();
  };
  expect(await eventually(moved, text => text.includes('2015'))).toBe(
    '[a](audits.md#internal-audit-iso-90012015-92)\n',
  );
});

test('what was typed and is not saved moves as well, and one undo takes it back', async () => {
  const folder = await folderWith({ 'crossclause.yaml': 'standards: [ISO 14001:2015]\n' });
  const opened = await folder.open('a.md', 'Nothing yet.‹›\n');
  await show(opened);
  const typing = new vscode.WorkspaceEdit();
  typing.insert(opened.document.uri, opened.range.start, ' ISO 9001:2008 7.4.');
  await vscode.workspace.applyEdit(typing);
  await execute('crossclause.migrate', to2015);
  expect(opened.document.getText()).toBe('Nothing yet. ISO 9001:2015 8.4.\n');
  await show(opened);
  await execute('undo');
  expect(opened.document.getText()).toBe('Nothing yet. ISO 9001:2008 7.4.\n');
});

test('a summary tells what was left, and leads there', async () => {
  const folder = await folderOf2008({
    'a.md': '# Buying\n\nSee ISO 9001:2008 7.4.\n\nThis replaces ISO 9001:2008 8.2.2.\n',
  });
  await execute('crossclause.migrate', to2015);
  const summary = vscode.window.activeTextEditor?.document;
  expect(summary?.uri.scheme).toBe('crossclause-summary');
  expect(summary?.getText()).toContain('a.md:3 7.4 → 8.4');
  expect(summary?.getText()).toContain('so it is meant');
  const links = await execute<vscode.DocumentLink[]>('vscode.executeLinkProvider', summary?.uri);
  expect(links.map(({ target }) => target?.toString())).toContain(`${folder.file('a.md')}#L3`);
});

test('a summary names what is left for somebody to save, and nothing that VS Code has saved', async () => {
  const unsaved = '## Changed, and not saved yet';
  const summaryOf = async (savesItself: boolean): Promise<string> => {
    await folderOf2008({ 'a.md': scopeOnly });
    await withUserSetting('files.refactoring.autoSave', savesItself, () =>
      execute('crossclause.migrate', to2015),
    );
    return vscode.window.activeTextEditor?.document.getText() ?? '';
  };
  const saved = await summaryOf(true);
  expect(saved).not.toContain(unsaved);
  expect(saved).toContain('What is saved is to be saved again after an undo');
  expect(await summaryOf(false)).toMatch(/\n## Changed, and not saved yet\n\n- \S+crossclause\.yaml\n/);
});

test('documents that the config calls informative stay, until somebody wants them changed, too', async () => {
  const contract = 'They hold a certificate to ISO 9001:2008, 7.4.\n';
  const folder = await folderOf2008({ 'a.md': scopeOnly, 'contracts/b.md': contract }, withContracts);
  await execute('crossclause.migrate', to2015);
  const summary = vscode.window.activeTextEditor?.document.getText();
  expect(summary).toContain('## Left, since their documents are informative\n\n- ');
  expect(await textOf(folder, 'contracts/b.md')).toBe(contract);
  expect(await textOf(folder, 'a.md')).toBe('# Audits\n\nSee clause 9.2.\n');
  await execute('crossclause.migrate', { ...to2015, informative: true });
  expect(await textOf(folder, 'contracts/b.md')).toBe('They hold a certificate to ISO 9001:2015, 8.4.\n');
});

test('what becomes of informative documents is asked for', async () => {
  const folder = await folderOf2008({ 'contracts/b.md': dated }, withContracts);
  // Enter takes what stands first: they are left.
  await confirmed(() => execute('crossclause.migrate'));
  expect(await textOf(folder, 'contracts/b.md')).toBe(dated);
  expect(await textOf(folder, 'crossclause.yaml')).toContain('ISO 9001:2015');
});

test('editions without a table between them are refused, and nothing changes', async () => {
  const folder = await folderOf2008({ 'a.md': scopeOnly });
  await execute('crossclause.migrate', { from: 'ISO 9001:2008', to: 'ISO 14001:2015' });
  expect(await textOf(folder, 'a.md')).toBe(scopeOnly);
});

test('folders that are no list are asked for', async () => {
  const folder = await folderOf2008({ 'a.md': scopeOnly });
  const [{ name = '' } = {}] = vscode.workspace.workspaceFolders ?? [];
  await confirmed(
    () => execute('crossclause.migrate', { ...to2015, folders: `${name} and others` }),
    'closeQuickOpen',
  );
  expect(await textOf(folder, 'a.md')).toBe(scopeOnly);
});

test('whoever looks through the changes first makes those that are ticked', async () => {
  const folder = await folderOf2008({ 'a.md': scopeOnly });
  let isDone = false;
  const done = execute('crossclause.migrate', { ...to2015, looksThrough: true }).then(() => {
    isDone = true;
  });
  // Nothing is ticked. The editor has the command once it shows the changes; before that it does nothing.
  await eventually(
    async () => {
      if (!isDone) await execute('refactorPreview.apply');
      return isDone;
    },
    over => over,
  );
  await done;
  expect(await textOf(folder, 'a.md')).toBe(scopeOnly);
});

test('the editions and what follows are asked for', async () => {
  const folder = await folderOf2008({ 'a.md': scopeOnly, 'b.md': 'See ISO 9001:2008 7.4.1.\n' });
  // Enter takes what is proposed: the oldest edition, the one that replaces it, all that follow, all changes.
  await confirmed(() => execute('crossclause.migrate'));
  expect(await textOf(folder, 'a.md')).toBe('# Audits\n\nSee clause 9.2.\n');
  expect(await textOf(folder, 'b.md')).toBe('See ISO 9001:2015 8.4.1, 8.4.2.\n');
});
