import * as vscode from 'vscode';

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
