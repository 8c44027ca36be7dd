import * as vscode from 'vscode';
import { registerCards } from './cards.ts';
import { Citations } from './citations.ts';
import { registerCodeLenses } from './code-lens.ts';
import { registerCommands } from './commands.ts';
import { registerCompletion } from './completion.ts';
import { registerDefinition } from './definition.ts';
import { registerDiagnostics } from './diagnostics.ts';
import { registerExportPack } from './export-pack.ts';
import { registerHighlights } from './highlights.ts';
import { registerHover } from './hover.ts';
import { registerImportPack } from './import-pack.ts';
import { registerInlayHints } from './inlay-hints.ts';
import { registerLinks } from './links.ts';
import { registerMapClause } from './map-clause.ts';
import { registerMigrate } from './migrate.ts';
import { Previews } from './preview.ts';
import { Project } from './project.ts';
import { registerQuickFixes } from './quick-fixes.ts';
import { startThreads } from './reading/start-threads.ts';
import { registerReferences } from './references.ts';
import { registerSemanticTokens } from './semantic-tokens.ts';
import { registerOpenPlace } from './show-place.ts';
import { registerStatus } from './status.ts';
import { Summaries } from './summaries.ts';
import { registerSymbols } from './symbols.ts';
import { Traceability } from './traceability.ts';
import { registerDocumentView } from './views/document-view.ts';
import { registerExportStatement } from './views/export-statement.ts';
import { registerFilterCommands } from './views/filter-commands.ts';
import { registerGapCommands } from './views/gap-commands.ts';
import { registerGapsView } from './views/gaps-view.ts';
import { registerMatrix } from './views/matrix-panel.ts';
import { registerStandardsView } from './views/standards-view.ts';
import { registerStartCommands } from './views/start-commands.ts';
import { WorkspaceDocuments } from './workspace.ts';
import { registerYamlAssist } from './yaml-assist.ts';
import { registerYamlDiagnostics } from './yaml-diagnostics.ts';

/** Opens the project and registers every feature. What the first question will want is read behind its back. */
export function activate({ extensionUri, subscriptions, workspaceState }: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Crossclause', { log: true });
  const project = new Project(extensionUri, log);
  const documents = new WorkspaceDocuments(project, log, () => startThreads(extensionUri));
  const citations = new Citations(project, documents);
  const traceability = new Traceability(project, documents, citations, workspaceState, log);

  const previews = new Previews();
  const summaries = new Summaries();

  subscriptions.push(
    log,
    project,
    documents,
    citations,
    traceability,
    previews,
    summaries,
    registerDiagnostics(documents, citations, extensionUri, log),
    registerYamlDiagnostics(project, extensionUri, log),
    registerQuickFixes(project),
    registerCommands(project),
    registerCards(project, citations, log),
    registerHover(project, citations),
    registerCompletion(project, citations),
    registerDefinition(project),
    registerReferences(project, citations),
    registerHighlights(project),
    registerSemanticTokens(project),
    registerLinks(project),
    registerSymbols(project, citations),
    registerInlayHints(project),
    registerCodeLenses(project),
    registerYamlAssist(project, citations),
    registerStatus(project, documents, citations, log),
    registerOpenPlace(),
    registerStandardsView(traceability, project, documents),
    registerDocumentView(project, documents, log),
    registerGapsView(traceability, documents),
    registerGapCommands(traceability),
    registerMapClause(project, traceability, previews),
    registerMigrate(project, documents, citations, summaries),
    registerImportPack(project, previews, summaries),
    registerExportPack(project, extensionUri),
    registerFilterCommands(traceability),
    registerMatrix(traceability, extensionUri, log),
    registerExportStatement(traceability),
    registerStartCommands(traceability, project),
  );
  project.setups.warmUp();
}
