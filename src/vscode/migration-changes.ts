import * as vscode from 'vscode';
import {
  applyEdits,
  type ChangedAnchors,
  type Config,
  changedAnchors,
  countApplied,
  type Document,
  leaveInformative,
  type MigratedDocument,
  type Migration,
  migrateConfig,
  migrateDocument,
  migrationAsMarkdown,
  readConfig,
  reportMigration,
} from '../core/index.ts';
import { applyIfCurrent, hasSameLines } from './apply.ts';
import { currentText, documentAt } from './files.ts';
import type { Setup } from './setup.ts';
import { Stretches } from './stretches.ts';
import type { Summaries } from './summaries.ts';

/** A document that is to be migrated, as it stands in an editor or on disk. */
export interface Source {
  readonly uri: vscode.Uri;
  readonly setup: Setup;
  readonly document: Document;
  /** The config says that it is informative, and nobody asked to change it nevertheless. */
  readonly isLeft: boolean;
}

/** A document or a config, and what becomes of it. */
export interface Change {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly done: MigratedDocument;
  readonly anchors: ChangedAnchors;
  /** The document is informative and stays as it is. */
  readonly isLeft: boolean;
}

/** What becomes of the documents and of their configs, the configs first: their scope settles what some numbers mean. */
export async function changesOf(
  sources: readonly Source[],
  migration: Migration,
  stop: vscode.CancellationToken,
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  const configs = new Map<Setup, Config>();
  const stretches = new Stretches();
  for (const { setup } of sources) {
    if (configs.has(setup)) continue;
    configs.set(setup, setup.config);
    const { configUri: uri, catalogue, correlations } = setup;
    const text = uri && (await currentText(uri));
    if (!uri || text === undefined) continue;
    const done = migrateConfig(text, readConfig(text, uri.path, catalogue).config, migration, correlations);
    configs.set(setup, readConfig(applyEdits(text, done.edits), uri.path, catalogue).config);
    changes.push({ uri, text, done, anchors: new Map(), isLeft: false });
  }
  for (const { uri, setup, document, isLeft } of sources) {
    await stretches.giveWay();
    if (stop.isCancellationRequested) break;
    const configAfter = configs.get(setup) ?? setup.config;
    const done = (isLeft ? leaveInformative : migrateDocument)(document, migration, {
      ...setup,
      configAfter,
    });
    const anchors = changedAnchors(document, done.edits);
    changes.push({ uri, text: document.text, done, anchors, isLeft });
  }
  return changes;
}

/** Makes the changes, or shows them for somebody to tick; answers as `applyIfCurrent` does. */
export function applyChanges(
  changes: readonly Change[],
  { from, to }: Migration,
  needsConfirmation: boolean,
): ReturnType<typeof applyIfCurrent> {
  const label = vscode.l10n.t('{0} to {1}', from.name, to.name);
  const files = changes.map(({ uri, text, done }) => ({ uri, text, edits: done.edits }));
  return applyIfCurrent(files, { needsConfirmation, label });
}

/** How many edits of each change were ticked: VS Code says only that something was. undefined where the text is another by now. */
export const madeOf = (changes: readonly Change[]): Promise<readonly (number | undefined)[]> =>
  Promise.all(
    changes.map(async ({ uri, text, done: { edits } }) => {
      const after = (await currentText(uri)) ?? '';
      // VS Code puts the line ends of the file into what it inserts.
      return hasSameLines(after, applyEdits(text, edits)) ? edits.length : countApplied(text, edits, after);
    }),
  );

/** @param made how many edits of each change were made */
export function showSummary(
  summaries: Summaries,
  changes: readonly Change[],
  { from, to }: Migration,
  made: readonly (number | undefined)[],
): Promise<void> {
  const files = changes.map((change, index) => ({
    ...reportMigration(vscode.workspace.asRelativePath(change.uri), change.text, change.done),
    uri: change.uri.toString(),
    changes: { all: change.done.edits.length, made: made[index] },
    isUnsaved: isLeftUnsaved(change),
  }));
  const name = vscode.l10n.t('{0} to {1}', from.name, to.name);
  return summaries.show(name, migrationAsMarkdown({ from, to }, files));
}

/** Whether a changed file waits for somebody to save it: VS Code saves some of the files that a command changes, and not all. */
const isLeftUnsaved = ({ uri, done }: Change): boolean =>
  done.edits.length > 0 &&
  documentAt(uri)?.isDirty === true &&
  vscode.workspace.getConfiguration('files', uri).get('autoSave') === 'off';
