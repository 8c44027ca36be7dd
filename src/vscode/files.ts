import ignore from 'ignore';
import * as vscode from 'vscode';

/** Folders that hold nobody's policies. */
const neverEntered = new Set(['node_modules', '.git']);

/** Links may lead in circles, which a virtual file system does not tell. */
const deepestFolder = 40;

/** In bytes; no policy, pack or config comes near to it. */
const largestFile = 10_000_000;

/** A file below a folder. */
export interface FoundFile {
  readonly uri: vscode.Uri;
  /** Relative to the folder where the walk began, with forward slashes. */
  readonly path: string;
}

/**
 * The text of a file as it stands on disk, without byte order mark. undefined where there is none, where it cannot be
 * read, and where it is no text.
 */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch {
    // Missing, out of reach, or a folder: there is nothing to read, and its absence is an answer.
    return undefined;
  }
  return bytes.length > largestFile || bytes.includes(0) ? undefined : new TextDecoder().decode(bytes);
}

export async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) !== 0;
  } catch {
    // Missing or out of reach.
    return false;
  }
}

/** The path of a file below a folder, with forward slashes; undefined where it lies elsewhere. */
export function pathBelow(folder: vscode.Uri, { scheme, authority, path }: vscode.Uri): string | undefined {
  const start = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  if (scheme !== folder.scheme || authority !== folder.authority || !path.startsWith(start)) return undefined;
  return path.slice(start.length);
}

/** What a walk leaves out, told before it goes down; paths are relative to where it began. */
export interface WalkOptions {
  readonly isLeftOut?: (path: string) => boolean;
  /** What `.gitignore` names is left out too. */
  readonly heedsGitignore?: boolean;
}

type Ignored = (path: string, isFolder: boolean) => boolean;

/**
 * The files below a folder, in the order of their names. Folders that are links are not followed, and what cannot be
 * read is passed over.
 */
export async function* walk(
  root: vscode.Uri,
  { isLeftOut = () => false, heedsGitignore = false }: WalkOptions = {},
): AsyncGenerator<FoundFile> {
  async function* below(
    folder: vscode.Uri,
    at: string,
    depth: number,
    outer: Ignored,
  ): AsyncGenerator<FoundFile> {
    const entries = await readFolder(folder);
    const ignored =
      heedsGitignore && entries.some(([name]) => name === '.gitignore')
        ? await withGitignore(folder, at, outer)
        : outer;
    for (const [name, type] of entries) {
      const path = at + name;
      const isFolder = type === vscode.FileType.Directory;
      if (neverEntered.has(name) || isLeftOut(path) || ignored(path, isFolder)) continue;
      const uri = vscode.Uri.joinPath(folder, name);
      if (isFolder && depth < deepestFolder) yield* below(uri, `${path}/`, depth + 1, ignored);
      else if ((type & vscode.FileType.File) !== 0) yield { uri, path };
    }
  }
  yield* below(root, '', 0, () => false);
}

async function readFolder(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.sort(([a], [b]) => (a < b ? -1 : 1));
  } catch {
    // Gone meanwhile, or closed to us.
    return [];
  }
}

/** An inner `.gitignore` can take back what an outer one says. */
async function withGitignore(folder: vscode.Uri, at: string, outer: Ignored): Promise<Ignored> {
  const text = await readText(vscode.Uri.joinPath(folder, '.gitignore'));
  if (text === undefined) return outer;
  const rules = ignore().add(text);
  return (path, isFolder) => {
    const { ignored, unignored } = rules.test(path.slice(at.length) + (isFolder ? '/' : ''));
    return ignored || (!unignored && outer(path, isFolder));
  };
}
