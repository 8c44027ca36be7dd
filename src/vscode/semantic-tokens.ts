import * as vscode from 'vscode';
import { distantNumbers } from '../core/index.ts';
import { toRange } from './convert.ts';
import type { Project } from './project.ts';

/** A name that never changes: what themes give these, the grammar's scope for a clause number has as well. */
const legend = new vscode.SemanticTokensLegend(['variable'], ['readonly']);

/** Colours the numbers that the grammar cannot know, as it colours the others. */
export function registerSemanticTokens(project: Project): vscode.Disposable {
  const changes = new vscode.EventEmitter<void>();
  const provider: vscode.DocumentSemanticTokensProvider = {
    onDidChangeSemanticTokens: changes.event,
    async provideDocumentSemanticTokens(document, cancel) {
      const { version } = document;
      const tokens = await project.answer(document, cancel, reading => {
        const builder = new vscode.SemanticTokensBuilder(legend);
        for (const span of distantNumbers(reading.document)) {
          builder.push(toRange(document, span), 'variable', ['readonly']);
        }
        return builder.build();
      });
      // Without an answer the editor would take the colours away until it asks again.
      if (tokens === undefined && document.version !== version) throw new vscode.CancellationError();
      return tokens;
    },
  };
  return vscode.Disposable.from(
    changes,
    project.setups.onDidChange(() => changes.fire()),
    vscode.languages.registerDocumentSemanticTokensProvider('markdown', provider, legend),
  );
}
