import * as vscode from 'vscode';
import { type NodeThread, node } from '../node.ts';
import type { ThreadData } from './messages.ts';

/** More threads than this wait for each other's memory. */
const mostThreads = 4;

/**
 * What a thread may hold of what it has only just made; megabytes. What reading a document leaves behind is gone with the
 * next one.
 */
const mostNew = 12;

/**
 * Threads that read documents, each begun when it is asked for, where this host is one of Node's and the extension lies on
 * its disk; else none.
 */
export function* startThreads(extensionUri: vscode.Uri): Generator<NodeThread, void> {
  const threads = node?.getBuiltinModule?.('worker_threads');
  const processors = node?.getBuiltinModule?.('os')?.availableParallelism();
  if (threads === undefined || processors === undefined || extensionUri.scheme !== 'file') return;
  const at = (file: string) => new URL(vscode.Uri.joinPath(extensionUri, 'dist', file).toString());
  const workerData: ThreadData = { crossclausePacks: at('packs.json').href };
  const resourceLimits = { maxYoungGenerationSizeMb: mostNew };
  for (let count = 0; count < Math.min(processors, mostThreads); count++)
    yield new threads.Worker(at('extension.js'), { workerData, resourceLimits });
}
