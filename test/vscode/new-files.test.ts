import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as vscode from 'vscode';
import { NewFiles } from '../../src/vscode/new-files.ts';

// What is told of the files in a folder that comes with them: whether VS Code tells of them itself, nobody can arrange.

const { disk, settings, listeners } = vi.hoisted(() => ({
  /** Texts of files by their paths. */
  disk: new Map<string, string>(),
  settings: new Map<string, unknown>(),
  listeners: [] as ((uri: unknown) => void)[],
}));

vi.mock('vscode', () => {
  const FileType = { File: 1, Directory: 2 };
  class EventEmitter {
    readonly #listeners: ((value: unknown) => void)[] = [];
    readonly event = (listener: (value: unknown) => void) => this.#listeners.push(listener);
    readonly fire = (value: unknown) => {
      for (const listener of this.#listeners) listener(value);
    };
  }
  const at = (path: string) => ({ scheme: 'memfs', authority: '', path, toString: () => path });
  const Uri = {
    joinPath: ({ path }: { path: string }, ...names: readonly string[]) =>
      at([path, ...names.filter(Boolean)].join('/').replace(/\/$/, '')),
  };
  const below = (path: string) => [...disk.keys()].filter(file => file.startsWith(`${path}/`));
  const fs = {
    isWritableFileSystem: () => true,
    readFile: async ({ path }: { path: string }) => new TextEncoder().encode(disk.get(path)),
    stat: async ({ path }: { path: string }) => ({
      type: below(path).length > 0 ? FileType.Directory : FileType.File,
    }),
    readDirectory: async ({ path }: { path: string }) => {
      const names = new Map<string, number>();
      for (const file of below(path)) {
        const [name = '', ...rest] = file.slice(path.length + 1).split('/');
        names.set(name, rest.length > 0 ? FileType.Directory : FileType.File);
      }
      return [...names];
    },
  };
  const watcher = {
    onDidCreate: (listen: (uri: unknown) => void) => listeners.push(listen),
    onDidDelete() {},
  };
  return {
    Disposable: { from: () => ({ dispose() {} }) },
    EventEmitter,
    FileType,
    Uri,
    workspace: {
      fs,
      asRelativePath: String,
      createFileSystemWatcher: () => watcher,
      getConfiguration: () => ({ get: (name: string) => settings.get(name) }),
      getWorkspaceFolder: () => ({ uri: at('/work') }),
    },
  };
});

beforeEach(() => {
  vi.useFakeTimers();
  disk.clear();
  settings.clear();
});
afterEach(() => vi.useRealTimers());

/** The files that are told of, after VS Code has told of a new folder alone. */
async function toldOf(folder: string): Promise<readonly string[]> {
  const told: string[] = [];
  const files = new NewFiles({} as vscode.LogOutputChannel);
  files.onDidFind(({ path }) => told.push(path));
  listeners.at(-1)?.({ scheme: 'memfs', authority: '', path: folder, toString: () => folder });
  await vi.runAllTimersAsync();
  files.dispose();
  return told;
}

test('each file of a folder that comes with them is told of once', async () => {
  disk.set('/work/new/a.md', '');
  disk.set('/work/new/deep/b.md', '');
  expect(await toldOf('/work/new')).toEqual(['/work/new/a.md', '/work/new/deep/b.md']);
});

test('what .gitignore names is not looked into, unless the setting says that it is heeded nowhere', async () => {
  disk.set('/work/.gitignore', 'drafts/\n');
  disk.set('/work/drafts/a.md', '');
  expect(await toldOf('/work/drafts')).toEqual([]);
  settings.set('heedGitignore', false);
  expect(await toldOf('/work/drafts')).toEqual(['/work/drafts/a.md']);
});
