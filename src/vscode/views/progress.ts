import * as vscode from 'vscode';
import type { Traceability } from '../traceability.ts';
import type { WorkspaceDocuments } from '../workspace.ts';
import { beside } from './items.ts';

/** Shows on a view that documents are being read, for as long as they are. */
export const showReading = (viewId: string, documents: WorkspaceDocuments): vscode.Disposable =>
  documents.onDidBegin(done => {
    void vscode.window.withProgress({ location: { viewId } }, () => done);
  });

/** How far the documents are read, as what is shown counts only these; empty where it counts all. */
export function progressWords({ state, documents, world }: Traceability): string {
  if (world.projects.length === 0 || world.isWhole) return '';
  switch (state) {
    case 'reading':
      return vscode.l10n.t('Reading the workspace. Documents so far: {0}', documents);
    case 'stopped':
      return vscode.l10n.t('Reading was stopped. Documents read: {0}', documents);
    case 'read':
    case 'unread':
      return '';
  }
}

/**
 * What stands beside the name of a view: what it is filtered by, and that all is being read again, where it shows what was so
 * before. That is over so soon that a line above the rows would make them jump.
 */
export const wordsBesideName = (filter: string, { state, world }: Traceability): string =>
  beside(filter, state === 'reading' && world.isWhole ? vscode.l10n.t('reading again…') : '');
