import * as vscode from 'vscode';
import {
  type AssistContext,
  type CheckOptions,
  type Document,
  readDocument,
  readOptionsOf,
} from '../core/index.ts';
import { isMarkdown } from './markdown.ts';
import { longestDocument } from './reading/closed-document.ts';
import { showsOthers } from './schemes.ts';
import type { Setup } from './setup.ts';
import { Setups } from './setups.ts';
import { readShippedPacks } from './shipped-packs.ts';

/** A document as it stands, and what there is to judge it by. */
export interface Reading extends AssistContext, CheckOptions {
  readonly setup: Setup;
}

/** What the editor's features ask: every open document as it stands, and what applies to it. */
export class Project implements vscode.Disposable {
  /** By the editor's own documents: an address can be that of another text later. */
  readonly #documents = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly setup: Setup; readonly document: Document }
  >();
  readonly setups: Setups;

  constructor(extensionUri: vscode.Uri, log: vscode.LogOutputChannel) {
    let packs: ReturnType<typeof readShippedPacks> | undefined;
    this.setups = new Setups(() => {
      packs ??= readShippedPacks(extensionUri).catch(error => {
        packs = undefined;
        throw error;
      });
      return packs;
    }, log);
  }

  /** Whether this is Markdown that the features answer about. */
  isRead(document: vscode.TextDocument): boolean {
    return isMarkdown(document) && !showsOthers(document.uri);
  }

  /** Whether it is longer than any document that is read. */
  isTooLong(source: vscode.TextDocument): boolean {
    return source.getText().length > longestDocument;
  }

  /**
   * The document as it stands once its config and the packs are there, read anew only where it changed since the last
   * time. What comes back fits the source until the caller waits for something else. undefined where it is not read.
   */
  async read(source: vscode.TextDocument): Promise<Reading | undefined> {
    if (!this.isRead(source)) return undefined;
    const setup = await this.setups.of(source.uri);
    const before = this.#documents.get(source);
    const { version } = source;
    if (before?.version === version && before.setup === setup) return readingOf(before.document, setup);

    if (this.isTooLong(source)) return undefined;
    const document = readDocument(
      source.uri.toString(),
      source.getText(),
      readOptionsOf(setup),
      before?.document,
    );
    this.#documents.set(source, { version, setup, document });
    return readingOf(document, setup);
  }

  /** What is answered about a document; undefined where it changed meanwhile or where nobody waits any more. */
  async answer<Value>(
    source: vscode.TextDocument,
    cancel: vscode.CancellationToken | undefined,
    ask: (reading: Reading) => Value,
  ): Promise<Value | undefined> {
    const { version } = source;
    const reading = await this.read(source);
    if (!reading || cancel?.isCancellationRequested || source.version !== version) return undefined;
    return ask(reading);
  }

  dispose(): void {
    this.setups.dispose();
  }
}

/** @param document read with what applies to it */
export function readingOf(document: Document, setup: Setup): Reading {
  const { config, catalogue, correlations, terms, baseline } = setup;
  return {
    document,
    setup,
    config,
    catalogue,
    correlations,
    terms,
    baseline,
    path: setup.pathOf(vscode.Uri.parse(document.uri)),
  };
}
