import * as vscode from 'vscode';

/** An answer to a command. Nobody has to click it away before the command is over. */
export function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}

/** What a command needs that works in a document. */
export const openMarkdownFirst = (): string => vscode.l10n.t('Open a Markdown document first.');

/** What keeps a change from being made that somebody has seen or chosen. */
export const changedMeanwhile = (): string =>
  vscode.l10n.t('The text has changed meanwhile; nothing was done.');

/** That nothing is written, since while its user was asked the config has left out what it was to be about. */
export const sayGone = (): void =>
  say(vscode.l10n.t('What was to be exported is not in scope any more, so nothing was done.'));

/** That a file was not made: somebody else has made it meanwhile, or nothing can be written there. */
export const sayNotCreated = (file: vscode.Uri): void =>
  say(
    vscode.l10n.t(
      '{0} was not created: it is there already, or nothing can be written there.',
      vscode.workspace.asRelativePath(file),
    ),
  );

/** That a file was written, with a way to it. */
export function sayWritten(file: vscode.Uri): void {
  const openIt = vscode.l10n.t('Open');
  const said = vscode.l10n.t('{0} was written.', vscode.workspace.asRelativePath(file));
  void vscode.window.showInformationMessage(said, openIt).then(answer => {
    if (answer === openIt) void vscode.commands.executeCommand('vscode.open', file);
  });
}
