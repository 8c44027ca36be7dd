import * as vscode from 'vscode';
import { type Knowledge, namesOnePath, type PacksThere, pathMatcher } from '../core/index.ts';
import { type Common, gatherInTurns } from './common-packs.ts';
import { isFolder, pathBelow } from './files.ts';
import { packFiles } from './pack-files.ts';
import type { PackReader, ReadPacks } from './pack-reader.ts';

/** The packs of a project, and what is known with them. */
interface ProjectPacks extends ReadPacks {
  /** Their files, those that cannot be read among them. */
  readonly uris: readonly vscode.Uri[];
  /** What lies among them and is not read, since its name ends with `.yml`. */
  readonly misnamed: readonly vscode.Uri[];
  /** What they say together with the packs that count everywhere. */
  readonly knowledge: Knowledge;
  /** undefined where there is no folder that they could lie in. */
  readonly packsThere: PacksThere | undefined;
}

/** Reads the packs that a config names. Throws where one of them cannot be reached now. */
export async function readProjectPacks(
  { root, patterns }: { readonly root: vscode.Uri | undefined; readonly patterns: readonly string[] },
  { shipped, user, knowledge }: Common,
  reader: PackReader,
): Promise<ProjectPacks> {
  if (root === undefined)
    return { packs: [], unread: [], uris: [], misnamed: [], knowledge, packsThere: undefined };
  const { packs: uris, misnamed } = await packFiles(root, patterns);
  const read = await reader.packsAt(root, uris);
  const { packs } = read;
  return {
    ...read,
    uris,
    misnamed,
    knowledge: packs.length > 0 ? await gatherInTurns({ shipped, user, project: packs }) : knowledge,
    packsThere: await lookFor(patterns, root, uris),
  };
}

/** The packs that were found below a root where patterns say; of a pattern that was not looked for nothing is known. */
async function lookFor(
  patterns: readonly string[],
  root: vscode.Uri,
  packUris: readonly vscode.Uri[],
): Promise<PacksThere> {
  const paths = packUris.flatMap(uri => pathBelow(root, uri) ?? []);
  const lacking = patterns.filter(pattern => !paths.some(pathMatcher([pattern])));
  const folders = await Promise.all(
    lacking.map(async path =>
      namesOnePath(path) && (await isFolder(vscode.Uri.joinPath(root, path))) ? path : [],
    ),
  );
  return {
    finds: pattern => !lacking.includes(pattern),
    isFolder: path => folders.flat().includes(path),
  };
}
