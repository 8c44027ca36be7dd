import * as vscode from 'vscode';

/** What is asked in a list. */
interface Question<Item> {
  readonly title: string;
  readonly placeHolder: string;
  /** Whether an entry is there for what is typed, and not whatever is typed; all are, unless it is given. */
  readonly isFound?: (item: Item) => boolean;
}

/**
 * A list whose entries a search of our own finds: VS Code's wants what is typed in one piece, and in the label or the
 * description alone, so that `8.6.1 incident` and `27001 logging` would find nothing. Where nothing is found, it says so as VS
 * Code's own lists do, and stays open with what is typed.
 *
 * @param find the entries for what is typed, from the empty text on
 * @returns undefined where somebody gave up
 */
export function chooseFound<Item extends vscode.QuickPickItem>(
  { title, placeHolder, isFound = () => true }: Question<Item>,
  find: (typed: string) => readonly Item[],
): Promise<Item | undefined> {
  const picker = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly item?: Item }>();
  picker.title = title;
  picker.placeholder = placeHolder;
  picker.matchOnDescription = true;
  const list = () => {
    const items = find(picker.value);
    const notice = items.some(isFound)
      ? []
      : [{ label: vscode.l10n.t('No matching results'), alwaysShow: true }];
    picker.items = [...notice, ...items.map(item => ({ ...item, alwaysShow: true, item }))];
  };
  list();
  return new Promise(resolve => {
    picker.onDidChangeValue(list);
    picker.onDidAccept(() => {
      const item = picker.selectedItems[0]?.item;
      if (item === undefined) return;
      resolve(item);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
