import * as vscode from 'vscode';
import {
  codeActionsAt,
  confirmed,
  eventually,
  execute,
  type Folder,
  folderWith,
  openedAt,
  pageShown,
  replace,
  rulesWhen,
  show,
  workspaceFile,
} from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';

// What the sidebar and the matrix do to documents and configs, and what the matrix says; how they look is for the end-to-end run.

const scope = 'standards: [ISO/IEC 20000-1:2018, ISO 9001:2015]\n';
const address = { standard: 'ISO/IEC 20000-1', edition: '2018', clause: '7.6' };

/** One that its standard lets be left out with a justification. */
const excludable = { standard: 'ISO 9001', edition: '2015', clause: '7.1.6' };

/** A clause as the view *Gaps* hands it to its commands. */
const gapIn = (folder: Folder, clause = address) => ({
  address: clause,
  project: { key: folder.file('crossclause.yaml').toString() },
});

interface MatrixJson {
  readonly lead: { readonly percent: number };
  readonly documents: readonly string[];
  readonly rows: readonly {
    readonly clause: string;
    readonly status: string;
    readonly citing: readonly { readonly column: number; readonly places: readonly unknown[] }[];
  }[];
}

/** Opens the matrix of a folder; an open one is closed before, so that it begins with this folder. */
async function openMatrix(folder: Folder): Promise<void> {
  await execute('workbench.action.closeAllEditors');
  await show(await folder.open('open.md', '# Nothing\n'));
  // Until the file watcher has told of the folder, another one is shown.
  await eventually(
    () => exported(folder),
    ({ lead }) => lead.percent < 10,
  );
}

/** The documents that cite ISO/IEC 20000-1:2018 7.6, and how often, once they are these. */
const citingWhen = (folder: Folder, wanted: readonly string[], clause = '7.6') =>
  eventually(
    async () => citing(await exported(folder), clause),
    found => found.join() === wanted.join(),
  );

/** What a file holds; empty where there is none. */
const textOf = async (file: vscode.Uri): Promise<string> =>
  vscode.workspace.fs.readFile(file).then(
    bytes => new TextDecoder().decode(bytes),
    () => '',
  );

/** The matrix as the panel exports it. */
async function exported(folder: Folder): Promise<MatrixJson> {
  const file = folder.file('matrix.json');
  await execute('crossclause.exportMatrix', 'json', file);
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
}

/** `policy.md: 2`: the documents that cite a clause, without the folder's name, and how often. */
const citing = ({ documents, rows }: MatrixJson, clause: string): readonly string[] =>
  rows
    .find(row => row.clause === clause)
    ?.citing.map(({ column, places }) => `${documents[column]?.replace(/^[^/]*\//, '')}: ${places.length}`) ??
  [];

test('a section for a clause comes at the end of a document, and one undo takes it back', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope });
  const { document } = await folder.open('policy.md', '# Policy\n\n## Scope\n\nAll of it.\n');
  const before = document.getText();
  await openMatrix(folder);
  await execute('crossclause.createSection', gapIn(folder), document.uri.toString());
  const comment =
    '<!-- crossclause-to-write: say here what is done; until then this section covers nothing -->';
  expect(document.getText()).toBe(`${before}\n## Knowledge\n\nISO/IEC 20000-1:2018 7.6\n\n${comment}\n`);
  expect(document.getText(vscode.window.activeTextEditor?.selection)).toBe(comment);
  await execute('undo');
  expect(document.getText()).toBe(before);
});

test('the heading of a section goes on with the numbers of the document', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope });
  const { document } = await folder.open('policy.md', '# Policy\n\n## 1. Purpose\n\n## 2. Scope\n');
  await openMatrix(folder);
  await execute('crossclause.createSection', gapIn(folder), document.uri.toString());
  expect(document.getText()).toContain('\n## 3. Knowledge\n\nISO/IEC 20000-1:2018 7.6\n');
});

test('a section that is made covers its clause once something is written in it; until then it is shown again', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope });
  const { document } = await folder.open('policy.md', '# Policy\n');
  await openMatrix(folder);
  await execute('crossclause.createSection', gapIn(folder), document.uri.toString());
  await citingWhen(folder, []);
  const once = document.getText();
  await execute('crossclause.createSection', gapIn(folder), document.uri.toString());
  expect(document.getText()).toBe(once);
  const end = document.positionAt(once.length);
  await replace(document, new vscode.Range(end, end), '\nEverybody writes down what they know.\n');
  await citingWhen(folder, ['policy.md: 1']);
});

test('no section is offered in an informative document, where it would cover nothing', async () => {
  const folder = await folderWith({
    'crossclause.yaml': `${scope}informative: [minutes]\n`,
    'minutes/may.md': '# Minutes\n\nISO/IEC 20000-1:2018 8.4.\n',
    'policy.md': '# Policy\n\nISO/IEC 20000-1:2018 8.4.\n',
  });
  await openMatrix(folder);
  await citingWhen(folder, ['policy.md: 1'], '8.4');
  // Enter takes the document that stands first.
  await confirmed(() => execute('crossclause.createSection', gapIn(folder)));
  const changed = await vscode.workspace.openTextDocument(folder.file('open.md'));
  expect(changed.getText()).toContain('## Knowledge\n\nISO/IEC 20000-1:2018 7.6\n');
});

test('an exclusion goes into the config with its justification, and one undo takes it back', async () => {
  const before = `# Ours\n${scope}rules: {} # none\n`;
  const folder = await folderWith({ 'crossclause.yaml': before });
  await openMatrix(folder);
  await execute('crossclause.excludeClause', gapIn(folder, excludable), 'Nobody knows anything here.');
  const document = await vscode.workspace.openTextDocument(folder.file('crossclause.yaml'));
  expect(document.getText()).toBe(
    `${before}exclusions:\n  - clause: ISO 9001:2015 7.1.6\n    justification: Nobody knows anything here.\n`,
  );
  const selection = vscode.window.activeTextEditor?.selection;
  expect([selection?.isEmpty, selection?.active.line]).toEqual([true, document.lineCount - 2]);
  const once = document.getText();
  await execute('crossclause.excludeClause', gapIn(folder, excludable), 'Nobody knows anything here.');
  expect(document.getText()).toBe(once);
  await execute('undo');
  expect(document.getText()).toBe(before);
});

test('a clause that its standard lets nobody leave out is not excluded; its card says where the standard says so', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope });
  await openMatrix(folder);
  await execute('crossclause.excludeClause', gapIn(folder), 'We are small.');
  const config = await vscode.workspace.openTextDocument(folder.file('crossclause.yaml'));
  expect(config.getText()).toBe(scope);
  // The button of what is said.
  await execute('notification.acceptPrimaryAction');
  const card = await pageShown('crossclause-card.page');
  expect(card.getText().replaceAll('\\', '')).toContain(
    'Nobody may leave it out: ISO/IEC 20000-1:2018, 1.2.',
  );
});

test('a control that a statement calls not applicable is excluded from its finding, with what the row says', async () => {
  const before = 'standards: [ISO/IEC 27001:2022]\n';
  const folder = await folderWith({
    'crossclause.yaml': before,
    'others.md': 'ISO/IEC 27001:2022 A.5.7 and ISO/IEC 27001:2022 A.8.34.\n',
  });
  const { document, range } = await folder.open(
    'soa.md',
    '# ISO/IEC 27001:2022 Annex A\n\n| Control | Applicable | Justification |\n| --- | --- | --- |\n| A.5.7 | yes | |\n| ‹A.8.30› | no | We write all ourselves. |\n| A.8.34 | yes | |\n',
  );
  await rulesWhen(document.uri, ['mismatched-applicability']);
  const action = await eventually(
    async () =>
      (await codeActionsAt(document, range, vscode.CodeActionKind.QuickFix)).find(({ title }) =>
        title.startsWith('Exclude ISO/IEC 27001:2022 A.8.30'),
      ),
    found => found !== undefined,
  );
  const done = execute(action?.command?.command ?? '', ...(action?.command?.arguments ?? []));
  const config = await vscode.workspace.openTextDocument(folder.file('crossclause.yaml'));
  await eventually(
    async () => {
      await execute('workbench.action.acceptSelectedQuickOpenItem');
      return config.getText();
    },
    text => text !== before,
  );
  await done;
  expect(config.getText()).toBe(
    `${before}exclusions:\n  - clause: ISO/IEC 27001:2022 A.8.30\n    justification: We write all ourselves.\n`,
  );
});

test('a config that has no place for an exclusion stays as it is', async () => {
  const before = 'exclusions: none of them\nstandards: [ISO 9001:2015]\n';
  const folder = await folderWith({ 'crossclause.yaml': before });
  await openMatrix(folder);
  await execute('crossclause.excludeClause', gapIn(folder, excludable), 'Nobody knows anything here.');
  const document = await vscode.workspace.openTextDocument(folder.file('crossclause.yaml'));
  expect(document.getText()).toBe(before);
});

test('of several editions that are chosen for a config, the one that leads is asked for', async () => {
  const config = workspaceFile('crossclause.yaml');
  const before = await vscode.workspace.fs.readFile(config);
  const written = () => textOf(config);
  await vscode.workspace.fs.delete(config);
  try {
    const text = await eventually(
      async () => {
        // Until it is told that the config is gone, that is shown.
        await confirmed(() => execute('crossclause.createConfig').catch(() => undefined));
        return written();
      },
      made => made !== '',
    );
    expect(text).toMatch(/The first one leads\.\nstandards:\n(?: {2}- .+\n){2,}$/);
  } finally {
    await vscode.workspace.fs.writeFile(config, before);
  }
});

test('the example document is read, with its mistake', async () => {
  await execute('crossclause.openExample');
  const document = vscode.window.activeTextEditor?.document;
  expect(document?.isUntitled).toBe(true);
  await rulesWhen(document?.uri as vscode.Uri, ['unknown-clause']);
});

test('the matrix tells where each clause is cited, unsaved text included', async () => {
  const folder = await folderWith({
    'crossclause.yaml': scope,
    'one.md': 'ISO/IEC 20000-1:2018 7.6 and again ISO/IEC 20000-1:2018 7.6.\n',
    'two.md': 'Nothing yet.\n',
  });
  await openMatrix(folder);
  await citingWhen(folder, ['one.md: 2']);
  const { document } = await folder.open('two.md', 'Nothing yet.\n');
  await replace(document, new vscode.Range(0, 0, 1, 0), 'ISO/IEC 20000-1:2018 7.6.\n');
  await citingWhen(folder, ['one.md: 2', 'two.md: 1']);
});

test('the matrix follows documents that are renamed, moved, and deleted with their folder', async () => {
  const folder = await folderWith({
    'crossclause.yaml': scope,
    'old.md': 'ISO/IEC 20000-1:2018 7.6.\n',
    'sub/deep.md': 'ISO/IEC 20000-1:2018 7.6.\n',
  });
  await openMatrix(folder);
  await citingWhen(folder, ['old.md: 1', 'sub/deep.md: 1']);
  await folder.rename('old.md', 'sub/new.md');
  await citingWhen(folder, ['sub/deep.md: 1', 'sub/new.md: 1']);
  await folder.delete('sub');
  await citingWhen(folder, []);
});

test('a document whose file is gone counts no more while it is open, but for what is typed into it', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope, 'old/a.md': 'ISO/IEC 20000-1:2018 7.6.\n' });
  await openMatrix(folder);
  const opened = await openedAt(folder.file('old/a.md'));
  await show(opened);
  await citingWhen(folder, ['old/a.md: 1']);
  await folder.rename('old', 'new');
  await citingWhen(folder, ['new/a.md: 1']);
  // All documents are read again.
  await folder.write('crossclause.yaml', `${scope}rules: {}\n`);
  await folder.write('b.md', 'ISO/IEC 20000-1:2018 7.6.\n');
  await citingWhen(folder, ['b.md: 1', 'new/a.md: 1']);
  await replace(opened.document, new vscode.Range(0, 0, 0, 0), 'ISO/IEC 20000-1:2018 7.6. ');
  await citingWhen(folder, ['b.md: 1', 'new/a.md: 1', 'old/a.md: 2']);
  await folder.rename('new', 'old');
  await citingWhen(folder, ['b.md: 1', 'old/a.md: 2']);
  await show(opened);
  await execute('workbench.action.files.revert');
  await citingWhen(folder, ['b.md: 1', 'old/a.md: 1']);
});

test('the matrix follows a thousand documents that change at once', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope });
  const writeAll = (clause: string) =>
    Promise.all(
      Array.from({ length: 1000 }, (_, index) =>
        folder.write(`many/policy-${index}.md`, `ISO/IEC 20000-1:2018 ${clause}.\n`),
      ),
    );
  const placesOf = (matrix: MatrixJson, clause: string) =>
    matrix.rows
      .find(row => row.clause === clause)
      ?.citing.reduce((sum, { places }) => sum + places.length, 0);
  await writeAll('7.6');
  await openMatrix(folder);
  await eventually(
    async () => placesOf(await exported(folder), '7.6'),
    count => count === 1000,
  );
  await writeAll('8.6.1');
  const after = await eventually(
    () => exported(folder),
    matrix => placesOf(matrix, '8.6.1') === 1000,
  );
  expect(placesOf(after, '7.6')).toBe(0);
  await folder.delete('many');
});

test('what the config excludes or ignores cites nothing, even while it is open', async () => {
  const folder = await folderWith({
    'crossclause.yaml': `${scope}exclude: [drafts]\n`,
    '.gitignore': 'ignored.md\n',
    'policy.md': 'ISO/IEC 20000-1:2018 7.6.\n',
  });
  await folder.open('drafts/draft.md', 'ISO/IEC 20000-1:2018 7.6.\n');
  await folder.open('ignored.md', 'ISO/IEC 20000-1:2018 7.6.\n');
  await openMatrix(folder);
  await citingWhen(folder, ['policy.md: 1']);
});

test('a document with another ending, which the config includes, is followed on disk', async () => {
  const folder = await folderWith({
    'crossclause.yaml': `${scope}include: ['**/*.mdx']\n`,
    'policy.mdx': 'ISO/IEC 20000-1:2018 7.6.\n',
  });
  await openMatrix(folder);
  await citingWhen(folder, ['policy.mdx: 1']);
  await vscode.workspace.fs.writeFile(
    folder.file('policy.mdx'),
    new TextEncoder().encode('ISO/IEC 20000-1:2018 7.6.\n\nISO/IEC 20000-1:2018 7.6.\n'),
  );
  await citingWhen(folder, ['policy.mdx: 2']);
});

test('what an informative document cites is not covered, until the config says otherwise', async () => {
  const folder = await folderWith({
    'crossclause.yaml': `${scope}informative: [minutes]\n`,
    'policy.md': 'ISO/IEC 20000-1:2018 7.6.\n',
    'minutes/may.md': 'ISO/IEC 20000-1:2018 7.6.\n',
  });
  await openMatrix(folder);
  await citingWhen(folder, ['policy.md: 1']);
  await folder.write('crossclause.yaml', scope);
  await citingWhen(folder, ['minutes/may.md: 1', 'policy.md: 1']);
});

test('a matrix of its own cites nothing', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope, 'policy.md': 'ISO/IEC 20000-1:2018 7.6.\n' });
  await openMatrix(folder);
  await citingWhen(folder, ['policy.md: 1']);
  await execute('crossclause.exportMatrix', 'markdown', folder.file('matrix.md'));
  // The document with the matrix is read once its references are found.
  await vscode.workspace.openTextDocument(folder.file('matrix.md'));
  await citingWhen(folder, ['policy.md: 1']);
});

test('an exclusion is seen in the matrix at once', async () => {
  const ledByQuality = 'standards: [ISO 9001:2015, ISO/IEC 20000-1:2018]\n';
  const folder = await folderWith({ 'crossclause.yaml': ledByQuality });
  await openMatrix(folder);
  await folder.write(
    'crossclause.yaml',
    `${ledByQuality}exclusions:\n  - clause: ISO 9001:2015 8.3\n    justification: Nothing is designed here.\n`,
  );
  const status = (matrix: MatrixJson) => matrix.rows.find(({ clause }) => clause === '8.3')?.status;
  await eventually(
    async () => status(await exported(folder)),
    found => found === 'excluded',
  );
});

test('a matrix that is written outside the folder has links into it', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope, 'policy.md': 'ISO/IEC 20000-1:2018 7.6.\n' });
  await openMatrix(folder);
  const [root] = vscode.workspace.workspaceFolders ?? [];
  const outside = vscode.Uri.joinPath(root?.uri ?? folder.file('.'), '../outside.md');
  await execute('crossclause.exportMatrix', 'markdown', outside);
  const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(outside));
  const [, target = ''] = /\]\(([^)]*policy\.md)/.exec(written) ?? [];
  const led = vscode.Uri.joinPath(outside, '..', decodeURIComponent(target));
  expect(led.path).toBe(folder.file('policy.md').path);
});

test('every format can be written', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope, 'policy.md': 'ISO/IEC 20000-1:2018 7.6.\n' });
  await openMatrix(folder);
  const begins = async (format: string) => {
    const file = folder.file(`matrix.${format}`);
    await execute('crossclause.exportMatrix', format, file);
    const bytes = await vscode.workspace.fs.readFile(file);
    return new TextDecoder('latin1').decode(bytes.subarray(0, 20));
  };
  expect(await begins('markdown')).toMatch(/^# Traceability/);
  expect(await begins('csv')).toMatch(/^ISO\/IEC 20000-1:2018/);
  expect(await begins('html')).toMatch(/^<!DOCTYPE html>/);
  expect(await begins('xlsx')).toMatch(/^PK/);
  expect(await begins('oscal')).toMatch(/^\{\s+"mapping/);
  expect(await begins('svg')).toMatch(/^<svg/);
});

test('of two editions with controls, the one is asked for whose statement of applicability is written', async () => {
  const folder = await folderWith({
    'crossclause.yaml': 'standards: [ISO 9001:2015, ISO/IEC 27001:2013, ISO/IEC 27001:2022]\n',
    'policy.md': 'See ISO/IEC 27001:2013 A.9.2.1.\n',
  });
  const file = folder.file('soa.csv');
  const key = folder.file('crossclause.yaml').toString();
  const written = await eventually(
    async () => {
      // Until the file watcher has told of the folder, there is nothing to write.
      await confirmed(() => execute('crossclause.exportStatement', 'csv', file, key));
      return textOf(file);
    },
    text => text.includes('policy.md'),
  );
  expect(written.split('\r\n').length).toBe(1 + 114 + 1);
});

/** Begins an export that asks for the format, and lets the config be typed into before the first is taken. */
async function exportedWhileTyping(before: string, typed: string): Promise<string> {
  const folder = await folderWith({
    'crossclause.yaml': before,
    'policy.md': 'See ISO/IEC 27001:2022 A.5.28.\n',
  });
  const file = folder.file('soa.md');
  const key = folder.file('crossclause.yaml').toString();
  // Until the file watcher has told of the folder, there is nothing to write.
  await eventually(
    async () => {
      await confirmed(() => execute('crossclause.exportStatement', 'csv', folder.file('soa.csv'), key));
      return textOf(folder.file('soa.csv'));
    },
    text => text.includes('policy.md'),
  );
  const config = await vscode.workspace.openTextDocument(folder.file('crossclause.yaml'));
  const exporting = execute('crossclause.exportStatement', undefined, file, key);
  // Nobody tells that the list of formats is there.
  await new Promise(resolve => setTimeout(resolve, 500));
  await replace(config, new vscode.Range(0, 0, config.lineCount, 0), typed);
  await confirmed(() => exporting.then(() => undefined));
  await config.save();
  return textOf(file);
}

test('what is typed into the config while a statement of applicability is asked for counts in it', async () => {
  const before = 'standards: [ISO/IEC 27001:2022]\n';
  const written = await exportedWhileTyping(
    before,
    `${before}exclusions: [{ clause: ISO/IEC 27001:2022 A.8.30, justification: We commission none. }]\n`,
  );
  expect(written).toContain('| A.8.30 | Outsourced development | no | We commission none. |  |');
  expect(written).toMatch(
    /^\| A\.5\.28 \| Collection of evidence \| yes \| {2}\| \[.*policy\.md\]\(policy\.md\)/m,
  );
});

test('no statement of applicability is written where its edition leaves the scope meanwhile', async () => {
  const before = 'standards: [ISO/IEC 27001:2022]\n';
  expect(await exportedWhileTyping(before, 'standards: [ISO 9001:2015]\n')).toBe('');
});

test('without an edition of ISO/IEC 27001 in scope no statement of applicability is written', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope });
  await openMatrix(folder);
  await execute(
    'crossclause.exportStatement',
    'csv',
    folder.file('soa.csv'),
    folder.file('crossclause.yaml').toString(),
  );
  expect(await textOf(folder.file('soa.csv'))).toBe('');
});

test('what the matrix is asked to write is written, though it is hidden meanwhile', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope, 'policy.md': 'ISO/IEC 20000-1:2018 7.6.\n' });
  await openMatrix(folder);
  await citingWhen(folder, ['policy.md: 1']);
  const other = await folder.open('other.md', '# Nothing\n');
  for (let round = 0; round < 5; round++) {
    const writing = exported(folder);
    // Later and later, so that it comes while the page is made, while it is asked, and while it answers.
    await new Promise(resolve => setTimeout(resolve, round * 20));
    await show(other);
    expect((await writing).rows.length).toBeGreaterThan(50);
  }
});

test('a clause can be shown in the sidebar, and the matrix opened, from any document', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope });
  await show(await folder.open('policy.md', 'See ISO/IEC 20000-1:2018 ‹7.6› and ISO 22301:2019 ‹8.4›.'));
  const from = folder.file('policy.md').toString();
  await eventually(
    () => execute('crossclause.showInTraceability'),
    isShown => isShown === true,
  );
  expect(await execute('crossclause.showInTraceability', address, from)).toBe(true);
  const outOfScope = { standard: 'ISO 22301', edition: '2019', clause: '8.4' };
  expect(await execute('crossclause.showInTraceability', outOfScope, from)).toBe(false);
  await execute('crossclause.openMatrix');
  await eventually(
    async () => vscode.window.tabGroups.activeTabGroup.activeTab?.input,
    input => input instanceof vscode.TabInputWebview,
  );
});
