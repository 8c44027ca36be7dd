import * as vscode from 'vscode';
import {
  type AssistContext,
  buildCatalogue,
  buildCorrelations,
  type Catalogue,
  type ClauseKnowledge,
  type Correlations,
  type Document,
  defaultConfig,
  knowledgeOf,
  type Pack,
  readDocument,
} from '../core/index.ts';
import { readShippedPacks } from './shipped-packs.ts';

/** What the packs know. */
interface Knowledge {
  readonly catalogue: Catalogue;
  readonly correlations: Correlations;
  readonly clauses: ClauseKnowledge;
}

/** What the editor's features ask: the packs, the config, and every open document as it stands. */
export class Project implements vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #documents = new Map<string, { readonly version: number; readonly document: Document }>();
  readonly #closing: vscode.Disposable;
  #knowledge: Promise<Knowledge> | undefined;

  constructor(extensionUri: vscode.Uri) {
    this.#extensionUri = extensionUri;
    this.#closing = vscode.workspace.onDidCloseTextDocument(({ uri }) =>
      this.#documents.delete(uri.toString()),
    );
  }

  /**
   * The document as it stands once the packs are there, read anew only where it changed since the last time. What comes
   * back fits the source until the caller waits for something else.
   */
  async read(source: vscode.TextDocument): Promise<AssistContext> {
    this.#knowledge ??= readShippedPacks(this.#extensionUri).then(gatherKnowledge);
    const { catalogue, correlations, clauses } = await this.#knowledge;
    const config = defaultConfig;
    const uri = source.uri.toString();
    const before = this.#documents.get(uri);
    const { version } = source;
    if (before?.version === version) return { document: before.document, config, catalogue, correlations };

    const options = { knowledge: clauses, scope: config.standards };
    const document = readDocument(uri, source.getText(), options, before?.document);
    if (!source.isClosed) this.#documents.set(uri, { version, document });
    return { document, config, catalogue, correlations };
  }

  dispose(): void {
    this.#closing.dispose();
    this.#documents.clear();
  }
}

function gatherKnowledge(packs: readonly Pack[]): Knowledge {
  const { catalogue } = buildCatalogue(packs);
  const { correlations } = buildCorrelations(catalogue, packs);
  return { catalogue, correlations, clauses: knowledgeOf(catalogue) };
}
