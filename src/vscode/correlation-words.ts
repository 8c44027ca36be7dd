import * as vscode from 'vscode';
import type { Basis, Relation } from '../core/index.ts';

/** How a counterpart relates, as packs say it. */
export function relationWord(relation: Relation): string {
  switch (relation) {
    case 'identical':
      return vscode.l10n.t('identical');
    case 'similar':
      return vscode.l10n.t('similar');
    case 'subset':
      return vscode.l10n.t('subset');
    case 'superset':
      return vscode.l10n.t('superset');
    case 'partial':
      return vscode.l10n.t('partial');
    case 'related':
      return vscode.l10n.t('related');
    case 'none':
      return vscode.l10n.t('none');
  }
}

/** What a row rests on, as packs say it. */
export function basisWord(basis: Basis): string {
  switch (basis) {
    case 'published':
      return vscode.l10n.t('published');
    case 'derived':
      return vscode.l10n.t('derived');
    case 'draft':
      return vscode.l10n.t('draft');
  }
}
