import * as vscode from 'vscode';
import type { Edit } from '../core/index.ts';
import { toWorkspaceEdit } from './convert.ts';
import type { Project } from './project.ts';
import { changedMeanwhile, openMarkdownFirst, say } from './say.ts';
import { tooLong } from './too-long.ts';

/** A place in a document; links in Markdown hand it over as plain values. */
export interface Place {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
}

/** Works where a command is to: at the place it was handed, else at the selection of the active editor. */
export async function atPlace(
  project: Project,
  uri: unknown,
  at: unknown,
  work: (place: Place) => Promise<void>,
): Promise<void> {
  if (uri === undefined) return atSelection(project, work);
  const document = await vscode.workspace.openTextDocument(
    uri instanceof vscode.Uri ? uri : vscode.Uri.parse(String(uri)),
  );
  await workAt(project, { document, range: document.validateRange(rangeOf(at)) }, work);
}

/** Works at the selection of the active editor. */
export async function atSelection(project: Project, work: (place: Place) => Promise<void>): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return say(openMarkdownFirst());
  await workAt(project, { document: editor.document, range: editor.selection }, work);
}

/** In a document that is not read a command would find nothing, whatever stands there: that is said instead. */
async function workAt(project: Project, place: Place, work: (place: Place) => Promise<void>): Promise<void> {
  if (!project.isRead(place.document)) return say(openMarkdownFirst());
  if (project.isTooLong(place.document)) return say(tooLong());
  await work(place);
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
