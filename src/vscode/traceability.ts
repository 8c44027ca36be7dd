import * as vscode from 'vscode';
import {
  countGaps,
  type Edition,
  listedEditions,
  noFilter,
  type TraceIndex,
  type TreeFilter,
  type TreeProject,
  type TreeWorld,
} from '../core/index.ts';
import type { Citations } from './citations.ts';
import { configIn } from './config-finder.ts';
import { nameOf } from './files.ts';
import { failureTo } from './log.ts';
import { Paced } from './paced.ts';
import type { Project } from './project.ts';
import type { Setup } from './setup.ts';
import type { WorkspaceDocuments } from './workspace.ts';

/** While thousands of documents are read the views show how far that is; milliseconds from one sight to the next. */
const pause = 200;

/** A project as the views show it, with all that is known of where it lies. */
export interface ShownProject extends TreeProject {
  readonly setup: Setup;
}

/** The projects of one time with what was read of their documents then. */
interface Sight {
  readonly projects: readonly ShownProject[];
  readonly trace: TraceIndex;
  /** All documents are read. */
  readonly isWhole: boolean;
}

interface ShownWorld extends Sight, Omit<TreeWorld, keyof Sight> {}

/**
 * What the views show: the projects with a scope and what their documents cite, as far as that is read. While all of it is read
 * anew, since a config or a pack has changed, that is what was so before: half of the new figures would be false.
 */
export class Traceability implements vscode.Disposable {
  readonly #project: Project;
  readonly #documents: WorkspaceDocuments;
  readonly #citations: Citations;
  readonly #memory: vscode.Memento;
  readonly #changes = new vscode.EventEmitter<void>();
  /** What applies to each document, to know which projects there are. */
  readonly #setups = new Map<string, Setup>();
  readonly #refresh: Paced;
  readonly #subscriptions: vscode.Disposable;
  /** As the configs and packs are now. */
  #current: Sight;
  /** The same but for the time that all documents are read anew. */
  #shown: Sight;
  #filter: TreeFilter = noFilter;
  #groupsByFolder: boolean;
  #hasLooked = false;
  #lastLook: Promise<void> = Promise.resolve();
  readonly #told = new Map<string, unknown>();

  /** Tells that something is to be shown anew, several times a second at most. */
  readonly onDidChange = this.#changes.event;

  constructor(
    project: Project,
    documents: WorkspaceDocuments,
    citations: Citations,
    memory: vscode.Memento,
    log: vscode.LogOutputChannel,
  ) {
    this.#project = project;
    this.#documents = documents;
    this.#citations = citations;
    this.#memory = memory;
    this.#current = { projects: [], trace: citations.index, isWhole: false };
    this.#shown = this.#current;
    this.#groupsByFolder = memory.get('groupsByFolder', false);
    this.#refresh = new Paced(pause, () => this.look(), failureTo(log));
    const refresh = () => this.#refresh.run();
    this.#subscriptions = vscode.Disposable.from(
      this.#changes,
      this.#refresh,
      documents.onDidRead(({ uri, setup, isCounted }) => {
        if (isCounted) this.#setups.set(uri.toString(), setup);
        else this.#setups.delete(uri.toString());
        refresh();
      }),
      documents.onDidForget(uri => {
        this.#setups.delete(uri.toString());
        refresh();
      }),
      documents.onDidBegin(done => {
        refresh();
        void done.finally(refresh);
      }),
      citations.onDidChange(refresh),
      project.setups.onDidChange(refresh),
      vscode.workspace.onDidChangeWorkspaceFolders(refresh),
    );
    this.#tellContext();
  }

  /** Reads the workspace, where that was not begun yet. */
  begin(): void {
    void this.#documents.begin();
    if (!this.#hasLooked) this.#refresh.run();
  }

  /** Finds out which projects there are now; their documents may not be read yet. */
  look(): Promise<void> {
    // One after the other: what was found later is what is so by now.
    const look = this.#lastLook.catch(() => undefined).then(() => this.#findProjects());
    this.#lastLook = look;
    return look;
  }

  async #findProjects(): Promise<void> {
    let trace: TraceIndex;
    let projects: readonly ShownProject[];
    do {
      trace = this.#citations.index;
      projects = await this.#readProjects();
      // Of configs that changed meanwhile nothing is known any more.
    } while (trace !== this.#citations.index);
    this.#current = { projects, trace, isWhole: this.state === 'read' };
    const isReadAnew = this.state === 'reading' && this.#shown.isWhole && this.#shown.projects.length > 0;
    if (!isReadAnew) this.#shown = this.#current;
    this.#hasLooked = true;
    this.#tellContext();
    this.#changes.fire();
  }

  async #readProjects(): Promise<readonly ShownProject[]> {
    // A scope that no document answers to yet is all the more to be seen.
    const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const found = new Map<string, Setup>();
    for (const setup of this.#setups.values()) found.set(keyOf(setup), setup);
    const places = [...roots, ...[...found.values()].map(({ root }) => root)];
    const setups = new Map<string, Setup>();
    for (const place of places) {
      // A config may have been read again since its documents were.
      const setup = await this.#project.setups.of(
        place ? configIn(place) : vscode.Uri.from({ scheme: 'untitled' }),
      );
      setups.set(keyOf(setup), setup);
    }
    return [...setups]
      .filter(([, { config, catalogue }]) => listedEditions(config.standards, catalogue).length > 0)
      .map(([key, setup]) => projectOf(key, setup))
      .sort((a, b) => folderIndex(a.setup) - folderIndex(b.setup) || (a.name < b.name ? -1 : 1));
  }

  /** The same, with what was typed into configs and packs up to now. */
  async lookAgain(): Promise<void> {
    await this.#project.setups.catchUp();
    await this.look();
  }

  /** Waits as `Citations.whenRead` does, and knows the projects then. */
  async whenRead(): Promise<boolean> {
    let isRead: boolean;
    do {
      isRead = await this.#citations.whenRead();
      await this.look();
    } while (this.state === 'reading' || this.#shown !== this.#current);
    return isRead;
  }

  /** Waits until the views show what is so now, where they show what was so before. */
  async whenShown(): Promise<void> {
    if (this.#shown !== this.#current) await this.whenRead();
  }

  get world(): ShownWorld {
    return {
      ...this.#shown,
      filter: this.#filter,
      groupsByFolder: this.#groupsByFolder,
      nameOf,
    };
  }

  /** The projects as configs and packs are now, with what is read of their documents; the views may show what was so before. */
  get current(): Sight {
    return this.#current;
  }

  /** What does not count of the settings and packs of the projects, each once. */
  get troubles(): readonly string[] {
    return [...new Set(this.#current.projects.flatMap(({ setup }) => setup.troubles))];
  }

  get state(): WorkspaceDocuments['state'] {
    return this.#documents.state;
  }

  /** Leaves off reading; what was read stays. */
  stop(): void {
    this.#documents.stop();
    this.#refresh.run();
  }

  readAgain(): Promise<void> {
    return this.#documents.readAgain();
  }

  /** How many clauses of an edition, which a pack must list, the documents of a setup cite that were read. */
  countCited(edition: Edition, setup: Setup): number {
    return this.#citations.index.countClauses(edition, setup);
  }

  /** How many documents are read: all that are known, and while they are read, those that the reading has come to. */
  get documents(): number {
    return this.state === 'reading' ? this.#documents.readSoFar : this.#citations.index.documents;
  }

  /** How many clauses nothing cites, of what the views show. */
  get gaps(): number {
    return countGaps(this.#shown);
  }

  get filter(): TreeFilter {
    return this.#filter;
  }

  set filter(filter: TreeFilter) {
    this.#filter = filter;
    this.#tellContext();
    this.#changes.fire();
  }

  set groupsByFolder(value: boolean) {
    this.#groupsByFolder = value;
    void this.#memory.update('groupsByFolder', value);
    this.#tellContext();
    this.#changes.fire();
  }

  /** The project that a document belongs to, if it has a scope; the first one for a document of none. */
  async projectOf(uri: vscode.Uri | undefined): Promise<ShownProject | undefined> {
    const key = uri && keyOf(await this.#project.setups.of(uri));
    const { projects } = this.#current;
    return projects.find(project => project.key === key) ?? projects[0];
  }

  /** The documents of a project, in the order of their names. */
  documentsOf({ key }: TreeProject): readonly vscode.Uri[] {
    return [...this.#setups]
      .filter(([, setup]) => keyOf(setup) === key)
      .map(([uri]) => uri)
      .sort()
      .map(uri => vscode.Uri.parse(uri));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** What the menus and the views' words of welcome depend on. */
  #tellContext(): void {
    const scope = this.#shown.projects.length > 0 ? 'set' : 'none';
    const keys: Readonly<Record<string, unknown>> = {
      scope: this.#hasLooked ? scope : undefined,
      isFiltered: isFiltered(this.#filter),
      isGroupedByFolder: this.#groupsByFolder,
      isReading: this.state === 'reading',
    };
    for (const [key, value] of Object.entries(keys)) {
      if (this.#told.has(key) && this.#told.get(key) === value) continue;
      this.#told.set(key, value);
      void vscode.commands.executeCommand('setContext', `crossclause.${key}`, value);
    }
  }
}

const isFiltered = ({ statuses, editions, text }: TreeFilter): boolean =>
  statuses.length > 0 || editions.length > 0 || text !== '';

function projectOf(key: string, setup: Setup): ShownProject {
  const { config, catalogue, correlations } = setup;
  return { key, name: projectName(setup), config, catalogue, correlations, setup };
}

const keyOf = ({ configUri, root }: Setup): string => (configUri ?? root)?.toString() ?? '';

/** In the order of the workspace, which its user chooses; what lies in none of its folders comes last. */
const folderIndex = ({ root }: Setup): number =>
  (root && vscode.workspace.getWorkspaceFolder(root)?.index) ?? Number.MAX_SAFE_INTEGER;

function projectName({ root }: Setup): string {
  if (root === undefined) return vscode.l10n.t('No folder');
  const folder = vscode.workspace.getWorkspaceFolder(root);
  return folder?.uri.toString() === root.toString() ? folder.name : vscode.workspace.asRelativePath(root);
}
