import * as vscode from 'vscode';
import { highlightsAt } from '../core/index.ts';
import { toRange } from './convert.ts';
import { markdown } from './markdown.ts';
import type { Project } from './project.ts';

/** Marks the other places of the document that cite the clause under the cursor. */
export function registerHighlights(project: Project): vscode.Disposable {
  return vscode.languages.registerDocumentHighlightProvider(markdown, {
    provideDocumentHighlights: (document, position, cancel) =>
      project.answer(document, cancel, reading =>
        highlightsAt(reading.document, document.offsetAt(position), reading).map(
          span => new vscode.DocumentHighlight(toRange(document, span), vscode.DocumentHighlightKind.Text),
        ),
      ),
  });
}
