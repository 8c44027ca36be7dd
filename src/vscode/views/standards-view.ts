import * as vscode from 'vscode';
import {
  addressOf,
  type ClauseAddress,
  coverageStatuses,
  editionName,
  findInStandards,
  listedEditions,
  type MatrixCell,
  type Merely,
  nameOfEdition,
  noFilter,
  referenceAt,
  type StandardsNode,
  sourceName,
  standardsBelow,
  standardsRoots,
} from '../../core/index.ts';
import { addressOfCard, isAddress, showClauseCommand } from '../cards.ts';
import { showInTraceabilityCommand } from '../command-ids.ts';
import { basisWords, relationWords } from '../correlation-words.ts';
import type { Project } from '../project.ts';
import { say } from '../say.ts';
import { openPlace } from '../show-place.ts';
import type { Traceability } from '../traceability.ts';
import type { WorkspaceDocuments } from '../workspace.ts';
import {
  beside,
  clauseLabel,
  editionLabel,
  filterWords,
  itemFor,
  showEdition,
  showProject,
  statusIcon,
  statusWord,
} from './items.ts';
import { progressWords, showReading, wordsBesideName } from './progress.ts';

const standardsView = 'crossclause.standards';

/** The editions in scope as trees of their clauses: the state of each, who cites it, and its counterparts. */
export function registerStandardsView(
  traceability: Traceability,
  project: Project,
  documents: WorkspaceDocuments,
): vscode.Disposable {
  const changes = new vscode.EventEmitter<void>();
  const provider: vscode.TreeDataProvider<StandardsNode> = {
    onDidChangeTreeData: changes.event,
    getChildren(node) {
      if (node) return [...standardsBelow(node, traceability.world)];
      traceability.begin();
      return [...standardsRoots(traceability.world)];
    },
    getParent: node => node.parent,
    getTreeItem: node => itemOf(node, filterWords(traceability.filter)),
    resolveTreeItem(item, node) {
      const tooltip = tooltipOf(node);
      if (tooltip) item.tooltip = tooltip;
      return item;
    },
  };
  const view = vscode.window.createTreeView(standardsView, {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const show = () => {
    const words = wordsBesideName(filterWords(traceability.filter), traceability);
    if (view.description !== words) view.description = words;
    changes.fire();
    // Before the change, a message would hold it back.
    const message = messageOf(traceability);
    if (view.message !== message) view.message = message;
  };

  /** false where the view has no such clause, which is said. */
  const reveal = async (address: ClauseAddress, from: vscode.Uri | undefined): Promise<boolean> => {
    await traceability.look();
    await vscode.commands.executeCommand(`${standardsView}.focus`);
    const project = await traceability.projectOf(from);
    const key = project?.key;
    const find = () =>
      findInStandards(address, traceability.world, key) ?? findInStandards(address, traceability.world);
    let node = find();
    if (!node && filterWords(traceability.filter) !== '') {
      traceability.filter = noFilter;
      node = find();
    }
    if (!node) {
      await traceability.whenShown();
      node = find();
    }
    if (node) {
      await view.reveal(node, { select: true, focus: true, expand: true });
      return true;
    }
    const edition = project ? nameOfEdition(address, project.catalogue) : editionName(address);
    const name = `${edition} ${address.clause}`;
    say(vscode.l10n.t('{0} is no clause that the scope asks for, so the view does not show it.', name));
    return false;
  };

  show();
  return vscode.Disposable.from(
    changes,
    view,
    traceability.onDidChange(show),
    showReading(standardsView, documents),
    vscode.commands.registerCommand('crossclause.showClauseOfView', (node: unknown) => {
      const address = addressOfNode(node);
      return address && vscode.commands.executeCommand(showClauseCommand, address, placeOfNode(node));
    }),
    vscode.commands.registerCommand(
      showInTraceabilityCommand,
      async (address: unknown, from: unknown): Promise<boolean> => {
        const named = addressOfNode(address);
        const place = typeof from === 'string' ? from : placeOfNode(address);
        if (named) return reveal(named, place === undefined ? undefined : vscode.Uri.parse(place));
        const editor = vscode.window.activeTextEditor;
        const atCursor = editor && (await addressAtCursor(project, editor));
        if (atCursor) return reveal(atCursor, editor.document.uri);
        say(vscode.l10n.t('Put the cursor on a reference first.'));
        return false;
      },
    ),
  );
}

/** What a node of the views has, if it is about a clause: of this view and of the gaps itself, else within its row. */
interface ClauseNode {
  readonly address?: unknown;
  readonly project?: { readonly key: string };
  readonly node?: { readonly address?: unknown };
  readonly document?: vscode.TextDocument;
}

/** The clause that a node of any view or a card is about, or the address itself; undefined for another thing. */
function addressOfNode(value: unknown): ClauseAddress | undefined {
  if (isAddress(value)) return value;
  if (value instanceof vscode.Uri) return addressOfCard(value);
  const { address, node } = (value ?? {}) as ClauseNode;
  return [address, node?.address].find(isAddress);
}

/** Where the config of a node's project applies, as an address; undefined where it is that of no folder, and for another thing. */
function placeOfNode(value: unknown): string | undefined {
  const { project, document } = (value ?? {}) as ClauseNode;
  return (project?.key ?? document?.uri.toString()) || undefined;
}

/** In a clause card, the clause that the card is about. */
const addressAtCursor = async (
  project: Project,
  { document, selection }: vscode.TextEditor,
): Promise<ClauseAddress | undefined> =>
  addressOfCard(document.uri) ??
  project.answer(document, undefined, reading => {
    const reference = referenceAt(reading.document, document.offsetAt(selection.active));
    return reference && addressOf(reading.document, reference, reading);
  });

/** What is to be said above the tree; empty for nothing. */
const messageOf = (traceability: Traceability): string =>
  [progressWords(traceability) || absenceWords(traceability), ...traceability.troubles]
    .filter(Boolean)
    .join('\n');

/** That the documents, all of which are read, cite nothing of the scope; empty where they do. */
function absenceWords({ world }: Traceability): string {
  if (world.projects.length === 0 || !world.isWhole) return '';
  const isCited = world.projects.some(project =>
    listedEditions(project.config.standards, project.catalogue).some(edition => {
      const { counts } = world.trace.statusOf(project, edition);
      return counts.covered + counts['partly covered'] > 0;
    }),
  );
  return isCited ? '' : vscode.l10n.t('No document cites a clause of the scope yet.');
}

const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

function itemOf(node: StandardsNode, filter: string): vscode.TreeItem {
  const item = itemFor(node, filter);
  switch (node.kind) {
    case 'project':
      showProject(item, node.project);
      break;
    case 'edition': {
      const { edition, percent } = node.tally;
      showEdition(item, edition, filter);
      // The words would be cut off in a sidebar of the usual width; the tooltip and the screen reader have them.
      item.description = vscode.l10n.t('{0} %', percent);
      item.accessibilityInformation = { label: `${edition.name} ${edition.title}, ${countsOf(node)}` };
      break;
    }
    case 'clause': {
      const { clause, status, places, hasChildren, hasClauses } = node;
      item.label = clauseLabel(clause);
      item.description = beside(statusWord(status), places > 0 ? String(places) : '');
      item.iconPath = statusIcon(status);
      if (hasChildren) item.collapsibleState = filter !== '' && hasClauses ? Expanded : Collapsed;
      item.accessibilityInformation = {
        label: `${clauseLabel(clause)}, ${statusWord(status)}, ${whyWords(node)}`,
      };
      break;
    }
    case 'folder':
      item.label = node.name === '' ? vscode.l10n.t('In no folder') : node.name;
      item.iconPath = vscode.ThemeIcon.Folder;
      item.collapsibleState = Expanded;
      break;
    case 'mentions': {
      item.label = vscode.l10n.t('Only mentioned');
      item.description = String(node.places);
      item.iconPath = new vscode.ThemeIcon('comment');
      item.collapsibleState = Collapsed;
      item.accessibilityInformation = { label: `${item.label}, ${citedWords(node.places)}` };
      break;
    }
    case 'document': {
      const [first] = node.places;
      const at = node.name.lastIndexOf('/') + 1;
      item.label = node.name.slice(at);
      item.resourceUri = vscode.Uri.parse(node.uri);
      item.iconPath = vscode.ThemeIcon.File;
      item.description = beside(
        node.merely && merelyWord(node.merely),
        node.parent?.kind === 'folder' ? '' : node.name.slice(0, Math.max(0, at - 1)),
        node.places.length > 1 ? String(node.places.length) : first && placeWords(first),
      );
      if (node.places.length > 1) item.collapsibleState = Collapsed;
      if (first) item.command = openPlace(first.uri, first.clauseSpan);
      const words = [node.name, node.merely && merelyWord(node.merely), citedWords(node.places.length)];
      item.accessibilityInformation = { label: words.filter(Boolean).join(', ') };
      break;
    }
    case 'place':
      item.label = node.citation.section || vscode.l10n.t('Before the first heading');
      item.description = vscode.l10n.t('line {0}', node.citation.line + 1);
      item.iconPath = new vscode.ThemeIcon('symbol-text');
      item.command = openPlace(node.citation.uri, node.citation.clauseSpan);
      item.accessibilityInformation = { label: placeWords(node.citation) };
      break;
    case 'answer': {
      const { answer, counterparts } = node.cell;
      item.label = editionLabel(node.edition);
      item.iconPath = new vscode.ThemeIcon('arrow-swap');
      item.description = answerWords(answer, counterparts.length);
      if (counterparts.length > 0) item.collapsibleState = Collapsed;
      item.accessibilityInformation = { label: `${node.edition.name}, ${item.description}` };
      break;
    }
    case 'counterpart': {
      const { clause, title, relation, basis, status } = node.counterpart;
      const label = clauseLabel({ number: clause, title: title ?? undefined });
      const words = beside(status ? statusWord(status) : '', relationWords()[relation], basisWords()[basis]);
      item.label = label;
      item.description = words;
      item.iconPath = status ? statusIcon(status) : new vscode.ThemeIcon('dash');
      item.accessibilityInformation = { label: `${node.edition.name} ${label}, ${words}` };
      item.command = {
        command: showInTraceabilityCommand,
        title: vscode.l10n.t('Show in the view'),
        arguments: [node.address, node.project.key],
      };
      break;
    }
  }
  return item;
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
function whyWords({ status, places, mentions }: Extract<StandardsNode, { kind: 'clause' }>): string {
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

const countsOf = ({ tally: { counts, percent } }: Extract<StandardsNode, { kind: 'edition' }>): string =>
  [
    vscode.l10n.t('{0} % covered', percent),
    ...coverageStatuses.map(status => `${counts[status]} ${statusWord(status)}`),
  ].join(', ');

/** Only what an item cannot say itself. */
function tooltipOf(node: StandardsNode): vscode.MarkdownString | undefined {
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
      if (path) paragraph(path.map(({ name, clause }) => `${name} ${clause}`).join(' → '));
      if (inheritedFrom) paragraph(vscode.l10n.t('By the row of {0}, the clause above', inheritedFrom));
      return markdown;
    }
    default:
      return undefined;
  }
}
