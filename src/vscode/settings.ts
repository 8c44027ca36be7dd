import * as vscode from 'vscode';

/** Which documents are checked: none, those that are open, all of the workspace. */
export type CheckedDocuments = 'off' | 'open' | 'workspace';

/** A setting of the extension as it stands for a place; its default stands in the manifest. */
const setting = <Value>(name: string, at: vscode.Uri | undefined): Value | undefined =>
  vscode.workspace.getConfiguration('crossclause', at ?? null).get<Value>(name);

export const checkedDocuments = (at: vscode.Uri | undefined): CheckedDocuments =>
  setting<CheckedDocuments>('diagnostics', at) ?? 'open';

export const showsInlayHints = (at: vscode.Uri): boolean => setting<boolean>('inlayHints', at) ?? false;

export const showsTermHovers = (at: vscode.Uri): boolean => setting<boolean>('hover.terms', at) ?? true;

export const showsTermHints = (at: vscode.Uri): boolean => setting<boolean>('inlayHintsOfTerms', at) ?? false;

export const showsCodeLenses = (at: vscode.Uri): boolean => setting<boolean>('codeLens', at) ?? false;

export const heedsGitignore = (at: vscode.Uri): boolean => setting<boolean>('heedGitignore', at) ?? true;

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
