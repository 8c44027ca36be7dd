import * as vscode from 'vscode';
import { codeActionsAt, eventually, execute, extension, ruleOf, workspaceFile } from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';
import { withSetting } from '../support/settings.ts';

// The runner has put beside the workspace what `crossclause check --format json` says of it, and of many small ones, and its
// statement of applicability as `crossclause soa` writes it.

interface Reported {
  readonly file: string;
  readonly range: { readonly start: vscode.Position; readonly end: vscode.Position };
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly { readonly range: Reported['range']; readonly text: string }[];
  }[];
}

type Shown = Pick<Reported, 'rule' | 'severity' | 'message'> & { readonly at: readonly number[] };

const severities = ['error', 'warning', 'info', 'hint'];

async function readReport(path: string): Promise<readonly Reported[]> {
  const bytes = await vscode.workspace.fs.readFile(workspaceFile(path));
  return JSON.parse(new TextDecoder().decode(bytes)) as readonly Reported[];
}

const shownByCommandLine = ({ range: { start, end }, rule, severity, message }: Reported): Shown => ({
  at: [start.line, start.character, end.line, end.character],
  rule,
  severity,
  // The command line stood one folder further up, from where it names documents.
  message: message.replaceAll('workspace/', ''),
});

const shownByEditor = (diagnostic: vscode.Diagnostic): Shown => ({
  at: [
    diagnostic.range.start.line,
    diagnostic.range.start.character,
    diagnostic.range.end.line,
    diagnostic.range.end.character,
  ],
  rule: ruleOf(diagnostic),
  severity: severities[diagnostic.severity] ?? '',
  message: diagnostic.message,
});

/** As JSON, in an order of its own: the editor sorts by gravity, the command line by place. */
const asJson = (shown: readonly Shown[]): string =>
  JSON.stringify(shown.map(entry => JSON.stringify(entry)).sort(), null, 1);

const editorsJson = (uri: vscode.Uri): string =>
  asJson(
    vscode.languages
      .getDiagnostics(uri)
      .filter(({ source }) => source === 'Crossclause')
      .map(shownByEditor)
      // What is wrong in a config itself the command line says on standard error.
      .filter(({ rule }) => rule !== 'config'),
  );

/** Waits as long as the two differ, and tells the difference where that lasts. */
async function expectSame(uri: vscode.Uri, reported: readonly Reported[]): Promise<void> {
  const expected = asJson(reported.map(shownByCommandLine));
  const until = Date.now() + 30_000;
  await eventually(
    async () => editorsJson(uri),
    json => json === expected || Date.now() > until,
  );
  expect(`${uri.path}: ${editorsJson(uri)}`).toBe(`${uri.path}: ${expected}`);
}

const exampleFolders = ['manual', 'policies', 'procedures'];

async function exampleDocuments(): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const folder of exampleFolders) {
    for (const [name] of await vscode.workspace.fs.readDirectory(workspaceFile(folder))) {
      paths.push(`${folder}/${name}`);
    }
  }
  return paths;
}

test('the example has the same findings in the editor, open or not', async () => {
  await extension().activate();
  const reported = await readReport('../example.json');
  await withSetting('crossclause.diagnostics', 'workspace', async () => {
    for (const path of [...(await exampleDocuments()), 'crossclause.yaml']) {
      await expectSame(
        workspaceFile(path),
        reported.filter(({ file }) => file === `workspace/${path}`),
      );
    }
  });
});

test('every fix of the command line is offered in the editor, with the same edits', async () => {
  const reported = await readReport('../example.json');
  for (const { file, range, fixes } of reported.filter(({ file: path }) => path.endsWith('.md'))) {
    const document = await vscode.workspace.openTextDocument(workspaceFile(`../${file}`));
    const at = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
    // Some fixes are offered only once all other documents are known.
    const actions = await eventually(
      () => codeActionsAt(document, at, vscode.CodeActionKind.QuickFix),
      offered => fixes.every(fix => offered.some(({ title }) => title === fix.title)),
    );
    for (const fix of fixes) {
      const action = actions.find(({ title }) => title === fix.title);
      const edits = action?.edit?.get(document.uri).map(({ range: { start, end }, newText }) => ({
        range: { start, end },
        text: newText,
      }));
      expect(JSON.stringify(edits)).toBe(JSON.stringify(fix.edits));
    }
  }
});

for (const tenth of [0, 1, 2, 3, 4, 5]) {
  test(`ten small workspaces have the same findings in the editor (${tenth + 1} of 6)`, async () => {
    const reported = await readReport('../generated.json');
    const found: number[] = [];
    for (const index of Array.from({ length: 10 }, (_, unit) => tenth * 10 + unit)) {
      const folder = `generated/workspace-${String(index).padStart(2, '0')}`;
      const read = async (path: string) => {
        const { uri } = await vscode.workspace.openTextDocument(workspaceFile(`../${folder}/${path}`));
        return { uri, path };
      };
      const documents = await Promise.all(['policy.md', 'procedures/one.md', 'drafts/two.md'].map(read));
      for (const { uri, path } of [...documents, await read('crossclause.yaml')]) {
        const ofFile = reported.filter(({ file }) => file === `${folder}/${path}`);
        await expectSame(uri, ofFile);
        found.push(ofFile.length);
      }
    }
    expect(found.filter(count => count > 0).length).toBeGreaterThan(10);
  });
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

for (const format of ['markdown', 'csv', 'xlsx', 'json']) {
  test(`the statement of applicability is the same from the editor, as ${format}`, async () => {
    const expected = latin1(await vscode.workspace.fs.readFile(workspaceFile(`../statement.${format}`)));
    const file = workspaceFile(`statement.${format === 'markdown' ? 'md' : format}`);
    const until = Date.now() + 30_000;
    try {
      // What other tests have written counts until VS Code has told that it is gone.
      const written = await eventually(
        async () => {
          await execute('crossclause.exportStatement', format, file);
          return latin1(await vscode.workspace.fs.readFile(file));
        },
        text => text === expected || Date.now() > until,
      );
      expect(written).toBe(expected);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });
}
