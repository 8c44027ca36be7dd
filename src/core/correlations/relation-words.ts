import type { Basis, Relation } from '../catalogue/types.ts';

/** How two clauses relate, said of the first: `8.7.3 … is less extensive than …`. */
export const relationWords: Readonly<Record<Relation, string>> = {
  identical: 'the same requirement of the harmonized structure',
  similar: 'similar requirements',
  subset: 'less extensive than its counterpart',
  superset: 'more extensive than its counterpart',
  partial: 'overlap in part',
  related: 'paired by the source, which says no more',
  none: 'no counterpart',
};

/** What a row rests on. */
export const basisWords: Readonly<Record<Basis, string>> = {
  published: 'published',
  derived: 'derived through other rows',
  draft: 'draft: nobody’s table, to be checked',
};
