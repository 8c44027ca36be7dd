import * as vscode from 'vscode';
import type { Span } from '../core/index.ts';

/** A span of the core's text as a range of the editor's document, which must be the same version of it. */
export const toRange = (document: vscode.TextDocument, { start, end }: Span): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));
