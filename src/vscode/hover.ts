import * as vscode from 'vscode';
import { hoverAt } from '../core/index.ts';
import { toRange } from './convert.ts';
import type { Project } from './project.ts';

export function registerHover(project: Project): vscode.Disposable {
  return vscode.languages.registerHoverProvider('markdown', {
    async provideHover(document, position, cancel) {
      const { version } = document;
      const context = await project.read(document);
      if (cancel.isCancellationRequested || document.version !== version) return undefined;
      const hover = hoverAt(document.offsetAt(position), context);
      if (hover === undefined) return undefined;
      return new vscode.Hover(new vscode.MarkdownString(hover.markdown), toRange(document, hover.span));
    },
  });
}
