import * as vscode from 'vscode';
import { type AssistWorld, TraceIndex } from '../core/index.ts';
import type { Setup } from './setups.ts';
import type { WorkspaceDocuments } from './workspace.ts';

/** Where the workspace cites what. Once a Markdown document is open, the others are read too. */
export class Citations implements vscode.Disposable {
  readonly #documents: WorkspaceDocuments;
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #hasRead = false;

  /** What was read so far. */
  readonly index = new TraceIndex();

  readonly onDidChange = this.#changes.event;

  constructor(documents: WorkspaceDocuments) {
    this.#documents = documents;
    this.#subscriptions = vscode.Disposable.from(
      this.#changes,
      documents.onDidRead(({ uri, reading, isOpen, isCounted }) => {
        if (isCounted) this.index.update(uri.toString(), reading.document, reading.setup);
        else this.index.delete(uri.toString());
        if (isOpen) void this.readAll();
        this.#changes.fire();
      }),
      documents.onDidForget(uri => {
        this.index.delete(uri.toString());
        this.#changes.fire();
      }),
    );
  }

  /** Waits until the whole workspace is read. */
  async readAll(): Promise<void> {
    await this.#documents.begin();
    if (this.#hasRead || this.#documents.state !== 'read') return;
    this.#hasRead = true;
    this.#changes.fire();
  }

  /** What answers are looked up in, citations included as soon as all are known. */
  worldOf({ config, catalogue, correlations }: Setup): AssistWorld {
    return {
      config,
      catalogue,
      correlations,
      citations: this.#hasRead ? this.index : undefined,
      nameOf: uri => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
    };
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
