import * as vscode from 'vscode';
import {
  confirmed,
  diagnosticsWhen,
  eventually,
  execute,
  hoversAt,
  pageShown,
  replace,
  rulesWhen,
} from '../../support/editor.ts';
import { changeFolders, folders, untilFoldersAreOpen } from '../../support/folders.ts';
import { houseRules } from '../../support/packs.ts';
import { expect, test } from '../../support/registry.ts';
import { withSetting } from '../../support/settings.ts';

// A workspace of two folders with a config each; the runner has put a third one beside them.

const fileIn = (folder: number, path: string): vscode.Uri =>
  vscode.Uri.joinPath(folders()[folder]?.uri ?? vscode.Uri.parse('none:/'), path);

const open = async (uri: vscode.Uri) => {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.extensions.getExtension('crossclause.crossclause')?.activate();
  return document;
};

test('each folder has the config of its own', async () => {
  await untilFoldersAreOpen(2);
  expect(folders().map(({ name }) => name)).toEqual(['quality', 'service']);
  const quality = await open(fileIn(0, 'policy.md'));
  const service = await open(fileIn(1, 'policy.md'));
  expect(quality.getText()).toBe(service.getText());
  await rulesWhen(service.uri, ['missing-counterpart']);
  // It was opened before the other, and what is wrong in it whatever its config says tells when it is checked.
  await replace(quality, new vscode.Range(0, 0, 0, 0), 'ISO 9001:2015 9.9.\n\n');
  await rulesWhen(quality.uri, ['unknown-clause']);
});

test('a config of a folder that is called .yml is told in the file, until it has its name', async () => {
  const [config, misnamed] = [fileIn(0, 'crossclause.yaml'), fileIn(0, 'crossclause.yml')];
  await vscode.workspace.fs.rename(config, misnamed);
  await open(fileIn(0, 'policy.md'));
  const [finding] = await diagnosticsWhen(misnamed, all => all.length > 0);
  expect(finding?.message).toBe('The config is not read; its name must be crossclause.yaml.');
  await vscode.workspace.fs.rename(misnamed, config);
  await diagnosticsWhen(misnamed, all => all.length === 0);
});

test('a pack of one folder is none of the other', async () => {
  await vscode.workspace.fs.writeFile(
    fileIn(0, '.crossclause/house.yaml'),
    new TextEncoder().encode(houseRules()),
  );
  const text = new TextEncoder().encode('See clause 4.1 of ISO 90001:2020.\n');
  await vscode.workspace.fs.writeFile(fileIn(0, 'house.md'), text);
  await vscode.workspace.fs.writeFile(fileIn(1, 'house.md'), text);
  const position = new vscode.Position(0, 12);
  const here = await open(fileIn(0, 'house.md'));
  await eventually(
    () => hoversAt(here, position),
    ([hover]) => hover?.markdown.includes('4.1 Tidy desks') === true,
  );
  expect(await hoversAt(await open(fileIn(1, 'house.md')), position)).toEqual([]);
});

test('a clause is found and counted in the folder of its document alone', async () => {
  const document = await open(fileIn(0, 'policy.md'));
  const position = document.positionAt(document.getText().indexOf('8.3.4.1'));
  const [hover] = await eventually(
    () => hoversAt(document, position),
    ([found]) => found?.markdown.includes('Cited ') === true,
  );
  expect(hover?.markdown).toContain('in one document');
  const found = await execute<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, position);
  const folderOf = ({ uri }: vscode.Location) => vscode.workspace.getWorkspaceFolder(uri)?.name;
  expect([...new Set(found.filter(({ uri }) => uri.scheme === document.uri.scheme).map(folderOf))]).toEqual([
    'quality',
  ]);
});

test('a text without a file has no config where several folders are open', async () => {
  const document = await vscode.workspace.openTextDocument({
    language: 'markdown',
    content: 'ISO/IEC 20000-1:2018 8.3.4.1 and ISO 9001:2015 9.9',
  });
  await rulesWhen(document.uri, ['unknown-clause']);
});

test('a folder that comes is checked, and one that goes is forgotten', async () => {
  const third = vscode.Uri.joinPath(folders()[0]?.uri ?? vscode.Uri.parse('none:/'), '../security');
  const document = vscode.Uri.joinPath(third, 'policy.md');
  await withSetting('crossclause.diagnostics', 'workspace', async () => {
    await diagnosticsWhen(fileIn(1, 'policy.md'), all => all.length > 0);
    expect(vscode.languages.getDiagnostics(document)).toEqual([]);
    await changeFolders(() =>
      vscode.workspace.updateWorkspaceFolders(2, 0, { uri: third, name: 'security' }),
    );
    await rulesWhen(document, ['unknown-clause']);
    await changeFolders(() => vscode.workspace.updateWorkspaceFolders(2, 1));
    await rulesWhen(document, []);
  });
});

test('files of the same name are told apart by their folders in the matrix', async () => {
  const file = fileIn(1, 'matrix.json');
  const documents = await eventually(
    async () => {
      await execute('crossclause.exportMatrix', 'json', file);
      const matrix = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
      return matrix.documents as readonly string[];
    },
    names => names.includes('service/policy.md'),
  );
  expect(documents.filter(name => name.endsWith('policy.md'))).toEqual(['service/policy.md']);
});

test('the card of a clause in the view goes by the config of its folder', async () => {
  const config = fileIn(1, 'crossclause.yaml').toString();
  const address = { standard: 'ISO 9001', edition: '2015', clause: '9.2' };
  await execute('crossclause.showClauseOfView', { address, project: { key: config } });
  const page = await pageShown('crossclause-card.page');
  expect(JSON.parse(page.uri.query).from).toBe(config);
});

test('the folder of the file in the editor is proposed', async () => {
  await vscode.window.showTextDocument(fileIn(1, 'policy.md'));
  await confirmed(() => execute('crossclause.createConfig'));
  // It is there already, and shown.
  expect(vscode.window.activeTextEditor?.document.uri.path).toBe(fileIn(1, 'crossclause.yaml').path);
});

test('only the folders that are meant are migrated', async () => {
  const policies = [fileIn(0, 'old.md'), fileIn(1, 'old.md')];
  for (const uri of policies) {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('See ISO 9001:2008 7.4.\n'));
    await open(uri);
  }
  const texts = async () =>
    Promise.all(policies.map(async uri => (await vscode.workspace.openTextDocument(uri)).getText()));
  const migrated = await eventually(
    async () => {
      await execute('crossclause.migrate', {
        from: 'ISO 9001:2008',
        to: 'ISO 9001:2015',
        folders: ['service'],
      });
      return texts();
    },
    ([, service]) => service?.includes('2015') === true,
  );
  expect(migrated).toEqual(['See ISO 9001:2008 7.4.\n', 'See ISO 9001:2015 8.4.\n']);
});
