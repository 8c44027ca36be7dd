import * as vscode from 'vscode';
import { errorMessage } from '../core/index.ts';
import { say } from './say.ts';
import { placeScheme } from './schemes.ts';

/** Lets the links of pages lead to lines: their addresses open as a text, instead of which the place is shown. */
export const registerPlaces = (failed: (error: unknown) => void): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(placeScheme, {
      provideTextDocumentContent: () => '',
    }),
    vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
      for (const tab of opened) leadToPlace(tab).catch(failed);
    }),
  );

/** Shows the text that an address of a place means, at its line, instead of the tab that has been opened for the address. */
async function leadToPlace({ input, group: { viewColumn } }: vscode.Tab): Promise<void> {
  if (!(input instanceof vscode.TabInputText) || input.uri.scheme !== placeScheme) return;
  const uri = vscode.Uri.parse(input.uri.query);
  const line = Number(uri.fragment.slice(1)) - 1;
  const selection = new vscode.Range(line, 0, line, 0);
  const file = uri.with({ fragment: '' });
  try {
    await vscode.window.showTextDocument(file, { viewColumn, selection });
  } catch (error) {
    // It may have gone since the page was made.
    const name = vscode.workspace.asRelativePath(file);
    say(vscode.l10n.t('{0} cannot be opened: {1}', name, errorMessage(error)));
  }
  // The text may have taken the place of the tab.
  const isLeft = (tab: vscode.Tab) =>
    tab.input instanceof vscode.TabInputText && tab.input.uri.scheme === placeScheme;
  await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isLeft)));
}
