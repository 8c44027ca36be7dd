import * as vscode from 'vscode';
import {
  isInformative,
  leaveInformative,
  type Migration,
  type MigrationTargets,
  migrationTargets,
  type NamedStandards,
  readDocumentInSteps,
  readOptionsOf,
} from '../core/index.ts';
import { allRead } from './all-read.ts';
import type { Citations } from './citations.ts';
import { currentText } from './files.ts';
import { fieldsOf, isListOfTexts, isText } from './given.ts';
import {
  askChosen,
  askEditions,
  askFolders,
  askHow,
  askInformative,
  type Chosen,
  type Editions,
  Titles,
} from './migrate-questions.ts';
import {
  applyChanges,
  type Change,
  changesOf,
  madeOf,
  type Source,
  showSummary,
} from './migration-changes.ts';
import { withLinks } from './migration-links.ts';
import type { Project } from './project.ts';
import { changedMeanwhile, say } from './say.ts';
import { stoppable } from './stoppable.ts';
import { Stretches } from './stretches.ts';
import type { Summaries } from './summaries.ts';
import type { WorkspaceDocuments } from './workspace.ts';

const migrateCommand = 'crossclause.migrate';

/** A document of the workspace, and what it named when it was read. */
interface Known extends NamedStandards {
  readonly uri: vscode.Uri;
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
    const titles = new Titles();
    const editions = await chooseEditions(named, given, titles);
    if (!editions) return;
    const sources = await chooseSources(named, editions, given, titles);
    const chosen = sources && (await chooseChanges(sources, editions, given, titles));
    if (!chosen) return;
    const { migration } = chosen;
    const uris = named.map(({ uri }) => uri);
    const changes = await workedOut(editions, stop =>
      withLinks(chosen.changes, uris, project.setups, migration, stop),
    );
    if (!changes) return;
    const all = changes.map(({ done }) => done);
    const looksThrough = given ? given.looksThrough === true : await askHow(all, editions, titles);
    if (looksThrough === undefined) return;
    const outcome = await applyChanges(changes, migration, looksThrough);
    if (outcome === 'changed') say(changedMeanwhile());
    if (outcome !== 'made') return;
    await showSummary(
      summaries,
      changes,
      migration,
      await (looksThrough ? madeOf(changes) : all.map(({ edits }) => edits.length)),
    );
  }

  /** The edition that is left and the one that is reached; undefined where somebody gave up, or none can be, which is said. */
  async function chooseEditions(
    named: readonly Known[],
    given: Answers | undefined,
    titles: Titles,
  ): Promise<Editions | undefined> {
    const setups = new Set(await Promise.all(named.map(({ uri }) => project.setups.of(uri))));
    const targets = [...setups].flatMap(({ config, catalogue, correlations }) =>
      migrationTargets(named, config, catalogue, correlations),
    );
    if (targets.length > 0) return given ? editionsOf(given, targets) : askEditions(targets, named, titles);
    say(vscode.l10n.t('No document names an edition that a pack has a table for to another one.'));
    return undefined;
  }

  /** The documents that are to change, read; undefined where somebody gave up or stopped it. */
  async function chooseSources(
    named: readonly Known[],
    editions: Editions,
    given: Answers | undefined,
    titles: Titles,
  ): Promise<readonly Source[] | undefined> {
    const naming = named.filter(({ names, hasMatrix }) => hasMatrix || names.has(editions.from.standard));
    const there = (vscode.workspace.workspaceFolders ?? []).filter(folder => naming.some(liesIn(folder)));
    const folders = given
      ? there.filter(({ name }) => given.folders?.includes(name) ?? true)
      : await askFolders(there, editions, titles);
    if (!folders) return undefined;
    const meant = naming.filter(each => liesInNone(each) || folders.some(folder => liesIn(folder)(each)));
    const read = await workedOut(editions, stop => readAll(meant, stop));
    if (!read) return undefined;
    const leaving = read.filter(source => refersFromInformative(source, editions));
    const takesAll = given
      ? given.informative === true
      : await askInformative(leaving.length, editions, titles);
    if (takesAll === undefined) return undefined;
    return takesAll ? read.map(source => ({ ...source, isLeft: false })) : read;
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

/** What comes of long work on a migration, which can be stopped; undefined where it was, which is said. */
async function workedOut<Value>(
  { from, to }: Editions,
  work: (stop: vscode.CancellationToken) => Promise<Value>,
): Promise<Value | undefined> {
  const title = vscode.l10n.t('Crossclause works out the changes from {0} to {1}', from.name, to.name);
  const done = await stoppable(title, work);
  if (done === undefined) say(vscode.l10n.t('This was stopped; nothing was changed.'));
  return done;
}

/**
 * What becomes of the documents, once it is asked what is to stand for a clause that several follow; undefined where somebody gave
 * up or stopped it, or nothing would change, which is said.
 */
async function chooseChanges(
  sources: readonly Source[],
  editions: Editions,
  given: Answers | undefined,
  titles: Titles,
): Promise<{ readonly migration: Migration; readonly changes: readonly Change[] } | undefined> {
  const successors = new Map<string, readonly string[]>();
  const collect: Migration['choose'] = (clause, following) => {
    successors.set(clause, following);
    return following;
  };
  const changesBy = (choose: Migration['choose']) =>
    workedOut(editions, stop => changesOf(sources, { ...editions, choose }, stop));
  if (!(await changesBy(collect))) return undefined;
  const chosen = given ? (given.chosen ?? {}) : await askChosen(successors, editions, titles);
  if (!chosen) return undefined;
  const choose: Migration['choose'] = (clause, following) => chosen[clause] ?? following;
  const changes = await changesBy(choose);
  if (changes?.every(({ done }) => done.edits.length + done.left.length === 0)) {
    say(vscode.l10n.t('No document and no config refers to {0}.', editions.from.name));
    return undefined;
  }
  return changes && { migration: { ...editions, choose }, changes };
}

function editionsOf(given: Answers, targets: readonly MigrationTargets[]): Editions | undefined {
  const found = targets.find(({ from }) => from.name === given.from);
  const to = found?.to.find(({ name }) => name === given.to);
  if (found && to) return { from: found.from, to };
  say(vscode.l10n.t('No pack has a table that leads from {0} to {1}.', given.from, given.to));
  return undefined;
}

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
