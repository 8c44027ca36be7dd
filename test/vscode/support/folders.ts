import * as vscode from 'vscode';
import { expect } from './registry.ts';

/** The folders of the workspace. */
export const folders = (): readonly vscode.WorkspaceFolder[] => vscode.workspace.workspaceFolders ?? [];

/** VS Code may miss the list of folders while it starts; it reads a list that changes once more. */
export async function untilFoldersAreOpen(count: number): Promise<void> {
  const list = vscode.workspace.workspaceFile;
  for (let round = 1; folders().length < count; round++) {
    if (list && round % 50 === 0) {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(list));
      await vscode.workspace.fs.writeFile(list, new TextEncoder().encode(`${text}\n`));
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

/** Adds or removes folders, and waits until VS Code has done so. */
export async function changeFolders(work: () => boolean): Promise<void> {
  const changed = new Promise<void>(resolve => {
    const listening = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listening.dispose();
      resolve();
    });
  });
  expect(work()).toBe(true);
  await changed;
}
