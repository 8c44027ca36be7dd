import * as vscode from 'vscode';
import { folderOf } from '../core/index.ts';
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
    filters: { [name]: [ending] },
  });

/** Texts are written as UTF-8. */
export const writeContents = (file: vscode.Uri, contents: string | Uint8Array): Thenable<void> =>
  vscode.workspace.fs.writeFile(
    file,
    typeof contents === 'string' ? new TextEncoder().encode(contents) : contents,
  );

/** The folder from which links in a file lead to documents; null for a file outside the workspace, where none leads in. */
export const linksFrom = (file: vscode.Uri): string | null =>
  vscode.workspace.getWorkspaceFolder(file) ? folderOf(nameOf(file.toString())) : null;
