import * as vscode from 'vscode';
import { type Action, type ActionKind, actionsAt } from '../core/index.ts';
import { doActionCommand } from './commands.ts';
import { toRange, toSpan, toWorkspaceEdit } from './convert.ts';
import { findingsOf } from './findings.ts';
import type { Project } from './project.ts';

const kinds: Readonly<Record<ActionKind, vscode.CodeActionKind>> = {
  quickfix: vscode.CodeActionKind.QuickFix,
  'refactor.insert': vscode.CodeActionKind.Refactor.append('insert'),
  'refactor.rewrite': vscode.CodeActionKind.RefactorRewrite,
  'source.fixAll.crossclause': vscode.CodeActionKind.SourceFixAll.append('crossclause'),
};

/** An action whose edits are worked out when somebody wants to see or do it. */
class LazyAction extends vscode.CodeAction {
  readonly #document: vscode.TextDocument;
  readonly #version: number;
  readonly #action: Action;

  constructor(document: vscode.TextDocument, action: Action) {
    super(action.title, kinds[action.kind]);
    this.#document = document;
    this.#version = document.version;
    this.#action = action;
  }

  /** Leaves the action without edits where the document is another one by now. */
  resolve(): void {
    if (this.#action.asks !== undefined || this.#document.version !== this.#version) return;
    this.edit = toWorkspaceEdit(this.#document, this.#action.resolve());
  }
}

/** Offers what can be done at a place: the fixes of its findings, counterparts, silence, a table, all fixes. */
export function registerQuickFixes(project: Project): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: 'markdown' },
    {
      provideCodeActions: (document, range, { only, diagnostics }, cancel) =>
        project.answer(document, cancel, reading => {
          const span = toSpan(document, range);
          return actionsAt(reading.document, span, findingsOf(reading), reading)
            .filter(({ kind }) => only === undefined || only.contains(kinds[kind]))
            .map(action => offered(document, range, action, diagnostics));
        }),
      resolveCodeAction: action => {
        if (action instanceof LazyAction) action.resolve();
        return action;
      },
    },
    { providedCodeActionKinds: Object.values(kinds) },
  );
}

function offered(
  document: vscode.TextDocument,
  range: vscode.Range,
  action: Action,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  const lazy = new LazyAction(document, action);
  lazy.isPreferred = action.isPreferred;
  const ranges = action.findings.map(({ rule, span }) => ({ rule, range: toRange(document, span) }));
  lazy.diagnostics = diagnostics.filter(({ code, range: at }) =>
    ranges.some(
      ({ rule, range: about }) => typeof code === 'object' && code.value === rule && about.isEqual(at),
    ),
  );
  if (action.asks !== undefined) {
    const { title } = action;
    lazy.command = { command: doActionCommand, title, arguments: [document.uri, range, title] };
  }
  return lazy;
}
