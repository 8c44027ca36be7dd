import type { Config, Pack } from '../../core/index.ts';
import type { DocumentSummary } from './summary.ts';

/** What applies to documents, as plain values: a thread works out the rest for itself. */
export interface PlainSetup {
  readonly config: Config;
  /** The user's packs for all projects. */
  readonly userPacks: readonly Pack[];
  /** The project's own. */
  readonly projectPacks: readonly Pack[];
}

/** A document, and what applies to it. */
export interface Task<Setup> {
  /** The address of the document. */
  readonly uri: string;
  /** undefined: it is read from the disk. */
  readonly text: string | undefined;
  readonly setup: Setup;
}

/** What a thread is given when it begins. */
export interface ThreadData {
  /** The address of the file with the shipped packs. */
  readonly crossclausePacks: string;
}

/** What a thread is told. A setup comes before the first document that is read with it. */
export type ToThread =
  | ({ readonly kind: 'setup'; readonly id: number } & PlainSetup)
  | ({ readonly kind: 'read'; readonly id: number } & Task<number>);

/** What a thread answers: that it can begin; what a document says, or why that cannot be told. */
export type FromThread =
  | { readonly kind: 'ready' }
  /** undefined where there is no file, or none that is text. */
  | { readonly kind: 'read'; readonly id: number; readonly summary: DocumentSummary | undefined }
  /** With the code that the disk gives. */
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string; readonly code: unknown };
