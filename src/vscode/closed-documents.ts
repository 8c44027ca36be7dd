import * as vscode from 'vscode';
import { documentAt, readReachable } from './files.ts';
import type { FolderSettings } from './folder-settings.ts';
import { isMarkdown } from './markdown.ts';
import type { NodeThread } from './node.ts';
import { type Reading, readingOf } from './project.ts';
import { readClosed } from './reading/closed-document.ts';
import { DocumentReader } from './reading/document-reader.ts';
import { type DocumentSummary, summaryOf } from './reading/summary.ts';
import type { Setup } from './setup.ts';
import type { Setups } from './setups.ts';
import { Stretches } from './stretches.ts';
import { takenLater } from './taken-later.ts';

/** A document that no editor has open, before it is read. */
export interface ClosedDocument {
  readonly uri: vscode.Uri;
  readonly setup: Setup;
  /** undefined where there is none, or none that is text. */
  readonly text: string | undefined;
  /** On its way, where no more is asked for. */
  readonly summary: Promise<DocumentSummary | undefined> | undefined;
}

/** What is read of a document. */
interface Read {
  readonly summary: DocumentSummary;
  /** All of it; undefined where its findings are not asked for. */
  readonly reading: Reading | undefined;
}

/** A walk is over for good only after a while: a branch is switched, or a setting changed once more; milliseconds. */
const threadsKeptFor = 10_000;

/** Reads documents that no editor has open as they stand on disk: as much of them as is asked for. */
export class ClosedDocuments implements vscode.Disposable {
  readonly #setups: Setups;
  readonly #settings: FolderSettings;
  readonly #stretches = new Stretches();
  readonly #reader: DocumentReader;

  /** @param threads that read documents beside this one, begun for whoever calls it */
  constructor(
    setups: Setups,
    settings: FolderSettings,
    threads: () => Iterable<NodeThread>,
    failed: (error: unknown) => void,
  ) {
    this.#setups = setups;
    this.#settings = settings;
    this.#reader = new DocumentReader({
      stretches: this.#stretches,
      readText: uri => readReachable(vscode.Uri.parse(uri)),
      startThreads: threads,
      failed,
      keptFor: threadsKeptFor,
    });
  }

  /** A document as it stands on disk; undefined for one that its config leaves out. Throws where it cannot be reached now. */
  async find(uri: vscode.Uri): Promise<ClosedDocument | undefined> {
    const setup = await this.#setups.of(uri);
    if (!setup.isIncluded(uri) || setup.isExcluded(uri)) return undefined;
    if (this.#reader.readsFiles && uri.scheme === 'file' && this.#isSummedUp(uri))
      return { uri, setup, text: undefined, summary: this.#sumUp(uri, undefined, setup) };
    return this.toRead(uri, await readReachable(uri), setup);
  }

  /** @param text undefined where there is none, or none that is wanted */
  toRead(uri: vscode.Uri, text: string | undefined, setup: Setup): ClosedDocument {
    const summary = text === undefined || !this.#isSummedUp(uri) ? undefined : this.#sumUp(uri, text, setup);
    return { uri, setup, text, summary };
  }

  /** undefined where there is nothing to read. */
  async read({ uri, setup, text, summary }: ClosedDocument): Promise<Read | undefined> {
    if (summary) {
      const kept = await summary;
      return kept && { summary: kept, reading: undefined };
    }
    const steps = readClosed(uri.toString(), text, setup);
    if (steps === undefined) return undefined;
    const document = await this.#stretches.finish(steps);
    return { summary: summaryOf(document, setup), reading: readingOf(document, setup) };
  }

  /** Between two documents: gives the host its turn where that is due. */
  giveWay(): Promise<void> {
    return this.#stretches.giveWay();
  }

  dispose(): void {
    this.#reader.dispose();
  }

  /** Whether nothing more is wanted of a document than what is kept of it. */
  #isSummedUp(uri: vscode.Uri): boolean {
    const isInWorkspace = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
    return !openDocument(uri) && isInWorkspace && !this.#settings.isCheckedClosed(uri);
  }

  #sumUp(uri: vscode.Uri, text: string | undefined, setup: Setup): Promise<DocumentSummary | undefined> {
    return takenLater(this.#reader.read({ uri: uri.toString(), text, setup }));
  }
}

/** The Markdown document that VS Code has open of a file; undefined where it has none. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const open = documentAt(uri);
  return open && isMarkdown(open) ? open : undefined;
}
