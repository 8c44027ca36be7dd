import * as vscode from 'vscode';
import type { Edition } from '../core/index.ts';

/** Items of a list, those of each edition below its name; what follows each other in the same edition stands together. */
export function underEditions<
  Choice extends { readonly edition: Edition },
  Item extends vscode.QuickPickItem,
>(choices: readonly Choice[], itemOf: (choice: Choice) => Item): readonly (Item | vscode.QuickPickItem)[] {
  const items: (Item | vscode.QuickPickItem)[] = [];
  let edition: Edition | undefined;
  for (const choice of choices) {
    if (choice.edition !== edition)
      items.push({ label: choice.edition.name, kind: vscode.QuickPickItemKind.Separator });
    edition = choice.edition;
    items.push(itemOf(choice));
  }
  return items;
}
