import * as vscode from 'vscode';
import { markdownEndings } from '../core/index.ts';
import { type ClosedDocument, ClosedDocuments, openDocument } from './closed-documents.ts';
import { parentOf } from './config-finder.ts';
import { isOfInterest, readReachable, walk } from './files.ts';
import { FolderSettings } from './folder-settings.ts';
import { Later } from './later.ts';
import { failureTo, warningTo } from './log.ts';
import type { NodeThread } from './node.ts';
import { OpenDocuments, type ReadDocument } from './open-documents.ts';
import type { Project } from './project.ts';
import { heedsGitignore } from './settings.ts';
import { takenLater } from './taken-later.ts';

/** One reading of the whole workspace, or of what is known of it. */
interface Walk {
  readonly stop: vscode.CancellationTokenSource;
  /** The documents that are there, by their URIs. */
  readonly found: Set<string>;
  /** What went meanwhile, documents and folders, by their URIs: it may have been listed before. */
  readonly gone: Set<string>;
  readonly done: Promise<void>;
  isDone: boolean;
  /** Somebody wants no more read than is known. */
  isStopped: boolean;
}

/** How far the reading of the workspace is; `stopped`: somebody asked for it before all was read. */
type ReadingState = 'unread' | 'reading' | 'read' | 'stopped';

/** Who saves a file may do so in several steps; milliseconds. */
const savingPause = 80;
/** A change of a config, or of many files at once, is one change. */
const settlingPause = 150;
/**
 * Files that are on their way at once: each is a journey in several steps to where the disk is, a step is made only while no
 * document is read, and some ten are read between two steps.
 */
const readAhead = 96;

/** Where so many files cannot be reached, the disk or the server is away. */
const mostFailures = 8;

/**
 * Reads the open documents whenever they change and, once `begin` was called, every Markdown document of the workspace,
 * and tells of each.
 */
export class WorkspaceDocuments implements vscode.Disposable {
  readonly #project: Project;
  readonly #reads = new vscode.EventEmitter<ReadDocument>();
  readonly #forgets = new vscode.EventEmitter<vscode.Uri>();
  readonly #walks = new vscode.EventEmitter<Promise<void>>();
  readonly #known = new Map<string, vscode.Uri>();
  /** What their names end with, and those of Markdown that is still to come. */
  readonly #endings = new Set(markdownEndings);
  /** What went and may be folders, until the documents below them are forgotten. */
  readonly #gone = new Set<string>();
  readonly #open: OpenDocuments;
  readonly #saving: Later;
  readonly #settling: Later;
  readonly #settings: FolderSettings;
  readonly #closed: ClosedDocuments;
  readonly #failed: (error: unknown) => void;
  readonly #subscriptions: vscode.Disposable[];
  #walking: Walk | undefined;

  readonly onDidRead = this.#reads.event;
  /** A document is gone, or is none of the workspace's any more. */
  readonly onDidForget = this.#forgets.event;
  /** The workspace is being read, until the promise is kept: all of it, or up to where that was stopped. */
  readonly onDidBegin = this.#walks.event;

  /** @param threads that read documents beside this one, begun for whoever calls it */
  constructor(project: Project, log: vscode.LogOutputChannel, threads: () => Iterable<NodeThread>) {
    this.#project = project;
    this.#failed = failureTo(log);
    this.#settings = new FolderSettings(warningTo(log));
    this.#closed = new ClosedDocuments(project.setups, this.#settings, threads, this.#failed);
    this.#open = new OpenDocuments(project, this.#settings, {
      tell: document => this.#tell(document),
      forget: uri => this.#forget(uri),
      failed: this.#failed,
    });
    this.#saving = new Later(savingPause, this.#failed);
    this.#settling = new Later(settlingPause, this.#failed);
    // A config may call files documents whatever they end with; of a folder that is deleted only the folder itself is told.
    const files = vscode.workspace.createFileSystemWatcher('**/*');
    const changed = (uri: vscode.Uri) => this.#saving.run(uri.toString(), () => this.#readChanged(uri));
    const follow = (uri: vscode.Uri) => {
      if (isHeededGitignore(uri)) this.#readAll();
      else if (this.#endings.has(endingOf(uri))) changed(uri);
    };
    this.#subscriptions = [
      this.#reads,
      this.#forgets,
      this.#walks,
      this.#open,
      this.#saving,
      this.#settling,
      this.#closed,
      files,
      files.onDidCreate(follow),
      files.onDidChange(follow),
      project.setups.newFiles.onDidFind(follow),
      files.onDidDelete(uri => (isHeededGitignore(uri) ? this.#readAll() : this.#forgetBelow(uri))),
      vscode.workspace.onDidOpenTextDocument(document => this.#open.read(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#open.read(document, 'typed');
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#open.close(uri);
        if (vscode.workspace.getWorkspaceFolder(uri)) changed(uri);
        else this.#forget(uri);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#readAll()),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('files.exclude') || event.affectsConfiguration('search.exclude'))
          this.#readAll();
      }),
      project.setups.onDidChange(() => this.#readAll()),
    ];
    for (const document of vscode.workspace.textDocuments) this.#open.read(document);
  }

  /** Reads the whole workspace, once; resolves when that is done. Reading it again, after a change, needs no call. */
  async begin(): Promise<void> {
    this.#walking ??= this.#startWalk();
    // A change may have begun another walk meanwhile.
    for (let walking = this.#walking; ; ) {
      await walking.done;
      if (walking === this.#walking) return;
      walking = this.#walking;
    }
  }

  /** The same, and until all is read that was typed or changed up to now. */
  async catchUp(): Promise<void> {
    await this.#project.setups.catchUp();
    await this.#settling.finish();
    await Promise.all([this.#open.finish(), this.#saving.finish()]);
    await this.begin();
  }

  get state(): ReadingState {
    if (this.#walking === undefined) return 'unread';
    const { stop, isDone, isStopped } = this.#walking;
    if (stop.token.isCancellationRequested || (isDone && isStopped)) return 'stopped';
    // What a config says now was held against no document yet.
    return isDone && !this.#settling.isWaiting ? 'read' : 'reading';
  }

  /** How many documents the reading that goes on has come to; what was known before it is not counted. */
  get readSoFar(): number {
    return this.#walking && !this.#walking.isDone ? this.#walking.found.size : 0;
  }

  /**
   * Leaves off reading the workspace; what was read stays, and follows its changes and those of its config. The rest is read once
   * somebody asks for it.
   */
  stop(): void {
    if (!this.#walking || this.state !== 'reading') return;
    this.#walking.isStopped = true;
    this.#walking.stop.cancel();
  }

  /** Reads the whole workspace from its beginning. */
  async readAgain(): Promise<void> {
    this.#walking?.stop.cancel();
    this.#walking = this.#startWalk();
    await this.begin();
  }

  dispose(): void {
    this.#walking?.stop.cancel();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #readAll(): void {
    this.#open.forgetWalks();
    this.#settings.forget();
    this.#settling.run('', async () => {
      for (const document of vscode.workspace.textDocuments) this.#open.read(document);
      if (!this.#walking) return;
      this.#walking.stop.cancel();
      this.#walking = this.#startWalk(this.#walking.isStopped ? [...this.#known.values()] : undefined);
    });
  }

  /** @param only what is known, after somebody has stopped the reading; undefined: all that there is */
  #startWalk(only?: readonly vscode.Uri[]): Walk {
    const stop = new vscode.CancellationTokenSource();
    const found = new Set<string>();
    const gone = new Set<string>();
    const options = {
      location: vscode.ProgressLocation.Window,
      title: vscode.l10n.t('Crossclause reads the workspace'),
    };
    const done = Promise.resolve(
      vscode.window.withProgress(options, () => this.#walkAll(only, { found, gone, cancel: stop.token })),
    ).then(
      () => {
        walking.isDone = true;
      },
      error => {
        // It can be read again as what was stopped can; what was known, and may be there, stays known.
        stop.cancel();
        this.#failed(error);
      },
    );
    const walking: Walk = { stop, found, gone, done, isDone: false, isStopped: only !== undefined };
    this.#walks.fire(done);
    return walking;
  }

  async #walkAll(
    only: readonly vscode.Uri[] | undefined,
    { found, gone, cancel }: Pick<Walk, 'found' | 'gone'> & { readonly cancel: vscode.CancellationToken },
  ): Promise<void> {
    const coming: Promise<ClosedDocument | undefined>[] = [];
    const failures: unknown[] = [];
    const takeNext = async () => {
      try {
        const document = await coming.shift();
        if (cancel.isCancellationRequested || !document) return;
        const key = document.uri.toString();
        // What was told meanwhile is newer.
        const take = await this.#read(document);
        if (cancel.isCancellationRequested || found.has(key) || isGone(document.uri, gone)) return;
        found.add(key);
        take();
      } catch (error) {
        failures.push(error);
        if (failures.length === mostFailures) throw error;
      }
      await this.#closed.giveWay();
    };

    try {
      // A workspace folder may lie in another one.
      const visited = new Set<string>();
      for await (const uri of only ? this.#stillOnWalk(only) : this.#everything()) {
        if (cancel.isCancellationRequested) return;
        if (visited.has(uri.toString())) continue;
        visited.add(uri.toString());
        coming.push(takenLater(this.#closed.find(uri)));
        if (coming.length >= readAhead) await takeNext();
      }
      while (coming.length > 0 && !cancel.isCancellationRequested) await takeNext();
      // An open one tells of itself, which may take longer than to read all others.
      if (!cancel.isCancellationRequested) await this.#open.finish();
    } finally {
      await Promise.allSettled(coming);
    }
    if (cancel.isCancellationRequested) return;
    // One file that is locked keeps none of the others from being read; what is gone nobody can tell then.
    if (failures.length > 0) throw failures[0];
    for (const [key, uri] of this.#known) if (!found.has(key) && !openDocument(uri)) this.#forget(uri);
  }

  async *#everything(): AsyncGenerator<vscode.Uri> {
    for (const { uri: folder } of vscode.workspace.workspaceFolders ?? [])
      for await (const { uri } of walk(folder, this.#settings.walkIn(folder))) yield uri;
  }

  async *#stillOnWalk(uris: readonly vscode.Uri[]): AsyncGenerator<vscode.Uri> {
    for (const uri of uris) if (await this.#settings.isOnWalk(uri)) yield uri;
  }

  /** Reads a document that changed on disk, where a walk would come to it. */
  async #readChanged(uri: vscode.Uri): Promise<void> {
    const open = openDocument(uri);
    if (open) {
      // Its file is there again.
      if (!this.#known.has(uri.toString())) this.#open.read(open);
      return;
    }
    const setup = await this.#project.setups.of(uri);
    const isWanted =
      this.#walking !== undefined &&
      setup.isIncluded(uri) &&
      !setup.isExcluded(uri) &&
      (await this.#settings.isOnWalk(uri));
    const text = isWanted ? await readReachable(uri) : undefined;
    const take = await this.#read(this.#closed.toRead(uri, text, setup));
    // Its config was read again meanwhile: what it says now would be held against what no longer counts.
    if ((await this.#project.setups.of(uri)) !== setup) return this.#readChanged(uri);
    take();
  }

  /** Reads a document as it stands on disk, and gives what takes it in; an open one tells of itself. */
  async #read(closed: ClosedDocument): Promise<() => void> {
    const { uri, setup } = closed;
    const read = openDocument(uri) ? undefined : await this.#closed.read(closed);
    return () => {
      if (openDocument(uri)) return;
      if (read === undefined || !vscode.workspace.getWorkspaceFolder(uri)) this.#forget(uri);
      else this.#tell({ uri, setup, ...read, isOpen: false, isCounted: true });
    };
  }

  #tell(document: ReadDocument): void {
    const key = document.uri.toString();
    this.#known.set(key, document.uri);
    this.#endings.add(endingOf(document.uri));
    // A file that is written behind the walk's back is found as well.
    this.#walking?.found.add(key);
    this.#reads.fire(document);
  }

  /** Whoever hears of it looks at all documents again: of what nobody was told, nobody is told that it is gone. */
  #forget(uri: vscode.Uri): void {
    if (this.#known.delete(uri.toString())) this.#forgets.fire(uri);
  }

  /** A document is gone, or a folder, or what nobody has read: thousands go at once, and they are looked for together. */
  #forgetBelow(gone: vscode.Uri): void {
    this.#walking?.gone.add(gone.toString());
    const document = this.#known.get(gone.toString());
    if (document) {
      this.#forgetGone(document);
      return;
    }
    if (this.#gone.size === 0) queueMicrotask(() => this.#forgetInFolders());
    this.#gone.add(gone.toString());
  }

  #forgetInFolders(): void {
    for (const uri of this.#known.values()) if (isBelow(uri, this.#gone)) this.#forgetGone(uri);
    this.#gone.clear();
  }

  #forgetGone(uri: vscode.Uri): void {
    const open = openDocument(uri);
    if (open) this.#open.read(open);
    else this.#forget(uri);
  }
}

/** Whether a file is one of those that went, or lies in a folder that did. */
const isGone = (uri: vscode.Uri, gone: ReadonlySet<string>): boolean =>
  gone.size > 0 && (gone.has(uri.toString()) || isBelow(uri, gone));

/** Whether a file lies in one of the folders, by their URIs. */
function isBelow(uri: vscode.Uri, folders: ReadonlySet<string>): boolean {
  const above = parentOf(uri);
  // Above `/` is `/`; above `Untitled-1`, which has no file, `.`, `..`, and so on without end.
  return above.path.length < uri.path.length && (folders.has(above.toString()) || isBelow(above, folders));
}

/** Whether a file says what a walk leaves out. */
const isHeededGitignore = (uri: vscode.Uri): boolean =>
  uri.path.endsWith('/.gitignore') && isOfInterest(uri) && heedsGitignore(uri);

/** What stands behind the last dot of a name; all of it where it has none. */
const endingOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('.') + 1);
