import { knowledgeOf } from '../catalogue/knowledge.ts';
import type { Document } from '../documents/document.ts';
import { readDocument } from '../documents/read-document.ts';
import { readOptionsOf } from '../documents/read-options.ts';
import type { CheckOptions } from '../rules/check.ts';

/** The same document with another text; what did not change is not read anew. */
export const readAgain = (
  document: Document,
  text: string,
  { catalogue, terms, config }: Pick<CheckOptions, 'catalogue' | 'terms' | 'config'>,
): Document =>
  readDocument(
    document.uri,
    text,
    readOptionsOf({ clauses: knowledgeOf(catalogue, terms), config }),
    document,
  );
