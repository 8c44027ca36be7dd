import type * as vscode from 'vscode';

/** The card of a clause as a text, which definitions lead to. */
export const cardScheme = 'crossclause-card';
/**
 * The same as a page. VS Code's preview of Markdown hands nothing on for a link whose scheme is made of letters and hyphens alone, but
 * for those that everybody knows.
 */
export const cardPageScheme = 'crossclause-card.page';
/** How a document was read, as a text. */
export const explanationScheme = 'crossclause-explanation';
/** What a command did or would do, as a text: see `Summaries`. */
export const summaryScheme = 'crossclause-summary';
/** What a file would be after a change: see `Previews`. */
export const previewScheme = 'crossclause-preview';
/** Of the places that pages lead to, likewise. */
export const placeScheme = 'crossclause.place';

const silentSchemes: ReadonlySet<string> = new Set([
  cardScheme,
  cardPageScheme,
  explanationScheme,
  summaryScheme,
  previewScheme,
  placeScheme,
  'git',
  'gitlens',
  'vscode-local-history',
  'merge-conflict.conflict-diff',
  'vscode-notebook-cell',
  'vscode-scm',
  'output',
  'comment',
]);

/** Whether a text only shows or compares others, as a former version does: what is to be said of it is said where it comes from. */
export const showsOthers = ({ scheme }: vscode.Uri): boolean => silentSchemes.has(scheme);
