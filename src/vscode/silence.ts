import * as vscode from 'vscode';
import { type Action, actionsAt } from '../core/index.ts';
import { toSpan } from './convert.ts';
import { findingsOf, inProject } from './findings.ts';
import { atPlace, atSelection, changeDocument, lineOf, type Place } from './place.ts';
import type { Project } from './project.ts';
import { titleOf } from './said.ts';
import { say } from './say.ts';

/** Does an action that has to ask first; in no menu, since only a code action knows what to hand over. */
export const doActionCommand = 'crossclause.doAction';

/** The commands that silence a finding by a comment with a reason: one that is chosen at the cursor, or that of a menu. */
export const registerSilence = (project: Project): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('crossclause.silence', () =>
      atSelection(project, place => silence(project, place)),
    ),
    vscode.commands.registerCommand(
      doActionCommand,
      (uri: unknown, range: unknown, title: unknown, reason: unknown, prompt: unknown = title) =>
        atPlace(project, uri, range, place =>
          doAction(project, place, String(title), { prompt: String(prompt), reason }),
        ),
    ),
  );

/** Of the line where there is no finding at the cursor, as Ctrl+. does. */
async function silence(project: Project, place: Place): Promise<void> {
  for (const where of [place, lineOf(place)]) {
    const actions = (await actionsOf(project, where)).filter(({ asks }) => asks !== undefined);
    if (actions.length > 0) return silenceOneOf(project, actions, where);
  }
  say(vscode.l10n.t('There is no finding at the cursor, nor on its line.'));
}

async function silenceOneOf(project: Project, actions: readonly Action[], place: Place): Promise<void> {
  const picked = await vscode.window.showQuickPick(
    actions.map(action => ({ label: titleOf(action), detail: action.findings[0]?.message ?? '', action })),
    {
      title: vscode.l10n.t('Silence a finding ({0} of {1})', 1, 2),
      placeHolder: vscode.l10n.t('Which finding, and where the comment is to stand'),
      matchOnDetail: true,
    },
  );
  if (!picked) return;
  const prompt = vscode.l10n.t('{0} ({1} of {2})', picked.label, 2, 2);
  await doAction(project, place, picked.action.title, { prompt });
}

/**
 * Does what a menu entry with this title offers, as the document stands once the question is answered.
 *
 * @param how what is to be asked for the reason, or the reason, where it is given
 */
async function doAction(
  project: Project,
  place: Place,
  title: string,
  { prompt, reason: given }: { readonly prompt: string; readonly reason?: unknown },
): Promise<void> {
  const reason = typeof given === 'string' ? given : await askReason(prompt);
  if (reason === undefined) return;
  const { document } = place;
  const { version } = document;
  const action = (await actionsOf(project, place)).find(other => other.title === title);
  if (!action) return say(vscode.l10n.t('The text has changed; there is nothing left to do.'));
  const edits = action.resolve(reason);
  if (edits.length === 0)
    return say(
      vscode.l10n.t(
        'Nothing was inserted: there is no place beside the reference, or another number would be read otherwise.',
      ),
    );
  await changeDocument(document, version, edits);
}

const actionsOf = async (project: Project, { document, range }: Place): Promise<readonly Action[]> =>
  (await project.answer(document, undefined, reading =>
    actionsAt(reading.document, toSpan(document, range), findingsOf(reading), inProject(reading)),
  )) ?? [];

const askReason = (title: string): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Why is this right as it is? The reason goes into the comment.'),
  });
