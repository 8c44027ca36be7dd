import { buildCatalogue, type Disagreement } from '../catalogue/catalogue.ts';
import { knowledgeOf } from '../catalogue/knowledge.ts';
import { withoutDanglingRows } from '../catalogue/pack-checks.ts';
import type { Pack } from '../catalogue/pack-values.ts';
import { buildTerms } from '../catalogue/terms.ts';
import type { Catalogue, Correlations, PackOwner, Terms } from '../catalogue/types.ts';
import type { ClauseKnowledge } from '../references/knowledge.ts';
import { buildCorrelations } from './correlations.ts';

/** Packs by who brought them; of each owner in the order in which they count, later ones over earlier ones. */
export interface OwnedPacks {
  readonly shipped: readonly Pack[];
  /** The user's own, for all projects. */
  readonly user?: readonly Pack[];
  readonly project?: readonly Pack[];
}

/** What a set of packs knows, in the forms that the core asks for. */
export interface Knowledge {
  readonly catalogue: Catalogue;
  readonly correlations: Correlations;
  readonly clauses: ClauseKnowledge;
  readonly terms: Terms;
  /** Where packs say different things of an edition or a term. */
  readonly disagreements: readonly Disagreement[];
}

/**
 * Puts packs together: those of the project count over the user's, and these over the shipped ones. A row of a pack that
 * is not shipped and leads to what no pack has correlates nothing.
 */
export function gatherKnowledge({ shipped, user = [], project = [] }: OwnedPacks): Knowledge {
  const { catalogue, disagreements } = buildCatalogue([...shipped, ...user, ...project]);
  const owners = new Map<Pack, PackOwner>();
  const owned = (packs: readonly Pack[], owner: PackOwner) =>
    packs.map(pack => {
      const sound = withoutDanglingRows(pack, catalogue).pack;
      owners.set(sound, owner);
      return sound;
    });
  const packs = [...shipped, ...owned(user, 'user'), ...owned(project, 'project')];
  const ownerOf = (pack: Pack): PackOwner => owners.get(pack) ?? 'shipped';
  const { terms, disagreements: aboutTerms } = buildTerms(packs, ownerOf);
  return {
    catalogue,
    correlations: buildCorrelations(catalogue, packs, ownerOf).correlations,
    clauses: knowledgeOf(catalogue, terms),
    terms,
    disagreements: [...disagreements, ...aboutTerms],
  };
}
