import * as vscode from 'vscode';
import { correlationTable, type Edit, fixAll } from '../core/index.ts';
import { toSpan } from './convert.ts';
import { inProject } from './findings.ts';
import { registerInsertCounterparts } from './insert-counterparts.ts';
import { registerInsertReference } from './insert-reference.ts';
import { atSelection, changeDocument, type Place } from './place.ts';
import type { Project, Reading } from './project.ts';
import { changedMeanwhile, say } from './say.ts';
import { registerSilence } from './silence.ts';

/** The commands that change the text where the cursor is. All of them can be used without a mouse. */
export const registerCommands = (project: Project): vscode.Disposable =>
  vscode.Disposable.from(
    registerInsertCounterparts(project),
    registerInsertReference(project),
    registerSilence(project),
    vscode.commands.registerCommand('crossclause.fixAll', () =>
      atSelection(project, place =>
        change(
          place,
          project,
          reading => fixAll(reading.document, inProject(reading)),
          vscode.l10n.t('No finding of this file has a fix that needs no choice.'),
        ),
      ),
    ),
    vscode.commands.registerCommand('crossclause.addCorrelationTable', () =>
      atSelection(project, place =>
        change(
          place,
          project,
          reading => correlationTable(reading.document, toSpan(place.document, place.range), reading),
          vscode.l10n.t(
            'There is no table to add: no clause with counterparts is cited here, or it is there.',
          ),
        ),
      ),
    ),
  );

/** Makes the edits that are worked out from a document; where it has none to make, says what is handed over. */
async function change(
  { document }: Place,
  project: Project,
  editsOf: (reading: Reading) => readonly Edit[],
  nothing: string,
): Promise<void> {
  const { version } = document;
  const edits = await project.answer(document, undefined, editsOf);
  if (!edits) return say(changedMeanwhile());
  if (edits.length === 0) return say(nothing);
  await changeDocument(document, version, edits);
}
