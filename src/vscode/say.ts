import * as vscode from 'vscode';

/** An answer to a command. Nobody has to click it away before the command is over. */
export function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}
