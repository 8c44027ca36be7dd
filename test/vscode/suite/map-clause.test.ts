import * as vscode from 'vscode';
import {
  codeActionsAt,
  confirmed,
  diagnosticsWhen,
  eventually,
  execute,
  type Folder,
  folderWith,
  hoversAt,
  type Opened,
  pageShown,
  ruleOf,
  show,
} from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';
import { withUserSetting } from '../support/settings.ts';

const scope = 'standards: [ISO/IEC 20000-1:2018, ISO 9001:2015]\n';
const path = '.crossclause/iso-iec-20000-1-2018--iso-9001-2015.yaml';
const from = { standard: 'ISO/IEC 20000-1', edition: '2018', clause: '8.2.4' };
const edition = { standard: 'ISO 9001', edition: '2015' };
const source = { document: 'Our own comparison', place: 'sheet 2' };

/** What a dialogue would have asked. */
const similarTo = (clause: string) => ({ to: { ...edition, clause }, relation: 'similar', source, note: '' });

const pack = `# Ours
kind: correlation
id: iso-iec-20000-1-2018--iso-9001-2015
from: ISO/IEC 20000-1:2018
to: ISO 9001:2015
basis: draft
sources:
  ours: { document: Our own comparison, place: sheet 2 } # of March
rows:
  - { from: "8.2.2", to: "8.2.2", relation: similar, source: ours } # chapter 8
  - { from: "8.3.4", to: "8.4", relation: similar, source: ours }
`;

const mapIn = ({ document }: Opened, answers: unknown) =>
  confirmed(() =>
    execute('crossclause.mapClause', { from, to: edition, uri: document.uri.toString() }, answers),
  );

const textOf = async (folder: Folder): Promise<string> =>
  (await vscode.workspace.openTextDocument(folder.file(path))).getText();

const unmapped = (uri: vscode.Uri) =>
  diagnosticsWhen(uri, all => all.some(diagnostic => ruleOf(diagnostic) === 'unmapped-clause'));
const nothingUnmapped = (uri: vscode.Uri) =>
  diagnosticsWhen(uri, all => all.every(diagnostic => ruleOf(diagnostic) !== 'unmapped-clause'));

test('a finding of a clause without a counterpart offers to map it, before it offers silence', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope });
  const { document, range } = await folder.open('policy.md', 'See ISO/IEC 20000-1:2018 ‹8.2.4›.\n');
  await unmapped(document.uri);
  const [action, ...others] = await eventually(
    () => codeActionsAt(document, range, vscode.CodeActionKind.QuickFix),
    found => found[0]?.title.startsWith('Map 8.2.4 to a clause of ISO 9001:2015') === true,
  );
  expect(others[0]?.title).toBe('Silence unmapped-clause on this line');
  expect(action?.command).toMatchObject({
    command: 'crossclause.mapClause',
    arguments: [{ from, to: edition, uri: document.uri.toString() }],
  });
});

test('a row begins a pack of the project, and findings and hovers know it at once', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope });
  const opened = await folder.open('policy.md', 'See ISO/IEC 20000-1:2018 ‹8.2.4›.\n');
  await unmapped(opened.document.uri);
  await mapIn(opened, similarTo('8.4'));
  expect(await textOf(folder)).toContain(
    '\nrows:\n  - { from: "8.2.4", to: "8.4", relation: similar, source: ours }\n',
  );
  await nothingUnmapped(opened.document.uri);
  await eventually(
    async () => (await hoversAt(opened.document, opened.range.start)).map(({ markdown }) => markdown).join(),
    text => text.replaceAll('\\', '').includes('the project’s pack, over a shipped pack'),
  );
  await execute('undo');
  await unmapped(opened.document.uri);
});

test('packs of the user count in every folder, over the shipped ones, and are read again when they change', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope, 'mine/table.yaml': pack });
  const { document, range } = await folder.open('policy.md', 'See ISO/IEC 20000-1:2018 ‹8.2.4›.\n');
  await unmapped(document.uri);
  await withUserSetting('crossclause.userPacks', [folder.file('mine').toString()], async () => {
    await folder.write('mine/table.yaml', pack.replace('"8.3.4"', '"8.2.4"'));
    await nothingUnmapped(document.uri);
    await eventually(
      async () => (await hoversAt(document, range.start)).map(({ markdown }) => markdown).join(),
      text => text.replaceAll('\\', '').includes('(your pack, over a shipped pack)'),
    );
  });
  await unmapped(document.uri);
});

test('a row goes into the pack in order, and one undo takes it back', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope, [path]: pack });
  const opened = await folder.open('policy.md', 'See ISO/IEC 20000-1:2018 ‹8.2.4›.\n');
  await unmapped(opened.document.uri);
  await mapIn(opened, similarTo('8.4'));
  const row = '  - { from: "8.2.4", to: "8.4", relation: similar, source: ours }\n';
  expect(await textOf(folder)).toBe(pack.replace('# chapter 8\n', `# chapter 8\n${row}`));
  await nothingUnmapped(opened.document.uri);
  const editor = vscode.window.activeTextEditor;
  expect(editor?.document.lineAt(editor.selection.active).text).toBe(row.trimEnd());
  expect(editor?.selection.isEmpty).toBe(true);
  await execute('undo');
  expect(await textOf(folder)).toBe(pack);
  await unmapped(opened.document.uri);
});

test('a row goes into a pack as it stands in its editor, saved or not', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope, [path]: pack });
  const opened = await folder.open('policy.md', 'See ISO/IEC 20000-1:2018 ‹8.2.4›.\n');
  const document = await vscode.workspace.openTextDocument(folder.file(path));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), '# Not saved yet\n');
  await vscode.workspace.applyEdit(edit);
  await mapIn(opened, similarTo('8.4'));
  const row = '  - { from: "8.2.4", to: "8.4", relation: similar, source: ours }\n';
  expect(document.getText()).toBe(`# Not saved yet\n${pack.replace('# chapter 8\n', `# chapter 8\n${row}`)}`);
});

test('a pack with a mistake stays as it is, and is shown where the mistake is', async () => {
  const broken = pack.replace('relation: similar', 'relation: alike');
  const folder = await folderWith({ 'crossclause.yaml': scope, [path]: broken });
  const opened = await folder.open('policy.md', 'See ISO/IEC 20000-1:2018 ‹8.2.4›.\n');
  await mapIn(opened, similarTo('8.4'));
  expect(await textOf(folder)).toBe(broken);
  const editor = vscode.window.activeTextEditor;
  expect(editor?.document.getText(editor.selection)).toBe('alike');
});

test('a gap of the sidebar is mapped in the project that it belongs to', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope });
  await show(await folder.open('open.md', 'See ISO/IEC 20000-1:2018 4.1.\n'));
  const gap = { address: from, project: { key: folder.file('crossclause.yaml').toString() } };
  // Until the document is read its project is not among those of the sidebar, and the command has nothing to do.
  await eventually(
    async () => {
      await confirmed(() => execute('crossclause.mapClause', gap, similarTo('8.4')));
      const files = await vscode.workspace.findFiles(new vscode.RelativePattern(folder.uri, path));
      return files.length;
    },
    count => count > 0,
  );
  expect(await textOf(folder)).toContain('{ from: "8.2.4", to: "8.4", relation: similar, source: ours }');
});

test('the dialogue asks step by step, and proposes what is most like the clause and the source that the pack names last', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope, [path]: pack });
  await show(await folder.open('policy.md', 'See ISO/IEC 20000-1:2018 ‹8.3›.\n'));
  await confirmed(() => execute('crossclause.mapClause'));
  expect(await textOf(folder)).toBe(
    pack.replace(
      '# chapter 8\n',
      '# chapter 8\n  - { from: "8.3", to: "8", relation: related, source: ours }\n',
    ),
  );
});

test('where a published row says the same, the card of the clause is offered instead', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope, [path]: pack });
  const opened = await folder.open('policy.md', 'See ISO/IEC 20000-1:2018 ‹8.2.4›.\n');
  await mapIn(opened, { to: { ...edition, clause: undefined }, relation: 'none', source, note: '' });
  expect(await textOf(folder)).toBe(pack);
  const shown = await pageShown('crossclause-card.page');
  expect(shown.getText()).toContain('8.2.4');
});

test('a list left without a choice writes nothing', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope, [path]: pack });
  await show(await folder.open('policy.md', 'See ISO/IEC 20000-1:2018 ‹8.2.4›.\n'));
  let isDone = false;
  const done = execute('crossclause.mapClause').then(() => {
    isDone = true;
  });
  while (!isDone) {
    await execute('workbench.action.closeQuickOpen');
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  await done;
  expect(await textOf(folder)).toBe(pack);
});
