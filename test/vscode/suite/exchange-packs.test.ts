import * as vscode from 'vscode';
import { correlationTable } from '../../support/correlation-table.ts';
import {
  confirmed,
  eventually,
  execute,
  type Folder,
  folderWith,
  hoversAt,
  openPolicy,
  workspaceFile,
} from '../support/editor.ts';
import { inMemory } from '../support/memory-files.ts';
import { expect, test } from '../support/registry.ts';
import { withUserSetting } from '../support/settings.ts';

const { table, path, yaml } = correlationTable({ from: '8.2.4', to: '8.4', relation: 'similar' });

const importInto = (folder: Folder, file: vscode.Uri, given: object = {}, answer?: string) =>
  confirmed(
    () => execute('crossclause.importPack', { file: file.toString(), into: folder.uri.toString(), ...given }),
    answer,
  );

const contents = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

const isThere = (uri: vscode.Uri): Promise<boolean> =>
  contents(uri).then(
    () => true,
    () => false,
  );

test('a table becomes a pack of the project, which counts at once; one undo takes it back', async () => {
  const scope = 'standards: [ISO/IEC 20000-1:2018, ISO 9001:2015]\n';
  const folder = await folderWith({ 'crossclause.yaml': scope, 'table.csv': table });
  await importInto(folder, folder.file('table.csv'));
  expect(await contents(folder.file(path))).toBe(yaml);
  expect(vscode.window.activeTextEditor?.document.uri.toString()).toBe(folder.file(path).toString());
  const { document, range } = await folder.open('policy.md', 'See ISO/IEC 20000-1:2018 ‹8.2.4›.\n');
  await eventually(
    async () => (await hoversAt(document, range.start)).map(({ markdown }) => markdown).join(),
    text => text.includes('Our table, sheet 1'),
  );
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(folder.file(path)));
  await execute('undo');
  await eventually(
    () => isThere(folder.file(path)),
    there => !there,
  );
});

test('what is left out is told first, with ways to its lines', async () => {
  const folder = await folderWith({
    'crossclause.yaml': '',
    'table.csv': `${table}AC 1,8.1,similar,\n8.2.5,8.99,similar,\n`,
  });
  const left = await leftSummary(() => importInto(folder, folder.file('table.csv'), {}, 'closeQuickOpen'));
  expect(left.text).toContain('iso-iec-20000-1-2018--iso-9001-2015: 1 row');
  expect(left.text).toContain('Line 3: “AC 1” is no number of a clause');
  expect(left.text).toContain('Line 4: ISO 9001:2015 has no clause 8.99.');
  expect(left.targets).toContain(`${folder.file('table.csv')}#L3`);
  // The question was left without an answer.
  expect(await isThere(folder.file(path))).toBe(false);

  await importInto(folder, folder.file('table.csv'));
  expect(await contents(folder.file(path))).toBe(yaml);
});

test('a file that no pack can be made of writes nothing, and is told why', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '', 'other.json': '{}' });
  const { text } = await leftSummary(() => importInto(folder, folder.file('other.json')));
  expect(text).toContain('No pack can be made of it.');
  expect(text).toContain('There is neither a catalog nor a mapping-collection of OSCAL here.');
  expect(await isThere(folder.file('.crossclause'))).toBe(false);
});

test('a pack that is there is replaced in its editor, and one undo brings it back', async () => {
  const before = `# Ours\n${yaml.replace('similar', 'partial')}`;
  const folder = await folderWith({ 'crossclause.yaml': '', 'table.csv': table, [path]: before });
  await importInto(folder, folder.file('table.csv'));
  const document = await vscode.workspace.openTextDocument(folder.file(path));
  expect(document.getText()).toBe(yaml);
  expect(await contents(folder.file(path))).toBe(before);
  await execute('undo');
  expect(document.getText()).toBe(before);
});

test('the edition that a file leaves open can be named', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '', 'clauses.csv': 'number,title\n4,Context\n' });
  await importInto(folder, folder.file('clauses.csv'), { from: 'ISO 41001:2018' });
  expect(await contents(folder.file('.crossclause/iso-41001-2018.yaml'))).toContain('standard: ISO 41001\n');
});

test('a question for the edition that is left without an answer writes nothing', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '', 'clauses.csv': 'number,title\n4,Context\n' });
  await importInto(folder, folder.file('clauses.csv'), {}, 'closeQuickOpen');
  expect(await isThere(folder.file('.crossclause'))).toBe(false);
});

for (const format of ['csv', 'oscal'] as const) {
  test(`a pack goes as ${format} to where there is no disk, and comes back`, async () => {
    const folder = await folderWith({ 'crossclause.yaml': '', [path]: yaml });
    const { document } = await folder.open('policy.md', '# Policy\n');
    await vscode.window.showTextDocument(document);
    const target = vscode.Uri.joinPath(inMemory({}), format === 'csv' ? 'pack.csv' : 'pack.json');
    const id = 'iso-iec-20000-1-2018--iso-9001-2015';
    await execute('crossclause.exportPack', { id, format, target: target.toString() });
    expect(await contents(target)).toContain('8.2.4');

    const other = await folderWith({ 'crossclause.yaml': '' });
    await importInto(other, target);
    expect(await contents(other.file(path))).toBe(yaml);
  });
}

// VS Code's own dialogs, which no test can answer, give way to lists that a command confirms.
const withLists = (work: () => Promise<void>) => withUserSetting('files.simpleDialog.enable', true, work);

test('the file to import is asked for, and the one in the editor is proposed', async () => {
  const { document } = await openPolicy('ISO 45001:2018,ISO 55001:2014,source\n4.1,4.1,Ours\n', 'table.csv');
  await vscode.window.showTextDocument(document);
  const pack = workspaceFile('.crossclause/iso-45001-2018--iso-55001-2014.yaml');
  await withLists(() => confirmed(() => execute('crossclause.importPack')));
  expect(await contents(pack)).toContain(
    'rows:\n  - { from: "4.1", to: "4.1", relation: related, source: ours }',
  );
  await vscode.workspace.fs.delete(workspaceFile('.crossclause'), { recursive: true });
});

test('a question for the file to import that is left without an answer writes nothing', async () => {
  await withLists(() => confirmed(() => execute('crossclause.importPack'), 'closeQuickOpen'));
  expect(await isThere(workspaceFile('.crossclause'))).toBe(false);
});

test('pack, format and file of an export are asked for; proposed is the pack in the editor, beside its config', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '', [path]: yaml });
  await vscode.window.showTextDocument(folder.file(path));
  await withLists(() => confirmed(() => execute('crossclause.exportPack')));
  expect(await contents(folder.file('iso-iec-20000-1-2018--iso-9001-2015.csv'))).toContain(
    '8.2.4,8.4,similar',
  );
});

test('a shipped pack can be exported', async () => {
  const target = vscode.Uri.joinPath(inMemory({}), 'clauses.csv');
  await execute('crossclause.exportPack', { id: 'iso-9001-2015', format: 'csv', target: target.toString() });
  expect(await contents(target)).toContain('Understanding the organization and its context');
});

test('what was left out is let go of when its document closes', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '', 'other.json': '{}' });
  const { uri } = await leftSummary(() => importInto(folder, folder.file('other.json')));
  await execute('workbench.action.closeAllEditors');
  // VS Code keeps the last fifty documents that an extension has asked for.
  const others = inMemory(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.txt`, ''])));
  for (let index = 0; index < 60; index++)
    await vscode.workspace.openTextDocument(vscode.Uri.joinPath(others, `${index}.txt`));
  await eventually(
    async () => vscode.workspace.textDocuments.some(document => document.uri.toString() === uri?.toString()),
    isOpen => !isOpen,
  );
  const again = uri && (await vscode.workspace.openTextDocument(uri));
  expect(again?.getText()).toContain('Run the command again');
});

/** The summary that a command shows before it asks, and where its links lead. */
async function leftSummary(run: () => Promise<unknown>) {
  await run();
  const summary = await eventually(
    async () => vscode.workspace.textDocuments.findLast(({ uri }) => uri.scheme === 'crossclause-summary'),
    document => document !== undefined,
  );
  const links = await execute<vscode.DocumentLink[]>('vscode.executeLinkProvider', summary?.uri);
  return {
    uri: summary?.uri,
    text: summary?.getText() ?? '',
    targets: links.map(({ target }) => target?.toString()),
  };
}
