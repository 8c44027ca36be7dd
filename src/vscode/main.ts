import type * as vscode from 'vscode';
import { readInThread, threadHere } from './reading/thread.ts';

// One bundle is both: the extension in its host, and in threads of the host what reads documents. A thread has no VS Code to
// ask for, so that there nothing else of the bundle is run.
const thread = threadHere();
const extension = thread ? undefined : import('./extension.ts');
if (thread) readInThread(thread);

/** Starts the extension, as VS Code asks its bundle to. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  (await extension)?.activate(context);
}
