import * as vscode from 'vscode';
import {
  gatherKnowledge,
  type Knowledge,
  misnamedPacksOf,
  namesOnePath,
  type Pack,
  pathMatcher,
} from '../core/index.ts';
import { pathBelow } from './files.ts';
import { noFiles, type PackPlace, packFiles, packPlace } from './pack-files.ts';
import { type PackReader, unreadPack } from './pack-reader.ts';
import { userPackNames } from './settings.ts';
import { nextTurn } from './stretches.ts';
import { watched, whileTyped } from './watched.ts';

/** What every project knows: the shipped packs and the user's. */
export interface Common {
  readonly shipped: readonly Pack[];
  readonly user: readonly Pack[];
  readonly userUris: readonly vscode.Uri[];
  /** What lies among the user's packs and is not read, since its name ends with `.yml`. */
  readonly misnamed: readonly vscode.Uri[];
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
    this.#read ??= this.#begin();
    return this.#read;
  }

  #begin(): Promise<Common> {
    const isLatest = () => this.#read === reading;
    const reading = this.#readAll(isLatest).catch((error: unknown) => {
      if (isLatest()) this.#read = undefined;
      throw error;
    });
    return reading;
  }

  /** What is asked next is read anew. */
  forget(): void {
    this.#read = undefined;
  }

  dispose(): void {
    this.forget();
    this.#watchers.dispose();
  }

  /** @param isLatest whether nobody has forgotten this reading since: the places of a later one are watched */
  async #readAll(isLatest: () => boolean): Promise<Common> {
    const names = userPackNames();
    const found = await Promise.all(names.map(packPlace));
    const relative = names
      .filter((_, index) => !found[index])
      .map(name =>
        vscode.l10n.t('Settings: “{0}” under userPacks is no absolute path, so no pack is read there.', name),
      );
    const places = found.flatMap(place => place ?? []);
    if (isLatest()) this.#watch(places);
    const files = await Promise.all(
      found.map(
        place =>
          // A disk that is away keeps nothing from its work.
          place && packFiles(place.root, [place.pattern]).catch(() => noFiles),
      ),
    );
    const userUris = eachOnce(files.flatMap(each => each?.packs ?? []));
    const misnamed = eachOnce(files.flatMap(each => each?.misnamed ?? []));
    // A folder that is empty as yet, and a pattern, may find nothing.
    const missing = names
      .filter((name, index) => files[index]?.packs.length === 0 && isOneFile(name, found[index]))
      .map(name => vscode.l10n.t('Settings: No pack is where userPacks says: {0}.', name));
    const [shipped, { packs: user, unread }] = await Promise.all([
      this.#shipped(),
      this.#reader.packsAt(undefined, userUris),
    ]);
    const knowledge = await gatherInTurns({ shipped, user });
    const troubles = [...relative, ...missing, ...unread.map(unreadPack)];
    return { shipped, user, userUris, misnamed, knowledge, troubles };
  }

  #watch(places: readonly PackPlace[]): void {
    const changed = () => {
      this.forget();
      this.#changed();
    };
    const patterns = places.flatMap(({ root, pattern }) =>
      [pattern, ...misnamedPacksOf([pattern])].map(each => ({ root, pattern: each })),
    );
    const meant = patterns.map(({ root, pattern }) => ({ root, isMeant: pathMatcher([pattern]) }));
    const isUserPack = (uri: vscode.Uri) =>
      meant.some(({ root, isMeant }) => {
        const path = pathBelow(root, uri);
        return path !== undefined && isMeant(path);
      });
    this.#watchers.dispose();
    this.#watchers = vscode.Disposable.from(
      ...patterns.map(({ root, pattern }) => watched(root, pattern, changed)),
      ...(places.length === 0 ? [] : [whileTyped(isUserPack, changed, changed)]),
    );
  }
}

/** What packs know, worked out in turns of the host: which standards of one's own there are, too, since each document asks for it. */
export async function gatherInTurns(packs: Parameters<typeof gatherKnowledge>[0]): Promise<Knowledge> {
  await nextTurn();
  const knowledge = gatherKnowledge(packs);
  await nextTurn();
  void knowledge.catalogue.ownStandards;
  await nextTurn();
  return knowledge;
}

/** Whether a name is that of one file, and no folder: `/home/ada/table.yaml`. */
const isOneFile = (name: string, place: PackPlace | undefined): boolean =>
  place !== undefined && namesOnePath(name) && namesOnePath(place.pattern);

/** The files in the order in which they are named. */
const eachOnce = (uris: readonly vscode.Uri[]): readonly vscode.Uri[] => [
  ...new Map(uris.map(uri => [uri.toString(), uri])).values(),
];
