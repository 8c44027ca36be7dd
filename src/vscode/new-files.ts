import * as vscode from 'vscode';
import { isFolder, isOfInterest, isOnWalk, pathBelow, walk } from './files.ts';
import { Later } from './later.ts';
import { failureTo } from './log.ts';
import { heedsGitignore } from './settings.ts';

/** Soon after a folder came, and once more when whoever fills it is likely to be done; milliseconds. */
const looks = [150, 2000];

/**
 * Tells of the files in folders that come. VS Code begins to watch a new folder some time after it came, and tells of
 * nothing that was put into it before.
 */
export class NewFiles implements vscode.Disposable {
  readonly #finds = new vscode.EventEmitter<vscode.Uri>();
  readonly #looks: readonly Later[];
  /** The folders that are still to be looked into. */
  readonly #folders = new Map<string, vscode.Uri>();
  /** What was told of meanwhile, by VS Code or here. */
  readonly #told = new Set<string>();
  readonly #subscriptions: vscode.Disposable;

  /** A file is there that VS Code may not tell of. */
  readonly onDidFind = this.#finds.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#looks = looks.map(milliseconds => new Later(milliseconds, failureTo(log)));
    const files = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
    this.#subscriptions = vscode.Disposable.from(
      this.#finds,
      ...this.#looks,
      files,
      files.onDidCreate(uri => this.#came(uri)),
      files.onDidDelete(uri => this.#told.delete(uri.toString())),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #came(uri: vscode.Uri): Promise<void> {
    if (this.#folders.size > 0) this.#told.add(uri.toString());
    // What cannot be told now is told when it is looked into.
    if (!isOfInterest(uri) || !(await isFolder(uri).catch(() => true))) return;
    // Whoever makes a folder in a new one is not done with that: it is looked into later.
    const folder = [...this.#folders.values()].find(at => pathBelow(at, uri) !== undefined) ?? uri;
    const key = folder.toString();
    this.#folders.set(key, folder);
    for (const look of this.#looks) look.run(key, () => this.#lookInto(folder, look === this.#looks.at(-1)));
  }

  async #lookInto(folder: vscode.Uri, isLast: boolean): Promise<void> {
    try {
      await this.#tellOf(folder);
    } finally {
      if (isLast) this.#folders.delete(folder.toString());
      if (this.#folders.size === 0) this.#told.clear();
    }
  }

  async #tellOf(folder: vscode.Uri): Promise<void> {
    const top = vscode.workspace.getWorkspaceFolder(folder)?.uri;
    const path = top && pathBelow(top, folder);
    // What is ignored may be large, and nothing in it is read.
    const options = { heedsGitignore: heedsGitignore(folder) };
    if (!top || path === undefined || !(await isOnWalk(top, `${path}/`, options))) return;
    for await (const { uri } of walk(folder, options)) {
      if (this.#told.has(uri.toString())) continue;
      this.#told.add(uri.toString());
      this.#finds.fire(uri);
    }
  }
}
