import * as vscode from 'vscode';
import type { LinkedText } from '../core/index.ts';
import { toRange } from './convert.ts';

/** `Project` has it among the schemes that no feature answers about. */
const summaryScheme = 'crossclause-summary';

/** Read-only texts that tell what a command did or would do, with ways to the places that they name. */
export class Summaries implements vscode.Disposable {
  /** By their number, which is the query of their address. */
  readonly #texts: LinkedText[] = [];
  readonly #subscriptions = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(summaryScheme, {
      provideTextDocumentContent: ({ query }) => this.#texts[Number(query)]?.text ?? '',
    }),
    vscode.languages.registerDocumentLinkProvider(
      { scheme: summaryScheme },
      {
        provideDocumentLinks: document =>
          (this.#texts[Number(document.uri.query)]?.links ?? []).flatMap(({ span, target }) => {
            if (target.kind !== 'place') return [];
            const uri = vscode.Uri.parse(target.uri).with({ fragment: `L${target.line + 1}` });
            return new vscode.DocumentLink(toRange(document, span), uri);
          }),
      },
    ),
  );

  /** @param name of the text, where the editor shows it */
  async show(name: string, text: LinkedText): Promise<void> {
    const query = String(this.#texts.push(text) - 1);
    const path = `/${name.replaceAll('/', '-')}.md`;
    const summary = vscode.Uri.from({ scheme: summaryScheme, path, query });
    const document = await vscode.workspace.openTextDocument(summary);
    await vscode.window.showTextDocument(document, { preview: true });
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
