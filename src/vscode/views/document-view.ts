import * as vscode from 'vscode';
import {
  changedNodes,
  type DocumentNodeOfTree,
  documentNodeAt,
  documentTree,
  isInformative,
  nodesBelow,
} from '../../core/index.ts';
import { clauseCount } from '../clause-count.ts';
import { findingsOf } from '../findings.ts';
import { insertCounterpartsCommand } from '../insert-counterparts.ts';
import { failureTo } from '../log.ts';
import { Paced } from '../paced.ts';
import type { Project } from '../project.ts';
import { showPlace } from '../show-place.ts';
import type { WorkspaceDocuments } from '../workspace.ts';
import { beside, clauseLabel } from './items.ts';
import { reveal } from './reveal.ts';

const documentView = 'crossclause.document';

/** Where the cursor goes the view goes too, without keeping a fast one back; milliseconds. */
const pause = 50;

/** A node as VS Code knows it: the same thing for as long as it is shown, while the document and its nodes change. */
interface Row {
  readonly document: vscode.TextDocument;
  node: DocumentNodeOfTree;
}

/** What is shown of a document: its nodes, and a row for each of them by its id. */
interface Shown {
  readonly document: vscode.TextDocument;
  readonly nodes: readonly DocumentNodeOfTree[];
  readonly rows: ReadonlyMap<string, Row>;
}

/** What the document in the active editor cites, section by section, and what is missing; goes along with the cursor. */
export function registerDocumentView(
  project: Project,
  documents: WorkspaceDocuments,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const changes = new vscode.EventEmitter<Row[] | undefined>();
  /** The document that is to be shown, which has to be read first. */
  let wanted: vscode.TextDocument | undefined;
  let shown: Shown | undefined;
  // VS Code may ask below a row that is gone.
  const rowsOf = (some: readonly DocumentNodeOfTree[]) => some.flatMap(({ id }) => shown?.rows.get(id) ?? []);
  const view = vscode.window.createTreeView<Row>(documentView, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changes.event,
      getChildren: row => rowsOf(row ? nodesBelow(row.node) : (shown?.nodes ?? [])),
      getParent: ({ node: { parent } }) => parent && shown?.rows.get(parent.id),
      getTreeItem: itemOf,
      resolveTreeItem(item, { node }) {
        item.tooltip = new vscode.MarkdownString().appendText(tooltipOf(node));
        return item;
      },
    },
  });
  const failed = failureTo(log);

  const show = (
    document: vscode.TextDocument | undefined,
    nodes: readonly DocumentNodeOfTree[],
    message: string,
  ) => {
    const isOther = shown?.document !== document;
    const before = isOther ? undefined : shown;
    shown = document && { document, nodes, rows: rowsFor(document, nodes, before?.rows) };
    if (isOther) {
      view.description = document ? vscode.workspace.asRelativePath(document.uri) : '';
      void vscode.commands.executeCommand('setContext', 'crossclause.hasDocument', document !== undefined);
    }
    if (view.message !== message) view.message = message;
    const changed = before && changedNodes(before.nodes, nodes);
    changes.fire(changed && rowsOf(changed));
  };
  const look = new Paced(
    pause,
    async () => {
      const active = vscode.window.activeTextEditor?.document;
      // The sidebar or a table of findings is no reason to forget the document beside it.
      if (active && project.isRead(active)) wanted = active;
      if (wanted?.isClosed) wanted = undefined;
      const document = wanted;
      const found =
        document &&
        (await project.answer(document, undefined, reading => ({
          nodes: documentTree(reading.document, reading, findingsOf(reading)),
          informs: isInformative(reading.path, reading.config),
        })));
      if (document && !found) {
        if (project.isTooLong(document))
          show(document, [], vscode.l10n.t('This document is too long to be read.'));
        // Else it changed meanwhile, and the change has asked for another look.
        return;
      }
      const informs = vscode.l10n.t('Informative: what this document cites is not covered by it.');
      show(document, found?.nodes ?? [], found?.informs ? informs : '');
      follow.run();
    },
    failed,
  );
  /** The row that the cursor is at; undefined where that is selected already, or nobody would see it. */
  const rowToFollow = (): Row | undefined => {
    const editor = vscode.window.activeTextEditor;
    if (!view.visible || editor === undefined || editor.document !== shown?.document) return undefined;
    const node = documentNodeAt(shown.nodes, editor.document.offsetAt(editor.selection.active));
    const row = node && shown.rows.get(node.id);
    return view.selection[0] === row ? undefined : row;
  };
  const follow = new Paced(
    pause,
    async () => {
      await reveal(view, rowToFollow, { select: true, focus: false, expand: false });
    },
    failed,
  );

  look.run();
  return vscode.Disposable.from(
    changes,
    view,
    look,
    follow,
    view.onDidChangeVisibility(() => follow.run()),
    vscode.window.onDidChangeActiveTextEditor(() => look.run()),
    vscode.window.onDidChangeTextEditorSelection(() => follow.run()),
    vscode.workspace.onDidCloseTextDocument(() => look.run()),
    project.setups.onDidChange(() => look.run()),
    vscode.commands.registerCommand(openRowCommand, ({ document, node }: Row) =>
      showPlace(document.uri, node.span),
    ),
    vscode.commands.registerCommand('crossclause.insertMissing', (row?: Row) => {
      if (!row) return undefined;
      const position = row.document.positionAt(row.node.span.start);
      return vscode.commands.executeCommand(insertCounterpartsCommand, row.document.uri, position);
    }),
    documents.onDidRead(({ uri }) => {
      if (uri.toString() === wanted?.uri.toString()) look.run();
    }),
  );
}

/** Where a row leads to is asked when it is selected: typing moves it, and then it is not shown anew. */
const openRowCommand = 'crossclause.openRow';

/** A row for each node, those of before where they show the same. */
function rowsFor(
  document: vscode.TextDocument,
  nodes: readonly DocumentNodeOfTree[],
  before: ReadonlyMap<string, Row> | undefined,
): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const node of allIn(nodes)) {
    const row = before?.get(node.id) ?? { document, node };
    row.node = node;
    rows.set(node.id, row);
  }
  return rows;
}

const allIn = (nodes: readonly DocumentNodeOfTree[]): readonly DocumentNodeOfTree[] =>
  nodes.flatMap(node => [node, ...allIn(nodesBelow(node))]);

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

function itemOf(row: Row): vscode.TreeItem {
  const {
    node,
    document: { uri },
  } = row;
  const hasChildren = nodesBelow(node).length > 0;
  const item = new vscode.TreeItem('', hasChildren ? Expanded : None);
  // What had nothing to fold would stay folded once it has.
  item.id = `${uri} ${node.id}${hasChildren ? '' : ' (alone)'}`;
  item.contextValue = node.kind;
  item.command = { command: openRowCommand, title: vscode.l10n.t('Open'), arguments: [row] };
  switch (node.kind) {
    case 'section': {
      const { label, description, spoken } = sectionWords(node);
      item.label = label;
      item.description = description;
      item.accessibilityInformation = { label: spoken };
      break;
    }
    case 'reference': {
      const { clause, edition, short, reference, isUnknown, children } = node;
      if (hasChildren) item.collapsibleState = Collapsed;
      const label = clauseLabel(clause ?? { number: reference.clause ?? edition, title: undefined });
      // What is cut off in a narrow sidebar stands at the end.
      item.label = reference.clause === undefined ? edition : beside(short, label);
      const words = [
        reference.clause === undefined ? '' : edition,
        isUnknown ? vscode.l10n.t('no such clause') : '',
        children.length > 0 ? vscode.l10n.t('counterparts missing: {0}', children.length) : '',
      ].filter(word => word !== '');
      item.description = words.join(' · ');
      item.iconPath = new vscode.ThemeIcon(isUnknown ? 'question' : 'references');
      item.accessibilityInformation = { label: [label, ...words].join(', ') };
      break;
    }
    case 'missing':
      item.label = node.fix ?? node.message;
      item.description = vscode.l10n.t('missing');
      item.accessibilityInformation = { label: node.message };
      item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
      break;
  }
  return item;
}

/** What a section is called, what stands beside that, and both as they are read out. */
function sectionWords({ title, clauses }: Extract<DocumentNodeOfTree, { kind: 'section' }>) {
  const label = title === '' ? vscode.l10n.t('(without a title)') : title;
  const description = clauses > 0 ? clauseCount(clauses) : '';
  const spoken = [vscode.l10n.t('Section {0}', label), description].filter(word => word !== '').join(', ');
  return { label, description, spoken };
}

function tooltipOf(node: DocumentNodeOfTree): string {
  switch (node.kind) {
    case 'section':
      return node.title;
    case 'reference':
      return node.clause ? `${node.edition} ${clauseLabel(node.clause)}` : node.edition;
    case 'missing':
      return node.message;
  }
}
