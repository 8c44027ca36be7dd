import * as vscode from 'vscode';
import { isTypedLost } from './files.ts';

/** Tells of each file below a folder that a pattern names and that comes, changes or goes. */
export function watched(folder: vscode.Uri, pattern: string, changed: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, pattern));
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(changed),
    watcher.onDidChange(changed),
    watcher.onDidDelete(changed),
  );
}

/**
 * Follows what is typed into some files.
 *
 * @param lost what was typed was given up as the file was closed, so that it is again as it stands on disk
 */
export const whileTyped = (
  isMeant: (uri: vscode.Uri) => boolean,
  typed: () => void,
  lost: () => void,
): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isMeant(document.uri)) typed();
    }),
    vscode.workspace.onDidCloseTextDocument(async document => {
      if (isMeant(document.uri) && (await isTypedLost(document))) lost();
    }),
  );
