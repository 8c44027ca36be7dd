import * as vscode from 'vscode';
import {
  eventually,
  execute,
  folderWith,
  openPolicy,
  openWithConfig,
  untilOthersAreChecked,
} from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';

const definitionsAt = (document: vscode.TextDocument, position: vscode.Position) =>
  execute<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document.uri, position);

const referencesAt = async (document: vscode.TextDocument, position: vscode.Position) => {
  const found = await execute<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, position);
  return found.map(({ uri, range }) => ({ uri, name: uri.path.replace(/^.*\//, ''), range }));
};

test('the definition of a reference is a clause card', async () => {
  const { document, range } = await openPolicy('See ISO 9001:2015 ‹9.2›.');
  const [link] = await definitionsAt(document, range.start);
  expect(link?.targetUri.scheme).toBe('crossclause-card');
  expect(link?.originSelectionRange).toEqual(range);
  const card = await vscode.workspace.openTextDocument(link?.targetUri ?? document.uri);
  expect(card.languageId).toBe('markdown');
  expect(card.getText()).toMatch(/^# 9\.2 Internal audit\n/);
});

test('a card shows counterparts with their sources, and where the clause is cited', async () => {
  const { document, range } = await openPolicy('See ISO/IEC 20000-1:2018 ‹8.3.4.1›.');
  const [link] = await definitionsAt(document, range.start);
  const card = await vscode.workspace.openTextDocument(link?.targetUri ?? document.uri);
  const text = await eventually(
    async () => card.getText(),
    shown => shown.includes('## Where it is cited'),
  );
  expect(text).toContain('8.4 Control of externally provided');
  expect(text).toContain('ISO/IEC TR 20000-7:2019');
  expect(text).toContain('supplier-management.md, line');
});

test('a card follows the documents that it tells of', async () => {
  const folder = await folderWith({});
  const { document, range } = await folder.open('a.md', 'See ISO/IEC 27001:2022 ‹A.7.13›.');
  const [link] = await definitionsAt(document, range.start);
  const card = await vscode.workspace.openTextDocument(link?.targetUri ?? document.uri);
  await eventually(
    async () => card.getText(),
    text => text.includes('a.md, line 1'),
  );
  await folder.write('b.md', '\n\nISO/IEC 27001:2022 A.7.13\n');
  await eventually(
    async () => card.getText(),
    text => text.includes('b.md, line 3'),
  );
});

test('a card answers nothing itself', async () => {
  const { document, range } = await openPolicy('See ISO 9001:2015 ‹9.2›.');
  const [link] = await definitionsAt(document, range.start);
  const card = await vscode.workspace.openTextDocument(link?.targetUri ?? document.uri);
  expect(card.uri.scheme).toBe('crossclause-card');
  const position = card.positionAt(card.getText().indexOf('20000-1:2018'));
  await untilOthersAreChecked();
  expect(vscode.languages.getDiagnostics(card.uri)).toEqual([]);
  expect(await execute('vscode.executeHoverProvider', card.uri, position)).toEqual([]);
});

test('there is no definition beside a reference', async () => {
  const { document, range } = await openPolicy('‹See› ISO 9001:2015 9.2.');
  expect(await definitionsAt(document, range.start)).toEqual([]);
});

test('a clause that does not exist has no card', async () => {
  const { document, range } = await openPolicy('See ISO 9001:2015 ‹9.9›.');
  expect(await definitionsAt(document, range.start)).toEqual([]);
});

test('an address that names no clause says so', async () => {
  const card = await vscode.workspace.openTextDocument(
    vscode.Uri.from({ scheme: 'crossclause-card', path: '/nothing.md', query: 'nothing' }),
  );
  expect(card.getText()).toBe('This address names no clause.');
});

test('all references of a clause are found, in every notation and without an edition', async () => {
  const folder = await folderWith({
    'crossclause.yaml': 'standards: [ISO/IEC 27001:2022]\n',
    'b.md': 'Plans are kept (ISO 27001, control A.5.29).\n',
    'c.md': '| ISO/IEC 27001:2022 |\n| --- |\n| A.5.29 |\n',
    'd.md': 'Another one: ISO/IEC 27001:2022 A.5.30.\n',
  });
  const { document, range } = await folder.open('a.md', 'ISO/IEC 27001:2022 ‹A.5.29›\n');
  const found = await eventually(
    async () =>
      (await referencesAt(document, range.start)).filter(({ uri }) => uri.path.includes(folder.uri.path)),
    all => all.length >= 3,
  );
  expect(found.map(({ name }) => name).sort()).toEqual(['a.md', 'b.md', 'c.md']);
  expect(found.find(({ name }) => name === 'c.md')?.range).toEqual(new vscode.Range(2, 2, 2, 8));
});

test('all references of a clause are found across editions', async () => {
  const folder = await folderWith({
    'old.md': 'Devices: ISO/IEC 27001:2013 A.8.3.1 and A.8.3.2.\n',
    'other.md': 'Devices: ISO/IEC 27001:2013 A.8.2.1.\n',
  });
  const { document, range } = await folder.open('new.md', 'ISO/IEC 27001:2022 ‹A.7.10›\n');
  const found = await eventually(
    async () =>
      (await referencesAt(document, range.start)).filter(({ uri }) => uri.path.includes(folder.uri.path)),
    all => all.length >= 3,
  );
  expect(found.map(({ name }) => name).sort()).toEqual(['new.md', 'old.md', 'old.md']);
});

test('what the documents of another config cite is told there, by its own scope', async () => {
  const old = await folderWith({
    'crossclause.yaml': 'standards: [ISO/IEC 27001:2013]\n',
    'old.md': 'ISO 27001 A.7.2.2\n',
  });
  const { document, range } = await openWithConfig('', 'ISO/IEC 27001:2013 ‹A.7.2.2›');
  // The config beside it was written a moment ago.
  const here = await eventually(
    () => referencesAt(document, range.start),
    all => all.some(({ uri }) => uri.toString() === document.uri.toString()),
  );
  expect(here.filter(({ name }) => name === 'old.md')).toEqual([]);

  const { document: other, range: place } = await old.open('new.md', 'ISO/IEC 27001 ‹A.7.2.2›\n');
  const there = await eventually(
    () => referencesAt(other, place.start),
    all => all.some(({ name }) => name === 'old.md'),
  );
  expect(there.map(({ name }) => name).filter(name => name !== '')).toEqual(
    expect.arrayContaining(['new.md', 'old.md']),
  );
});

test('an unsaved text counts as it stands in the editor', async () => {
  const folder = await folderWith({ 'b.md': '\n' });
  const { document, range } = await folder.open('a.md', 'ISO/IEC 27001:2022 ‹A.7.14›\n');
  const other = await vscode.workspace.openTextDocument(folder.file('b.md'));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(other.uri, new vscode.Position(0, 0), 'ISO/IEC 27001:2022 A.7.14\n');
  await vscode.workspace.applyEdit(edit);
  const found = await eventually(
    () => referencesAt(document, range.start),
    all => all.some(({ uri }) => uri.toString() === other.uri.toString()),
  );
  expect(found.some(({ name }) => name === 'a.md')).toBe(true);
});

test('the same clause is highlighted, whatever its notation', async () => {
  const { document, ranges } = await openPolicy(
    'ISO 9001:2015 ‹9.2›, then clause ‹9.2› of ISO 9001:2015, and ISO 9001:2015 9.3.',
  );
  const [first] = ranges;
  const highlights = await execute<vscode.DocumentHighlight[]>(
    'vscode.executeDocumentHighlights',
    document.uri,
    first?.start,
  );
  expect(highlights.map(({ range }) => range)).toEqual(ranges);
});

test('each number links to its card', async () => {
  const { document, ranges } = await openPolicy('ISO 9001:2015 ‹9.2›, ‹9.3› and 9.99.');
  const links = await execute<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri, 100);
  const ours = links.filter(({ target }) => target?.scheme === 'crossclause-card');
  expect(ours.map(({ range }) => range)).toEqual(ranges);
  expect(ours[0]?.tooltip).toBe('ISO 9001:2015 9.2 Internal audit');
});

const symbols = async (query: string) => {
  const found = await execute<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
  return found
    .filter(({ location }) => location.uri.scheme === 'crossclause-card')
    .map(({ name, containerName }) => `${containerName}: ${name}`);
};

test('a clause is a symbol of the workspace, by its number', async () => {
  expect(await symbols('8.7.3')).toContain('ISO/IEC 20000-1:2018: 8.7.3 Information security management');
});

test('a clause is a symbol of the workspace, by words of its title', async () => {
  const found = await symbols('knowledge');
  expect(found).toContain('ISO 9001:2015: 7.1.6 Organizational knowledge');
  expect(found).toContain('ISO/IEC 20000-1:2018: 7.6 Knowledge');
});

test('the symbol of a clause leads to its card', async () => {
  const found = await execute<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', '8.7.3');
  const uri = found.find(({ name }) => name.startsWith('8.7.3'))?.location.uri;
  const card = await vscode.workspace.openTextDocument(uri ?? vscode.Uri.parse('untitled:none'));
  expect(card.getText()).toContain('# 8.7.3 Information security management');
});
