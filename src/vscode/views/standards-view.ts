import * as vscode from 'vscode';
import {
  addressOf,
  type ClauseAddress,
  editionName,
  findInStandards,
  listedEditions,
  nameOfEdition,
  noFilter,
  referenceAt,
  type StandardsNode,
  standardsBelow,
  standardsRoots,
} from '../../core/index.ts';
import { addressOfCard, isAddress } from '../card-uris.ts';
import { showClauseCommand } from '../cards.ts';
import { showInTraceabilityCommand } from '../command-ids.ts';
import type { Project } from '../project.ts';
import { say } from '../say.ts';
import type { Traceability } from '../traceability.ts';
import type { WorkspaceDocuments } from '../workspace.ts';
import { filterWords } from './items.ts';
import { progressWords, showReading, wordsBesideName } from './progress.ts';
import { reveal } from './reveal.ts';
import { standardsItem, standardsTooltip } from './standards-items.ts';

const standardsView = 'crossclause.standards';

/** The editions in scope as trees of their clauses: the state of each, who cites it, and its counterparts. */
export function registerStandardsView(
  traceability: Traceability,
  project: Project,
  documents: WorkspaceDocuments,
): vscode.Disposable {
  const changes = new vscode.EventEmitter<void>();
  const view = vscode.window.createTreeView(standardsView, {
    treeDataProvider: providerOf(traceability, changes.event),
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
      async (what: unknown, from: unknown): Promise<boolean> => {
        const meant = await clauseMeant(what, from, project);
        if (meant) return revealClause(meant, view, traceability);
        say(vscode.l10n.t('Put the cursor on a reference first.'));
        return false;
      },
    ),
  );
}

const providerOf = (
  traceability: Traceability,
  changed: vscode.Event<void>,
): vscode.TreeDataProvider<StandardsNode> => ({
  onDidChangeTreeData: changed,
  getChildren(node) {
    if (node) return [...standardsBelow(node, traceability.world)];
    traceability.begin();
    return [...standardsRoots(traceability.world)];
  },
  getParent: node => node.parent,
  getTreeItem: node => standardsItem(node, filterWords(traceability.filter)),
  resolveTreeItem(item, node) {
    const tooltip = standardsTooltip(node);
    if (tooltip) item.tooltip = tooltip;
    return item;
  },
});

/** A clause that is to be shown. */
interface MeantClause {
  readonly address: ClauseAddress;
  /** What the config is looked up for, to know in which project it is shown; undefined: the first one. */
  readonly from: vscode.Uri | undefined;
}

/** The clause that a command was handed, by itself or as a node of a view; else that at the cursor. */
async function clauseMeant(what: unknown, from: unknown, project: Project): Promise<MeantClause | undefined> {
  const named = addressOfNode(what);
  const place = typeof from === 'string' ? from : placeOfNode(what);
  if (named) return { address: named, from: place === undefined ? undefined : vscode.Uri.parse(place) };
  const editor = vscode.window.activeTextEditor;
  const atCursor = editor && (await addressAtCursor(project, editor));
  return atCursor && { address: atCursor, from: editor.document.uri };
}

/** false where the view has no such clause, which is said. */
async function revealClause(
  { address, from }: MeantClause,
  view: vscode.TreeView<StandardsNode>,
  traceability: Traceability,
): Promise<boolean> {
  await traceability.look();
  await vscode.commands.executeCommand(`${standardsView}.focus`);
  const project = await traceability.projectOf(from);
  const find = () =>
    findInStandards(address, traceability.world, project?.key) ??
    findInStandards(address, traceability.world);
  if (!find()) {
    if (filterWords(traceability.filter) !== '') traceability.filter = noFilter;
    if (!find()) await traceability.whenShown();
  }
  if (await reveal(view, find, { select: true, focus: true, expand: true })) return true;
  const edition = project ? nameOfEdition(address, project.catalogue) : editionName(address);
  const name = `${edition} ${address.clause}`;
  say(vscode.l10n.t('{0} is no clause that the scope asks for, so the view does not show it.', name));
  return false;
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
