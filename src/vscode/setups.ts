import * as vscode from 'vscode';
import { type Pack, pathMatcher } from '../core/index.ts';
import { CommonPacks } from './common-packs.ts';
import { ConfigFinder, configIn, isConfig, isMisnamedConfig } from './config-finder.ts';
import { pathBelow } from './files.ts';
import { Later } from './later.ts';
import { failureTo, warningTo } from './log.ts';
import { NewFiles } from './new-files.ts';
import { PackReader } from './pack-reader.ts';
import { readSetup } from './read-setup.ts';
import { affectsSetup } from './settings.ts';
import type { ReadProject, Setup } from './setup.ts';
import { whileTyped } from './watched.ts';

/** A config or a pack that is being typed is read after a pause, since all documents are then read anew; milliseconds. */
const typingPause = 80;

/**
 * Finds what applies to each document: the nearest config above it inside its workspace folder, else the settings. Each
 * is read once, and again when it, a pack of it or its baseline changes, in an editor or on disk; and when somebody asks after
 * a failure, since on the web the server may be out of reach for a while.
 */
export class Setups implements vscode.Disposable {
  readonly #log: vscode.LogOutputChannel;
  readonly #configs = new ConfigFinder(() => this.#forgetAll());
  readonly #setups = new Map<string, Promise<Setup>>();
  /** What each setup was read from besides its config, so that it is read again when one of them changes. */
  readonly #watchers = new Map<string, vscode.Disposable>();
  readonly #packReader = new PackReader();
  readonly #common: CommonPacks;
  readonly #warn: (message: string) => void;
  /** Which files matter is a question of the configs. */
  readonly #files = vscode.workspace.createFileSystemWatcher('**/*');
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #reads = new vscode.EventEmitter<Setup>();
  /** By what is to be forgotten: the keys of the setups, or `all`. */
  readonly #typing: Later;
  readonly #subscriptions: vscode.Disposable[];

  readonly newFiles: NewFiles;

  /** Tells that an answer of `of` may be another one now. */
  readonly onDidChange = this.#changes.event;
  readonly onDidRead = this.#reads.event;

  /** Who knows the documents of a project; nobody, until it is set. */
  projectOf: (setup: Setup) => ReadProject | undefined = () => undefined;

  constructor(shipped: () => Promise<readonly Pack[]>, log: vscode.LogOutputChannel) {
    this.#log = log;
    this.#warn = warningTo(log);
    this.#typing = new Later(typingPause, failureTo(log));
    const forgetSoon = () => this.#typing.run('all', async () => this.#forgetAll());
    this.#common = new CommonPacks(shipped, this.#packReader, forgetSoon);
    this.newFiles = new NewFiles(log);
    const changed = (uri: vscode.Uri) => {
      if (isConfig(uri) || isMisnamedConfig(uri)) this.#forgetAll();
    };
    this.#subscriptions = [
      this.#changes,
      this.#reads,
      this.#files,
      this.#typing,
      this.newFiles,
      this.newFiles.onDidFind(changed),
      this.#files.onDidCreate(changed),
      this.#files.onDidChange(changed),
      // Of a folder that is deleted only the folder itself is told.
      this.#files.onDidDelete(uri => {
        if (isConfig(uri) || isMisnamedConfig(uri) || this.#configs.hasLookedInto(uri)) this.#forgetAll();
      }),
      whileTyped(isConfig, forgetSoon, () => this.#forgetAll()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#forgetAll()),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('crossclause.userPacks')) this.#common.forget();
        if (affectsSetup(event)) this.#forgetAll();
      }),
    ];
  }

  /** Reads what the first question will want before somebody asks it: on the web each file is a journey to the server. */
  warmUp(): void {
    const places = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => configIn(uri));
    Promise.all([this.#common.read(), ...places.map(place => this.of(place))]).catch(failureTo(this.#log));
  }

  /** What applies to a document, a config or a pack. */
  async of(uri: vscode.Uri): Promise<Setup> {
    const folder = workspaceFolderOf(uri);
    const configUri = await this.#configs.above(uri, folder);
    const key = configUri?.toString() ?? folder?.toString() ?? '';
    let setup = this.#setups.get(key);
    if (setup === undefined) {
      // What changes while it is read makes it be read again; the files that it no longer asks for are not watched.
      const watch = (root: vscode.Uri, patterns: readonly string[]) => {
        if (this.#setups.get(key) === setup) this.#watch(key, root, patterns);
      };
      setup = readSetup(configUri, folder, {
        common: this.#common,
        packReader: this.#packReader,
        watch,
        projectOf: read => this.projectOf(read),
      });
      this.#setups.set(key, setup);
      const failed = (error: unknown) => {
        if (this.#setups.get(key) === setup) this.#setups.delete(key);
        failureTo(this.#log)(error);
      };
      void setup.then(read => {
        for (const trouble of read.troubles) this.#warn(trouble);
        this.#reads.fire(read);
      }, failed);
    }
    return setup;
  }

  /** Which file of a setup this is; undefined: none of them. */
  async kindOf(uri: vscode.Uri): Promise<'config' | 'pack' | undefined> {
    if (isConfig(uri)) return 'config';
    return (await this.of(uri)).isPack(uri) ? 'pack' : undefined;
  }

  /** Waits until what was typed up to now counts. */
  catchUp(): Promise<void> {
    return this.#typing.finish();
  }

  dispose(): void {
    this.#unwatch();
    this.#configs.dispose();
    this.#common.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #watch(key: string, root: vscode.Uri, patterns: readonly string[]): void {
    this.#watchers.get(key)?.dispose();
    const isMeant = pathMatcher(patterns);
    const isPart = (uri: vscode.Uri) => {
      const path = pathBelow(root, uri);
      return path !== undefined && isMeant(path);
    };
    const changed = (uri: vscode.Uri) => {
      if (isPart(uri)) this.#forget(key);
    };
    const forgetBelow = async (uri: vscode.Uri) => {
      const packUris = (await this.#setups.get(key))?.packUris ?? [];
      if (packUris.some(pack => pathBelow(uri, pack) !== undefined)) this.#forget(key);
    };
    const deleted = (uri: vscode.Uri) => {
      changed(uri);
      forgetBelow(uri).catch(failureTo(this.#log));
    };
    const typed = () => this.#typing.run(key, async () => this.#forget(key));
    // Beside the workspace VS Code watches only what it is asked to.
    const beside = vscode.workspace.getWorkspaceFolder(root)
      ? []
      : patterns.map(pattern =>
          vscode.workspace.createFileSystemWatcher(
            new vscode.RelativePattern(root, pattern.replace(/^\.\//, '')),
          ),
        );
    this.#watchers.set(
      key,
      vscode.Disposable.from(
        ...[this.#files, ...beside].flatMap(watcher => [
          watcher.onDidCreate(changed),
          watcher.onDidChange(changed),
          watcher.onDidDelete(deleted),
        ]),
        ...beside,
        this.newFiles.onDidFind(changed),
        whileTyped(isPart, typed, () => this.#forget(key)),
      ),
    );
  }

  #forget(key: string): void {
    this.#setups.delete(key);
    this.#changes.fire();
  }

  #forgetAll(): void {
    this.#configs.forget();
    this.#setups.clear();
    this.#unwatch();
    this.#changes.fire();
  }

  #unwatch(): void {
    for (const watcher of this.#watchers.values()) watcher.dispose();
    this.#watchers.clear();
  }
}

/** The workspace folder that a document lies in; for a text without a file the only one that is open. */
function workspaceFolderOf(uri: vscode.Uri): vscode.Uri | undefined {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (uri.scheme === 'untitled' && folders.length === 1) return folders[0]?.uri;
  return vscode.workspace.getWorkspaceFolder(uri)?.uri;
}
