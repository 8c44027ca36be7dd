import * as vscode from 'vscode';
import {
  isInformative,
  leaveInformative,
  type Migration,
  type NamedStandards,
  readDocumentInSteps,
  readOptionsOf,
} from '../core/index.ts';
import { currentText } from './files.ts';
import type { Editions, Questions } from './migrate-questions.ts';
import type { Source } from './migration-changes.ts';
import { workedOut } from './migration-work.ts';
import type { Setups } from './setups.ts';
import { Stretches } from './stretches.ts';

/** A document of the workspace, and what it named when it was read. */
export interface Known extends NamedStandards {
  readonly uri: vscode.Uri;
}

/** The documents that are to change, read; undefined where somebody gave up or stopped it. */
export async function chooseSources(
  named: readonly Known[],
  editions: Editions,
  questions: Questions,
  setups: Setups,
): Promise<readonly Source[] | undefined> {
  const naming = named.filter(({ names, hasMatrix }) => hasMatrix || names.has(editions.from.standard));
  const there = (vscode.workspace.workspaceFolders ?? []).filter(folder => naming.some(liesIn(folder)));
  const folders = await questions.folders(there, editions);
  if (!folders) return undefined;
  const meant = naming.filter(each => liesInNone(each) || folders.some(folder => liesIn(folder)(each)));
  const read = await workedOut(editions, stop => readAll(meant, setups, stop));
  if (!read) return undefined;
  const leaving = read.filter(source => refersFromInformative(source, editions));
  const takesAll = await questions.informative(leaving.length, editions);
  if (takesAll === undefined) return undefined;
  return takesAll ? read.map(source => ({ ...source, isLeft: false })) : read;
}

const liesIn =
  ({ index }: vscode.WorkspaceFolder) =>
  ({ uri }: Known): boolean =>
    vscode.workspace.getWorkspaceFolder(uri)?.index === index;

const liesInNone = ({ uri }: Known): boolean => vscode.workspace.getWorkspaceFolder(uri) === undefined;

/** The documents as they are typed, where they are open. */
async function readAll(
  named: readonly Known[],
  setups: Setups,
  stop: vscode.CancellationToken,
): Promise<readonly Source[]> {
  const sources: Source[] = [];
  const stretches = new Stretches();
  for (const { uri } of named) {
    if (stop.isCancellationRequested) break;
    const setup = await setups.of(uri);
    const text = await currentText(uri);
    if (text === undefined) continue;
    const document = await stretches.finish(readDocumentInSteps(uri.toString(), text, readOptionsOf(setup)));
    const isLeft = isInformative(setup.pathOf(uri), setup.config);
    sources.push({ uri, setup, document, isLeft });
  }
  return sources;
}

/** Whether something of the old edition would be left because the document is informative. */
function refersFromInformative({ isLeft, setup, document }: Source, editions: Editions): boolean {
  if (!isLeft) return false;
  const migration: Migration = { ...editions, choose: (_, following) => following };
  return leaveInformative(document, migration, { ...setup, configAfter: setup.config }).left.length > 0;
}
