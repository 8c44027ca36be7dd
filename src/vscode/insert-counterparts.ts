import * as vscode from 'vscode';
import { type CounterpartChoice, counterpartChoices, insertChoices, referenceAt } from '../core/index.ts';
import { atPlace, changeDocument, type Place } from './place.ts';
import type { Project } from './project.ts';
import { say } from './say.ts';
import { underEditions } from './under-editions.ts';

/** Inserts counterparts beside the reference at a place: that which is handed over, or the cursor. */
export const insertCounterpartsCommand = 'crossclause.insertCounterparts';

/** The command that asks which counterparts of a reference are to stand beside it. */
export const registerInsertCounterparts = (project: Project): vscode.Disposable =>
  vscode.commands.registerCommand(insertCounterpartsCommand, (uri: unknown, position: unknown) =>
    atPlace(project, uri, position, place => insertCounterparts(project, place)),
  );

async function insertCounterparts(project: Project, { document, range }: Place): Promise<void> {
  const { version } = document;
  const found = await project.answer(document, undefined, reading => {
    const reference = referenceAt(reading.document, document.offsetAt(range.start));
    const choices = reference ? counterpartChoices(reading.document, reference, reading) : [];
    return reference && { reading, reference, choices };
  });
  if (!found) return say(vscode.l10n.t('Put the cursor on a reference first.'));
  const choices = found.choices.filter(({ isCited }) => !isCited);
  if (choices.length === 0) {
    return say(vscode.l10n.t('The packs have no counterpart for this clause that is not cited here yet.'));
  }
  const chosen = await askWhich(choices);
  if (chosen.length === 0) return;
  const { reading, reference } = found;
  const edits = insertChoices(reading.document, reference, chosen, reading);
  if (edits.length === 0)
    return say(
      vscode.l10n.t(
        'Nothing was inserted: there is no place beside the reference, or another number would be read otherwise.',
      ),
    );
  await changeDocument(document, version, edits);
}

interface CounterpartItem extends vscode.QuickPickItem {
  readonly choice?: CounterpartChoice;
}

/** Empty where somebody gave up. */
async function askWhich(choices: readonly CounterpartChoice[]): Promise<readonly CounterpartChoice[]> {
  const picked = await vscode.window.showQuickPick(byEdition(choices), {
    title: vscode.l10n.t('Insert counterparts'),
    placeHolder: vscode.l10n.t('Type a number or words of a title; Space chooses, Enter inserts'),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return (picked ?? []).flatMap(({ choice }) => choice ?? []);
}

/** What sources publish is chosen from the start; the rest is there to choose. */
const byEdition = (choices: readonly CounterpartChoice[]): readonly CounterpartItem[] =>
  underEditions(choices, choice => {
    const { label, description, detail, basis } = choice;
    return { label, description, detail, picked: basis === 'published', choice };
  });
