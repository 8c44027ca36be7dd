import * as vscode from 'vscode';
import { hasFiles, isFile } from './files.ts';
import type { FolderSettings } from './folder-settings.ts';
import { Later } from './later.ts';
import type { Project, Reading } from './project.ts';
import { type DocumentSummary, summaryOf } from './reading/summary.ts';
import type { Setup } from './setup.ts';

/** A document that was read: an open one as it stands in the editor, another one as it stands on disk. */
export interface ReadDocument {
  readonly uri: vscode.Uri;
  readonly setup: Setup;
  readonly summary: DocumentSummary;
  /** All of it; undefined where no editor has it open and its findings are not asked for. */
  readonly reading: Reading | undefined;
  readonly isOpen: boolean;
  /** It is one of the workspace's documents: neither excluded nor ignored, and in a folder where one is open. */
  readonly isCounted: boolean;
}

/** Who is told what comes of reading documents. */
interface Listener {
  tell(document: ReadDocument): void;
  /** It is none that is read. */
  forget(uri: vscode.Uri): void;
  failed(error: unknown): void;
}

/** Long enough for a fast typist's next key, short enough to be at once; milliseconds. */
const typingPause = 80;

/** Reads documents that VS Code has open, as they stand in the editor. */
export class OpenDocuments implements vscode.Disposable {
  readonly #project: Project;
  readonly #settings: FolderSettings;
  readonly #listener: Listener;
  readonly #typing: Later;
  /** Whether a walk comes to a document, which its text does not change. */
  readonly #onWalk = new Map<string, Promise<boolean>>();

  constructor(project: Project, settings: FolderSettings, listener: Listener) {
    this.#project = project;
    this.#settings = settings;
    this.#listener = listener;
    this.#typing = new Later(typingPause, error => listener.failed(error));
  }

  /** Reads a document: at once, or soon where it is being typed. */
  read(document: vscode.TextDocument, how: 'at once' | 'typed' = 'at once'): void {
    if (!this.#project.isRead(document)) return;
    const read = async () => {
      const { version } = document;
      const isCounted = await this.#isCounted(document.uri);
      const isLost = await isFileLost(document);
      // Nothing is awaited once it is read: what was typed since would be told before what it replaces.
      const reading = await this.#project.answer(document, undefined, all => all);
      // Where it changed while its config was read, the change has asked for another reading.
      if (document.isClosed) return;
      if (!isLost && reading) {
        const { setup } = reading;
        const summary = summaryOf(reading.document, setup);
        this.#listener.tell({ uri: document.uri, setup, summary, reading, isOpen: true, isCounted });
      } else if (document.version === version) this.#listener.forget(document.uri);
    };
    const key = document.uri.toString();
    // The first letter after a pause is seen at once.
    if (how === 'typed') this.#typing.runSoon(key, read);
    else this.#typing.runNow(key, read);
  }

  /** Until all is read that was typed up to now. */
  finish(): Promise<void> {
    return this.#typing.finish();
  }

  /** A document is not open any more. */
  close(uri: vscode.Uri): void {
    this.#onWalk.delete(uri.toString());
  }

  /** A walk may come to other documents now. */
  forgetWalks(): void {
    this.#onWalk.clear();
  }

  dispose(): void {
    this.#typing.dispose();
  }

  async #isCounted(uri: vscode.Uri): Promise<boolean> {
    const setup = await this.#project.setups.of(uri);
    if (!vscode.workspace.getWorkspaceFolder(uri)) return vscode.workspace.workspaceFolders === undefined;
    if (!setup.isIncluded(uri) || setup.isExcluded(uri)) return false;
    const key = uri.toString();
    let isFound = this.#onWalk.get(key);
    if (isFound === undefined) {
      isFound = this.#settings.isOnWalk(uri).catch(() => {
        // Whoever writes it has not got to wait for a `.gitignore` that is out of reach.
        this.#onWalk.delete(key);
        return true;
      });
      this.#onWalk.set(key, isFound);
    }
    return isFound;
  }
}

/** Whether an editor shows what no file holds any more and nobody has changed since. */
async function isFileLost(document: vscode.TextDocument): Promise<boolean> {
  const { uri, isUntitled } = document;
  if (document.isDirty || isUntitled || !hasFiles(uri)) return false;
  // What cannot be reached now may be there.
  const isThere = await isFile(uri).catch(() => true);
  // What is typed is told before the document is told to be unsaved, so that is looked at last.
  return !isThere && !document.isDirty;
}
