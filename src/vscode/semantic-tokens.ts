import * as vscode from 'vscode';
import { type DistantPiece, distantPieces } from '../core/index.ts';
import { toRange } from './convert.ts';
import { markdown } from './markdown.ts';
import type { Project } from './project.ts';

/** What themes give these, the grammar's scopes for standards, editions and clauses have as well, as the manifest says. */
const types: Readonly<Record<DistantPiece['kind'], string>> = {
  standard: 'type',
  edition: 'number',
  clause: 'variable',
};
/** A name that never changes. */
const modifiers: Readonly<Record<DistantPiece['kind'], readonly string[]>> = {
  standard: [],
  edition: [],
  clause: ['readonly'],
};
const legend = new vscode.SemanticTokensLegend(Object.values(types), ['readonly']);

/** Colours what of references the grammar cannot know, as it colours the others. */
export function registerSemanticTokens(project: Project): vscode.Disposable {
  const changes = new vscode.EventEmitter<void>();
  const provider: vscode.DocumentSemanticTokensProvider = {
    onDidChangeSemanticTokens: changes.event,
    async provideDocumentSemanticTokens(document, cancel) {
      const { version } = document;
      const tokens = await project.answer(document, cancel, reading => {
        const builder = new vscode.SemanticTokensBuilder(legend);
        const { document: read, catalogue } = reading;
        // It is injected into Markdown alone.
        const hasGrammar = document.languageId === 'markdown';
        for (const { kind, span } of distantPieces(read, catalogue.ownStandards, hasGrammar)) {
          builder.push(toRange(document, span), types[kind], modifiers[kind]);
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
    vscode.languages.registerDocumentSemanticTokensProvider(markdown, provider, legend),
  );
}
