import * as vscode from 'vscode';
import { neverEntered, readGitignore } from '../core/index.ts';
import { node } from './node.ts';
import { isOutOfReach, textOfFile } from './reading/text-of-file.ts';
import { takenLater } from './taken-later.ts';

/** Links may lead in circles, which a virtual file system does not tell. */
const deepestFolder = 40;

/** Folders that are listed before the walk comes to them: the way to them may be long. */
const foldersAhead = 8;

/** A file below a folder. */
interface FoundFile {
  readonly uri: vscode.Uri;
  /** Relative to the folder where the walk began, with forward slashes. */
  readonly path: string;
}

/** What people call a document: its path below the folder, with the folder's name where there are several. */
export const nameOf = (uri: string): string => vscode.workspace.asRelativePath(vscode.Uri.parse(uri));

/** The document that VS Code has open of a file, as it is typed; undefined where it has none. */
export const documentAt = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(
    ({ isClosed, uri: other }) => !isClosed && other.toString() === uri.toString(),
  );

/**
 * The text of a file as it stands on disk, without byte order mark. undefined where there is none, where it cannot be
 * read, and where it is no text.
 */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await readReachable(uri);
  } catch {
    // What comes later is told by whoever watches it.
    return undefined;
  }
}

/** The same for what others depend on: throws where the file may be there and only cannot be reached now. */
export async function readReachable(uri: vscode.Uri): Promise<string | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(uri);
  } catch (error) {
    if (hasFiles(uri) && isOutOfReach(error)) throw error;
    // Missing, closed to us, or a folder: there is nothing to read, and its absence is an answer.
    return undefined;
  }
  return textOfFile(bytes);
}

/** Whether there are files at all where it lies: VS Code says of what another extension makes up that it is out of reach. */
export const hasFiles = ({ scheme }: vscode.Uri): boolean =>
  vscode.workspace.fs.isWritableFileSystem(scheme) !== undefined;

/** The text of a file that is being changed in an editor; undefined where none is. */
export function typedText(uri: vscode.Uri): string | undefined {
  const open = documentAt(uri);
  return open?.isDirty ? open.getText() : undefined;
}

/** The text of a file as it is typed, else as it stands on disk; undefined where `readText` gives none. */
export const currentText = async (uri: vscode.Uri): Promise<string | undefined> =>
  documentAt(uri)?.getText() ?? readText(uri);

/** Whether what stands in a document that is closed is not what stands on disk: it was typed and is lost. */
export const isTypedLost = async (closed: vscode.TextDocument): Promise<boolean> =>
  (await readText(closed.uri)) !== closed.getText();

/**
 * VS Code asks its window before each file, wherever the file lies; of thousands that takes far longer than to read them.
 * Where this host has the disk itself, the disk is asked.
 */
function readBytes(uri: vscode.Uri): Thenable<Uint8Array> {
  const disk = uri.scheme === 'file' ? node?.getBuiltinModule?.('fs/promises') : undefined;
  return disk?.readFile(new URL(uri.toString())) ?? vscode.workspace.fs.readFile(uri);
}

/** Throws where that cannot be told now. */
export const isFile = (uri: vscode.Uri): Promise<boolean> => isOfType(uri, vscode.FileType.File);

/** Throws where that cannot be told now. */
export const isFolder = (uri: vscode.Uri): Promise<boolean> => isOfType(uri, vscode.FileType.Directory);

async function isOfType(uri: vscode.Uri, wanted: vscode.FileType): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & wanted) !== 0;
  } catch (error) {
    if (hasFiles(uri) && isOutOfReach(error)) throw error;
    return false;
  }
}

/** Whether a walk may come to a file at all, wherever it begins. */
export const isOfInterest = ({ path }: vscode.Uri): boolean =>
  !path.split('/').some(name => neverEntered.has(name));

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
  /** Takes what is to be said of a `.gitignore`; the same may be said again. */
  readonly tell?: (message: string) => void;
}

/** Whether a path is ignored, that of a folder or of a file; it is relative to where the walk began. */
type Ignored = (path: string, ofFolder: boolean) => boolean;

const nothingIgnored: Ignored = () => false;

/**
 * The files below a folder, in the order of their names. Folders that are links are not followed, and what is closed to us
 * is passed over. Throws where a folder may be there and only cannot be reached now: what lies in it is not gone.
 */
export async function* walk(root: vscode.Uri, options: WalkOptions = {}): AsyncGenerator<FoundFile> {
  const list = (at: string) => takenLater(readFolder(vscode.Uri.joinPath(root, at)));
  async function* below(
    at: string,
    depth: number,
    outer: Ignored,
    listed: ReturnType<typeof readFolder>,
  ): AsyncGenerator<FoundFile> {
    const entries = await listed;
    const hasGitignore = entries.some(([name]) => name === '.gitignore');
    const ignored =
      options.heedsGitignore && hasGitignore ? await withGitignore(root, at, outer, options) : outer;
    const kept = entries.filter(
      ([name, type]) => !isPassedOver(at + name, type === vscode.FileType.Directory, ignored, options),
    );
    const folders = kept.flatMap(([name, type]) =>
      type === vscode.FileType.Directory && depth < deepestFolder ? `${at}${name}/` : [],
    );
    const coming: ReturnType<typeof readFolder>[] = [];
    for (const [name, type] of kept) {
      const path = at + name;
      if (type === vscode.FileType.Directory) {
        if (depth >= deepestFolder) continue;
        const ahead = folders.splice(0, foldersAhead - coming.length);
        coming.push(...ahead.map(list));
        yield* below(`${path}/`, depth + 1, ignored, coming.shift() ?? list(`${path}/`));
      } else if ((type & vscode.FileType.File) !== 0) yield { uri: vscode.Uri.joinPath(root, path), path };
    }
  }
  yield* below(
    '',
    0,
    options.heedsGitignore ? await ignoredFromAbove(root, options) : nothingIgnored,
    list(''),
  );
}

/**
 * Whether a walk that begins at the folder comes to the file below it, or to the folder, whose path ends with a slash. Throws
 * where that cannot be told now.
 */
export async function isOnWalk(root: vscode.Uri, path: string, options: WalkOptions = {}): Promise<boolean> {
  const names = path.split('/').filter(Boolean);
  let ignored = options.heedsGitignore ? await ignoredFromAbove(root, options) : nothingIgnored;
  for (const index of names.keys()) {
    const at = names.slice(0, index).map(name => `${name}/`);
    if (options.heedsGitignore) ignored = await withGitignore(root, at.join(''), ignored, options);
    const isOfFolder = index < names.length - 1 || path.endsWith('/');
    if (isPassedOver(names.slice(0, index + 1).join('/'), isOfFolder, ignored, options)) return false;
  }
  return true;
}

function isPassedOver(
  path: string,
  ofFolder: boolean,
  ignored: Ignored,
  { isLeftOut = () => false }: WalkOptions,
): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return neverEntered.has(name) || isLeftOut(path) || ignored(path, ofFolder);
}

async function readFolder(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.sort(([a], [b]) => (a < b ? -1 : 1));
  } catch (error) {
    if (hasFiles(folder) && isOutOfReach(error)) throw error;
    // Gone meanwhile, or closed to us.
    return [];
  }
}

/**
 * What is ignored below a folder; its own `.gitignore` can take back what an outer one says.
 *
 * @param at the folder, relative to the root, with a slash at its end; empty for the root itself
 */
async function withGitignore(
  root: vscode.Uri,
  at: string,
  outer: Ignored,
  { tell = () => {} }: WalkOptions,
): Promise<Ignored> {
  const uri = vscode.Uri.joinPath(root, at, '.gitignore');
  const text = await readReachable(uri);
  if (text === undefined) return outer;
  const { leavesOut, troubles } = readGitignore(text);
  for (const message of troubles) tell(`${vscode.workspace.asRelativePath(uri)}: ${message}`);
  return (path, ofFolder) => leavesOut(path.slice(at.length), ofFolder) ?? outer(path, ofFolder);
}

/** The folders of the repository above where walks begin: a thousand files that change at once look for it once. */
const repositories = new WeakMap<WalkOptions, Promise<readonly vscode.Uri[]>>();

/**
 * What is ignored below a folder on disk by what stands above it in its repository, as on the command line; nothing where it lies
 * in none, or is ignored itself: it was opened all the same.
 */
async function ignoredFromAbove(root: vscode.Uri, options: WalkOptions): Promise<Ignored> {
  let ignored = nothingIgnored;
  let isRootIgnored = false;
  const repository = repositories.get(options) ?? foldersOfRepositoryAbove(root);
  repositories.set(options, repository);
  for (const folder of await repository) {
    const text = await readText(vscode.Uri.joinPath(folder, '.gitignore'));
    const way = pathBelow(folder, root);
    if (text === undefined || way === undefined) continue;
    const { leavesOut } = readGitignore(text);
    const outer = ignored;
    ignored = (path, ofFolder) => leavesOut(`${way}/${path}`, ofFolder) ?? outer(path, ofFolder);
    isRootIgnored = leavesOut(way, true) ?? isRootIgnored;
  }
  return isRootIgnored ? nothingIgnored : ignored;
}

/** The folders above one on disk, from the top of its repository down; empty where there is none above it. */
async function foldersOfRepositoryAbove(root: vscode.Uri): Promise<readonly vscode.Uri[]> {
  if (root.scheme !== 'file') return [];
  const above: vscode.Uri[] = [];
  for (let folder = root; ; ) {
    if (await isThere(vscode.Uri.joinPath(folder, '.git'))) return above;
    const parent = vscode.Uri.joinPath(folder, '..');
    if (parent.path === folder.path) return [];
    above.unshift(parent);
    folder = parent;
  }
}

/** A repository's `.git` is a folder, or a file that names one. Above a folder there may be some that nobody may look into. */
const isThere = (uri: vscode.Uri): Promise<boolean> =>
  isOfType(uri, vscode.FileType.File | vscode.FileType.Directory).catch(() => false);
