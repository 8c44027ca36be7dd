import * as vscode from 'vscode';

/** Why nothing is known of a document. */
export const tooLong = (): string => vscode.l10n.t('This document is too long to be read.');
