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
