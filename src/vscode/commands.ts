import * as vscode from 'vscode';
import {
  type Action,
  actionsAt,
  type CounterpartChoice,
  clauseChoices,
  correlationTable,
  counterpartChoices,
  type Document,
  type Edit,
  fixAll,
  insertChoices,
  referenceAt,
  type Span,
  setOff,
  writeReference,
  writingAt,
} from '../core/index.ts';
import { chooseFound } from './choose-found.ts';
import { toSpan, toWorkspaceEdit } from './convert.ts';
import { findingsOf } from './findings.ts';
import { isMarkdown } from './markdown.ts';
import type { Project, Reading } from './project.ts';
import { changedMeanwhile, say } from './say.ts';
import { underEditions } from './under-editions.ts';

/** Does an action that has to ask first; in no menu, since only a code action knows what to hand over. */
export const doActionCommand = 'crossclause.doAction';
/** Inserts counterparts beside the reference at a place: that which is handed over, or the cursor. */
export const insertCounterpartsCommand = 'crossclause.insertCounterparts';

/** A place in a document; links in Markdown hand it over as plain values. */
interface Place {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
}

/** The commands that change the text where the cursor is. All of them can be used without a mouse. */
export function registerCommands(project: Project): vscode.Disposable {
  const commands: Readonly<Record<string, (...args: readonly unknown[]) => Promise<void>>> = {
    [insertCounterpartsCommand]: (uri, position) => atPlace(uri, position, insertCounterparts),
    'crossclause.insertReference': () => atPlace(undefined, undefined, insertReference),
    'crossclause.silence': () => atPlace(undefined, undefined, silence),
    'crossclause.fixAll': () => atPlace(undefined, undefined, fixEverything),
    'crossclause.addCorrelationTable': () => atPlace(undefined, undefined, addCorrelationTable),
    [doActionCommand]: (uri, range, title, answer) =>
      atPlace(uri, range, place => doAction(place, String(title), answer)),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );

  async function insertCounterparts({ document, range }: Place): Promise<void> {
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
    const picked = await vscode.window.showQuickPick(byEdition(choices), {
      title: vscode.l10n.t('Insert counterparts'),
      placeHolder: vscode.l10n.t('Type a number or words of a title; Space chooses, Enter inserts'),
      canPickMany: true,
      matchOnDescription: true,
      matchOnDetail: true,
    });
    const chosen = picked?.flatMap(({ choice }) => choice ?? []);
    if (!chosen || chosen.length === 0) return;
    const { reading, reference } = found;
    const edits = insertChoices(reading.document, reference, chosen, reading);
    if (edits.length === 0) return say(vscode.l10n.t('There is no place for these beside the reference.'));
    await apply(document, version, edits);
  }

  async function insertReference({ document, range }: Place): Promise<void> {
    const { version } = document;
    const reading = await project.answer(document, undefined, all => all);
    if (!reading) return;
    const picked = await chooseFound(
      {
        title: vscode.l10n.t('Insert a reference'),
        placeHolder: vscode.l10n.t('Type a number or words of a title'),
      },
      typed =>
        clauseChoices(reading, typed).map(({ edition, clause, label, description, detail }) => ({
          label,
          description,
          detail,
          written: { designation: edition.name, clause: clause.number },
        })),
    );
    if (!picked) return;
    const span = behindReference(reading.document, toSpan(document, range));
    const writing = writingAt(reading.document, span.start, reading.config.notation);
    const text = setOff(writeReference(picked.written, writing), reading.document.text, span);
    await apply(document, version, [{ span, text }]);
  }

  /** Of the line where there is no finding at the cursor, as Ctrl+. does. */
  async function silence(place: Place): Promise<void> {
    for (const where of [place, lineOf(place)]) {
      const actions = (await actionsOf(where)).filter(({ asks }) => asks !== undefined);
      if (actions.length > 0) return silenceOneOf(actions, where);
    }
    say(vscode.l10n.t('There is no finding at the cursor, nor on its line.'));
  }

  async function silenceOneOf(actions: readonly Action[], place: Place): Promise<void> {
    const picked = await vscode.window.showQuickPick(
      actions.map(({ title, findings }) => ({ label: title, detail: findings[0]?.message ?? '' })),
      {
        title: vscode.l10n.t('Silence a finding ({0} of {1})', 1, 2),
        placeHolder: vscode.l10n.t('Which finding, and where the comment is to stand'),
        matchOnDetail: true,
      },
    );
    if (picked)
      await doAction(place, picked.label, undefined, vscode.l10n.t('{0} ({1} of {2})', picked.label, 2, 2));
  }

  async function fixEverything({ document }: Place): Promise<void> {
    const { version } = document;
    const edits = await project.answer(document, undefined, reading =>
      fixAll(reading.document, { ...reading, project: reading.setup.project() }),
    );
    if (!edits) return;
    if (edits.length === 0)
      return say(vscode.l10n.t('No finding of this file has a fix that needs no choice.'));
    await apply(document, version, edits);
  }

  async function addCorrelationTable({ document, range }: Place): Promise<void> {
    const { version } = document;
    const edits = await project.answer(document, undefined, reading =>
      correlationTable(reading.document, toSpan(document, range), reading),
    );
    if (!edits) return;
    if (edits.length === 0) {
      return say(
        vscode.l10n.t('There is no table to add: no clause with counterparts is cited here, or it is there.'),
      );
    }
    await apply(document, version, edits);
  }

  /** Does what a menu entry with this title offers, as the document stands once the question is answered. */
  async function doAction(place: Place, title: string, answer: unknown, prompt = title): Promise<void> {
    const reason = typeof answer === 'string' ? answer : await askReason(prompt);
    if (reason === undefined) return;
    const { document } = place;
    const { version } = document;
    const action = (await actionsOf(place)).find(other => other.title === title);
    if (!action) return say(vscode.l10n.t('The text has changed; there is nothing left to do.'));
    await apply(document, version, action.resolve(reason));
  }

  async function actionsOf({ document, range }: Place): Promise<readonly Action[]> {
    const ask = (reading: Reading) =>
      actionsAt(reading.document, toSpan(document, range), findingsOf(reading), reading);
    return (await project.answer(document, undefined, ask)) ?? [];
  }
}

/** A cursor within a reference goes behind it, so that what is inserted does not break it; a selection is to be replaced. */
function behindReference(document: Document, { start, end }: Span): Span {
  const reference = start === end ? referenceAt(document, start) : undefined;
  if (!reference || start <= reference.span.start) return { start, end };
  return { start: reference.span.end, end: reference.span.end };
}

/** Where a command is to work: the place it was handed, else the selection of the active editor. */
async function atPlace(uri: unknown, at: unknown, work: (place: Place) => Promise<void>): Promise<void> {
  if (uri === undefined) {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isMarkdown(editor.document)) return say(vscode.l10n.t('Open a Markdown document first.'));
    return work({ document: editor.document, range: editor.selection });
  }
  const document = await vscode.workspace.openTextDocument(
    uri instanceof vscode.Uri ? uri : vscode.Uri.parse(String(uri)),
  );
  await work({ document, range: document.validateRange(rangeOf(at)) });
}

/** The whole line, or lines, of a place. */
function lineOf({ document, range: { start, end } }: Place): Place {
  return { document, range: new vscode.Range(start.with({ character: 0 }), document.lineAt(end).range.end) };
}

/** A range, or a position as a link hands it over. */
function rangeOf(value: unknown): vscode.Range {
  if (value instanceof vscode.Range) return value;
  const { line = 0, character = 0 } = (value ?? {}) as Partial<vscode.Position>;
  return new vscode.Range(line, character, line, character);
}

const askReason = (title: string): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Why is this right as it is? The reason goes into the comment.'),
  });

interface CounterpartItem extends vscode.QuickPickItem {
  readonly choice?: CounterpartChoice;
}

/** What sources publish is chosen from the start; the rest is there to choose. */
const byEdition = (choices: readonly CounterpartChoice[]): readonly CounterpartItem[] =>
  underEditions(choices, choice => {
    const { label, description, detail, basis } = choice;
    return { label, description, detail, picked: basis === 'published', choice };
  });

async function apply(document: vscode.TextDocument, version: number, edits: readonly Edit[]): Promise<void> {
  const isCurrent = document.version === version;
  if (!isCurrent || !(await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits)))) {
    say(changedMeanwhile());
  }
}
