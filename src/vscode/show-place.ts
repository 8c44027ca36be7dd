import * as vscode from 'vscode';

/** The command that shows a place of a document. */
export const openPlaceCommand = 'crossclause.openPlace';

/** Opens a document at a span of its text, by a click or Enter on a tree's item. */
export const openPlace = (uri: string, { start, end }: { start: number; end: number }): vscode.Command => ({
  command: openPlaceCommand,
  title: vscode.l10n.t('Open'),
  arguments: [uri, start, end],
});

/** Shows a document with a span of its text selected; what lies beyond the text is taken to its nearest end. */
export async function showPlace(
  uri: unknown,
  start: unknown,
  end: unknown,
  viewColumn = vscode.ViewColumn.Active,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(String(uri)));
  const selection = new vscode.Range(document.positionAt(Number(start)), document.positionAt(Number(end)));
  await vscode.window.showTextDocument(document, { selection, viewColumn });
}
