import * as vscode from 'vscode';
import type { Span } from '../core/index.ts';
import { toRange } from './convert.ts';

const openPlaceCommand = 'crossclause.openPlace';

/** The command that shows a place of a document, for the items of trees. */
export const registerOpenPlace = (): vscode.Disposable =>
  vscode.commands.registerCommand(openPlaceCommand, (uri: unknown, start: unknown, end: unknown) =>
    showPlace(vscode.Uri.parse(String(uri)), { start: Number(start), end: Number(end) }),
  );

/** Opens a document at a span of its text, by a click or Enter on a tree's item. */
export const openPlace = (uri: string, { start, end }: Span): vscode.Command => ({
  command: openPlaceCommand,
  title: vscode.l10n.t('Open'),
  arguments: [uri, start, end],
});

/** Shows a document with a span of its text selected; what lies beyond the text is taken to its nearest end. */
export async function showPlace(
  uri: vscode.Uri,
  span: Span,
  viewColumn = vscode.ViewColumn.Active,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { selection: toRange(document, span), viewColumn });
}

/** The same with the cursor at an offset: a selection would be gone with the next key. */
export const showOffset = (uri: vscode.Uri, offset: number): Promise<void> =>
  showPlace(uri, { start: offset, end: offset });
