import * as vscode from 'vscode';
import { inlayHints } from '../core/index.ts';
import { toSpan } from './convert.ts';
import type { Project } from './project.ts';
import { showsInlayHints } from './settings.ts';

/** Shows the title of each cited clause behind its number, where the setting asks for it. */
export function registerInlayHints(project: Project): vscode.Disposable {
  const changes = new vscode.EventEmitter<void>();
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changes.event,
    async provideInlayHints(document, range, cancel) {
      if (!showsInlayHints(document.uri)) return [];
      return project.answer(document, cancel, reading => {
        const { start, end } = toSpan(document, range);
        return inlayHints(reading.document, reading)
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
    vscode.languages.registerInlayHintsProvider('markdown', provider),
  );
}
