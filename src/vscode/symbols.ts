import * as vscode from 'vscode';
import { workspaceSymbols } from '../core/index.ts';
import { cardUri } from './card-uris.ts';
import type { Citations } from './citations.ts';
import { hereUri } from './here.ts';
import type { Project } from './project.ts';

/** Finds clauses by number or title among the symbols of the workspace; each leads to its card. */
export function registerSymbols(project: Project, citations: Citations): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, cancel) {
      const at = hereUri();
      const setup = await project.setups.of(at);
      if (cancel.isCancellationRequested) return [];
      return workspaceSymbols(query, citations.worldOf(setup)).map(
        ({ name, container, address }) =>
          new vscode.SymbolInformation(
            name,
            vscode.SymbolKind.Key,
            container,
            new vscode.Location(cardUri(address, at, setup.catalogue), new vscode.Position(0, 0)),
          ),
      );
    },
  });
}
