import * as vscode from 'vscode';
import {
  addressOf,
  type ClauseAddress,
  editionsToMapTo,
  mapClause,
  type NewRow,
  newPackName,
  newPackPath,
  referenceAt,
  relationChoices,
  type SaidAlready,
  saidAlready,
  withInsertions,
} from '../core/index.ts';
import { isAddress } from './card-uris.ts';
import { showClauseCommand } from './cards.ts';
import { fieldsOf, isText, isTextOrAbsent } from './given.ts';
import {
  type Answers,
  ask,
  askWhatIsPublished,
  steps,
  type Target,
  titleOf,
} from './map-clause-questions.ts';
import { packTexts } from './pack-texts.ts';
import type { Previews, ProposedChange } from './preview.ts';
import type { Project } from './project.ts';
import { inWords } from './said.ts';
import { say } from './say.ts';
import { showPlace } from './show-place.ts';
import type { Traceability } from './traceability.ts';
import { noPathForPack, writePack } from './write-pack.ts';

/** Maps a clause to its counterpart, by a row in the project's own pack. */
export const mapClauseCommand = 'crossclause.mapClause';

/**
 * Maps a clause to what answers to it in another standard: asks for the counterpart, the relation, the source and the reason,
 * shows the row before it is written, and puts it into the project's own pack.
 */
export function registerMapClause(
  project: Project,
  traceability: Traceability,
  previews: Previews,
): vscode.Disposable {
  return vscode.commands.registerCommand(mapClauseCommand, async (what: unknown, given: unknown) => {
    const target = await targetOf(what, project, traceability);
    if (!target) return say(vscode.l10n.t('Put the cursor on a reference to a clause first.'));
    if (target.editions.length === 0)
      return say(vscode.l10n.t('No pack lists the clauses of another standard.'));
    const { root } = target.setup;
    if (!root) return say(vscode.l10n.t('Open a folder first: the row goes into a file of it.'));
    const answers = isAnswers(given) ? given : await ask(target);
    if (answers) await write(target, answers, root, previews);
  });
}

/** A gap of the sidebar, what a code action hands over, or the reference at the cursor. */
async function targetOf(
  what: unknown,
  project: Project,
  traceability: Traceability,
): Promise<Target | undefined> {
  const { address, project: shown, from, to, uri } = fieldsOf(what);
  if (isAddress(address)) return targetInView(address, fieldsOf(shown).key, traceability);
  if (!isAddress(from) || !isText(uri)) return targetAtCursor(project);
  const setup = await project.setups.of(vscode.Uri.parse(uri));
  const { standard = '', edition = '' } = (to ?? {}) as Partial<ClauseAddress>;
  const meant = setup.catalogue.edition(standard, edition);
  return { from, editions: meant ? [meant] : editionsToMapTo(from, setup), setup };
}

/** @param key of the project that the view shows it in; undefined: the first one */
async function targetInView(
  from: ClauseAddress,
  key: unknown,
  traceability: Traceability,
): Promise<Target | undefined> {
  await traceability.lookAgain();
  const { projects } = traceability.current;
  const { setup } = (key === undefined ? projects[0] : projects.find(other => other.key === key)) ?? {};
  return setup && { from, editions: editionsToMapTo(from, setup), setup };
}

async function targetAtCursor(project: Project): Promise<Target | undefined> {
  const editor = vscode.window.activeTextEditor;
  return (
    editor &&
    project.answer(editor.document, undefined, ({ document, setup }) => {
      const reference = referenceAt(document, editor.document.offsetAt(editor.selection.active));
      const cited = reference && addressOf(document, reference, setup);
      return cited && { from: cited, editions: editionsToMapTo(cited, setup), setup };
    })
  );
}

async function write(target: Target, answers: Answers, root: vscode.Uri, previews: Previews): Promise<void> {
  const { from, setup } = target;
  const row: NewRow = { from, ...answers };
  const path = newPackPath(setup.config.packs, newPackName(row));
  if (path === undefined) return say(noPathForPack(setup));
  const packs = await packTexts(setup);
  const mapped = mapClause(row, packs, path);
  const uri = vscode.Uri.joinPath(root, mapped.path);
  if (!mapped.ok) {
    await showPlace(uri, mapped.span);
    return say(inWords(mapped.why));
  }
  const said = saidAlready(row, setup.correlations);
  if (said.isTheSame) {
    const way = await askWhatIsPublished(titleOf(target, steps), said.rows);
    if (way === 'open')
      await vscode.commands.executeCommand(showClauseCommand, from, (setup.configUri ?? root).toString());
    if (way !== 'write') return;
  }
  const before = packs.find(pack => pack.path === mapped.path)?.text ?? '';
  const trouble = await writePack(previews, {
    title: titleOf(target, steps),
    uri,
    before: mapped.isNew ? undefined : before,
    name: mapped.path,
    insertions: mapped.insertions,
    after: withInsertions(before, mapped.insertions),
    shown: mapped.row.start,
    accept: mapped.isNew
      ? vscode.l10n.t('Create the pack {0} with the row', mapped.path)
      : vscode.l10n.t('Add the row to {0}', mapped.path),
    warnings: said.rows.length > 0 ? warningsOf(said.rows) : undefined,
  });
  if (trouble) say(trouble);
}

/** One line cannot hold several rows, so each has its own. */
const warningsOf = (rows: SaidAlready['rows']): ProposedChange['warnings'] => ({
  summary: vscode.l10n.t('As a draft, over what is published: see below'),
  items: [
    { label: vscode.l10n.t('overridden'), kind: vscode.QuickPickItemKind.Separator },
    ...rows.map(({ words, readIn }) => ({ label: words, detail: readIn })),
  ],
});

function isAnswers(value: unknown): value is Answers {
  const { to, relation, source, note } = fieldsOf(value);
  const { standard, edition, clause } = fieldsOf(to);
  const { document, place } = fieldsOf(source);
  const isRelation =
    clause === undefined ? relation === 'none' : relationChoices.some(possible => possible === relation);
  return [standard, edition, document, place, note].every(isText) && isTextOrAbsent(clause) && isRelation;
}
