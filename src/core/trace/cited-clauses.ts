import type { Catalogue, ClauseAddress } from '../catalogue/types.ts';
import type { Config } from '../config/config.ts';
import type { Document } from '../documents/document.ts';
import { editionResolver } from '../documents/resolve-edition.ts';

/**
 * The clauses a document references, each once, with the edition that is meant: the stated one, or the one that stands
 * in for it where the text states none. References to a standard as a whole name no clause.
 */
export function citedClauses(document: Document, config: Config, catalogue: Catalogue): ClauseAddress[] {
  const resolve = editionResolver(document, config, catalogue);
  const clauses = new Map<string, ClauseAddress>();
  for (const reference of document.references) {
    const { standard, clause } = reference;
    const edition = reference.edition ?? resolve(reference).edition?.year;
    if (clause === undefined || edition === undefined) continue;
    clauses.set(`${standard}:${edition} ${clause}`, { standard, edition, clause });
  }
  return [...clauses.values()];
}
