import { knowledgeOf } from '../catalogue/knowledge.ts';
import type { Document } from '../documents/document.ts';
import { readDocument } from '../documents/read-document.ts';
import type { CheckOptions } from '../rules/check.ts';

/** The same document with another text; what did not change is not read anew. */
export const readAgain = (
  document: Document,
  text: string,
  { catalogue, terms, config }: Pick<CheckOptions, 'catalogue' | 'terms' | 'config'>,
): Document => {
  const knowledge = knowledgeOf(catalogue, terms);
  return readDocument(document.uri, text, { knowledge, scope: config.standards }, document);
};
