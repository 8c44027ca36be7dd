import * as vscode from 'vscode';
import {
  type CompletionItem,
  clippedTo,
  completionsAt,
  completionTriggers,
  drawnWidth,
} from '../core/index.ts';
import type { Citations } from './citations.ts';
import { toRange } from './convert.ts';
import { markdown } from './markdown.ts';
import type { Project } from './project.ts';

const kinds: Readonly<Record<CompletionItem['kind'], vscode.CompletionItemKind>> = {
  edition: vscode.CompletionItemKind.Module,
  clause: vscode.CompletionItemKind.Reference,
  counterpart: vscode.CompletionItemKind.Reference,
  entry: vscode.CompletionItemKind.Reference,
};

/**
 * What an item has room for in the list as wide as VS Code opens it at first, in parts of the size of its font: a longer title
 * would cut off the number or the year before it.
 */
const widthOfList = 27;

/** An item whose documentation is worked out when somebody looks at it. */
class LazyItem extends vscode.CompletionItem {
  readonly #item: CompletionItem;

  constructor(item: CompletionItem, range: vscode.Range) {
    const room = widthOfList - drawnWidth(item.label);
    super({ label: item.label, description: clippedTo(room, item.detail) }, kinds[item.kind]);
    this.#item = item;
    // The documentation of a clause begins with its title.
    if (item.kind === 'edition') this.detail = item.detail;
    this.range = range;
    this.insertText = item.insertText;
    this.filterText = item.filterText;
    this.sortText = item.sortText;
  }

  resolve(): void {
    this.documentation = new vscode.MarkdownString(this.#item.documentation());
  }
}

/** Offers editions, clauses and counterparts where one can be typed. */
export function registerCompletion(project: Project, citations: Citations): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems: (document, position, cancel) =>
      project.answer(document, cancel, ({ document: read, setup }) => {
        const found = completionsAt(read, document.offsetAt(position), citations.worldOf(setup));
        const range = found && toRange(document, found.replace);
        // The editor can replace what stands on one line only.
        if (!range?.isSingleLine) return undefined;
        // What is typed next settles the order anew.
        return new vscode.CompletionList(
          found?.items.map(item => new LazyItem(item, range)),
          true,
        );
      }),
    resolveCompletionItem: item => {
      if (item instanceof LazyItem) item.resolve();
      return item;
    },
  };
  return vscode.languages.registerCompletionItemProvider(markdown, provider, ...completionTriggers);
}
