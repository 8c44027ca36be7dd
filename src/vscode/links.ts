import * as vscode from 'vscode';
import { documentLinks } from '../core/index.ts';
import { cardUri } from './cards.ts';
import { toRange } from './convert.ts';
import type { Project } from './project.ts';

/** Makes each number a link to the card of its clause. */
export function registerLinks(project: Project): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider('markdown', {
    provideDocumentLinks: (document, cancel) =>
      project.answer(document, cancel, reading =>
        documentLinks(reading.document, reading).map(({ span, address, tooltip }) => {
          const link = new vscode.DocumentLink(toRange(document, span), cardUri(address, document.uri));
          link.tooltip = tooltip;
          return link;
        }),
      ),
  });
}
