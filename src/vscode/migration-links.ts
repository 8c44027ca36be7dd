import type * as vscode from 'vscode';
import { isInformative, type Migration, nothingMigrated, relinked } from '../core/index.ts';
import { currentText } from './files.ts';
import type { Change } from './migration-changes.ts';
import type { Setups } from './setups.ts';

/**
 * The changes with those of the links to headings that change with them, also in documents that name nothing of the standard;
 * the same where no heading changes.
 *
 * @param uris of all documents
 */
export async function withLinks(
  changes: readonly Change[],
  uris: readonly vscode.Uri[],
  setups: Setups,
  migration: Migration,
  stop: vscode.CancellationToken,
): Promise<readonly Change[]> {
  const anchors = new Map(
    changes.flatMap(({ uri, anchors: own }) => (own.size > 0 ? [[pathOf(uri), own] as const] : [])),
  );
  if (anchors.size === 0) return changes;
  const changed = new Set(changes.map(({ uri }) => uri.toString()));
  const others: Change[] = [];
  for (const uri of uris) {
    if (stop.isCancellationRequested) break;
    const text = changed.has(uri.toString()) ? undefined : await currentText(uri);
    if (text === undefined) continue;
    const setup = await setups.of(uri);
    const isLeft = isInformative(setup.pathOf(uri), setup.config);
    others.push({ uri, text, done: nothingMigrated, anchors: new Map(), isLeft });
  }
  return [...changes, ...others].flatMap(change => {
    const { uri, text, isLeft } = change;
    const done = relinked({ path: pathOf(uri), text, done: change.done, isLeft }, anchors, migration);
    return done === nothingMigrated ? [] : { ...change, done };
  });
}

/** As links have it, without `%20`. */
const pathOf = (uri: vscode.Uri): string => uri.toString(true);
