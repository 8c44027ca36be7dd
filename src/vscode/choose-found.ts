import * as vscode from 'vscode';

/**
 * A list whose entries a search of our own finds: VS Code's wants what is typed in one piece, and in the label or the
 * description alone, so that `8.6.1 incident` and `27001 logging` would find nothing.
 *
 * @param find the entries for what is typed, from the empty text on
 * @returns undefined where somebody gave up
 */
export function chooseFound<Item extends vscode.QuickPickItem>(
  { title, placeHolder }: { readonly title: string; readonly placeHolder: string },
  find: (typed: string) => readonly Item[],
): Promise<Item | undefined> {
  const picker = vscode.window.createQuickPick<Item>();
  picker.title = title;
  picker.placeholder = placeHolder;
  picker.matchOnDescription = true;
  const list = () => {
    picker.items = find(picker.value).map(item => ({ ...item, alwaysShow: true }));
  };
  list();
  return new Promise(resolve => {
    picker.onDidChangeValue(list);
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
