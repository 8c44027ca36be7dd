import * as vscode from 'vscode';
import { unmarked } from '../../support/unmarked.ts';
import { waitsFor } from './registry.ts';

// What tests ask of the editor. They go through VS Code's own commands, never to a provider, and wait for what they
// want to see, never for a time.

/** What the test that runs has put into the workspace: its folders, and documents that lie in none of these. */
const made = new Map<string, vscode.Uri>();

let documents = 0;

/** An open document and the marked places in it. */
export interface Opened {
  readonly document: vscode.TextDocument;
  /** The first mark's; the start of the document where there is none. */
  readonly range: vscode.Range;
  readonly ranges: readonly vscode.Range[];
}

/**
 * A Markdown file of the workspace with this text, open. ‹Marks› are taken out and say which ranges are meant; `‹›` is
 * an empty one. No editor shows it, which takes ten times as long: see `show`.
 */
export async function openPolicy(marked: string, name = `policy-${++documents}.md`): Promise<Opened> {
  const { text, spans } = unmarked(marked);
  const uri = workspaceFile(name);
  if (!name.includes('/')) made.set(uri.toString(), uri);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return opened(await vscode.workspace.openTextDocument(uri), spans);
}

/** The files that VS Code's watchers have told of as new. */
const told = new Set<string>();
const watchers = new Map<string, vscode.FileSystemWatcher>();
let probes = 0;

/**
 * Until VS Code watches the folder that a file lies in, and has told of all that came before: what changes in a new folder
 * before that is told by nobody, and neither is what comes and goes.
 */
export async function untilWatched(file: vscode.Uri): Promise<void> {
  const folder = vscode.Uri.joinPath(file, '..');
  const isInWorkspace = vscode.workspace.getWorkspaceFolder(file) !== undefined;
  const key = isInWorkspace ? '' : folder.toString();
  if (!watchers.has(key)) {
    const pattern = isInWorkspace ? '**/probe-*.txt' : new vscode.RelativePattern(folder, 'probe-*.txt');
    const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true, true);
    watcher.onDidCreate(uri => told.add(uri.toString()));
    watchers.set(key, watcher);
  }
  const written: vscode.Uri[] = [];
  await eventually(
    async () => {
      const probe = vscode.Uri.joinPath(folder, `probe-${++probes}.txt`);
      await vscode.workspace.fs.writeFile(probe, new Uint8Array());
      written.push(probe);
      await new Promise(resolve => setTimeout(resolve, 50));
      return written.some(uri => told.has(uri.toString()));
    },
    isTold => isTold,
  );
}

let folders = 0;

/**
 * A folder of its own in the workspace with these files, by their paths; a `crossclause.yaml` among them counts for it.
 * Without one the example's scope of three editions is in force.
 */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<Folder> {
  const name = `folder-${++folders}`;
  const written = new Set<string>();
  const watched = new Map<string, Promise<void>>();
  const onceWatched = (file: vscode.Uri) => {
    const parent = vscode.Uri.joinPath(file, '..').toString();
    const watching = watched.get(parent) ?? untilWatched(file);
    watched.set(parent, watching);
    return watching;
  };
  const folder: Folder = {
    uri: workspaceFile(name),
    open: (path, marked) => openPolicy(marked, `${name}/${path}`),
    write: async (path, text) => {
      const file = workspaceFile(`${name}/${path}`);
      if (written.has(path)) await onceWatched(file);
      written.add(path);
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    },
    delete: async path => {
      const file = workspaceFile(`${name}/${path}`);
      await untilWatched(file);
      await vscode.workspace.fs.delete(file, { recursive: true });
    },
    rename: async (from, to) => {
      await untilWatched(workspaceFile(`${name}/${from}`));
      await vscode.workspace.fs.rename(workspaceFile(`${name}/${from}`), workspaceFile(`${name}/${to}`));
    },
    file: path => workspaceFile(`${name}/${path}`),
  };
  made.set(folder.uri.toString(), folder.uri);
  for (const [path, text] of Object.entries(files)) await folder.write(path, text);
  return folder;
}

/** A folder of the tests; paths are relative to it. */
export interface Folder {
  readonly uri: vscode.Uri;
  open(path: string, marked: string): Promise<Opened>;
  write(path: string, text: string): Promise<void>;
  delete(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  file(path: string): vscode.Uri;
}

/** A document of a folder of its own, to which this config applies. */
export async function openWithConfig(config: string, marked: string): Promise<Opened> {
  const folder = await folderWith({ 'crossclause.yaml': config });
  return folder.open('policy.md', marked);
}

/** The same without a file. */
export async function openUntitled(marked: string, language = 'markdown'): Promise<Opened> {
  const { text, spans } = unmarked(marked);
  // What is half a character does not come through to the extensions' host.
  const wanted = new TextDecoder().decode(new TextEncoder().encode(text));
  for (;;) {
    const document = await vscode.workspace.openTextDocument({ language, content: text });
    // VS Code may hand out a document of the same name that it is about to close.
    if (document.getText() === wanted) return opened(document, spans);
  }
}

/** The document at an address, open. */
export const openedAt = async (uri: vscode.Uri): Promise<Opened> =>
  opened(await vscode.workspace.openTextDocument(uri), []);

/** The extension under test. */
export const extension = (): vscode.Extension<unknown> => {
  const found = vscode.extensions.getExtension('crossclause.crossclause');
  if (!found) throw new Error('The extension is not in the host that runs the tests.');
  return found;
};

async function opened(document: vscode.TextDocument, spans: readonly [number, number][]): Promise<Opened> {
  // The first document starts the extension, and VS Code asks nobody who is still starting.
  await extension().activate();
  const ranges = spans.map(
    ([start, end]) => new vscode.Range(document.positionAt(start), document.positionAt(end)),
  );
  return { document, range: ranges[0] ?? new vscode.Range(0, 0, 0, 0), ranges };
}

/** Shows the document with its range selected, for what works on the active editor: commands, undo. */
export const show = async ({ document, range }: Opened): Promise<vscode.TextEditor> =>
  vscode.window.showTextDocument(document, { selection: range });

/** A file of the first workspace folder. */
export function workspaceFile(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('The tests want a folder to be open.');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** What all hovers at the place say, as Markdown, and the text they are about. */
export async function hoversAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly { readonly markdown: string; readonly about: string | undefined }[]> {
  const hovers = await execute<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.map(({ contents, range }) => ({
    markdown: contents.map(content => (typeof content === 'string' ? content : content.value)).join('\n'),
    about: range && document.getText(range),
  }));
}

/** The completions at a place, resolved up to `resolved` of them. */
export async function completionsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  resolved = 20,
): Promise<readonly vscode.CompletionItem[]> {
  const { items } = await execute<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    undefined,
    resolved,
  );
  return items;
}

/** The code actions that are offered for a range, with their edits. */
export const codeActionsAt = (
  document: vscode.TextDocument,
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
  resolved = 50,
): Promise<readonly vscode.CodeAction[]> =>
  execute('vscode.executeCodeActionProvider', document.uri, range, kind?.value, resolved);

/** Does what a code action says, as a click on it would: the edit first, then the command. */
async function applyAction({ title, edit, command }: vscode.CodeAction): Promise<void> {
  if (edit && !(await vscode.workspace.applyEdit(edit))) throw new Error(`“${title}” was not applied.`);
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** The text after the action whose title begins so was done at the first mark. */
export async function after(
  { document, range }: Pick<Opened, 'document' | 'range'>,
  title: string,
  kind?: vscode.CodeActionKind,
): Promise<string> {
  const until = Date.now() + 10_000;
  // VS Code drops the question where another extension comes to have actions meanwhile, as they do while it starts.
  const actions = await eventually(
    () => codeActionsAt(document, range, kind),
    all => all.some(action => action.title.startsWith(title)) || Date.now() > until,
  );
  const action = actions.find(other => other.title.startsWith(title));
  if (!action)
    throw new Error(`There is no “${title}”, only: ${actions.map(other => other.title).join('; ')}`);
  await applyAction(action);
  return document.getText();
}

/** Puts a text in the place of a range, as one edit. */
export async function replace(
  document: vscode.TextDocument,
  range: vscode.Range,
  text: string,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('The edit was not applied.');
}

/** The rules of the findings in a document, once they are these, in any order; the test's own time limit is the limit. */
export async function rulesWhen(uri: vscode.Uri, rules: readonly string[]): Promise<void> {
  const wanted = [...rules].sort().join();
  await diagnosticsWhen(uri, all => all.map(ruleOf).sort().join() === wanted);
}

/** Until a document that is opened now has its finding: whatever was to be found in those before it is found as well. */
export async function untilOthersAreChecked(): Promise<void> {
  const { document } = await openWithConfig('', 'ISO 9001:2015 9.9');
  await rulesWhen(document.uri, ['unknown-clause']);
}

/** The rule that a diagnostic names. */
export const ruleOf = ({ code }: vscode.Diagnostic): string =>
  String(typeof code === 'object' ? code.value : code);

/** The findings of the extension in a document, once they are as the condition wants them. */
export function diagnosticsWhen(
  uri: vscode.Uri,
  isThere: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  const read = () => {
    const all = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Crossclause');
    return isThere(all) ? all : undefined;
  };
  return when(vscode.languages.onDidChangeDiagnostics, read);
}

/** What `read` gives, now or after one of the events, once it gives something. The test's own time limit is the limit. */
export function when<Value>(event: vscode.Event<unknown>, read: () => Value | undefined): Promise<Value> {
  return new Promise((resolve, reject) => {
    const look = () => {
      try {
        const value = read();
        if (value === undefined) return;
        listening.dispose();
        resolve(value);
      } catch (error) {
        listening.dispose();
        reject(error);
      }
    };
    const listening = event(look);
    look();
  });
}

/** Asks again and again, for what no event tells. */
export async function eventually<Value>(
  ask: () => Promise<Value>,
  isThere: (value: Value) => boolean,
): Promise<Value> {
  let last = 'none yet';
  for (let round = 1; ; round++) {
    waitsFor(`answer ${round} to ${ask}; the last was ${last}`);
    const value = await ask();
    last = JSON.stringify(value);
    if (isThere(value)) return value;
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

/** Any of VS Code's `vscode.execute…` commands. */
export async function execute<Value>(command: string, ...args: readonly unknown[]): Promise<Value> {
  for (;;) {
    try {
      return await vscode.commands.executeCommand<Value>(command, ...args);
    } catch (error) {
      // VS Code drops a question where what it is about changes meanwhile; whoever wants to know asks again.
      if (!command.startsWith('vscode.execute') || (error as Error).name !== 'Canceled') throw error;
    }
  }
}

/**
 * Closes every editor without asking to save, takes back what is not saved, and deletes what the test has made, so that the
 * next one finds nothing of it.
 */
export async function cleanUp(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  // A test that failed may have changed documents that the others count on.
  const changed = vscode.workspace.textDocuments.filter(({ isDirty, isUntitled }) => isDirty && !isUntitled);
  for (const document of changed) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  if (made.size === 0) return;
  // An edit, since VS Code lets go of the documents of what it deletes itself.
  const edit = new vscode.WorkspaceEdit();
  for (const uri of made.values()) edit.deleteFile(uri, { recursive: true, ignoreIfNotExists: true });
  made.clear();
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('The files of the test were not deleted.');
}

/**
 * Runs a command until it is done, and takes what each of its lists and questions proposes first.
 *
 * @param answer how each is answered: the name of a command of the workbench
 */
export async function confirmed(
  run: () => Promise<unknown>,
  answer = 'acceptSelectedQuickOpenItem',
): Promise<void> {
  let isDone = false;
  const done = run().finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await execute(`workbench.action.${answer}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  await done;
}

/** The page of a card or an explanation that a command has shown, as the Markdown that it is made of. */
export async function pageShown(scheme: string): Promise<vscode.TextDocument> {
  const uri = await eventually(
    async () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputCustom && input.viewType === 'vscode.markdown.preview.editor'
        ? input.uri
        : undefined;
    },
    found => found?.scheme === scheme,
  );
  return vscode.workspace.openTextDocument(uri ?? vscode.Uri.parse('untitled:none'));
}

/** The text in front, once it is one of the scheme. */
export async function textShown(scheme: string): Promise<vscode.TextDocument> {
  const shown = await eventually(
    async () => vscode.window.activeTextEditor?.document,
    document => document?.uri.scheme === scheme,
  );
  return shown ?? vscode.workspace.openTextDocument(vscode.Uri.parse('untitled:none'));
}

/** What the extension wrote into its log. */
export async function logText(): Promise<string> {
  await execute('workbench.action.output.show.crossclause.crossclause.Crossclause.log');
  const log = await eventually(
    async () => vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith('Crossclause.log')),
    found => found !== undefined,
  );
  return log?.getText() ?? '';
}
