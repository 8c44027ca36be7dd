import * as vscode from 'vscode';
import { type Edit, LineIndex } from '../core/index.ts';
import { rangeIn } from './convert.ts';
import { currentText, documentAt } from './files.ts';

/** The edits of a file, and the text that they were made from. */
interface FileEdits {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly edits: readonly Edit[];
}

/**
 * Makes edits of files, which one undo takes back, where each file still has the text that they were made from: in its editor
 * or, where none has it open, on disk. `changed`: one of them has another text by now, so nothing was done; `refused`: VS Code
 * did not make them, as where its user has looked through them and wants none.
 *
 * @param refactoring what the edits are called where they are shown as one, and whether they are before they are made
 */
export async function applyIfCurrent(
  files: readonly FileEdits[],
  refactoring?: vscode.WorkspaceEditEntryMetadata,
): Promise<'made' | 'changed' | 'refused'> {
  const edited = files.filter(({ edits }) => edits.length > 0);
  if (edited.length === 0) return 'made';
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, text, edits } of edited) {
    const current = await currentText(uri);
    if (current === undefined || !hasSameLines(current, text)) return 'changed';
    const lines = new LineIndex(text);
    for (const { span, text: replacement } of edits) {
      edit.replace(uri, rangeIn(lines, span), replacement, refactoring);
    }
  }
  // While the last ones were read, somebody may have typed into the first.
  const isTyped = ({ uri, text }: FileEdits) => !hasSameLines(documentAt(uri)?.getText() ?? text, text);
  if (edited.some(isTyped)) return 'changed';
  const isMade = await vscode.workspace.applyEdit(edit, { isRefactoring: refactoring !== undefined });
  return isMade ? 'made' : 'refused';
}

/** Whether two texts are the same: an editor has one kind of line end, where a file can have two. */
export const hasSameLines = (one: string, other: string): boolean =>
  one.replace(/\r\n?/g, '\n') === other.replace(/\r\n?/g, '\n');
