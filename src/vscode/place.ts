import * as vscode from 'vscode';
import type { Edit } from '../core/index.ts';
import { toWorkspaceEdit } from './convert.ts';
import { isMarkdown } from './markdown.ts';
import { changedMeanwhile, say } from './say.ts';

/** A place in a document; links in Markdown hand it over as plain values. */
export interface Place {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
}

/** Works where a command is to: at the place it was handed, else at the selection of the active editor. */
export async function atPlace(
  uri: unknown,
  at: unknown,
  work: (place: Place) => Promise<void>,
): Promise<void> {
  if (uri === undefined) return atSelection(work);
  const document = await vscode.workspace.openTextDocument(
    uri instanceof vscode.Uri ? uri : vscode.Uri.parse(String(uri)),
  );
  await work({ document, range: document.validateRange(rangeOf(at)) });
}

/** Works at the selection of the active editor. */
export async function atSelection(work: (place: Place) => Promise<void>): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isMarkdown(editor.document)) return say(vscode.l10n.t('Open a Markdown document first.'));
  await work({ document: editor.document, range: editor.selection });
}

/** The whole line, or lines, of a place. */
export function lineOf({ document, range: { start, end } }: Place): Place {
  return { document, range: new vscode.Range(start.with({ character: 0 }), document.lineAt(end).range.end) };
}

/** A range, or a position as a link hands it over. */
function rangeOf(value: unknown): vscode.Range {
  if (value instanceof vscode.Range) return value;
  const { line = 0, character = 0 } = (value ?? {}) as Partial<vscode.Position>;
  return new vscode.Range(line, character, line, character);
}

/** Changes a document that still has the version that the edits were made from; where it has another one, says so. */
export async function changeDocument(
  document: vscode.TextDocument,
  version: number,
  edits: readonly Edit[],
): Promise<void> {
  const isCurrent = document.version === version;
  if (!isCurrent || !(await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits)))) {
    say(changedMeanwhile());
  }
}
