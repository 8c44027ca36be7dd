import * as vscode from 'vscode';
import { type Pack, packFilesFromJson, packsFromJson, type SerializedPack } from '../core/index.ts';

/** The packs that the build puts beside the bundle: data that would be a fifth of it, and that nothing needs to start. */
export const readShippedPacks = async (extensionUri: vscode.Uri): Promise<readonly Pack[]> =>
  packsFromJson(await readJson(extensionUri));

/** The same as their files say them. */
export const readShippedPackFiles = async (extensionUri: vscode.Uri): Promise<readonly SerializedPack[]> =>
  packFilesFromJson(await readJson(extensionUri));

async function readJson(extensionUri: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist/packs.json'));
  return new TextDecoder().decode(bytes);
}
