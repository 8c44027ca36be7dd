import * as vscode from 'vscode';
import { type Catalogue, type ClauseAddress, documentLinks } from '../core/index.ts';
import { cardUri } from './card-uris.ts';
import { toRange } from './convert.ts';
import { markdown } from './markdown.ts';
import type { Project } from './project.ts';

/** Where it leads is worked out once somebody follows it: a long document has thousands, and VS Code asks for all of them. */
interface ClauseDocumentLink extends vscode.DocumentLink {
  readonly address: ClauseAddress;
  readonly from: vscode.Uri;
  readonly catalogue: Catalogue;
}

/** Makes each number a link to the card of its clause. */
export function registerLinks(project: Project): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(markdown, {
    provideDocumentLinks: (document, cancel) =>
      project.answer(document, cancel, reading =>
        documentLinks(reading.document, reading).map(({ span, address, tooltip }): ClauseDocumentLink => {
          const link = new vscode.DocumentLink(toRange(document, span));
          return Object.assign(link, { tooltip, address, from: document.uri, catalogue: reading.catalogue });
        }),
      ),
    resolveDocumentLink(link: ClauseDocumentLink) {
      link.target = cardUri(link.address, link.from, link.catalogue);
      return link;
    },
  });
}
