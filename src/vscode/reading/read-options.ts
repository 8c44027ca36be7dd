import type { Config, Knowledge, ReadOptions } from '../../core/index.ts';

/** In UTF-16 code units. What is longer is no text that anybody wrote, and is passed over in silence. */
export const longestDocument = 5_000_000;

/** What a document is read with, of all that applies to it. */
export const readOptionsOf = ({
  clauses,
  config,
}: Pick<Knowledge, 'clauses'> & { readonly config: Config }): ReadOptions => ({
  knowledge: clauses,
  scope: config.standards,
});
