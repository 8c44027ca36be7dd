import * as vscode from 'vscode';
import { type Migration, migrationTargets } from '../core/index.ts';
import { allRead } from './all-read.ts';
import type { Citations } from './citations.ts';
import { answeredBy } from './migrate-answers.ts';
import { askedOfUser, type Editions, type Questions } from './migrate-questions.ts';
import {
  applyChanges,
  type Change,
  changesOf,
  madeOf,
  type Source,
  showSummary,
} from './migration-changes.ts';
import { withLinks } from './migration-links.ts';
import { chooseSources, type Known } from './migration-sources.ts';
import { workedOut } from './migration-work.ts';
import type { Project } from './project.ts';
import { changedMeanwhile, say } from './say.ts';
import type { Setups } from './setups.ts';
import type { Summaries } from './summaries.ts';
import type { WorkspaceDocuments } from './workspace.ts';

const migrateCommand = 'crossclause.migrate';

/**
 * The command that brings the references of the workspace from one edition of a standard to another: asks which, shows the
 * changes first to whoever wants to look through them, and tells afterwards what was left.
 */
export function registerMigrate(
  { setups }: Project,
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
    vscode.commands.registerCommand(migrateCommand, async (given: unknown) => {
      if (await allRead(citations))
        await migrate([...known.values()], answeredBy(given) ?? askedOfUser(), setups, summaries);
    }),
  );
}

async function migrate(
  named: readonly Known[],
  questions: Questions,
  setups: Setups,
  summaries: Summaries,
): Promise<void> {
  const editions = await chooseEditions(named, questions, setups);
  const sources = editions && (await chooseSources(named, editions, questions, setups));
  const chosen = sources && (await chooseChanges(sources, editions, questions));
  if (!chosen) return;
  const { migration } = chosen;
  const uris = named.map(({ uri }) => uri);
  const changes = await workedOut(migration, stop =>
    withLinks(chosen.changes, uris, setups, migration, stop),
  );
  if (!changes) return;
  const all = changes.map(({ done }) => done);
  const looksThrough = await questions.looksThrough(all, migration);
  if (looksThrough === undefined) return;
  const outcome = await applyChanges(changes, migration, looksThrough);
  if (outcome === 'changed') say(changedMeanwhile());
  if (outcome !== 'made') return;
  const made = await (looksThrough ? madeOf(changes) : all.map(({ edits }) => edits.length));
  await showSummary(summaries, changes, migration, made);
}

/** The edition that is left and the one that is reached; undefined where somebody gave up, or none can be, which is said. */
async function chooseEditions(
  named: readonly Known[],
  questions: Questions,
  setups: Setups,
): Promise<Editions | undefined> {
  const applying = new Set(await Promise.all(named.map(({ uri }) => setups.of(uri))));
  const targets = [...applying].flatMap(({ config, catalogue, correlations }) =>
    migrationTargets(named, config, catalogue, correlations),
  );
  if (targets.length > 0) return questions.editions(targets, named);
  say(vscode.l10n.t('No document names an edition that a pack has a table for to another one.'));
  return undefined;
}

/**
 * What becomes of the documents, once it is asked what is to stand for a clause that several follow; undefined where somebody gave
 * up or stopped it, or nothing would change, which is said.
 */
async function chooseChanges(
  sources: readonly Source[],
  editions: Editions,
  questions: Questions,
): Promise<{ readonly migration: Migration; readonly changes: readonly Change[] } | undefined> {
  const successors = new Map<string, readonly string[]>();
  const collect: Migration['choose'] = (clause, following) => {
    successors.set(clause, following);
    return following;
  };
  const changesBy = (choose: Migration['choose']) =>
    workedOut(editions, stop => changesOf(sources, { ...editions, choose }, stop));
  if (!(await changesBy(collect))) return undefined;
  const chosen = await questions.chosen(successors, editions);
  if (!chosen) return undefined;
  const choose: Migration['choose'] = (clause, following) => chosen[clause] ?? following;
  const changes = await changesBy(choose);
  if (changes?.every(({ done }) => done.edits.length + done.left.length === 0)) {
    say(vscode.l10n.t('No document and no config refers to {0}.', editions.from.name));
    return undefined;
  }
  return changes && { migration: { ...editions, choose }, changes };
}
