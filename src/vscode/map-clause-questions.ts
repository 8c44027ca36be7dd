import * as vscode from 'vscode';
import {
  type ClauseAddress,
  type Edition,
  type MappingChoice,
  mappingChoices,
  type NewRow,
  nameOfEdition,
  relationChoices,
  type SaidAlready,
  usualSource,
} from '../core/index.ts';
import { chooseFound } from './choose-found.ts';
import { relationMeanings, relationWords } from './correlation-words.ts';
import { packTexts } from './pack-texts.ts';
import type { Setup } from './setup.ts';
import { underEditions } from './under-editions.ts';

// What is asked before a row is written: the counterpart, the relation, the source, the reason, and whether it is wanted at all.

/** A clause that is to be mapped, and where the row goes. */
export interface Target {
  readonly from: ClauseAddress;
  /** The editions to choose from. */
  readonly editions: readonly Edition[];
  readonly setup: Setup;
}

/** What its user has chosen and typed. */
export type Answers = Pick<NewRow, 'to' | 'relation' | 'source' | 'note'>;

/** Counterpart, relation, source, reason, and whether the row that came of it is to be written. */
export const steps = 5;

/** `Map ISO 9001:2015 8.5.4 Preservation (1 of 5)`. */
export function titleOf({ from, setup }: Target, step: number): string {
  const title = setup.catalogue.edition(from.standard, from.edition)?.clause(from.clause)?.title ?? [];
  const name = [nameOfEdition(from, setup.catalogue), from.clause, title].flat().join(' ');
  return vscode.l10n.t('Map {0} ({1} of {2})', name, step, steps);
}

/** What the row is to say; undefined where somebody gave up. */
export async function ask(target: Target): Promise<Answers | undefined> {
  const { from, setup } = target;
  const choice = await askCounterpart(titleOf(target, 1), target);
  if (!choice) return undefined;
  const { standard, year } = choice.edition;
  const to = { standard, edition: year, clause: choice.clause?.number };
  const relation = choice.clause ? await askRelation(titleOf(target, 2), choice) : 'none';
  if (!relation) return undefined;
  const source = await askSource(titleOf(target, 3), usualSource({ from, to }, await packTexts(setup)));
  if (!source) return undefined;
  const note = await vscode.window.showInputBox({
    title: titleOf(target, 4),
    prompt: vscode.l10n.t('Why? In your own words, for those who read the row; may be left empty.'),
  });
  return note === undefined ? undefined : { to, relation, source, note };
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
  const meanings = relationMeanings();
  const picked = await vscode.window.showQuickPick(
    relationChoices.map(relation => ({ label: relation, description: meanings[relation], relation })),
    { title, placeHolder, matchOnDescription: true },
  );
  return picked?.relation;
}

/** @param usual what the rows of the same two editions name */
async function askSource(
  title: string,
  usual: NewRow['source'] | undefined,
): Promise<NewRow['source'] | undefined> {
  const earlier = usual && `${usual.document}, ${usual.place}`;
  const typed = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Who says so? A document and the place in it, with a comma between.'),
    // The earlier source as a whole is what typing replaces; to one's own, the place is added.
    value: earlier ?? vscode.l10n.t('Our own comparison, '),
    valueSelection: [earlier === undefined ? Number.MAX_SAFE_INTEGER : 0, Number.MAX_SAFE_INTEGER],
    validateInput: text =>
      sourceOf(text)
        ? undefined
        : vscode.l10n.t('Expected a document and a place, for example: Our own comparison, sheet 2'),
  });
  return typed === undefined ? undefined : sourceOf(typed);
}

/** `Our own comparison, sheet 2`: the place stands after the last comma. */
function sourceOf(typed: string): NewRow['source'] | undefined {
  const [, document = '', place = ''] = /^(.*),([^,]*)$/s.exec(typed) ?? [];
  return document.trim() === '' || place.trim() === ''
    ? undefined
    : { document: document.trim(), place: place.trim() };
}

/** Whether what is published is to be opened, or the same to be written once more; undefined where somebody gave up. */
export async function askWhatIsPublished(
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
