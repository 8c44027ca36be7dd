import * as vscode from 'vscode';
import { clauseAt } from '../core/index.ts';
import { cardUri } from './card-uris.ts';
import { toRange } from './convert.ts';
import { markdown } from './markdown.ts';
import type { Project } from './project.ts';

/** Leads from a reference to the card of its clause. */
export function registerDefinition(project: Project): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(markdown, {
    provideDefinition: (document, position, cancel) =>
      project.answer(document, cancel, reading => {
        const found = clauseAt(reading.document, document.offsetAt(position), reading);
        if (!found) return undefined;
        const link: vscode.LocationLink = {
          originSelectionRange: toRange(document, found.span),
          targetUri: cardUri(found.address, document.uri, reading.catalogue),
          targetRange: new vscode.Range(0, 0, 0, 0),
        };
        return [link];
      }),
  });
}
