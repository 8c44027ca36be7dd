import * as vscode from 'vscode';
import {
  buildDiagram,
  buildMatrix,
  editionsWithControls,
  errorMessage,
  listedEditions,
  type MatrixOptions,
} from '../../core/index.ts';
import { allRead } from '../all-read.ts';
import { createConfigCommand, showInTraceabilityCommand } from '../command-ids.ts';
import { nameOf } from '../files.ts';
import { failureTo } from '../log.ts';
import { Paced } from '../paced.ts';
import { say, sayGone, sayWritten } from '../say.ts';
import { showPlace } from '../show-place.ts';
import type { ShownProject, Traceability } from '../traceability.ts';
import type { MatrixWish, ToPage, ToPanel } from '../webview/messages.ts';
import { askWhere, linksFrom, writeContents } from '../written-file.ts';
import { exportStatementCommand } from './export-statement.ts';
import { type ExportFormat, exportFormats, written } from './matrix-exports.ts';
import { chooseMatrixFormat, matrixFormats } from './matrix-formats.ts';
import { matrixHtml, optionsFor } from './matrix-html.ts';
import { matrixWords } from './matrix-words.ts';

const panelType = 'crossclause.matrix';

/** An edit is to be seen at once, and thousands of documents not one by one; milliseconds. */
const pause = 250;
/** With more documents than this there is one column for each folder, unless somebody wants it otherwise. */
const mostColumns = 250;

/** The matrix as a table that goes along with the documents, in a panel of its own; and its exports. */
export function registerMatrix(
  traceability: Traceability,
  extensionUri: vscode.Uri,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  let open: MatrixPanel | undefined;
  const show = (panel: vscode.WebviewPanel): MatrixPanel => {
    const made = new MatrixPanel(panel, traceability, extensionUri, log);
    panel.onDidDispose(() => {
      if (open === made) open = undefined;
      made.dispose();
    });
    open = made;
    return made;
  };
  const openMatrix = (): MatrixPanel => {
    if (open) {
      open.reveal();
      return open;
    }
    const title = vscode.l10n.t('Traceability matrix');
    return show(
      vscode.window.createWebviewPanel(panelType, title, vscode.ViewColumn.Active, optionsFor(extensionUri)),
    );
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('crossclause.openMatrix', () => {
      openMatrix();
    }),
    vscode.commands.registerCommand('crossclause.exportMatrix', async (format: unknown, target: unknown) => {
      const write = () =>
        openMatrix().export(
          exportFormats.find(known => known === format),
          target instanceof vscode.Uri ? target : undefined,
        );
      // A panel that was just being closed is none any more.
      if ((await write()) === 'closed') await write();
    }),
    vscode.window.registerWebviewPanelSerializer(panelType, {
      async deserializeWebviewPanel(panel) {
        panel.webview.options = optionsFor(extensionUri);
        show(panel);
      },
    }),
    new vscode.Disposable(() => open?.dispose()),
  );
}

/** What the page shows. */
type Shown = Extract<ToPage, { kind: 'matrix' }>;

class MatrixPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #traceability: Traceability;
  readonly #refresh: Paced;
  readonly #subscriptions: vscode.Disposable;
  /** Kept by the page, which tells it when it is there. */
  #wish: MatrixWish | undefined;
  #project: ShownProject | undefined;
  #shown: Shown | undefined;
  /** How many wait for the page. */
  #uses = 0;
  /** The first page is there and has its matrix. */
  readonly #isReady: Promise<void>;
  #tellReady: () => void = () => {};
  #isClosed = false;
  /** The document that was in the editor when the panel came: its project is shown first. */
  readonly #from = vscode.window.activeTextEditor?.document.uri;

  constructor(
    panel: vscode.WebviewPanel,
    traceability: Traceability,
    extensionUri: vscode.Uri,
    log: vscode.LogOutputChannel,
  ) {
    this.#panel = panel;
    this.#traceability = traceability;
    this.#isReady = new Promise(resolve => {
      this.#tellReady = resolve;
    });
    const failed = failureTo(log);
    this.#refresh = new Paced(
      pause,
      async () => {
        if (panel.visible) await this.#show();
      },
      failed,
    );
    this.#subscriptions = vscode.Disposable.from(
      this.#refresh,
      traceability.onDidChange(() => this.#refresh.run()),
      panel.onDidChangeViewState(() => {
        // A page that nobody sees is thrown away; a new one tells that it is there.
        if (panel.visible) this.#refresh.run();
        else if (this.#uses > 0) panel.reveal(undefined, true);
      }),
      panel.webview.onDidReceiveMessage((message: ToPanel) =>
        this.#take(message).catch((error: unknown) => {
          if (this.#isClosed) return;
          // VS Code says so where a command fails, and nothing where a page has asked.
          failed(error);
          say(vscode.l10n.t('That cannot be done: {0}', errorMessage(error)));
        }),
      ),
    );
    panel.webview.html = matrixHtml(panel.webview, extensionUri);
    traceability.begin();
  }

  reveal(): void {
    this.#panel.reveal();
  }

  /** Writes the matrix as it is shown into a file; asks for what is not given. `closed`: the panel was, before all was asked. */
  async export(
    format: ExportFormat | undefined,
    target: vscode.Uri | undefined,
  ): Promise<'written' | 'closed' | undefined> {
    const projects = this.#project ? [this.#project] : this.#traceability.current.projects;
    const hasStatement = projects.some(project => editionsWithControls(project).length > 0);
    const chosen = format ?? (await chooseMatrixFormat(hasStatement));
    if (!chosen) return undefined;
    if (chosen === 'statement') {
      await vscode.commands.executeCommand(exportStatementCommand, undefined, undefined, this.#project?.key);
      return undefined;
    }
    if (this.#isClosed) return 'closed';
    if (!(await this.#showWhole())) return undefined;
    if (this.#isClosed) return 'closed';
    if (this.#project === undefined) {
      say(matrixWords().noScope);
      return undefined;
    }
    if (target) return this.#write(chosen, target);
    const { key, setup } = this.#project;
    const usual = chosen === 'svg' ? 'correlations' : 'traceability-matrix';
    const file = await askWhere(setup.root, usual, matrixFormats()[chosen]);
    if (!file || this.#isClosed) return undefined;
    // While its user was asked, documents, packs and the config may have changed.
    if (!(await this.#showWhole()) || this.#isClosed) return undefined;
    if (this.#project?.key !== key) sayGone();
    else if ((await this.#write(chosen, file)) === 'written') sayWritten(file);
    // Who chose a file and then closed the panel is not asked for one again.
    return undefined;
  }

  /** Writes the matrix as it is shown; undefined where there is nothing to write, which is said. */
  async #write(format: ExportFormat, file: vscode.Uri): Promise<'written' | undefined> {
    const contents = this.#shown && written(format, this.#shown, linksFrom(file), matrixWords().legend);
    if (contents === undefined) {
      const { name } = matrixFormats()[format];
      say(vscode.l10n.t('There is nothing to write as {0}: no table correlates editions in scope.', name));
      return undefined;
    }
    if (typeof contents === 'object' && 'refused' in contents) {
      say(contents.refused);
      return undefined;
    }
    await writeContents(file, contents);
    return 'written';
  }

  dispose(): void {
    this.#isClosed = true;
    // Who waits for the page waits no longer.
    this.#tellReady();
    this.#subscriptions.dispose();
  }

  /** Shows what all documents say by now, since what is handed over is whole; false where they were not read, which is said. */
  async #showWhole(): Promise<boolean> {
    const isRead = await allRead(this.#traceability);
    if (isRead) await this.#withPage(() => this.#show());
    return isRead;
  }

  /** Does what needs the page, which only a panel in sight has: until it is done, the panel comes back where it is hidden. */
  async #withPage<Value>(use: () => Promise<Value>): Promise<Value> {
    this.#uses++;
    if (!this.#isClosed) this.#panel.reveal(undefined, true);
    try {
      await this.#isReady;
      return await use();
    } finally {
      this.#uses--;
    }
  }

  async #take(message: ToPanel): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.#wish = message.wish;
        await this.#post({ kind: 'words', words: matrixWords() });
        await this.#traceability.look();
        await this.#show();
        this.#tellReady();
        break;
      case 'wish':
        this.#wish = message.wish;
        this.#refresh.run();
        break;
      case 'open':
        await showPlace(vscode.Uri.parse(message.uri), message.span, vscode.ViewColumn.Beside);
        break;
      case 'show-clause':
        await vscode.commands.executeCommand(
          showInTraceabilityCommand,
          message.address,
          this.#project?.key || undefined,
        );
        break;
      case 'ask-export':
        await this.export(undefined, undefined);
        break;
      case 'create-config':
        await vscode.commands.executeCommand(createConfigCommand);
        break;
    }
  }

  async #show(): Promise<void> {
    if (this.#wish === undefined) return;
    // Waited for first: of two that overlap, the later one shows what is wished and known by then.
    const from = (await this.#traceability.projectOf(this.#from))?.key;
    if (this.#isClosed) return;
    const { projects, trace } = this.#traceability.world;
    const { project: wished, lead, beside, groupsByFolder } = this.#wish;
    const has = (key: string | undefined) => projects.find(other => other.key === key);
    const project = has(wished) ?? has(from) ?? projects[0];
    this.#project = project;
    const leads = project ? listedEditions(project.config.standards, project.catalogue) : [];
    const leading = leads.find(({ name }) => name === lead) ?? leads[0];
    const groups =
      groupsByFolder ?? (project ? this.#traceability.documentsOf(project).length > mostColumns : false);
    const options: MatrixOptions = { lead: leading, groupsByFolder: groups, nameOf };
    const world = project && { ...project, trace };
    // Of those that were in scope when they were chosen, some may be gone.
    const others = leads.filter(({ name }) => name !== leading?.name);
    const chosen = beside?.flatMap(chosenName => others.find(({ name }) => name === chosenName) ?? []);
    const besides = chosen?.length ? chosen : undefined;
    this.#shown = {
      kind: 'matrix',
      matrix: (world && buildMatrix(world, options)) ?? null,
      diagram: (world && buildDiagram(world, { lead: leading, editions: besides })) ?? null,
      wish: {
        project: project?.key,
        lead: leading?.name,
        beside: besides?.map(({ name }) => name),
        groupsByFolder: groups,
      },
      projects: projects.map(other => ({ key: other.key, name: other.name })),
      leads: leads.map(({ name }) => name),
      reading: readingOf(this.#traceability),
    };
    await this.#post(this.#shown);
  }

  /** Says something to the page, where it is there still: work that began with it may end after it. */
  async #post(message: ToPage): Promise<void> {
    if (!this.#isClosed) await this.#panel.webview.postMessage(message);
  }
}

const readingOf = ({ state }: Traceability): Shown['reading'] =>
  state === 'read' ? 'done' : state === 'stopped' ? 'stopped' : 'going on';
