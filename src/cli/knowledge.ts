import {
  buildCatalogue,
  buildCorrelations,
  type Catalogue,
  type ClauseKnowledge,
  type Correlations,
  type Disagreement,
  knowledgeOf,
  type Pack,
} from '../core/index.ts';

/** What a set of packs knows, in the three forms that the core asks for. */
export interface Knowledge {
  readonly catalogue: Catalogue;
  readonly correlations: Correlations;
  readonly clauses: ClauseKnowledge;
  readonly disagreements: readonly Disagreement[];
}

/** Puts the shipped packs and those of a project together; the project's win. */
export function gatherKnowledge(shipped: readonly Pack[], own: readonly Pack[]): Knowledge {
  const packs = [...shipped, ...own];
  const { catalogue, disagreements } = buildCatalogue(packs);
  return {
    catalogue,
    correlations: buildCorrelations(catalogue, packs).correlations,
    clauses: knowledgeOf(catalogue),
    disagreements,
  };
}
