import * as vscode from 'vscode';
import { headingCounts } from '../core/index.ts';
import { explainDocumentCommand } from './cards.ts';
import { clauseCount } from './clause-count.ts';
import { toRange } from './convert.ts';
import { markdown } from './markdown.ts';
import type { Project } from './project.ts';
import { showsCodeLenses } from './settings.ts';

/** Says above each heading how many clauses its section cites, where the setting asks for it. */
export function registerCodeLenses(project: Project): vscode.Disposable {
  const changes = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changes.event,
    async provideCodeLenses(document, cancel) {
      if (!showsCodeLenses(document.uri)) return [];
      return project.answer(document, cancel, reading =>
        headingCounts(reading.document, reading).map(
          ({ span, clauses }) =>
            new vscode.CodeLens(toRange(document, span), {
              title: clauseCount(clauses),
              command: explainDocumentCommand,
              arguments: [document.uri.toString()],
            }),
        ),
      );
    },
  };
  return vscode.Disposable.from(
    changes,
    project.setups.onDidChange(() => changes.fire()),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('crossclause.codeLens')) changes.fire();
    }),
    vscode.languages.registerCodeLensProvider(markdown, provider),
  );
}
