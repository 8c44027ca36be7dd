import * as vscode from 'vscode';
import {
  clauseChoices,
  type Document,
  referenceAt,
  type Span,
  setOff,
  writeReference,
  writingAt,
} from '../core/index.ts';
import { chooseFound } from './choose-found.ts';
import { toSpan } from './convert.ts';
import { atSelection, changeDocument, type Place } from './place.ts';
import type { Project } from './project.ts';
import { changedMeanwhile, say } from './say.ts';

/** The command that writes a clause that its user chooses at the cursor. */
export const registerInsertReference = (project: Project): vscode.Disposable =>
  vscode.commands.registerCommand('crossclause.insertReference', () =>
    atSelection(project, place => insertReference(project, place)),
  );

async function insertReference(project: Project, { document, range }: Place): Promise<void> {
  const { version } = document;
  const reading = await project.answer(document, undefined, all => all);
  if (!reading) return say(changedMeanwhile());
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
  await changeDocument(document, version, [{ span, text }]);
}

/** A cursor within a reference goes behind it, so that what is inserted does not break it; a selection is to be replaced. */
function behindReference(document: Document, { start, end }: Span): Span {
  const reference = start === end ? referenceAt(document, start) : undefined;
  if (!reference || start <= reference.span.start) return { start, end };
  return { start: reference.span.end, end: reference.span.end };
}
