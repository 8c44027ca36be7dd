import * as vscode from 'vscode';
import {
  type Clause,
  type CoverageStatus,
  type Edition,
  nameWithin,
  type TreeFilter,
} from '../../core/index.ts';

// What all views say alike: a word and a shape for each state, so that no meaning hangs on a colour.

const icons: Readonly<Record<CoverageStatus, vscode.ThemeIcon>> = {
  covered: new vscode.ThemeIcon('circle-large-filled', new vscode.ThemeColor('charts.green')),
  'partly covered': new vscode.ThemeIcon('color-mode', new vscode.ThemeColor('charts.yellow')),
  'not covered': new vscode.ThemeIcon('circle-large-outline', new vscode.ThemeColor('charts.red')),
  excluded: new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('disabledForeground')),
};

/** The shape of a state, in a colour of the theme. */
export const statusIcon = (status: CoverageStatus): vscode.ThemeIcon => icons[status];

/** The word for each state, in the language of the editor. */
export const statusWords = (): Readonly<Record<CoverageStatus, string>> => ({
  covered: vscode.l10n.t('covered'),
  'partly covered': vscode.l10n.t('partly covered'),
  'not covered': vscode.l10n.t('not covered'),
  excluded: vscode.l10n.t('excluded'),
});

/** The word for one of them. */
export const statusWord = (status: CoverageStatus): string => statusWords()[status];

/** `8.7.3 Information security management`; the number alone where the clause has no title. */
export const clauseLabel = ({ number, title }: Pick<Clause, 'number' | 'title'>): string =>
  title === undefined ? number : `${number} ${title}`;

/** What stands beside a label. */
export const beside = (...words: readonly (string | undefined)[]): string =>
  words.filter(word => word !== undefined && word !== '').join(' · ');

/** The filter in words; empty where there is none. */
export const filterWords = ({ statuses, editions, text }: TreeFilter): string =>
  beside(...statuses.map(statusWord), ...editions, text && `“${text}”`);

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/**
 * An item of a tree, nothing of which is said yet. What was folded without a filter need not be with one.
 *
 * @param filter in words; empty where there is none
 */
export function itemFor(
  { id, kind }: { readonly id: string; readonly kind: string },
  filter: string,
): vscode.TreeItem {
  const item = new vscode.TreeItem('', None);
  item.id = filter === '' ? id : `${id} (${filter})`;
  item.contextValue = kind;
  return item;
}

/** Where there are several projects, each is the root of its own. */
export function showProject(item: vscode.TreeItem, { name }: { readonly name: string }): void {
  item.label = name;
  item.iconPath = new vscode.ThemeIcon('root-folder');
  item.collapsibleState = Expanded;
}

/** In characters: so that the figure beside it is seen in a sidebar of the usual width. */
const longestName = 28;

/** The name of an edition as an item has it; the tooltip and the screen reader have the whole. */
export const editionLabel = (edition: Edition): string => nameWithin(longestName, edition);

/** An edition; a filter unfolds it, so that what is left can be seen. */
export function showEdition(item: vscode.TreeItem, edition: Edition, filter: string): void {
  item.label = editionLabel(edition);
  item.iconPath = new vscode.ThemeIcon('book');
  item.collapsibleState = filter === '' ? Collapsed : Expanded;
}
