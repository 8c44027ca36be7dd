import * as vscode from 'vscode';
import type { Citations } from './citations.ts';
import type { Project } from './project.ts';

export function registerCompletion(_project: Project, _citations: Citations): vscode.Disposable {
  return new vscode.Disposable(() => {});
}
