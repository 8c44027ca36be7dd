import type * as vscode from 'vscode';
import { isOutOfReach } from './reading/text-of-file.ts';

/** Takes what went wrong where nobody waits for an answer, and writes it down. */
export const failureTo =
  (log: vscode.LogOutputChannel) =>
  (error: unknown): void => {
    // That a disk or a server does not answer for a while is nobody's mistake.
    if (isOutOfReach(error)) log.warn(String(error));
    else log.error(error instanceof Error ? error : String(error));
  };

/** Takes what somebody is to know, and writes it down once: what is read again says the same again. */
export function warningTo(log: vscode.LogOutputChannel): (message: string) => void {
  const written = new Set<string>();
  return message => {
    if (written.has(message)) return;
    written.add(message);
    log.warn(message);
  };
}
