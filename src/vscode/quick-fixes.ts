import * as vscode from 'vscode';
import {
  type Action,
  type ActionKind,
  actionsAt,
  type Catalogue,
  excludeActionsAt,
  type Finding,
  type MapAction,
  mapActionsAt,
  type Span,
} from '../core/index.ts';
import { excludeClauseCommand } from './command-ids.ts';
import { toRange, toSpan, toWorkspaceEdit } from './convert.ts';
import { findingsOf, inProject } from './findings.ts';
import { mapClauseCommand } from './map-clause.ts';
import { markdown } from './markdown.ts';
import type { Project } from './project.ts';
import { inWords, titleOf } from './said.ts';
import { doActionCommand } from './silence.ts';

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
  readonly #range: vscode.Range;

  constructor(document: vscode.TextDocument, range: vscode.Range, action: Action) {
    super(titleOf(action), kinds[action.kind]);
    this.#document = document;
    this.#version = document.version;
    this.#action = action;
    this.#range = range;
  }

  /** Does nothing, and says why. */
  #saying(): vscode.Command {
    const asked = [this.#document.uri, this.#range, this.#action.title, ''];
    return { command: doActionCommand, title: this.title, arguments: asked };
  }

  /** Leaves the action without edits where the document is another one by now. */
  resolve(): void {
    if (this.#action.asks !== undefined || this.#document.version !== this.#version) return;
    const edits = this.#action.resolve();
    if (edits.length > 0) this.edit = toWorkspaceEdit(this.#document, edits);
    // To look before it is offered whether an insertion leaves all others as they are would hold up the menu.
    else this.command = this.#saying();
  }
}

/** Offers what can be done at a place: the fixes of its findings, counterparts, silence, a table, all fixes. */
export function registerQuickFixes(project: Project): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    markdown,
    {
      provideCodeActions: (document, range, { only, diagnostics }, cancel) =>
        project.answer(document, cancel, reading => {
          const span = toSpan(document, range);
          const isWanted = (kind: ActionKind) => only === undefined || only.contains(kinds[kind]);
          const findings = findingsOf(reading);
          const actions = actionsAt(reading.document, span, findings, inProject(reading)).filter(({ kind }) =>
            isWanted(kind),
          );
          const silences = ({ asks }: Action) => asks === 'reason';
          const offer = (action: Action) => offered(document, range, action, diagnostics);
          const asking = (isWanted('quickfix') ? commandsAt(document, span, findings, reading) : []).map(
            action => offeredCommand(document, action, diagnostics),
          );
          // To silence a finding comes after all that answers it.
          return [
            ...actions.filter(action => !silences(action)).map(offer),
            ...asking,
            ...actions.filter(silences).map(offer),
          ];
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
  const lazy = new LazyAction(document, range, action);
  lazy.isPreferred = action.isPreferred;
  lazy.diagnostics = diagnosticsOf(document, action.findings, diagnostics);
  if (action.asks !== undefined) {
    const { title } = action;
    // The action is found again by its title in English, and its user is asked in their language.
    const asked = [document.uri, range, title, undefined, lazy.title];
    lazy.command = { command: doActionCommand, title: lazy.title, arguments: asked };
  }
  return lazy;
}

/** A command that asks its user before it changes anything, with what it is to begin with. */
interface OfferedCommand extends Pick<MapAction, 'title' | 'findings'> {
  readonly command: string;
  readonly argument: object;
}

function commandsAt(
  document: vscode.TextDocument,
  span: Span,
  findings: readonly Finding[],
  { catalogue }: { readonly catalogue: Catalogue },
): readonly OfferedCommand[] {
  const uri = document.uri.toString();
  return [
    ...mapActionsAt(span, findings, catalogue).map(({ words, findings: about, from, to }) => ({
      title: inWords(words),
      findings: about,
      command: mapClauseCommand,
      argument: { from, to, uri },
    })),
    ...excludeActionsAt(span, findings, catalogue).map(({ words, finding, clause, justification }) => ({
      title: inWords(words),
      findings: [finding],
      command: excludeClauseCommand,
      argument: { address: clause, uri, justification },
    })),
  ];
}

function offeredCommand(
  document: vscode.TextDocument,
  { title, findings, command, argument }: OfferedCommand,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kinds.quickfix);
  action.diagnostics = diagnosticsOf(document, findings, diagnostics);
  action.command = { command, title, arguments: [argument] };
  return action;
}

/** Those of the editor's diagnostics that are these findings. */
function diagnosticsOf(
  document: vscode.TextDocument,
  findings: readonly Finding[],
  diagnostics: readonly vscode.Diagnostic[],
): vscode.Diagnostic[] {
  const ranges = findings.map(({ rule, span }) => ({ rule, range: toRange(document, span) }));
  return diagnostics.filter(({ code, range: at }) =>
    ranges.some(
      ({ rule, range: about }) => typeof code === 'object' && code.value === rule && about.isEqual(at),
    ),
  );
}
