import * as vscode from 'vscode';
import { type DocumentNodeOfTree, nodesBelow } from '../../core/index.ts';
import { clauseCount } from '../clause-count.ts';
import { titleOf } from '../said.ts';
import { beside, clauseLabel } from './items.ts';

// The rows of *This Document* in the sidebar: what each kind of node says, shows and is read out as.

type NodeOf<Kind extends DocumentNodeOfTree['kind']> = Extract<DocumentNodeOfTree, { readonly kind: Kind }>;

/** A node as VS Code knows it: the same thing for as long as it is shown, while the document and its nodes change. */
export interface Row {
  readonly document: vscode.TextDocument;
  node: DocumentNodeOfTree;
}

/** Where a row leads to is asked when it is selected: typing moves it, and then it is not shown anew. */
export const openRowCommand = 'crossclause.openRow';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** The row of a node; its tooltip is asked for later. */
export function documentItem(row: Row): vscode.TreeItem {
  const { node, document } = row;
  const hasChildren = nodesBelow(node).length > 0;
  const item = new vscode.TreeItem('', hasChildren ? Expanded : None);
  // What had nothing to fold would stay folded once it has.
  item.id = `${document.uri} ${node.id}${hasChildren ? '' : ' (alone)'}`;
  item.contextValue = node.kind;
  item.command = { command: openRowCommand, title: vscode.l10n.t('Open'), arguments: [row] };
  switch (node.kind) {
    case 'section':
      showSection(item, node);
      break;
    case 'reference':
      showReference(item, node);
      break;
    case 'missing':
      showMissing(item, node);
      break;
  }
  return item;
}

function showSection(item: vscode.TreeItem, { title, clauses }: NodeOf<'section'>): void {
  const label = title === '' ? vscode.l10n.t('(without a title)') : title;
  item.label = label;
  item.description = clauses > 0 ? clauseCount(clauses) : '';
  item.accessibilityInformation = { label: spoken(vscode.l10n.t('Section {0}', label), item.description) };
}

function showReference(
  item: vscode.TreeItem,
  { clause, edition, short, reference, isUnknown, children }: NodeOf<'reference'>,
): void {
  if (children.length > 0) item.collapsibleState = Collapsed;
  const isStandard = reference.clause === undefined;
  const label = clauseLabel(clause ?? { number: reference.clause ?? edition, title: undefined });
  const words = [
    isStandard ? '' : edition,
    isUnknown ? vscode.l10n.t('no such clause') : '',
    children.length > 0 ? vscode.l10n.t('counterparts missing: {0}', children.length) : '',
  ];
  // What is cut off in a narrow sidebar stands at the end.
  item.label = isStandard ? edition : beside(short, label);
  item.description = beside(...words);
  item.iconPath = new vscode.ThemeIcon(isUnknown ? 'question' : 'references');
  item.accessibilityInformation = { label: spoken(label, ...words) };
}

function showMissing(item: vscode.TreeItem, { fix, message }: NodeOf<'missing'>): void {
  item.label = fix ? titleOf(fix) : message;
  item.description = vscode.l10n.t('missing');
  item.accessibilityInformation = { label: message };
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
}

/** What is read out, one after the other. */
const spoken = (...words: readonly string[]): string => words.filter(word => word !== '').join(', ');

/** All of what an item may cut off. */
export function documentTooltip(node: DocumentNodeOfTree): string {
  switch (node.kind) {
    case 'section':
      return node.title;
    case 'reference':
      return node.clause ? `${node.edition} ${clauseLabel(node.clause)}` : node.edition;
    case 'missing':
      return node.message;
  }
}
