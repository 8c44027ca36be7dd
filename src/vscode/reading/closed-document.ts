import {
  type Config,
  type Document,
  type Knowledge,
  readOnceInSteps,
  readOptionsOf,
  type Steps,
} from '../../core/index.ts';

/** In UTF-16 code units. What is longer is no text that anybody wrote, and is passed over in silence. */
export const longestDocument = 5_000_000;

/**
 * Reads a document that no editor has open, from its text; undefined where there is no text or a longer one than any that is
 * read.
 */
export const readClosed = (
  uri: string,
  text: string | undefined,
  setup: Pick<Knowledge, 'clauses'> & { readonly config: Config },
): Steps<Document> | undefined =>
  text === undefined || text.length > longestDocument
    ? undefined
    : readOnceInSteps(uri, text, readOptionsOf(setup));
