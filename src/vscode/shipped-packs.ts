import * as vscode from 'vscode';
import { type Pack, packsFromJson } from '../core/index.ts';

/** The packs that the build puts beside the bundle: data that would be a fifth of it, and that nothing needs to start. */
export async function readShippedPacks(extensionUri: vscode.Uri): Promise<readonly Pack[]> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist/packs.json'));
  return packsFromJson(new TextDecoder().decode(bytes));
}
