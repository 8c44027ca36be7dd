import * as vscode from 'vscode';
import type { Edit, Finding, LineIndex, Span } from '../core/index.ts';

/** A span of the core's text as a range of the editor's document, which must be the same version of it. */
export const toRange = (document: vscode.TextDocument, { start, end }: Span): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));

/** The same for a text that no editor has open. */
export function rangeIn(lines: LineIndex, span: Span): vscode.Range {
  const { start, end } = lines.rangeOf(span);
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** A range of the editor's document as a span of its text; what lies beyond the text is taken to its nearest end. */
export const toSpan = (document: vscode.TextDocument, { start, end }: vscode.Range): Span => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});

const toTextEdits = (document: vscode.TextDocument, edits: readonly Edit[]): readonly vscode.TextEdit[] =>
  edits.map(({ span, text }) => vscode.TextEdit.replace(toRange(document, span), text));

/** Edits of one document as what the editor applies and undoes at once. */
export function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, [...toTextEdits(document, edits)]);
  return edit;
}

const severities: Readonly<Record<Finding['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** How the editor calls the gravity of a finding. */
export const toSeverity = (severity: Finding['severity']): vscode.DiagnosticSeverity => severities[severity];
