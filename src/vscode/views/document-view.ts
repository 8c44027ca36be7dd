import * as vscode from 'vscode';
import {
  changedNodes,
  type DocumentNodeOfTree,
  documentNodeAt,
  documentTree,
  isInformative,
  nodesBelow,
} from '../../core/index.ts';
import { findingsOf } from '../findings.ts';
import { insertCounterpartsCommand } from '../insert-counterparts.ts';
import { failureTo } from '../log.ts';
import { Paced } from '../paced.ts';
import type { Project } from '../project.ts';
import { showPlace } from '../show-place.ts';
import { tooLong } from '../too-long.ts';
import type { WorkspaceDocuments } from '../workspace.ts';
import { documentItem, documentTooltip, openRowCommand, type Row } from './document-items.ts';
import { reveal } from './reveal.ts';

const documentView = 'crossclause.document';

/** Where the cursor goes the view goes too, without keeping a fast one back; milliseconds. */
const pause = 50;

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
  const view = new DocumentView(project, log);
  const look = () => view.look();
  look();
  return vscode.Disposable.from(
    view,
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.window.onDidChangeTextEditorSelection(() => view.follow()),
    vscode.workspace.onDidCloseTextDocument(look),
    project.setups.onDidChange(look),
    documents.onDidRead(({ uri }) => {
      if (view.isAbout(uri)) look();
    }),
    vscode.commands.registerCommand(openRowCommand, ({ document, node }: Row) =>
      showPlace(document.uri, node.span),
    ),
    vscode.commands.registerCommand('crossclause.insertMissing', (row?: Row) => {
      if (!row) return undefined;
      const position = row.document.positionAt(row.node.span.start);
      return vscode.commands.executeCommand(insertCounterpartsCommand, row.document.uri, position);
    }),
  );
}

/** The view, and what it shows now. */
class DocumentView implements vscode.Disposable {
  readonly #project: Project;
  readonly #changes = new vscode.EventEmitter<Row[] | undefined>();
  readonly #view: vscode.TreeView<Row>;
  readonly #look: Paced;
  readonly #follow: Paced;
  readonly #subscriptions: vscode.Disposable;
  /** The document that is to be shown, which has to be read first. */
  #wanted: vscode.TextDocument | undefined;
  #shown: Shown | undefined;

  constructor(project: Project, log: vscode.LogOutputChannel) {
    this.#project = project;
    this.#view = vscode.window.createTreeView<Row>(documentView, {
      showCollapseAll: true,
      treeDataProvider: {
        onDidChangeTreeData: this.#changes.event,
        getChildren: row => this.#rowsOf(row ? nodesBelow(row.node) : (this.#shown?.nodes ?? [])),
        getParent: ({ node: { parent } }) => parent && this.#shown?.rows.get(parent.id),
        getTreeItem: documentItem,
        resolveTreeItem(item, { node }) {
          item.tooltip = new vscode.MarkdownString().appendText(documentTooltip(node));
          return item;
        },
      },
    });
    const failed = failureTo(log);
    this.#look = new Paced(pause, () => this.#showWanted(), failed);
    this.#follow = new Paced(pause, () => this.#goToCursor(), failed);
    this.#subscriptions = vscode.Disposable.from(
      this.#changes,
      this.#view,
      this.#look,
      this.#follow,
      this.#view.onDidChangeVisibility(() => this.follow()),
    );
  }

  /** Shows soon what is to be shown by then. */
  look(): void {
    this.#look.run();
  }

  /** Goes soon to where the cursor is by then. */
  follow(): void {
    this.#follow.run();
  }

  isAbout(uri: vscode.Uri): boolean {
    return uri.toString() === this.#wanted?.uri.toString();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #showWanted(): Promise<void> {
    const active = vscode.window.activeTextEditor?.document;
    // The sidebar or a table of findings is no reason to forget the document beside it.
    if (active && this.#project.isRead(active)) this.#wanted = active;
    if (this.#wanted?.isClosed) this.#wanted = undefined;
    const document = this.#wanted;
    if (!document) return this.#show(undefined, [], '');
    const found = await this.#project.answer(document, undefined, reading => ({
      nodes: documentTree(reading.document, reading, findingsOf(reading)),
      informs: isInformative(reading.path, reading.config),
    }));
    if (found) {
      const informs = vscode.l10n.t('Informative: what this document cites is not covered by it.');
      this.#show(document, found.nodes, found.informs ? informs : '');
      this.follow();
    } else if (this.#project.isTooLong(document)) {
      this.#show(document, [], tooLong());
    }
    // Else it changed meanwhile, and the change has asked for another look.
  }

  #show(
    document: vscode.TextDocument | undefined,
    nodes: readonly DocumentNodeOfTree[],
    message: string,
  ): void {
    const isOther = this.#shown?.document !== document;
    const before = isOther ? undefined : this.#shown;
    this.#shown = document && { document, nodes, rows: rowsFor(document, nodes, before?.rows) };
    if (isOther) {
      this.#view.description = document ? vscode.workspace.asRelativePath(document.uri) : '';
      void vscode.commands.executeCommand('setContext', 'crossclause.hasDocument', document !== undefined);
    }
    if (this.#view.message !== message) this.#view.message = message;
    const changed = before && changedNodes(before.nodes, nodes);
    this.#changes.fire(changed && this.#rowsOf(changed));
  }

  async #goToCursor(): Promise<void> {
    await reveal(this.#view, () => this.#rowToFollow(), { select: true, focus: false, expand: false });
  }

  /** The row that the cursor is at; undefined where that is selected already, or nobody would see it. */
  #rowToFollow(): Row | undefined {
    const editor = vscode.window.activeTextEditor;
    if (!this.#view.visible || editor === undefined || editor.document !== this.#shown?.document)
      return undefined;
    const node = documentNodeAt(this.#shown.nodes, editor.document.offsetAt(editor.selection.active));
    const row = node && this.#shown.rows.get(node.id);
    return this.#view.selection[0] === row ? undefined : row;
  }

  /** VS Code may ask below a row that is gone. */
  #rowsOf(nodes: readonly DocumentNodeOfTree[]): Row[] {
    return nodes.flatMap(({ id }) => this.#shown?.rows.get(id) ?? []);
  }
}

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
