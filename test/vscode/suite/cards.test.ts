import * as vscode from 'vscode';
import {
  eventually,
  execute,
  folderWith,
  openPolicy,
  pageShown,
  textShown,
  workspaceFile,
} from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';
import { withUserSetting } from '../support/settings.ts';

/** The card of the clause that is cited at a place. */
async function cardOf(document: vscode.TextDocument, position: vscode.Position) {
  const found = await execute<vscode.LocationLink[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    position,
  );
  return vscode.workspace.openTextDocument(found[0]?.targetUri ?? vscode.Uri.parse('untitled:none'));
}

/** How a document was read, as a person sees it. */
const explanationOf = async (document: vscode.TextDocument): Promise<string> =>
  withoutLinks(await explanationText(document));

/** The Markdown of a text without backslashes and addresses. */
const withoutLinks = (page: vscode.TextDocument): string =>
  page
    .getText()
    .replaceAll('\\', '')
    .replace(/\[([^\]]*)\]\(<[^>]*>\)/g, '$1');

async function explanationText({ uri }: vscode.TextDocument): Promise<vscode.TextDocument> {
  await execute('crossclause.explainDocument', uri.toString());
  return textShown('crossclause-explanation');
}

/** The links of a read-only text, by what they stand on. */
async function linksIn(document: vscode.TextDocument): Promise<ReadonlyMap<string, vscode.Uri>> {
  const links = await execute<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
  return new Map(
    links.flatMap(({ range, target }) => (target ? [[document.getText(range), target] as const] : [])),
  );
}

test('a card names the places that cite its clause, without their addresses', async () => {
  const folder = await folderWith({ 'b.md': '# Repairs\n\n\nISO/IEC 27001:2022 A.7.12 holds.\n' });
  const { document, range } = await folder.open('a.md', 'See ISO/IEC 27001:2022 ‹A.7.12›.');
  const card = await cardOf(document, range.start);
  const text = await eventually(
    async () => card.getText(),
    shown => shown.includes('b.md, line 4, in Repairs'),
  );
  expect(text).not.toMatch(/file:|vscode-remote:|\]\(/);
});

test('a place in a card opens the document at its line', async () => {
  const folder = await folderWith({ 'b.md': '# Repairs\n\n\nISO/IEC 27001:2022 A.7.11 holds.\n' });
  const { document, range } = await folder.open('a.md', 'See ISO/IEC 27001:2022 ‹A.7.11›.');
  const card = await cardOf(document, range.start);
  const name = vscode.workspace.asRelativePath(folder.file('b.md'));
  const target = await eventually(
    async () => (await linksIn(card)).get(`${name}, line 4`),
    found => found !== undefined,
  );
  await vscode.commands.executeCommand('vscode.open', target);
  const editor = await eventually(
    async () => vscode.window.activeTextEditor,
    shown => shown?.document.uri.path.endsWith('b.md') === true,
  );
  expect(editor?.selection.start.line).toBe(3);
});

test('a counterpart in a card leads to its own card', async () => {
  const { document, range } = await openPolicy('See ISO/IEC 20000-1:2018 ‹8.3.4.1›.');
  const card = await cardOf(document, range.start);
  const links = await eventually(
    () => linksIn(card),
    found => found.size > 0,
  );
  const [name = '', target] = [...links].find(([text]) => text.startsWith('8.4 Control of')) ?? [];
  const other = await vscode.workspace.openTextDocument(target ?? vscode.Uri.parse('untitled:none'));
  expect(other.getText()).toContain(`# ${name}\n\nISO 9001:2015`);
});

test('a card is shown as a page, whose links lead to places and to other pages', async () => {
  const folder = await folderWith({});
  const { document } = await folder.open('b.md', '# Repairs\n\n\nISO 9001:2015 7.1.6 holds.\n');
  const from = document.uri.toString();
  await execute('crossclause.showClause', { standard: 'ISO 9001', edition: '2015', clause: '7.1.6' }, from);
  const page = await pageShown('crossclause-card.page');
  const text = await eventually(
    async () => page.getText(),
    shown => shown.includes('b.md, line 4'),
  );
  const addresses = [...text.matchAll(/\[([^\]]*)\]\(<([^>]*)>\)/g)].map(([, words = '', address = '']) => ({
    words,
    uri: vscode.Uri.parse(address),
  }));
  // VS Code's preview hands on no other addresses.
  expect(addresses.filter(({ uri }) => /^[a-z-]+$/.test(uri.scheme))).toEqual([]);
  const place = addresses.find(({ words }) => words.endsWith('b.md, line 4'));
  await execute('vscode.open', place?.uri);
  const editor = await eventually(
    async () => vscode.window.activeTextEditor,
    shown => shown?.document.uri.toString() === from && shown.selection.active.line === 3,
  );
  expect(editor?.document.languageId).toBe('markdown');
  await eventually(
    async () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
    labels => !labels.includes('b.md:4'),
  );

  const counterpart = addresses.find(({ words }) => words.startsWith('7.6 Knowledge'));
  await execute('vscode.open', counterpart?.uri);
  await eventually(
    async () => (await pageShown('crossclause-card.page')).getText(),
    shown => shown.startsWith('# 7.6 Knowledge'),
  );
});

test('a place in a page whose document has gone leaves no empty text behind', async () => {
  const folder = await folderWith({ 'gone.md': '# Repairs\n\n\nISO 9001:2015 7.1.6 holds.\n' });
  await execute('crossclause.showClause', { standard: 'ISO 9001', edition: '2015', clause: '7.1.6' });
  const page = await pageShown('crossclause-card.page');
  const text = await eventually(
    async () => page.getText(),
    shown => shown.includes('gone.md, line 4'),
  );
  const [, place = ''] = /gone\.md, line 4\]\(<([^>]*)>\)/.exec(text) ?? [];
  await vscode.workspace.fs.delete(folder.file('gone.md'));
  await execute('vscode.open', vscode.Uri.parse(place));
  await eventually(
    async () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
    labels => !labels.includes('gone.md:4'),
  );
});

const audits = { standard: 'ISO 9001', edition: '2015', clause: '9.2' };
const subjectOf = ({ uri }: vscode.TextDocument): string => JSON.parse(uri.query).from;

test('a card that is asked for with nothing open goes by the config of the folder, and takes the place that there is', async () => {
  await execute('workbench.action.closeAllEditors');
  await execute('crossclause.showClause', audits);
  expect(subjectOf(await pageShown('crossclause-card.page'))).toBe(
    workspaceFile('crossclause.yaml').toString(),
  );
  expect(vscode.window.tabGroups.all).toHaveLength(1);
});

test('a card that is asked for from another, or from an explanation, goes by the same document', async () => {
  const { document } = await openPolicy('# Audits\n\nISO 9001:2015 9.2\n');
  await execute('crossclause.showClause', audits, document.uri.toString());
  await pageShown('crossclause-card.page');
  await execute('crossclause.showClause', { ...audits, clause: '9.3' });
  const shown = await eventually(
    () => pageShown('crossclause-card.page'),
    page => page.uri.path.includes('9.3'),
  );
  expect(subjectOf(shown)).toBe(document.uri.toString());
  await explanationText(document);
  await execute('crossclause.showClause', audits);
  expect(subjectOf(await pageShown('crossclause-card.page'))).toBe(document.uri.toString());
});

test('each line of an explanation leads to where it is', async () => {
  const { document } = await openPolicy('# Audits\n\nISO 9001:2015 9.2\n');
  const links = await linksIn(await explanationText(document));
  expect(links.get('Line 3')?.toString()).toBe(document.uri.with({ fragment: 'L3' }).toString());
});

test('an explanation tells why a number was not read, with its line', async () => {
  const folder = await folderWith({ 'crossclause.yaml': 'standards: [ISO 9001:2015]\n' });
  const { document } = await folder.open('a.md', '# Records\n\nKept as 7.5 says.\n');
  const said = await explanationOf(document);
  expect(said).toContain(
    'Nothing calls them clauses; with the word “clause” before them they would be of ISO 9001: 7.5 in line 3.',
  );
  const links = await linksIn(await explanationText(document));
  expect(links.get('line 3')?.toString()).toBe(document.uri.with({ fragment: 'L3' }).toString());
});

test('an explanation tells of settings that do not count', async () => {
  const names = ['my packs/*.yaml', 7, '/nowhere/table.yaml', '\\\\nobody\\packs\\table.yaml'];
  await withUserSetting('crossclause.userPacks', names, async () => {
    const { document } = await openPolicy('ISO 9001:2015 9.2\n');
    const said = await eventually(
      () => explanationOf(document),
      text => text.includes('Settings: '),
    );
    expect(said.split('Settings: ').slice(1)).toEqual([
      expect.stringContaining(
        '“my packs/*.yaml” under userPacks is no absolute path, so no pack is read there.',
      ),
      expect.stringContaining('“7” under userPacks is no absolute path, so no pack is read there.'),
      expect.stringContaining('No pack is where userPacks says: /nowhere/table.yaml.'),
      expect.stringMatching(/No pack is where userPacks says: .*nobody.*table\.yaml\./),
    ]);
  });
});

test('an explanation tells of a baseline that is not there', async () => {
  const folder = await folderWith({ 'crossclause.yaml': 'baseline: accepted.json\n' });
  const { document } = await folder.open('policy.md', 'ISO 9001:2015 9.2\n');
  const missing = 'accepted.json: The baseline is not there, so no finding is accepted.';
  await eventually(
    () => explanationOf(document),
    text => text.includes(missing),
  );
  const empty = new TextEncoder().encode('{ "version": 1, "findings": {} }');
  await vscode.workspace.fs.writeFile(folder.file('accepted.json'), empty);
  await eventually(
    () => explanationOf(document),
    text => !text.includes(missing),
  );
});

test('the view of a document shows the card of a clause that it cites', async () => {
  const { document } = await openPolicy('# Audits\n\nISO 9001:2015 9.2\n');
  await execute('crossclause.showClauseOfView', { document, node: { address: audits } });
  expect(subjectOf(await pageShown('crossclause-card.page'))).toBe(document.uri.toString());
});

test('an explanation tells of a pack that cannot be read', async () => {
  const folder = await folderWith({
    'crossclause.yaml': 'standards: [ISO 9001:2015]\n',
    '.crossclause/broken.yaml': 'kind: standard\nstandard: [\n',
  });
  const { document } = await folder.open('policy.md', 'Suppliers are chosen (ISO 9001:2015 ‹8.4›).');
  expect(await explanationOf(document)).toContain(
    '.crossclause/broken.yaml cannot be read as a pack, so nothing in it counts.',
  );
});

test('an explanation tells of packs that are not there or are called otherwise', async () => {
  const folder = await folderWith({
    'crossclause.yaml': 'standards: [ISO 9001:2015]\npacks: [house.yaml, "mine/*.yaml"]\n',
    'mine/tables.yml': 'kind: standard\n',
  });
  const { document } = await folder.open('a.md', 'ISO 9001:2015 9.2\n');
  const said = await explanationOf(document);
  expect(said).toContain(
    'crossclause.yaml: No pack is where “packs” says: house.yaml. Put it there, or name another.\n\nmine/tables.yml: The pack is not read; its name must end with .yaml.',
  );
});

test('an explanation answers nothing itself', async () => {
  const { document } = await openPolicy('# Audits\n\nISO 9001:2015 9.99\n');
  const shown = await explanationText(document);
  const at = shown.positionAt(shown.getText().indexOf('9.99'));
  expect(await execute('vscode.executeHoverProvider', shown.uri, at)).toEqual([]);
  expect(vscode.languages.getDiagnostics(shown.uri)).toEqual([]);
});
