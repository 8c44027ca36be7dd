import * as vscode from 'vscode';
import { configIn } from './config-finder.ts';

/** The document in the active editor; without one, what the config of the first folder applies to, else the settings. */
export const hereUri = (): vscode.Uri =>
  vscode.window.activeTextEditor?.document.uri ??
  firstFolder() ??
  vscode.Uri.from({ scheme: 'untitled', path: 'nowhere.md' });

const firstFolder = (): vscode.Uri | undefined =>
  vscode.workspace.workspaceFolders?.map(({ uri }) => configIn(uri))[0];
