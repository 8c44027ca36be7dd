import * as vscode from 'vscode';
import { toRange } from './convert.ts';
import { previewScheme } from './schemes.ts';

/** A change of one file that somebody is to see before it is made. */
export interface ProposedChange {
  readonly title: string;
  /** undefined: there is no such file yet. */
  readonly before: vscode.Uri | undefined;
  /** The name that the file has or will have. */
  readonly name: string;
  readonly after: string;
  /** The place that is to be seen of the text afterwards. */
  readonly shown: number;
  /** What is done on Enter. */
  readonly accept: string;
  /** What else is to be known before that, listed below the choices; empty or undefined where there is nothing. */
  readonly warnings?:
    | { readonly summary: string; readonly items: readonly vscode.QuickPickItem[] }
    | undefined;
}

/** Shows changes beside what stands there, and asks whether they are to be made. */
export class Previews implements vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #provider: vscode.Disposable;
  #count = 0;

  constructor() {
    this.#provider = vscode.workspace.registerTextDocumentContentProvider(previewScheme, {
      provideTextDocumentContent: uri => this.#texts.get(uri.toString()),
    });
  }

  /** Whether the change is wanted; it is not where the question is left without an answer. */
  async ask({ title, before, name, after, shown, accept, warnings }: ProposedChange): Promise<boolean> {
    const left = before ?? this.#uriOf(name, '');
    const right = this.#uriOf(name, after);
    try {
      const document = await vscode.workspace.openTextDocument(right);
      const selection = toRange(document, { start: shown, end: shown });
      await vscode.commands.executeCommand('vscode.diff', left, right, title, {
        preview: true,
        preserveFocus: true,
        selection,
      });
      const leave = vscode.l10n.t('Leave everything as it is');
      const items: readonly vscode.QuickPickItem[] = [
        { label: accept, ...(warnings ? { detail: warnings.summary } : {}) },
        { label: leave },
        ...(warnings?.items ?? []),
      ];
      for (;;) {
        const picked = await vscode.window.showQuickPick(items, {
          title,
          placeHolder: vscode.l10n.t('The editor shows what would change'),
          ignoreFocusOut: true,
        });
        // What is only to be read is no answer.
        if (!picked || !warnings?.items.includes(picked)) return picked?.label === accept;
      }
    } finally {
      await closeDiff(right);
      for (const uri of [left, right]) this.#texts.delete(uri.toString());
    }
  }

  dispose(): void {
    this.#provider.dispose();
  }

  /** Another address each time, since VS Code keeps what it has read once. */
  #uriOf(name: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: previewScheme, path: `/${++this.#count}/${name}` });
    this.#texts.set(uri.toString(), text);
    return uri;
  }
}

async function closeDiff(modified: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap(group => group.tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputTextDiff && input.modified.toString() === modified.toString(),
    );
  if (tabs.length > 0) await vscode.window.tabGroups.close(tabs);
}
