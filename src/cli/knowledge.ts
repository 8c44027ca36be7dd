import {
  buildCatalogue,
  buildCorrelations,
  buildTerms,
  type Catalogue,
  type ClauseKnowledge,
  type Correlations,
  type Disagreement,
  knowledgeOf,
  type Pack,
  type Terms,
} from '../core/index.ts';

/** What a set of packs knows, in the forms that the core asks for. */
export interface Knowledge {
  readonly catalogue: Catalogue;
  readonly correlations: Correlations;
  readonly clauses: ClauseKnowledge;
  readonly terms: Terms;
  readonly disagreements: readonly Disagreement[];
}

/** Puts the shipped packs and those of a project together; the project's win. */
export function gatherKnowledge(shipped: readonly Pack[], own: readonly Pack[]): Knowledge {
  const packs = [...shipped, ...own];
  const { catalogue, disagreements } = buildCatalogue(packs);
  const { terms, disagreements: termDisagreements } = buildTerms(packs);
  return {
    catalogue,
    correlations: buildCorrelations(catalogue, packs).correlations,
    clauses: knowledgeOf(catalogue),
    terms,
    disagreements: [...disagreements, ...termDisagreements],
  };
}
