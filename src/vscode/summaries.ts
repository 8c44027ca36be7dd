import * as vscode from 'vscode';
import type { LinkedText } from '../core/index.ts';
import { toRange } from './convert.ts';
import { documentAt } from './files.ts';
import { summaryScheme } from './schemes.ts';

/** Read-only texts that tell what a command did or would do, with ways to the places that they name. */
export class Summaries implements vscode.Disposable {
  /** By their number, which is the query of their address; as long as their documents are open. */
  readonly #texts = new Map<string, LinkedText>();
  #count = 0;
  readonly #subscriptions = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(summaryScheme, {
      provideTextDocumentContent: ({ query }) =>
        this.#texts.get(query)?.text ??
        vscode.l10n.t('What stood here was not kept. Run the command again to see what it says now.'),
    }),
    vscode.languages.registerDocumentLinkProvider(
      { scheme: summaryScheme },
      {
        provideDocumentLinks: document =>
          (this.#texts.get(document.uri.query)?.links ?? []).flatMap(({ span, target }) => {
            if (target.kind !== 'place') return [];
            const uri = vscode.Uri.parse(target.uri).with({ fragment: `L${target.line + 1}` });
            return new vscode.DocumentLink(toRange(document, span), uri);
          }),
      },
    ),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === summaryScheme && !documentAt(uri)) this.#texts.delete(uri.query);
    }),
  );

  /** @param name of the text, where the editor shows it */
  async show(name: string, text: LinkedText): Promise<void> {
    const query = String(++this.#count);
    this.#texts.set(query, text);
    const path = `/${name.replaceAll('/', '-')}.md`;
    const summary = vscode.Uri.from({ scheme: summaryScheme, path, query });
    const document = await vscode.workspace.openTextDocument(summary);
    await vscode.window.showTextDocument(document, { preview: true });
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
