import type * as vscode from 'vscode';
import { registerHover } from './hover.ts';
import { Project } from './project.ts';

export function activate(context: vscode.ExtensionContext): void {
  const project = new Project(context.extensionUri);
  context.subscriptions.push(project, registerHover(project));
}
