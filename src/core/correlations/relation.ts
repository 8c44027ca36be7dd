import type { Basis, Relation } from '../catalogue/types.ts';

/** The relation read from the other side. */
export function inverse(relation: Relation): Relation {
  if (relation === 'subset') return 'superset';
  if (relation === 'superset') return 'subset';
  return relation;
}

/** How closely two clauses answer to each other: the higher, the closer. */
const closeness: Readonly<Record<Relation, number>> = {
  identical: 5,
  similar: 4,
  subset: 3,
  superset: 3,
  partial: 2,
  related: 1,
  none: 0,
};

/** All relations; those that are as close as each other side by side. */
export const relations = Object.keys(closeness) as readonly Relation[];

/** Negative where the first relation is the closer one. */
export const compareRelations = (a: Relation, b: Relation): number => closeness[b] - closeness[a];

/**
 * What remains of two relations, one after the other: the weaker of the two. Only what says which clause is the more extensive at
 * each step, and the same way, says so of the whole; what is merely similar to a part of a clause, or the more extensive of a less
 * extensive one, only intersects with the first.
 */
export function chain(first: Relation, second: Relation): Relation {
  if (first === second || second === 'identical') return first;
  if (first === 'identical') return second;
  const weaker = compareRelations(first, second) < 0 ? second : first;
  return compareRelations(weaker, 'partial') < 0 ? 'partial' : weaker;
}

/** The weaker basis; what is computed through published rows alone is `derived`. */
export const chainBasis = (first: Basis, second: Basis): Basis =>
  first === 'draft' || second === 'draft' ? 'draft' : 'derived';

const strength: Readonly<Record<Basis, number>> = { published: 2, derived: 1, draft: 0 };

/** Negative where the first basis is the stronger one: published before derived, drafts last. */
export const compareBases = (a: Basis, b: Basis): number => strength[b] - strength[a];

/** The one that a statement rests on which needs both. */
export const weakerBasis = (a: Basis, b: Basis): Basis => (compareBases(a, b) < 0 ? b : a);
