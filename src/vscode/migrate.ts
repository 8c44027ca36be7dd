import * as vscode from 'vscode';
import {
  applyEdits,
  type Config,
  type Document,
  isInformative,
  leaveInformative,
  type MigratedDocument,
  type Migration,
  type MigrationTargets,
  migrateConfig,
  migrateDocument,
  migrationAsMarkdown,
  migrationTargets,
  type NamedStandards,
  readConfig,
  readDocumentInSteps,
  readOptionsOf,
  reportMigration,
} from '../core/index.ts';
import { allRead } from './all-read.ts';
import { applyIfCurrent, hasSameLines } from './apply.ts';
import type { Citations } from './citations.ts';
import { currentText, documentAt } from './files.ts';
import { fieldsOf, isListOfTexts, isText } from './given.ts';
import {
  askChosen,
  askEditions,
  askFolders,
  askHow,
  askInformative,
  type Chosen,
  type Editions,
} from './migrate-questions.ts';
import type { Project } from './project.ts';
import { changedMeanwhile, say } from './say.ts';
import type { Setup } from './setups.ts';
import { stoppable } from './stoppable.ts';
import { Stretches } from './stretches.ts';
import type { Summaries } from './summaries.ts';
import type { WorkspaceDocuments } from './workspace.ts';

const migrateCommand = 'crossclause.migrate';

/** A document of the workspace, and what it named when it was read. */
interface Known extends NamedStandards {
  readonly uri: vscode.Uri;
}

/** A document that is to be migrated, as it stands in an editor or on disk. */
interface Source {
  readonly uri: vscode.Uri;
  readonly setup: Setup;
  readonly document: Document;
  /** The config says that it is informative, and nobody asked to change it nevertheless. */
  readonly isLeft: boolean;
}

/** A document or a config, and what becomes of it. */
interface Change {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly done: MigratedDocument;
}

/** What other commands hand over instead of being asked. */
interface Answers {
  readonly from: string;
  readonly to: string;
  readonly chosen?: Chosen;
  /** Names of folders of the workspace; all without it. */
  readonly folders?: readonly string[];
  /** Documents that the config calls informative are changed as well. */
  readonly informative?: boolean;
  /** The changes are shown, and only those that are ticked are made. */
  readonly looksThrough?: boolean;
}

/**
 * The command that brings the references of the workspace from one edition of a standard to another: asks which, shows the
 * changes first to whoever wants to look through them, and tells afterwards what was left.
 */
export function registerMigrate(
  project: Project,
  documents: WorkspaceDocuments,
  citations: Citations,
  summaries: Summaries,
): vscode.Disposable {
  const known = new Map<string, Known>();
  return vscode.Disposable.from(
    documents.onDidRead(({ uri, summary, isCounted }) => {
      if (isCounted) known.set(uri.toString(), { uri, ...summary.named });
      else known.delete(uri.toString());
    }),
    documents.onDidForget(uri => known.delete(uri.toString())),
    vscode.commands.registerCommand(migrateCommand, (given: unknown) =>
      migrate(isAnswers(given) ? given : undefined),
    ),
  );

  async function migrate(given: Answers | undefined): Promise<void> {
    if (!(await allRead(citations))) return;
    const named = [...known.values()];
    const setups = await distinct(named.map(({ uri }) => project.setups.of(uri)));
    const all = setups.flatMap(({ config, catalogue, correlations }) =>
      migrationTargets(named, config, catalogue, correlations),
    );
    if (all.length === 0) {
      return say(vscode.l10n.t('No document names an edition that a pack has a table for to another one.'));
    }
    const editions = given ? editionsOf(given, all) : await askEditions(all, named);
    if (!editions) return;

    const naming = named.filter(({ names, hasMatrix }) => hasMatrix || names.has(editions.from.standard));
    const there = (vscode.workspace.workspaceFolders ?? []).filter(folder => naming.some(liesIn(folder)));
    const folders = given
      ? there.filter(({ name }) => given.folders?.includes(name) ?? true)
      : await askFolders(there, editions);
    if (!folders) return;
    const meant = naming.filter(each => liesInNone(each) || folders.some(folder => liesIn(folder)(each)));
    const title = vscode.l10n.t(
      'Crossclause works out the changes from {0} to {1}',
      editions.from.name,
      editions.to.name,
    );
    const read = await stoppable(title, stop => readAll(meant, stop));
    if (!read) return sayStopped();
    const leaving = read.filter(source => refersFromInformative(source, editions));
    const takesAll = given ? given.informative === true : await askInformative(leaving.length, editions);
    if (takesAll === undefined) return;
    const sources = takesAll ? read.map(source => ({ ...source, isLeft: false })) : read;
    const successors = new Map<string, readonly string[]>();
    const collect: Migration['choose'] = (clause, following) => {
      successors.set(clause, following);
      return following;
    };
    const proposed = await stoppable(title, stop =>
      changesOf(sources, { ...editions, choose: collect }, stop),
    );
    if (!proposed) return sayStopped();
    const chosen = given ? (given.chosen ?? {}) : await askChosen(successors, editions);
    if (!chosen) return;
    const migration: Migration = {
      ...editions,
      choose: (clause, following) => chosen[clause] ?? following,
    };
    const changes = await stoppable(title, stop => changesOf(sources, migration, stop));
    if (!changes) return sayStopped();
    if (changes.every(({ done }) => done.edits.length + done.left.length === 0)) {
      return say(vscode.l10n.t('No document and no config refers to {0}.', editions.from.name));
    }
    const looksThrough = given
      ? given.looksThrough === true
      : await askHow(
          changes.map(({ done }) => done),
          editions,
        );
    if (looksThrough === undefined) return;
    if (!(await apply(changes, migration, looksThrough))) return;
    await showSummary(summaries, changes, migration, looksThrough ? await madeOf(changes) : changes);
  }

  /** The documents as they are typed, where they are open. */
  async function readAll(
    named: readonly Known[],
    stop: vscode.CancellationToken,
  ): Promise<readonly Source[]> {
    const sources: Source[] = [];
    const stretches = new Stretches();
    for (const { uri } of named) {
      if (stop.isCancellationRequested) break;
      const setup = await project.setups.of(uri);
      const text = await currentText(uri);
      if (text === undefined) continue;
      const document = await stretches.finish(
        readDocumentInSteps(uri.toString(), text, readOptionsOf(setup)),
      );
      const isLeft = isInformative(setup.pathOf(uri), setup.config);
      sources.push({ uri, setup, document, isLeft });
    }
    return sources;
  }
}

/** Whether something of the old edition would be left because the document is informative. */
function refersFromInformative({ isLeft, setup, document }: Source, editions: Editions): boolean {
  if (!isLeft) return false;
  const migration: Migration = { ...editions, choose: (_, following) => following };
  return leaveInformative(document, migration, { ...setup, configAfter: setup.config }).left.length > 0;
}

const liesIn =
  ({ index }: vscode.WorkspaceFolder) =>
  ({ uri }: Known): boolean =>
    vscode.workspace.getWorkspaceFolder(uri)?.index === index;

const liesInNone = ({ uri }: Known): boolean => vscode.workspace.getWorkspaceFolder(uri) === undefined;

const sayStopped = (): void => say(vscode.l10n.t('This was stopped; nothing was changed.'));

/** What becomes of the documents and of their configs, the configs first: their scope settles what some numbers mean. */
async function changesOf(
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
    changes.push({ uri, text, done });
  }
  for (const { uri, setup, document, isLeft } of sources) {
    await stretches.giveWay();
    if (stop.isCancellationRequested) break;
    const configAfter = configs.get(setup) ?? setup.config;
    const done = (isLeft ? leaveInformative : migrateDocument)(document, migration, {
      ...setup,
      configAfter,
    });
    changes.push({ uri, text: document.text, done });
  }
  return changes;
}

/** Makes the changes, or shows them for somebody to tick; false where nothing was done. */
async function apply(
  changes: readonly Change[],
  { from, to }: Migration,
  needsConfirmation: boolean,
): Promise<boolean> {
  const label = vscode.l10n.t('{0} to {1}', from.name, to.name);
  const files = changes.map(({ uri, text, done }) => ({ uri, text, edits: done.edits }));
  const outcome = await applyIfCurrent(files, { needsConfirmation, label });
  if (outcome === 'changed') say(changedMeanwhile());
  return outcome === 'made';
}

/** The changes of which everything was ticked: VS Code says only that something was. */
async function madeOf(changes: readonly Change[]): Promise<readonly Change[]> {
  const made = await Promise.all(
    changes.map(async change => {
      const text = (await currentText(change.uri)) ?? '';
      return hasSameLines(text, applyEdits(change.text, change.done.edits));
    }),
  );
  return changes.filter((_, index) => made[index]);
}

/** @param made those of the changes that were made as a whole */
function showSummary(
  summaries: Summaries,
  changes: readonly Change[],
  { from, to }: Migration,
  made: readonly Change[],
): Promise<void> {
  const files = changes.map(change => ({
    ...reportMigration(vscode.workspace.asRelativePath(change.uri), change.text, change.done),
    uri: change.uri.toString(),
    isMade: made.includes(change),
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

function editionsOf(given: Answers, targets: readonly MigrationTargets[]): Editions | undefined {
  const found = targets.find(({ from }) => from.name === given.from);
  const to = found?.to.find(({ name }) => name === given.to);
  if (found && to) return { from: found.from, to };
  say(vscode.l10n.t('No pack has a table that leads from {0} to {1}.', given.from, given.to));
  return undefined;
}

const distinct = async <Value>(coming: readonly Promise<Value>[]): Promise<readonly Value[]> => [
  ...new Set(await Promise.all(coming)),
];

function isAnswers(value: unknown): value is Answers {
  const { from, to, chosen, folders, informative, looksThrough } = fieldsOf(value);
  return (
    isText(from) &&
    isText(to) &&
    (chosen === undefined || isChosen(chosen)) &&
    (folders === undefined || isListOfTexts(folders)) &&
    [informative, looksThrough].every(each => each === undefined || typeof each === 'boolean')
  );
}

const isChosen = (value: unknown): value is Chosen =>
  typeof value === 'object' && value !== null && Object.values(value).every(isListOfTexts);
