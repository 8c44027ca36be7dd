import * as vscode from 'vscode';
import { say } from './say.ts';
import { stoppable } from './stoppable.ts';

/**
 * Waits until all documents are read, for a command that needs all of them; false where that was stopped or failed, which is
 * said.
 */
export async function allRead(documents: { whenRead(): Promise<boolean> }): Promise<boolean> {
  const title = vscode.l10n.t('Crossclause reads the workspace');
  if (await stoppable(title, () => documents.whenRead())) return true;
  say(vscode.l10n.t('Not all documents were read, so nothing was done.'));
  return false;
}
