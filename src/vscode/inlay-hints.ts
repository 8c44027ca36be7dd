import * as vscode from 'vscode';
import { inlayHints, termHints } from '../core/index.ts';
import { toSpan } from './convert.ts';
import { markdown } from './markdown.ts';
import type { Project } from './project.ts';
import { showsInlayHints, showsTermHints } from './settings.ts';

/**
 * Shows the title of each cited clause behind its number, and the entry of each term behind its first use, where the
 * settings ask for it.
 */
export function registerInlayHints(project: Project): vscode.Disposable {
  const changes = new vscode.EventEmitter<void>();
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changes.event,
    async provideInlayHints(document, range, cancel) {
      const showsTitles = showsInlayHints(document.uri);
      const showsTerms = showsTermHints(document.uri);
      if (!showsTitles && !showsTerms) return [];
      return project.answer(document, cancel, reading => {
        const { start, end } = toSpan(document, range);
        const titles = showsTitles ? inlayHints(reading.document, reading) : [];
        const terms = showsTerms ? termHints(reading.document, reading) : [];
        return [...titles, ...terms]
          .filter(({ offset }) => start <= offset && offset <= end)
          .map(({ offset, label }) => {
            const hint = new vscode.InlayHint(document.positionAt(offset), label);
            hint.paddingLeft = true;
            return hint;
          });
      });
    },
  };
  return vscode.Disposable.from(
    changes,
    project.setups.onDidChange(() => changes.fire()),
    vscode.workspace.onDidChangeConfiguration(event => {
      const settings = ['crossclause.inlayHints', 'crossclause.inlayHintsOfTerms'];
      if (settings.some(name => event.affectsConfiguration(name))) changes.fire();
    }),
    vscode.languages.registerInlayHintsProvider(markdown, provider),
  );
}
