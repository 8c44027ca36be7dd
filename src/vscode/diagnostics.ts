import * as vscode from 'vscode';
import { type Finding, LineIndex } from '../core/index.ts';
import type { Citations } from './citations.ts';
import { rangeIn, toSeverity } from './convert.ts';
import { asksForProject, findingsOf } from './findings.ts';
import { Later } from './later.ts';
import { failureTo } from './log.ts';
import type { ReadDocument } from './open-documents.ts';
import type { Reading } from './project.ts';
import { relatedPlaces } from './related.ts';
import { type CheckedDocuments, checkedDocuments } from './settings.ts';
import { Stretches } from './stretches.ts';
import type { WorkspaceDocuments } from './workspace.ts';

/** A document that was read for its findings too. */
type WholeDocument = ReadDocument & { readonly reading: Reading };

const isWhole = (read: ReadDocument): read is WholeDocument => read.reading !== undefined;

/** What the Problems panel says beside each finding. */
export const diagnosticSource = 'Crossclause';

/** As many as VS Code shows of one file, the notice that there are more included. */
const mostOfFile = 1000;

/** A change of many documents is one change to those that are held against them; milliseconds. */
const pause = 200;

/** Says what the rules find in the documents that the setting `crossclause.diagnostics` names. */
export function registerDiagnostics(
  documents: WorkspaceDocuments,
  citations: Citations,
  extensionUri: vscode.Uri,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const published = new Published(extensionUri);
  const later = new Later(pause, failureTo(log));
  const beginWhereAsked = () => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.some(({ uri }) => checkedDocuments(uri) === 'workspace')) void documents.begin();
  };
  const askAgain = () => {
    published.forgetSettings();
    beginWhereAsked();
  };

  beginWhereAsked();
  return vscode.Disposable.from(
    published,
    later,
    documents.onDidRead(read => (isWhole(read) ? published.tell(read) : published.forget(read.uri))),
    documents.onDidForget(uri => published.forget(uri)),
    citations.onDidChange(() => {
      if (published.asksForOthers) later.run('', () => published.tellAgain());
    }),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('crossclause.diagnostics')) askAgain();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(askAgain),
  );
}

/** What VS Code was told of the documents. */
class Published implements vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #diagnostics = vscode.languages.createDiagnosticCollection('crossclause');
  /** Documents whose findings may change with any other document, by their URIs. */
  readonly #asking = new Map<string, WholeDocument>();
  /** What the setting says for each folder: VS Code takes longer to say so than a document takes to be looked at. */
  readonly #wantedIn = new Map<string, CheckedDocuments>();
  readonly #stretches = new Stretches();

  constructor(extensionUri: vscode.Uri) {
    this.#extensionUri = extensionUri;
  }

  /** Some of them are held against all others. */
  get asksForOthers(): boolean {
    return this.#asking.size > 0;
  }

  tell(read: WholeDocument): void {
    const { uri, reading, isOpen } = read;
    if (asksForProject(reading)) this.#asking.set(uri.toString(), read);
    else this.#asking.delete(uri.toString());
    const wanted = this.#wantedAt(uri);
    const isChecked = wanted === 'workspace' || (wanted === 'open' && isOpen);
    if (isChecked && !reading.setup.isExcluded(uri))
      this.#publish(uri, diagnosticsOf(uri, reading, this.#extensionUri));
    else this.#withdraw(uri);
  }

  /** Looks again at those that are held against others. */
  async tellAgain(): Promise<void> {
    for (const read of this.#asking.values()) {
      await this.#stretches.giveWay();
      // Another reading of it may have come, or none at all.
      if (this.#asking.get(read.uri.toString()) === read) this.tell(read);
    }
  }

  forget(uri: vscode.Uri): void {
    this.#asking.delete(uri.toString());
    this.#withdraw(uri);
  }

  /** Settings are asked for anew. */
  forgetSettings(): void {
    this.#wantedIn.clear();
  }

  dispose(): void {
    this.#diagnostics.dispose();
  }

  /** VS Code sends all of a file to its window, which with thousands of them takes longer than to look at each. */
  #publish(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): void {
    if (saidBy(this.#diagnostics.get(uri) ?? []) !== saidBy(diagnostics))
      this.#diagnostics.set(uri, diagnostics);
  }

  /** VS Code tells its window of each deletion, and every extension that listens, also where there is nothing to delete. */
  #withdraw(uri: vscode.Uri): void {
    if (this.#diagnostics.has(uri)) this.#diagnostics.delete(uri);
  }

  #wantedAt(uri: vscode.Uri): CheckedDocuments {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const key = folder?.toString() ?? '';
    const wanted = this.#wantedIn.get(key) ?? checkedDocuments(folder);
    this.#wantedIn.set(key, wanted);
    return wanted;
  }
}

function diagnosticsOf(
  uri: vscode.Uri,
  reading: Reading,
  extensionUri: vscode.Uri,
): readonly vscode.Diagnostic[] {
  const lines = new LineIndex(reading.document.text);
  return capped(findingsOf(reading).map(finding => toDiagnostic(finding, uri, lines, extensionUri)));
}

/** What they say, and where; what is related a diagnostic does not tell by itself. */
const saidBy = (diagnostics: readonly vscode.Diagnostic[]): string =>
  JSON.stringify(diagnostics.map(diagnostic => [diagnostic, diagnostic.relatedInformation]));

/** The gravest of them, and a notice of how many are left out. */
export function capped(diagnostics: readonly vscode.Diagnostic[]): readonly vscode.Diagnostic[] {
  const sorted = [...diagnostics].sort((a, b) => a.severity - b.severity);
  if (sorted.length <= mostOfFile) return sorted;
  const shown = sorted.slice(0, mostOfFile - 1);
  const notice = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, 0),
    vscode.l10n.t(
      'This file has {0} findings; the {1} gravest are shown. The command line shows all of them.',
      sorted.length,
      shown.length,
    ),
    vscode.DiagnosticSeverity.Warning,
  );
  notice.source = diagnosticSource;
  return [notice, ...shown];
}

function toDiagnostic(
  { span, message, severity, rule, related = [], isDeprecated }: Finding,
  uri: vscode.Uri,
  lines: LineIndex,
  extensionUri: vscode.Uri,
): vscode.Diagnostic {
  const range = rangeIn(lines, span);
  const diagnostic = new vscode.Diagnostic(range, message, toSeverity(severity));
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: rule, target: vscode.Uri.joinPath(extensionUri, `docs/rules/${rule}.md`) };
  diagnostic.relatedInformation = relatedPlaces(
    related.map(({ span: other, elsewhere, message: why }) => ({
      // A row of a pack has no place in this text; what it says belongs to the reference.
      location: elsewhere
        ? new vscode.Location(vscode.Uri.parse(elsewhere.uri), new vscode.Position(elsewhere.line, 0))
        : new vscode.Location(uri, other ? rangeIn(lines, other) : range),
      message: why,
    })),
  );
  if (isDeprecated) diagnostic.tags = [vscode.DiagnosticTag.Deprecated];
  return diagnostic;
}
