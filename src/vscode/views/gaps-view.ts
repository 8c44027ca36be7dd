import * as vscode from 'vscode';
import { type GapNode, type GapsNode, gapsBelow, gapsRoots } from '../../core/index.ts';
import { showsGapsBadge } from '../settings.ts';
import type { Traceability } from '../traceability.ts';
import type { WorkspaceDocuments } from '../workspace.ts';
import { beside, clauseLabel, filterWords, itemFor, showEdition, showProject, statusIcon } from './items.ts';
import { progressWords, showReading, wordsBesideName } from './progress.ts';

const gapsView = 'crossclause.gaps';

/** The clauses in scope that nothing cites, with what can be done about each. */
export function registerGapsView(
  traceability: Traceability,
  documents: WorkspaceDocuments,
): vscode.Disposable {
  const changes = new vscode.EventEmitter<void>();
  const shownFilter = () => filterWords({ ...traceability.filter, statuses: [] });
  const view = vscode.window.createTreeView<GapsNode>(gapsView, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changes.event,
      getChildren(node) {
        if (node) return [...gapsBelow(node, traceability.world)];
        traceability.begin();
        return [...gapsRoots(traceability.world)];
      },
      getParent: node => node.parent,
      getTreeItem: node => itemOf(node, shownFilter()),
      resolveTreeItem(item, node) {
        item.tooltip = tooltipOf(node);
        return item;
      },
    },
  });
  const show = () => {
    const count = traceability.gaps;
    // Before all is read most of it is none.
    view.badge = showsGapsBadge() && traceability.world.isWhole && count > 0 ? badgeOf(count) : undefined;
    const words = wordsBesideName(shownFilter(), traceability);
    if (view.description !== words) view.description = words;
    changes.fire();
    // Before the change, a message would hold it back.
    const message = progressWords(traceability);
    if (view.message !== message) view.message = message;
  };

  show();
  return vscode.Disposable.from(
    changes,
    view,
    traceability.onDidChange(show),
    showReading(gapsView, documents),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('crossclause.gapsBadge')) show();
    }),
  );
}

const badgeOf = (count: number): vscode.ViewBadge => ({
  value: count,
  tooltip:
    count === 1
      ? vscode.l10n.t('1 clause in scope that nothing cites')
      : vscode.l10n.t('{0} clauses in scope that nothing cites', count),
});

/** Only what an item cannot say itself; undefined where it says all. */
function tooltipOf(node: GapsNode): string | vscode.MarkdownString | undefined {
  if (node.kind === 'edition') return node.edition.name;
  if (node.kind !== 'gap') return undefined;
  const { edition, clause } = node;
  const above = edition.path(clause.number).slice(0, -1);
  const names = [edition.name, ...above.map(number => labelIn(node, number)), clauseLabel(clause)];
  return new vscode.MarkdownString().appendText(names.join(' › '));
}

const labelIn = ({ edition }: Extract<GapsNode, { kind: 'gap' }>, number: string): string => {
  const clause = edition.clause(number);
  return clause ? clauseLabel(clause) : number;
};

/** `4.4.1` has no title of its own: what it is about says the clause above, `4.4 Quality management system`. */
function showGap(item: vscode.TreeItem, { clause, titled, below }: GapNode): void {
  const label = clauseLabel(clause);
  const above = titled && clauseLabel(titled);
  item.label = label;
  item.description = beside(above, below > 0 ? vscode.l10n.t('{0} below', below) : '');
  item.iconPath = statusIcon('not covered');
  const spoken = above === undefined ? label : vscode.l10n.t('{0} of {1}', label, above);
  item.accessibilityInformation = {
    label:
      below > 0
        ? vscode.l10n.t('{0}, not covered, {1} more below', spoken, below)
        : vscode.l10n.t('{0}, not covered', spoken),
  };
}

const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

function itemOf(node: GapsNode, filter: string): vscode.TreeItem {
  const item = itemFor(node, filter);
  switch (node.kind) {
    case 'project':
      showProject(item, node.project);
      break;
    case 'edition':
      showEdition(item, node.edition, filter);
      item.description = String(node.count);
      item.accessibilityInformation = {
        label:
          node.count === 1
            ? vscode.l10n.t('{0}, 1 clause that nothing cites', node.edition.name)
            : vscode.l10n.t('{0}, {1} clauses that nothing cites', node.edition.name, node.count),
      };
      break;
    case 'gap':
      showGap(item, node);
      if (node.below > 0) item.collapsibleState = filter === '' ? Collapsed : Expanded;
      break;
  }
  return item;
}
