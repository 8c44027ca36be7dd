import * as vscode from 'vscode';

/** The document in the active editor; without one, anything that the settings apply to. */
export const hereUri = (): vscode.Uri =>
  vscode.window.activeTextEditor?.document.uri ??
  vscode.workspace.workspaceFolders?.[0]?.uri ??
  vscode.Uri.from({ scheme: 'untitled', path: 'nowhere.md' });
