import {
  type Catalogue,
  type Config,
  type Document,
  type DocumentTrace,
  type NamedStandards,
  standardsNamed,
  traceDocument,
} from '../../core/index.ts';

/** What is kept of each document of a workspace: plain values, which threads can send to each other. */
export interface DocumentSummary {
  readonly trace: DocumentTrace;
  readonly named: NamedStandards;
}

/** @param project what the document was read with */
export const summaryOf = (
  document: Document,
  project: { readonly config: Config; readonly catalogue: Catalogue },
): DocumentSummary => ({ trace: traceDocument(document, project), named: standardsNamed(document) });
