import type * as vscode from 'vscode';

/** Takes what went wrong where nobody waits for an answer, and writes it down. */
export const failureTo =
  (log: vscode.LogOutputChannel) =>
  (error: unknown): void =>
    log.error(error instanceof Error ? error : String(error));
