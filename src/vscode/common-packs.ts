import * as vscode from 'vscode';
import { gatherKnowledge, type Knowledge, type Pack, pathMatcher } from '../core/index.ts';
import { pathBelow } from './files.ts';
import { type PackPlace, packFiles, packPlace } from './pack-files.ts';
import { type PackReader, unreadPack } from './pack-reader.ts';
import { userPackNames } from './settings.ts';
import { watched } from './watched.ts';

/** What every project knows: the shipped packs and the user's. */
export interface Common {
  readonly shipped: readonly Pack[];
  readonly user: readonly Pack[];
  readonly userUris: readonly vscode.Uri[];
  readonly knowledge: Knowledge;
  /** What of the settings and packs that count everywhere does not count, and why. */
  readonly troubles: readonly string[];
}

/** Reads the packs that count in every project, once, and again after one of the user's changed. */
export class CommonPacks implements vscode.Disposable {
  readonly #shipped: () => Promise<readonly Pack[]>;
  readonly #reader: PackReader;
  readonly #changed: () => void;
  #read: Promise<Common> | undefined;
  /** The places of the user's packs. */
  #watchers: vscode.Disposable = vscode.Disposable.from();

  /** @param changed one of the user's packs came, changed or went */
  constructor(shipped: () => Promise<readonly Pack[]>, reader: PackReader, changed: () => void) {
    this.#shipped = shipped;
    this.#reader = reader;
    this.#changed = changed;
  }

  read(): Promise<Common> {
    this.#read ??= this.#readAll().catch(error => {
      this.#read = undefined;
      throw error;
    });
    return this.#read;
  }

  /** What is asked next is read anew. */
  forget(): void {
    this.#read = undefined;
  }

  dispose(): void {
    this.#watchers.dispose();
  }

  async #readAll(): Promise<Common> {
    const names = userPackNames();
    const found = await Promise.all(names.map(packPlace));
    const relative = names
      .filter((_, index) => !found[index])
      .map(name =>
        vscode.l10n.t('Settings: “{0}” under userPacks is no absolute path, so no pack is read there.', name),
      );
    const places = found.flatMap(place => place ?? []);
    this.#watch(places);
    const userUris = await userPackFiles(places);
    const [shipped, { packs: user, unread }] = await Promise.all([
      this.#shipped(),
      this.#reader.packsAt(undefined, userUris),
    ]);
    const knowledge = gatherKnowledge({ shipped, user });
    return { shipped, user, userUris, knowledge, troubles: [...relative, ...unread.map(unreadPack)] };
  }

  #watch(places: readonly PackPlace[]): void {
    const changed = () => {
      this.forget();
      this.#changed();
    };
    const meant = places.map(({ root, pattern }) => ({ root, isMeant: pathMatcher([pattern]) }));
    const typed = ({ uri }: vscode.TextDocument) => {
      const isUserPack = meant.some(({ root, isMeant }) => {
        const path = pathBelow(root, uri);
        return path !== undefined && isMeant(path);
      });
      if (isUserPack) changed();
    };
    this.#watchers.dispose();
    this.#watchers = vscode.Disposable.from(
      ...places.map(({ root, pattern }) => watched(root, pattern, changed)),
      ...(places.length === 0
        ? []
        : [
            vscode.workspace.onDidChangeTextDocument(({ document }) => typed(document)),
            vscode.workspace.onDidCloseTextDocument(typed),
          ]),
    );
  }
}

/** The files at several places, in the order in which these are named, each once. */
async function userPackFiles(places: readonly PackPlace[]): Promise<readonly vscode.Uri[]> {
  const found = await Promise.all(places.map(({ root, pattern }) => packFiles(root, [pattern])));
  return [...new Map(found.flat().map(uri => [uri.toString(), uri])).values()];
}
