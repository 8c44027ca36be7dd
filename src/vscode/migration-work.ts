import * as vscode from 'vscode';
import type { Editions } from './migrate-questions.ts';
import { say } from './say.ts';
import { stoppable } from './stoppable.ts';

/** What comes of long work on a migration, which can be stopped; undefined where it was, which is said. */
export async function workedOut<Value>(
  { from, to }: Editions,
  work: (stop: vscode.CancellationToken) => Promise<Value>,
): Promise<Value | undefined> {
  const title = vscode.l10n.t('Crossclause works out the changes from {0} to {1}', from.name, to.name);
  const done = await stoppable(title, work);
  if (done === undefined) say(vscode.l10n.t('This was stopped; nothing was changed.'));
  return done;
}
