import * as vscode from 'vscode';
import { fixedFolder, misnamedPacksOf, pathMatcher } from '../core/index.ts';
import { isFolder, walk } from './files.ts';

/** Files each once, by their addresses. */
interface PackFiles {
  readonly packs: readonly vscode.Uri[];
  /** Those that would be packs, and are not read since their names end with `.yml`. */
  readonly misnamed: readonly vscode.Uri[];
}

/** Where nothing is named, or can be reached. */
export const noFiles: PackFiles = { packs: [], misnamed: [] };

/** The files below a folder that patterns name. Throws where a folder cannot be reached now. */
export async function packFiles(root: vscode.Uri, patterns: readonly string[]): Promise<PackFiles> {
  const packs = new Map<string, vscode.Uri>();
  const misnamed = new Map<string, vscode.Uri>();
  for (const pattern of patterns) {
    // `.crossclause/**/*.yaml` names one folder; the others need not be searched.
    const start = fixedFolder(pattern);
    const isMeant = pathMatcher([pattern]);
    const isMisnamed = pathMatcher(misnamedPacksOf([pattern]));
    for await (const { uri, path } of walk(start === '' ? root : vscode.Uri.joinPath(root, start))) {
      if (isMeant(start + path)) packs.set(uri.toString(), uri);
      else if (isMisnamed(start + path)) misnamed.set(uri.toString(), uri);
    }
  }
  return { packs: inOrder(packs), misnamed: inOrder(misnamed) };
}

const inOrder = (found: ReadonlyMap<string, vscode.Uri>): readonly vscode.Uri[] =>
  [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, uri]) => uri);

/** Where packs lie that a setting names: a folder, and a pattern for the files below it. */
export interface PackPlace {
  readonly root: vscode.Uri;
  readonly pattern: string;
}

/**
 * Where a name of the setting `userPacks` leads: a file, a folder for its `**\/*.yaml`, or a pattern; an absolute path of
 * the machine that VS Code works on, a share, or an address with a scheme. undefined for a relative path, which means nothing there.
 */
export async function packPlace(name: string): Promise<PackPlace | undefined> {
  const [, scheme = 'file', authority = '', rest = name] =
    /^([a-z][a-z\d+.-]+):\/\/([^/]*)(\/.*)$/i.exec(name.trim()) ?? [];
  const named = rest.replace(/\\/g, '/').replace(/^(?=[a-z]:\/)/i, '/');
  // `\\server\share` names the machine first.
  const [, server = authority, path = named] = (authority === '' && /^\/\/([^/]+)(\/.*)$/.exec(named)) || [];
  if (!/^\/(?!\/)/.test(path)) return undefined;
  const at = (where: string) => vscode.Uri.from({ scheme, authority: server, path: where });
  const start = fixedFolder(path);
  if (/[*?[\]{}]/.test(path)) return { root: at(start), pattern: path.slice(start.length) };
  const isWhole = path.endsWith('/') || (await isFolder(at(path)).catch(() => false));
  return isWhole
    ? { root: at(path.replace(/(?<=.)\/$/, '')), pattern: '**/*.yaml' }
    : { root: at(start), pattern: path.slice(start.length) };
}
