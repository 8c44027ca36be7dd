import * as vscode from 'vscode';
import { type Finding, LineIndex } from '../core/index.ts';
import type { Citations } from './citations.ts';
import { rangeIn, toSeverity } from './convert.ts';
import { asksForProject, findingsOf } from './findings.ts';
import { Later } from './later.ts';
import { failureTo } from './log.ts';
import type { Reading } from './project.ts';
import { relatedPlaces } from './related.ts';
import { type CheckedDocuments, checkedDocuments } from './settings.ts';
import { Stretches } from './stretches.ts';
import type { ReadDocument, WorkspaceDocuments } from './workspace.ts';

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
  const published = vscode.languages.createDiagnosticCollection('crossclause');
  /** Documents whose findings may change with any other document, by their URIs. */
  const asking = new Map<string, WholeDocument>();
  const later = new Later(pause, failureTo(log));
  const stretches = new Stretches();
  /** What the setting says for each folder: VS Code takes longer to say so than a document takes to be looked at. */
  const wantedIn = new Map<string, CheckedDocuments>();
  const wantedAt = (uri: vscode.Uri) => {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const key = folder?.toString() ?? '';
    const wanted = wantedIn.get(key) ?? checkedDocuments(folder);
    wantedIn.set(key, wanted);
    return wanted;
  };

  const publish = (read: WholeDocument) => {
    const { uri, reading, isOpen } = read;
    if (asksForProject(reading)) asking.set(uri.toString(), read);
    else asking.delete(uri.toString());
    const wanted = wantedAt(uri);
    const isChecked = wanted === 'workspace' || (wanted === 'open' && isOpen);
    if (!isChecked || reading.setup.isExcluded(uri)) return withdraw(uri);
    const diagnostics = diagnosticsOf(uri, reading, extensionUri);
    // VS Code sends all of a file to its window, which with thousands of them takes longer than to look at each.
    if (saidBy(published.get(uri) ?? []) !== saidBy(diagnostics)) published.set(uri, diagnostics);
  };
  const publishAgain = async () => {
    for (const read of asking.values()) {
      await stretches.giveWay();
      // Another reading of it may have come, or none at all.
      if (asking.get(read.uri.toString()) === read) publish(read);
    }
  };
  // VS Code tells its window of each deletion, and every extension that listens, also where there is nothing to delete.
  const withdraw = (uri: vscode.Uri) => {
    if (published.has(uri)) published.delete(uri);
  };
  const forget = (uri: vscode.Uri) => {
    asking.delete(uri.toString());
    withdraw(uri);
  };
  const beginWhereAsked = () => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.some(({ uri }) => checkedDocuments(uri) === 'workspace')) void documents.begin();
  };

  const askAgain = () => {
    wantedIn.clear();
    beginWhereAsked();
  };

  beginWhereAsked();
  return vscode.Disposable.from(
    published,
    later,
    documents.onDidRead(read => (isWhole(read) ? publish(read) : forget(read.uri))),
    documents.onDidForget(forget),
    citations.onDidChange(() => {
      if (asking.size > 0) later.run('', publishAgain);
    }),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('crossclause.diagnostics')) askAgain();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(askAgain),
  );
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
