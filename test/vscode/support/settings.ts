import * as vscode from 'vscode';
import { when } from './editor.ts';

/** What the settings.json of each folder holds at the moment. */
const written = new Map<string, unknown>();

/**
 * Has a setting in every folder of the workspace until the work is done, as somebody has it who writes it into the
 * folder's settings.json. VS Code's own way to write a setting is refused where it has not read the last one back yet.
 */
export async function withSetting(name: string, value: unknown, work: () => Promise<void>): Promise<void> {
  await write(name, value);
  try {
    await work();
  } finally {
    await write(name, undefined);
  }
}

/** Writes a setting, or takes it away where the value is undefined, and waits until VS Code knows. */
async function write(name: string, value: unknown): Promise<void> {
  if (value === undefined) written.delete(name);
  else written.set(name, value);
  const content = new TextEncoder().encode(JSON.stringify(Object.fromEntries(written)));
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(uri, '.vscode/settings.json'), content);
    await when(vscode.workspace.onDidChangeConfiguration, () => isSetTo(value, name, uri) || undefined);
  }
}

function isSetTo(value: unknown, name: string, folder: vscode.Uri): boolean {
  const { workspaceFolderValue, workspaceValue } =
    vscode.workspace.getConfiguration(undefined, folder).inspect(name) ?? {};
  return JSON.stringify(workspaceFolderValue ?? workspaceValue) === JSON.stringify(value);
}

/** The same for a setting of the user, which counts in every window. */
export async function withUserSetting(
  name: string,
  value: unknown,
  work: () => Promise<void>,
): Promise<void> {
  await writeForUser(name, value);
  try {
    await work();
  } finally {
    await writeForUser(name, undefined);
  }
}

async function writeForUser(name: string, value: unknown): Promise<void> {
  for (;;) {
    try {
      const settings = vscode.workspace.getConfiguration();
      return await settings.update(name, value, vscode.ConfigurationTarget.Global);
    } catch (error) {
      // VS Code refuses to write where it has not read the last change back yet.
      if ((error as Error).name !== 'CodeExpectedError') throw error;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}
