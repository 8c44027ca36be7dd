import * as vscode from 'vscode';
import type { Basis, Relation } from '../core/index.ts';

/** How a counterpart relates, as packs say it. */
export const relationWords = (): Readonly<Record<Relation, string>> => ({
  identical: vscode.l10n.t('identical'),
  similar: vscode.l10n.t('similar'),
  subset: vscode.l10n.t('subset'),
  superset: vscode.l10n.t('superset'),
  partial: vscode.l10n.t('partial'),
  related: vscode.l10n.t('related'),
  none: vscode.l10n.t('none'),
});

/** The same, explained to who chooses one of them. */
export const relationMeanings = (): Readonly<Record<Exclude<Relation, 'none'>, string>> => ({
  identical: vscode.l10n.t('the same requirement; each standard may add to it'),
  similar: vscode.l10n.t('similar requirements'),
  subset: vscode.l10n.t('the counterpart is more extensive'),
  superset: vscode.l10n.t('the counterpart is less extensive'),
  partial: vscode.l10n.t('overlap in part'),
  related: vscode.l10n.t('paired by the source, which says no more'),
});

/** What a row rests on, as packs say it. */
export const basisWords = (): Readonly<Record<Basis, string>> => ({
  published: vscode.l10n.t('published'),
  derived: vscode.l10n.t('derived'),
  draft: vscode.l10n.t('draft'),
});
