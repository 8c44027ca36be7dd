import * as vscode from 'vscode';
import {
  addressOf,
  type ClauseAddress,
  type Edition,
  editionsToMapTo,
  type MappingChoice,
  mapClause,
  mappingChoices,
  type NewRow,
  nameOfEdition,
  newPackName,
  newPackPath,
  type PackText,
  referenceAt,
  relationChoices,
  type SaidAlready,
  saidAlready,
  usualSource,
  withInsertions,
} from '../core/index.ts';
import { isAddress } from './card-uris.ts';
import { showClauseCommand } from './cards.ts';
import { chooseFound } from './choose-found.ts';
import { relationWords } from './correlation-words.ts';
import { currentText } from './files.ts';
import { fieldsOf, isText, isTextOrAbsent } from './given.ts';
import type { Previews, ProposedChange } from './preview.ts';
import type { Project } from './project.ts';
import { say } from './say.ts';
import type { Setup } from './setups.ts';
import { showPlace } from './show-place.ts';
import type { Traceability } from './traceability.ts';
import { underEditions } from './under-editions.ts';
import { noPathForPack, writePack } from './write-pack.ts';

/** Maps a clause to its counterpart, by a row in the project's own pack. */
export const mapClauseCommand = 'crossclause.mapClause';

/** A clause that is to be mapped, and where the row goes. */
interface Target {
  readonly from: ClauseAddress;
  /** The editions to choose from. */
  readonly editions: readonly Edition[];
  readonly setup: Setup;
}

/** What its user has chosen and typed. */
type Answers = Pick<NewRow, 'to' | 'relation' | 'source' | 'note'>;

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
    const target = await targetOf(what);
    if (!target) return say(vscode.l10n.t('Put the cursor on a reference to a clause first.'));
    if (target.editions.length === 0)
      return say(vscode.l10n.t('No pack lists the clauses of another standard.'));
    if (!target.setup.root) return say(vscode.l10n.t('Open a folder first: the row goes into a file of it.'));
    const answers = isAnswers(given) ? given : await ask(target);
    if (answers) await write(target, answers);
  });

  /** A gap of the sidebar, what a code action hands over, or the reference at the cursor. */
  async function targetOf(what: unknown): Promise<Target | undefined> {
    const { address, from, to, uri, project: shown } = (what ?? {}) as Readonly<Record<string, unknown>>;
    if (isAddress(address)) {
      await traceability.lookAgain();
      const { projects } = traceability.current;
      const { key } = (shown ?? {}) as { readonly key?: unknown };
      const { setup } = (key === undefined ? projects[0] : projects.find(other => other.key === key)) ?? {};
      return setup && { from: address, editions: editionsToMapTo(address, setup), setup };
    }
    if (isAddress(from) && typeof uri === 'string') {
      const setup = await project.setups.of(vscode.Uri.parse(uri));
      const { standard = '', edition = '' } = (to ?? {}) as Partial<ClauseAddress>;
      const meant = setup.catalogue.edition(standard, edition);
      return { from, editions: meant ? [meant] : editionsToMapTo(from, setup), setup };
    }
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

  async function write(target: Target, answers: Answers): Promise<void> {
    const { from, setup } = target;
    const { root, config } = setup;
    if (!root) return;
    const row: NewRow = { from, ...answers };
    const path = newPackPath(config.packs, newPackName(row));
    if (path === undefined) return say(noPathForPack(setup));
    const packs = await packTexts(setup);
    const mapped = mapClause(row, packs, path);
    const uri = vscode.Uri.joinPath(root, mapped.path);
    if (!mapped.ok) {
      await showPlace(uri, mapped.span);
      return say(mapped.message);
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
}

/** The packs of the project as they stand, also unsaved ones and those that cannot be read as packs. */
async function packTexts({ packUris, pathOf }: Setup): Promise<readonly PackText[]> {
  const texts = await Promise.all(
    packUris.map(async uri => {
      const text = await currentText(uri);
      return text === undefined ? [] : [{ path: pathOf(uri), text }];
    }),
  );
  return texts.flat();
}

/** Counterpart, relation, source, reason, and whether the row that came of it is to be written. */
const steps = 5;

/** `Map ISO 9001:2015 8.5.4 Preservation (1 of 5)`. */
function titleOf({ from, setup }: Target, step: number): string {
  const title = setup.catalogue.edition(from.standard, from.edition)?.clause(from.clause)?.title ?? [];
  const name = [nameOfEdition(from, setup.catalogue), from.clause, title].flat().join(' ');
  return vscode.l10n.t('Map {0} ({1} of {2})', name, step, steps);
}

async function ask(target: Target): Promise<Answers | undefined> {
  const { from, setup } = target;
  const choice = await askCounterpart(titleOf(target, 1), target);
  if (!choice) return undefined;
  const { standard, year } = choice.edition;
  const to = { standard, edition: year, clause: choice.clause?.number };

  const relation = choice.clause ? await askRelation(titleOf(target, 2), choice) : 'none';
  if (!relation) return undefined;

  const usual = usualSource({ from, to }, await packTexts(setup));
  const earlier = usual && `${usual.document}, ${usual.place}`;
  const source = await vscode.window.showInputBox({
    title: titleOf(target, 3),
    prompt: vscode.l10n.t('Who says so? A document and the place in it, with a comma between.'),
    // The earlier source as a whole is what typing replaces; to one's own, the place is added.
    value: earlier ?? vscode.l10n.t('Our own comparison, '),
    valueSelection: [earlier === undefined ? Number.MAX_SAFE_INTEGER : 0, Number.MAX_SAFE_INTEGER],
    validateInput: typed =>
      sourceOf(typed)
        ? undefined
        : vscode.l10n.t('Expected a document and a place, for example: Our own comparison, sheet 2'),
  });
  const named = source === undefined ? undefined : sourceOf(source);
  if (!named) return undefined;

  const note = await vscode.window.showInputBox({
    title: titleOf(target, 4),
    prompt: vscode.l10n.t('Why? In your own words, for those who read the row; may be left empty.'),
  });
  return note === undefined ? undefined : { to, relation, source: named, note };
}

/** `Our own comparison, sheet 2`: the place stands after the last comma. */
function sourceOf(typed: string): NewRow['source'] | undefined {
  const [, document = '', place = ''] = /^(.*),([^,]*)$/s.exec(typed) ?? [];
  return document.trim() === '' || place.trim() === ''
    ? undefined
    : { document: document.trim(), place: place.trim() };
}

interface ChoiceItem extends vscode.QuickPickItem {
  readonly choice?: MappingChoice;
}

/** A list that searches as the completion does, slips of the hand included. */
async function askCounterpart(
  title: string,
  { from, editions, setup }: Target,
): Promise<MappingChoice | undefined> {
  const placeHolder = vscode.l10n.t('What answers to it? Type a number or words of a title');
  // That there is no counterpart can be chosen whatever is typed.
  const isFound = ({ choice }: ChoiceItem) => choice?.clause !== undefined;
  const picked = await chooseFound({ title, placeHolder, isFound }, typed =>
    itemsOf(mappingChoices(from, editions, typed, setup)),
  );
  return picked?.choice;
}

const itemsOf = (choices: readonly MappingChoice[]): readonly ChoiceItem[] =>
  underEditions(choices, choice => {
    const { clause, description, detail, edition } = choice;
    const label = clause
      ? choice.label
      : vscode.l10n.t('$(circle-slash) No counterpart in {0}', edition.name);
    return { label, description, detail, choice };
  });

async function askRelation(
  title: string,
  { label, published }: MappingChoice,
): Promise<Exclude<NewRow['relation'], 'none'> | undefined> {
  const placeHolder =
    published === undefined
      ? vscode.l10n.t('How does it relate to {0}?', label)
      : vscode.l10n.t('How does it relate to {0}? Published: {1}', label, relationWords()[published]);
  const picked = await vscode.window.showQuickPick(
    relationChoices.map(({ relation, words }) => ({ label: relation, description: words, relation })),
    { title, placeHolder, matchOnDescription: true },
  );
  return picked?.relation;
}

/** One line cannot hold several rows, so each has its own. */
const warningsOf = (rows: SaidAlready['rows']): ProposedChange['warnings'] => ({
  summary: vscode.l10n.t('As a draft, over what is published: see below'),
  items: [
    { label: vscode.l10n.t('overridden'), kind: vscode.QuickPickItemKind.Separator },
    ...rows.map(({ words, readIn }) => ({ label: words, detail: readIn })),
  ],
});

/** Whether what is published is to be opened, or the same to be written once more; undefined where somebody gave up. */
async function askWhatIsPublished(
  title: string,
  rows: SaidAlready['rows'],
): Promise<'open' | 'write' | undefined> {
  const detail = rows.map(({ words, readIn }) => `${words} (${readIn})`).join('; ');
  const ways = [
    { label: vscode.l10n.t('Open what is published'), detail, way: 'open' },
    { label: vscode.l10n.t('Write the row nevertheless, as a draft over it'), way: 'write' },
  ] as const;
  const placeHolder = vscode.l10n.t('A published row says the same already.');
  return (await vscode.window.showQuickPick(ways, { title, placeHolder, ignoreFocusOut: true }))?.way;
}

function isAnswers(value: unknown): value is Answers {
  const { to, relation, source, note } = fieldsOf(value);
  const { standard, edition, clause } = fieldsOf(to);
  const { document, place } = fieldsOf(source);
  const isRelation =
    clause === undefined
      ? relation === 'none'
      : relationChoices.some(({ relation: possible }) => possible === relation);
  return [standard, edition, document, place, note].every(isText) && isTextOrAbsent(clause) && isRelation;
}
