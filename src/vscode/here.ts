import * as vscode from 'vscode';
import { configIn } from './config-finder.ts';
import { showsOthers } from './schemes.ts';

/**
 * The document in the active editor; without one that somebody writes, what the config of the first folder applies to, else the
 * settings.
 */
export const hereUri = (): vscode.Uri =>
  writtenInFront() ?? firstFolder() ?? vscode.Uri.from({ scheme: 'untitled', path: 'nowhere.md' });

function writtenInFront(): vscode.Uri | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri && !showsOthers(uri) ? uri : undefined;
}

const firstFolder = (): vscode.Uri | undefined =>
  vscode.workspace.workspaceFolders?.map(({ uri }) => configIn(uri))[0];
