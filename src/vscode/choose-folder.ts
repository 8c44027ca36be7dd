import * as vscode from 'vscode';
import { folderItem } from './folder-item.ts';
import { say } from './say.ts';

/**
 * The folder of the workspace that is meant, that of the file in the editor being proposed; undefined where there is none,
 * which is said, and where somebody gave up.
 */
export async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) {
    const shown = vscode.window.activeTextEditor?.document.uri;
    const here = (shown && vscode.workspace.getWorkspaceFolder(shown)) ?? [];
    const picked = await vscode.window.showQuickPick(
      [...new Set([here, ...folders].flat())].map(folder => folderItem(folder, folders)),
      { placeHolder: vscode.l10n.t('In which folder?') },
    );
    return picked?.folder.uri;
  }
  if (folders[0]) return folders[0].uri;
  say(vscode.l10n.t('Open a folder first.'));
  return undefined;
}
