import * as vscode from 'vscode';

/** Which documents are checked: none, those that are open, all of the workspace. */
export type CheckedDocuments = 'off' | 'open' | 'workspace';

/** A setting of the extension as it stands for a place; its default stands in the manifest. */
const setting = <Value>(name: string, at: vscode.Uri | undefined): Value | undefined =>
  vscode.workspace.getConfiguration('crossclause', at ?? null).get<Value>(name);

/** Which documents of a folder are checked; without a folder the user's own settings say so. */
export const checkedDocuments = (at: vscode.Uri | undefined): CheckedDocuments =>
  setting<CheckedDocuments>('diagnostics', at) ?? 'open';

/** Whether the titles of cited clauses stand behind their numbers. */
export const showsInlayHints = (at: vscode.Uri): boolean => setting<boolean>('inlayHints', at) ?? false;

/** Whether a hover on a term says where it is defined. */
export const showsTermHovers = (at: vscode.Uri): boolean => setting<boolean>('hover.terms', at) ?? true;

/** Whether the entry of a term stands behind its first use. */
export const showsTermHints = (at: vscode.Uri): boolean => setting<boolean>('inlayHintsOfTerms', at) ?? false;

/** Whether it stands above each heading how many clauses its section cites. */
export const showsCodeLenses = (at: vscode.Uri): boolean => setting<boolean>('codeLens', at) ?? false;

/** Whether what `.gitignore` names is left out. */
export const heedsGitignore = (at: vscode.Uri): boolean => setting<boolean>('heedGitignore', at) ?? true;

/** Whether the icon of the sidebar counts the clauses that nothing cites. */
export const showsGapsBadge = (): boolean => setting<boolean>('gapsBadge', undefined) ?? true;

/** Where the user's own packs lie; the same for every folder. What is no text in the setting comes as it is written there. */
export function userPackNames(): readonly string[] {
  const value = setting<unknown>('userPacks', undefined) ?? [];
  const names: readonly unknown[] = Array.isArray(value) ? value : [value];
  return names.map(name => (typeof name === 'string' ? name : JSON.stringify(name)));
}

const inConfigAndSettings = [
  'standards',
  'packs',
  'include',
  'exclude',
  'informative',
  'rules',
  'overrides',
  'exclusions',
  'baseline',
];

/** Settings that say what documents are held against, and which are read and told of; the others say what is shown of it. */
const aboutReading = [...inConfigAndSettings, 'notation', 'userPacks', 'diagnostics', 'heedGitignore'];

/** Whether what was read by the settings as they were has to be read anew. */
export const affectsSetup = (event: vscode.ConfigurationChangeEvent): boolean =>
  aboutReading.some(name => event.affectsConfiguration(`crossclause.${name}`));

/** What the settings say where there is no `crossclause.yaml`, as the text of one: JSON is YAML too. */
export function settingsAsConfig(at: vscode.Uri | undefined): string {
  const entries = inConfigAndSettings
    .map(name => [name, setting<unknown>(name, at)] as const)
    .filter(([, value]) => isSaid(value));
  const separator = setting<string>('notation', at);
  const notation = separator && separator !== 'document' ? { notation: { separator } } : {};
  return JSON.stringify({ ...Object.fromEntries(entries), ...notation });
}

const isSaid = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  (typeof value !== 'object' || Object.keys(value).length > 0);
