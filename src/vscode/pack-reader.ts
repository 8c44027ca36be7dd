import * as vscode from 'vscode';
import { type Pack, type PackResult, readPack } from '../core/index.ts';
import { pathBelow, readReachable, readText, typedText } from './files.ts';

/** The packs at some places, and the names of the files there that cannot be read as one. */
export interface ReadPacks {
  readonly packs: readonly Pack[];
  readonly unread: readonly string[];
}

/** Reads packs; those that did not change since are not read again. */
export class PackReader {
  /** By their addresses and what they are called there: two projects may name the same file. */
  readonly #read = new Map<string, { readonly text: string; readonly result: PackResult }>();

  /**
   * The packs at some addresses. Throws where one below the root cannot be reached now; what lies elsewhere, on a disk that is
   * away, keeps nothing from its work.
   *
   * @param root what the names of the packs are relative to; those that lie elsewhere have their whole path
   */
  async packsAt(root: vscode.Uri | undefined, uris: readonly vscode.Uri[]): Promise<ReadPacks> {
    const packs: Pack[] = [];
    const unread: string[] = [];
    for (const uri of uris) {
      const path = (root && pathBelow(root, uri)) ?? uri.path;
      const result = await this.#packAt(uri, path, root ? readReachable : readText);
      if (result?.ok) packs.push(result.pack);
      else unread.push(path);
    }
    return { packs, unread };
  }

  /** The pack as it is being typed; while that cannot be read, as it was saved. */
  async #packAt(uri: vscode.Uri, path: string, read: typeof readText): Promise<PackResult | undefined> {
    const typed = typedText(uri);
    if (typed !== undefined) {
      const result = this.#packOf(uri, typed, path);
      if (result.ok) return result;
    }
    const saved = await read(uri);
    return saved === undefined ? undefined : this.#packOf(uri, saved, path);
  }

  #packOf(uri: vscode.Uri, text: string, path: string): PackResult {
    const key = `${uri} ${path}`;
    const before = this.#read.get(key);
    if (before?.text === text) return before.result;
    const result = readPack(text, path);
    this.#read.set(key, { text, result });
    return result;
  }
}

/** What is told of a file that cannot be read as a pack. */
export const unreadPack = (name: string): string =>
  vscode.l10n.t('{0} cannot be read as a pack, so nothing in it counts. Its findings say why.', name);
