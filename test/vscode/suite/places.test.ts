import * as vscode from 'vscode';
import { diagnosticsWhen, execute, extension, hoversAt, rulesWhen } from '../support/editor.ts';
import { houseRules } from '../support/packs.ts';
import { expect, test } from '../support/registry.ts';

// Documents that lie elsewhere than in a folder on a disk.

/** Files that exist in memory alone, as those of a virtual workspace. */
class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const size = this.#files.get(path)?.length;
    const isFolder = [...this.#files.keys()].some(other =>
      other.startsWith(path === '/' ? path : `${path}/`),
    );
    if (size === undefined && !isFolder) throw vscode.FileSystemError.FileNotFound(path);
    const type = size === undefined ? vscode.FileType.Directory : vscode.FileType.File;
    return { type, ctime: 0, mtime: 0, size: size ?? 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const start = path.endsWith('/') ? path : `${path}/`;
    const names = new Map<string, vscode.FileType>();
    for (const file of this.#files.keys()) {
      if (!file.startsWith(start)) continue;
      const [name = '', ...below] = file.slice(start.length).split('/');
      names.set(name, below.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    return [...names];
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const content = this.#files.get(path);
    if (!content) throw vscode.FileSystemError.FileNotFound(path);
    return content;
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.#files.set(path, content);
  }

  createDirectory(): void {}
  delete(): void {}
  rename(): void {}
}

let systems = 0;

/** A file system of its own with these files; gives the address of its root. */
async function inMemory(
  files: Readonly<Record<string, string>>,
  work: (root: vscode.Uri) => Promise<void>,
): Promise<void> {
  const memory = new MemoryFiles();
  const scheme = `memory${++systems}`;
  const root = vscode.Uri.from({ scheme, path: '/' });
  for (const [path, text] of Object.entries(files)) {
    memory.writeFile(vscode.Uri.joinPath(root, path), new TextEncoder().encode(text));
  }
  const registration = vscode.workspace.registerFileSystemProvider(scheme, memory);
  try {
    await extension().activate();
    await work(root);
  } finally {
    registration.dispose();
  }
}

test('a virtual file system is read as any other, configs and packs too', async () => {
  const files = {
    'crossclause.yaml': 'standards: [ISO 90001:2020]\n',
    '.crossclause/house.yaml': houseRules(),
    'deep/er/policy.md': 'See clause 4.1 and clause 4.9 of ISO 90001.\n',
  };
  await inMemory(files, async root => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root, 'deep/er/policy.md'));
    const [finding] = await diagnosticsWhen(document.uri, all => all.length > 0);
    expect(finding?.message).toBe('ISO 90001:2020, the edition in scope, has no clause 4.9.');
    expect((await hoversAt(document, new vscode.Position(0, 11)))[0]?.markdown).toContain('4.1 Tidy desks');
  });
});

test('a single file that lies in no folder of the workspace is read with the settings', async () => {
  await inMemory({ 'policy.md': 'ISO 9001:2015 9.9, ISO/IEC 20000-1:2018 8.3.4.1\n' }, async root => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root, 'policy.md'));
    await rulesWhen(document.uri, ['unknown-clause']);
  });
});

test('a text that only shows another one is left in peace', async () => {
  const provider = vscode.workspace.registerTextDocumentContentProvider('vscode-scm', {
    provideTextDocumentContent: () => 'ISO 9001:2015 9.9 and 9.2\n',
  });
  try {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode-scm:/policy.md'));
    expect(document.languageId).toBe('markdown');
    expect(await hoversAt(document, new vscode.Position(0, 23))).toEqual([]);
    expect(vscode.languages.getDiagnostics(document.uri)).toEqual([]);
  } finally {
    provider.dispose();
  }
});

test('the extension says that it works in untrusted and virtual workspaces', () => {
  const { capabilities } = extension().packageJSON;
  expect(capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
});

test('the commands are found under one category', () => {
  const { contributes } = extension().packageJSON;
  expect(contributes.commands.every(({ category }: { category: string }) => category === 'Crossclause')).toBe(
    true,
  );
});

test('a hover stands beside those of others', async () => {
  const other = vscode.languages.registerHoverProvider('markdown', {
    provideHover: () => new vscode.Hover('Another one'),
  });
  try {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: 'ISO 9001:2015 9.2',
    });
    const hovers = await execute<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, 15),
    );
    expect(hovers).toHaveLength(2);
  } finally {
    other.dispose();
  }
});
