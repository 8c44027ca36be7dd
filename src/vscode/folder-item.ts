import type * as vscode from 'vscode';

/** A folder as an item of a list; two of the same name are told apart by where they lie. */
export function folderItem<Folder extends vscode.WorkspaceFolder>(
  folder: Folder,
  all: readonly vscode.WorkspaceFolder[],
): vscode.QuickPickItem & { readonly folder: Folder } {
  const isOnlyOne = all.every(other => other === folder || other.name !== folder.name);
  return { label: folder.name, description: isOnlyOne ? '' : folder.uri.path, folder };
}
