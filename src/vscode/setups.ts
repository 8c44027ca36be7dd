import * as vscode from 'vscode';
import {
  type Baseline,
  type Catalogue,
  type Config,
  type ConfigResult,
  configName,
  exclusionMatcher,
  inclusionMatcher,
  type Knowledge,
  misnamedConfig,
  misnamedPack,
  misnamedPacksOf,
  missingPacks,
  type Pack,
  type PacksThere,
  type ProjectDocuments,
  pathMatcher,
  readBaseline,
  readConfig,
} from '../core/index.ts';
import { CommonPacks } from './common-packs.ts';
import {
  ConfigFinder,
  configIn,
  isConfig,
  isMisnamedConfig,
  misnamedConfigsIn,
  parentOf,
} from './config-finder.ts';
import { pathBelow, readReachable, typedText } from './files.ts';
import { Later } from './later.ts';
import { failureTo, warningTo } from './log.ts';
import { NewFiles } from './new-files.ts';
import { PackReader, unreadPack } from './pack-reader.ts';
import { readProjectPacks } from './project-packs.ts';
import { affectsSetup, settingsAsConfig } from './settings.ts';
import { whileTyped } from './watched.ts';

/** The config that applies to a document, and what the packs of that config know. */
export interface Setup extends Knowledge {
  /** The folder that the config's patterns are relative to; undefined for a document that lies in none. */
  readonly root: vscode.Uri | undefined;
  readonly config: Config;
  /** undefined: the settings say it. */
  readonly configUri: vscode.Uri | undefined;
  /** Every pack that counts: the shipped ones, the user's, the project's, each called by its path. */
  readonly packs: readonly Pack[];
  /** Those of them that are the user's. */
  readonly userPacks: readonly Pack[];
  /** And those that are the project's. */
  readonly projectPacks: readonly Pack[];
  /** The files of the project's own packs, those that cannot be read among them. */
  readonly packUris: readonly vscode.Uri[];
  /** The files of the user's packs for all projects, likewise. */
  readonly userPackUris: readonly vscode.Uri[];
  /** Files that look like a config or a pack and are not read, since they are called otherwise. */
  readonly misnamed: readonly MisnamedFile[];
  /** The project's packs that are there; undefined where no folder is. */
  readonly packsThere: PacksThere | undefined;
  /** What of the settings and packs does not count and why; what else is wrong in a config is a finding there. */
  readonly troubles: readonly string[];
  /** The findings that are accepted as they are. */
  readonly baseline: Baseline | undefined;
  /** Relative to the root where the file lies below it, with forward slashes: patterns name files by it. */
  pathOf(uri: vscode.Uri): string;
  isExcluded(uri: vscode.Uri): boolean;
  isIncluded(uri: vscode.Uri): boolean;
  isPack(uri: vscode.Uri): boolean;
  /** All documents that the config applies to, once they are read. */
  project(): ReadProject | undefined;
}

/** A file that is not read, and what is told of it. */
export interface MisnamedFile {
  readonly uri: vscode.Uri;
  readonly message: string;
}

/** The documents of a project, for rules that hold one against the others. */
export interface ReadProject extends ProjectDocuments {
  /** Another one after any of them changed. */
  readonly version: number;
}

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
      setup = this.#read(configUri, folder, watch);
      this.#setups.set(key, setup);
      const failed = (error: unknown) => {
        if (this.#setups.get(key) === setup) this.#setups.delete(key);
        failureTo(this.#log)(error);
      };
      void setup.then(read => this.#reads.fire(read), failed);
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

  async #read(
    configUri: vscode.Uri | undefined,
    folder: vscode.Uri | undefined,
    watch: (root: vscode.Uri, patterns: readonly string[]) => void,
  ): Promise<Setup> {
    const root = configUri ? parentOf(configUri) : folder;
    const [common, read] = await Promise.all([
      this.#common.read(),
      configUri
        ? configReader(configUri)
        : (catalogue: Catalogue) => readConfig(settingsAsConfig(folder), 'settings', catalogue),
    ]);

    // The config names the packs, and the packs say which editions its scope can name: so it is read twice where it has any.
    const alone = read(common.knowledge.catalogue);
    const { packs: patterns, baseline } = alone.config;
    if (root) watch(root, [...patterns, ...misnamedPacksOf(patterns), ...(baseline ? [baseline] : [])]);
    const own = await readProjectPacks({ root, patterns }, common, this.#packReader);
    const { packs, knowledge, packsThere } = own;
    const result = packs.length > 0 ? read(knowledge.catalogue) : alone;

    const { shipped, user, userUris } = common;
    const places = placesOf(root, result.config, userUris);
    const accepted =
      root && baseline ? await this.#readBaseline(vscode.Uri.joinPath(root, baseline)) : undefined;
    const misnamed = [
      ...(root && !configUri ? await misnamedConfigs(root) : []),
      ...[...common.misnamed, ...own.misnamed].map(uri => ({ uri, message: misnamedPack })),
    ];
    const troubles = [
      ...common.troubles,
      ...troublesOf(result, packsThere, configUri),
      ...misnamed.map(({ uri, message }) => `${places.pathOf(uri)}: ${message}`),
      ...own.unread.map(unreadPack),
      ...(accepted && !accepted.ok ? [`${baseline}: ${accepted.message}`] : []),
    ];
    for (const trouble of troubles) this.#warn(trouble);
    const setup: Setup = {
      ...knowledge,
      root,
      configUri,
      packs: [...shipped, ...user, ...packs],
      userPacks: user,
      projectPacks: packs,
      packUris: own.uris,
      userPackUris: userUris,
      misnamed,
      packsThere,
      troubles,
      config: result.config,
      baseline: accepted?.ok ? accepted.baseline : undefined,
      ...places,
      project: () => this.projectOf(setup),
    };
    return setup;
  }

  async #readBaseline(uri: vscode.Uri): Promise<ReturnType<typeof readBaseline>> {
    const text = await readReachable(uri);
    return text === undefined
      ? { ok: false, message: vscode.l10n.t('The baseline is not there, so no finding is accepted.') }
      : readBaseline(text);
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

const misnamedConfigs = async (root: vscode.Uri): Promise<readonly MisnamedFile[]> =>
  (await misnamedConfigsIn(root)).map(uri => ({ uri, message: misnamedConfig }));

/** What of the settings does not count; of a config only the packs that are not there, since its mistakes are findings in it. */
function troublesOf(
  result: ConfigResult,
  packsThere: PacksThere | undefined,
  configUri: vscode.Uri | undefined,
): readonly string[] {
  const missing = packsThere ? missingPacks(result, packsThere).filter(({ isOneFile }) => isOneFile) : [];
  if (configUri) return missing.map(({ message }) => `${configName}: ${message}`);
  return [...result.errors, ...missing].map(({ message }) => vscode.l10n.t('Settings: {0}', message));
}

/** Reads the config as it is being typed; while that has mistakes, as it was saved. */
async function configReader(uri: vscode.Uri): Promise<(catalogue: Catalogue) => ConfigResult> {
  const saved = (await readReachable(uri)) ?? '';
  const typed = typedText(uri);
  return catalogue => {
    const result = typed === undefined ? undefined : readConfig(typed, uri.path, catalogue);
    return result?.errors.length === 0 ? result : readConfig(saved, uri.path, catalogue);
  };
}

function placesOf(
  root: vscode.Uri | undefined,
  { include, exclude, packs }: Config,
  userPackUris: readonly vscode.Uri[],
): Pick<Setup, 'pathOf' | 'isExcluded' | 'isIncluded' | 'isPack'> {
  const pathOf = (uri: vscode.Uri) => (root && pathBelow(root, uri)) ?? uri.path.replace(/^\//, '');
  const isExcluded = exclusionMatcher(exclude);
  const isIncluded = inclusionMatcher(include);
  const isPack = pathMatcher(packs);
  const isBelow = (uri: vscode.Uri) => root !== undefined && pathBelow(root, uri) !== undefined;
  const userPacks = new Set(userPackUris.map(uri => uri.toString()));
  return {
    pathOf,
    isExcluded: uri => isBelow(uri) && isExcluded(pathOf(uri)),
    isIncluded: uri => isIncluded(pathOf(uri)),
    isPack: uri => userPacks.has(uri.toString()) || (isBelow(uri) && isPack(pathOf(uri))),
  };
}
