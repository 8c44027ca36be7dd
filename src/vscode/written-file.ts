import * as vscode from 'vscode';
import { folderOf, type LinkBase } from '../core/index.ts';
import { nameOf } from './files.ts';

/** A format that something can be written in. */
export interface FileFormat {
  /** What it is called. */
  readonly name: string;
  /** What it is for. */
  readonly use: string;
  /** What its files end with, without the dot. */
  readonly ending: string;
}

/** The formats as a list to choose from, in the order in which they are given. */
export const formatItems = <Format extends string>(
  formats: Readonly<Record<Format, FileFormat>>,
  order: readonly Format[],
): (vscode.QuickPickItem & { readonly format: Format })[] =>
  order.map(format => ({ label: formats[format].name, description: formats[format].use, format }));

/**
 * Asks where a file is to lie; undefined where nobody says.
 *
 * @param folder where it usually lies; undefined where there is no folder
 * @param usual its usual name, without the ending
 */
export const askWhere = (
  folder: vscode.Uri | undefined,
  usual: string,
  { name, ending }: Omit<FileFormat, 'use'>,
  saveLabel?: string,
): Thenable<vscode.Uri | undefined> =>
  vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `${usual}.${ending}`) } : {}),
    ...(saveLabel ? { saveLabel } : {}),
    // What VS Code asks with in a browser would put `.oscal.json` behind the `.json` of a name.
    filters: { [name]: [ending.slice(ending.lastIndexOf('.') + 1)] },
  });

/** Texts are written as UTF-8. */
export const writeContents = (file: vscode.Uri, contents: string | Uint8Array): Thenable<void> =>
  vscode.workspace.fs.writeFile(
    file,
    typeof contents === 'string' ? new TextEncoder().encode(contents) : contents,
  );

/**
 * What links in a file lead by; null where none leads to a document: for a file outside the workspace on another disk or file
 * system, or where there are several folders, whose names are not their paths, or none.
 */
export function linksFrom(file: vscode.Uri): LinkBase | null {
  if (vscode.workspace.getWorkspaceFolder(file)) return { from: folderOf(nameOf(file.toString())), root: '' };
  const [folder, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (!folder || others.length > 0 || placeOf(folder.uri) !== placeOf(file)) return null;
  return { from: folderOf(file.path), root: folder.uri.path.replace(/^\/|\/$/g, '') };
}

/** The file system that a file is on, with the disk where that has a letter: `/c:/policies/a.md`. */
const placeOf = ({ scheme, authority, path }: vscode.Uri): string =>
  [scheme, authority, /^\/[a-z]:(?=\/)/i.exec(path)?.[0].toLowerCase() ?? ''].join(' ');
