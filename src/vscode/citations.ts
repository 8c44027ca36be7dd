import * as vscode from 'vscode';
import { type AssistWorld, TraceIndex } from '../core/index.ts';
import { nameOf } from './files.ts';
import type { Project } from './project.ts';
import type { ReadProject, Setup } from './setup.ts';
import type { WorkspaceDocuments } from './workspace.ts';

/** Where the workspace cites what. Once a Markdown document or a card is open, the others are read too. */
export class Citations implements vscode.Disposable {
  readonly #documents: WorkspaceDocuments;
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #version = 0;
  /** Every document was read with the config that applies to it now. */
  #isSettled = false;

  #index = new TraceIndex();

  readonly onDidChange = this.#changes.event;

  constructor(project: Project, documents: WorkspaceDocuments) {
    this.#documents = documents;
    project.setups.projectOf = setup => this.#projectOf(setup);
    this.#subscriptions = vscode.Disposable.from(
      this.#changes,
      project.setups.onDidChange(() => {
        this.#isSettled = false;
        // All documents are read anew; whoever shows what was so before is not to see it dwindle.
        this.#index = new TraceIndex();
      }),
      documents.onDidBegin(done => this.#settle(done)),
      documents.onDidRead(({ uri, setup, summary, isOpen, isCounted }) => {
        if (isCounted) this.#index.put(uri.toString(), summary.trace, setup, setup.pathOf(uri));
        else this.#index.delete(uri.toString());
        if (isOpen) this.begin();
        this.#changed();
      }),
      documents.onDidForget(uri => {
        this.#index.delete(uri.toString());
        this.#changed();
      }),
    );
  }

  /** What was read so far with the configs and packs that there are now; another one once these change. */
  get index(): TraceIndex {
    return this.#index;
  }

  /** Has the whole workspace read, where nothing has begun that yet; nobody waits for it. */
  begin(): void {
    void this.#documents.begin();
  }

  /** Waits until the whole workspace is read, with what was typed or changed up to now. */
  catchUp(): Promise<void> {
    return this.#documents.catchUp();
  }

  /**
   * Waits until all documents are read as they are now; begins again where somebody had stopped that. False where it was
   * stopped meanwhile, or failed.
   */
  async whenRead(): Promise<boolean> {
    if (this.#documents.state === 'stopped') await this.#documents.readAgain();
    // A config that is read again meanwhile has no documents yet.
    do await this.catchUp();
    while (this.#documents.state === 'reading');
    return this.#documents.state === 'read';
  }

  /** What answers are looked up in, citations included while all are known. */
  worldOf({ config, catalogue, correlations, terms }: Setup): AssistWorld {
    return {
      config,
      catalogue,
      correlations,
      terms,
      citations: this.#isSettled ? this.#index : undefined,
      nameOf,
    };
  }

  #projectOf({ pathOf }: Setup): ReadProject | undefined {
    if (!this.#isSettled) return undefined;
    return {
      trace: this.#index,
      version: this.#version,
      pathOf: uri => pathOf(vscode.Uri.parse(uri)),
      nameOf,
    };
  }

  async #settle(done: Promise<void>): Promise<void> {
    this.#isSettled = false;
    await done;
    this.#isSettled = this.#documents.state === 'read';
    this.#changed();
  }

  #changed(): void {
    this.#version++;
    this.#changes.fire();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
