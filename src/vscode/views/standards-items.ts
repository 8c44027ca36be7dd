import * as vscode from 'vscode';
import {
  coverageStatuses,
  type MatrixCell,
  type Merely,
  type StandardsNode,
  sourceName,
} from '../../core/index.ts';
import { showInTraceabilityCommand } from '../command-ids.ts';
import { basisWords, relationWords } from '../correlation-words.ts';
import { openPlace } from '../show-place.ts';
import {
  beside,
  clauseLabel,
  editionLabel,
  itemFor,
  showEdition,
  showProject,
  statusIcon,
  statusWord,
} from './items.ts';

// The rows of the standards in the sidebar: what each kind of node says, shows and is read out as.

type NodeOf<Kind extends StandardsNode['kind']> = Extract<StandardsNode, { readonly kind: Kind }>;

const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/**
 * The row of a node; its tooltip is asked for later.
 *
 * @param filter in words; empty where there is none
 */
export function standardsItem(node: StandardsNode, filter: string): vscode.TreeItem {
  const item = itemFor(node, filter);
  switch (node.kind) {
    case 'project':
      showProject(item, node.project);
      break;
    case 'edition':
      showTally(item, node, filter);
      break;
    case 'clause':
      showClause(item, node, filter);
      break;
    case 'folder':
      showFolder(item, node);
      break;
    case 'mentions':
      showMentions(item, node);
      break;
    case 'document':
      showDocument(item, node);
      break;
    case 'place':
      showCitation(item, node);
      break;
    case 'answer':
      showAnswer(item, node);
      break;
    case 'counterpart':
      showCounterpart(item, node);
      break;
  }
  return item;
}

function showTally(item: vscode.TreeItem, node: NodeOf<'edition'>, filter: string): void {
  const { edition, percent } = node.tally;
  showEdition(item, edition, filter);
  // The words would be cut off in a sidebar of the usual width; the tooltip and the screen reader have them.
  item.description = vscode.l10n.t('{0} %', percent);
  item.accessibilityInformation = { label: `${edition.name} ${edition.title}, ${countsOf(node)}` };
}

function showClause(item: vscode.TreeItem, node: NodeOf<'clause'>, filter: string): void {
  const { clause, status, places, hasChildren, hasClauses } = node;
  item.label = clauseLabel(clause);
  item.description = beside(statusWord(status), places > 0 ? String(places) : '');
  item.iconPath = statusIcon(status);
  if (hasChildren) item.collapsibleState = filter !== '' && hasClauses ? Expanded : Collapsed;
  item.accessibilityInformation = {
    label: `${clauseLabel(clause)}, ${statusWord(status)}, ${whyWords(node)}`,
  };
}

function showFolder(item: vscode.TreeItem, { name }: NodeOf<'folder'>): void {
  item.label = name === '' ? vscode.l10n.t('In no folder') : name;
  item.iconPath = vscode.ThemeIcon.Folder;
  item.collapsibleState = Expanded;
}

function showMentions(item: vscode.TreeItem, { places }: NodeOf<'mentions'>): void {
  item.label = vscode.l10n.t('Only mentioned');
  item.description = String(places);
  item.iconPath = new vscode.ThemeIcon('comment');
  item.collapsibleState = Collapsed;
  item.accessibilityInformation = { label: `${item.label}, ${citedWords(places)}` };
}

function showDocument(
  item: vscode.TreeItem,
  { name, uri, places, merely, parent }: NodeOf<'document'>,
): void {
  const [first] = places;
  const at = name.lastIndexOf('/') + 1;
  const mere = merely && merelyWord(merely);
  item.label = name.slice(at);
  item.resourceUri = vscode.Uri.parse(uri);
  item.iconPath = vscode.ThemeIcon.File;
  item.description = beside(
    mere,
    parent?.kind === 'folder' ? '' : name.slice(0, Math.max(0, at - 1)),
    places.length > 1 ? String(places.length) : first && placeWords(first),
  );
  if (places.length > 1) item.collapsibleState = Collapsed;
  if (first) item.command = openPlace(first.uri, first.clauseSpan);
  item.accessibilityInformation = {
    label: [name, mere, citedWords(places.length)].filter(Boolean).join(', '),
  };
}

function showCitation(item: vscode.TreeItem, { citation }: NodeOf<'place'>): void {
  item.label = citation.section || vscode.l10n.t('Before the first heading');
  item.description = vscode.l10n.t('line {0}', citation.line + 1);
  item.iconPath = new vscode.ThemeIcon('symbol-text');
  item.command = openPlace(citation.uri, citation.clauseSpan);
  item.accessibilityInformation = { label: placeWords(citation) };
}

function showAnswer(
  item: vscode.TreeItem,
  { edition, cell: { answer, counterparts } }: NodeOf<'answer'>,
): void {
  item.label = editionLabel(edition);
  item.iconPath = new vscode.ThemeIcon('arrow-swap');
  item.description = answerWords(answer, counterparts.length);
  if (counterparts.length > 0) item.collapsibleState = Collapsed;
  item.accessibilityInformation = { label: `${edition.name}, ${item.description}` };
}

function showCounterpart(
  item: vscode.TreeItem,
  { counterpart, edition, address, project }: NodeOf<'counterpart'>,
): void {
  const { clause, title, relation, basis, status } = counterpart;
  const label = clauseLabel({ number: clause, title: title ?? undefined });
  const words = beside(status ? statusWord(status) : '', relationWords()[relation], basisWords()[basis]);
  item.label = label;
  item.description = words;
  item.iconPath = status ? statusIcon(status) : new vscode.ThemeIcon('dash');
  item.accessibilityInformation = { label: `${edition.name} ${label}, ${words}` };
  item.command = {
    command: showInTraceabilityCommand,
    title: vscode.l10n.t('Show in the view'),
    arguments: [address, project.key],
  };
}

/** What keeps a place that cites a clause from covering it. */
function merelyWord(merely: Merely): string {
  switch (merely) {
    case 'stated':
      return vscode.l10n.t('statement of applicability');
    case 'correlated':
      return vscode.l10n.t('correlation table');
    case 'unwritten':
      return vscode.l10n.t('section to be written');
    case 'informative':
      return vscode.l10n.t('informative');
  }
}

const placeWords = ({ section, line }: { section: string; line: number }): string =>
  beside(section, vscode.l10n.t('line {0}', line + 1));

/** What a status rests on. */
function whyWords({ status, places, mentions }: NodeOf<'clause'>): string {
  if (places > 0) return citedWords(places);
  if (status === 'covered') return vscode.l10n.t('by what stands below it');
  if (status === 'partly covered')
    return vscode.l10n.t('by the clause above it or some of what stands below it');
  return mentions > 0 ? vscode.l10n.t('only mentioned') : citedWords(places);
}

const citedWords = (places: number): string =>
  places === 0
    ? vscode.l10n.t('cited nowhere')
    : places === 1
      ? vscode.l10n.t('cited once')
      : vscode.l10n.t('cited {0} times', places);

function answerWords(answer: MatrixCell['answer'], counterparts: number): string {
  switch (answer) {
    case 'counterparts':
      return counterparts === 1
        ? vscode.l10n.t('1 counterpart')
        : vscode.l10n.t('{0} counterparts', counterparts);
    case 'none':
      return vscode.l10n.t('no counterpart, say the tables');
    case 'no-row':
      return vscode.l10n.t('no table has a row');
  }
}

const countsOf = ({ tally: { counts, percent } }: NodeOf<'edition'>): string =>
  [
    vscode.l10n.t('{0} % covered', percent),
    ...coverageStatuses.map(status => `${counts[status]} ${statusWord(status)}`),
  ].join(', ');

/** Only what an item cannot say itself; undefined where it says all. */
export function standardsTooltip(node: StandardsNode): vscode.MarkdownString | undefined {
  const markdown = new vscode.MarkdownString();
  const paragraph = (text: string) => markdown.appendText(text).appendMarkdown('\n\n');
  switch (node.kind) {
    case 'edition':
      paragraph(`${node.tally.edition.name} ${node.tally.edition.title}`);
      paragraph(countsOf(node));
      return markdown;
    case 'answer':
      paragraph(node.edition.name);
      return markdown;
    case 'clause':
      paragraph(`${node.edition.name} ${clauseLabel(node.clause)}`);
      paragraph(`${statusWord(node.status)}, ${whyWords(node)}`);
      if (node.justification) paragraph(node.justification);
      return markdown;
    case 'mentions':
      paragraph(vscode.l10n.t('These places cite the clause and do not cover it.'));
      return markdown;
    case 'document':
      paragraph(node.name);
      for (const place of node.places.slice(0, 10))
        markdown.appendMarkdown('- ').appendText(`${placeWords(place)}\n`);
      return markdown;
    case 'place':
      paragraph(node.citation.headings.join(' › ') || node.citation.uri);
      return markdown;
    case 'counterpart': {
      const { sources, path, inheritedFrom } = node.counterpart;
      for (const source of sources) paragraph(sourceName(source));
      if (path) {
        const steps = path.map(({ name, clause }) => `${name} ${clause}`);
        paragraph(vscode.l10n.t('By way of {0}', steps.join(' → ')));
      }
      if (inheritedFrom) paragraph(vscode.l10n.t('By the row of {0}, the clause above', inheritedFrom));
      return markdown;
    }
    default:
      return undefined;
  }
}
