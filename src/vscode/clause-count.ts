import * as vscode from 'vscode';

/** How many clauses something cites: `1 clause`, `3 clauses`. */
export const clauseCount = (clauses: number): string =>
  clauses === 1 ? vscode.l10n.t('1 clause') : vscode.l10n.t('{0} clauses', clauses);
