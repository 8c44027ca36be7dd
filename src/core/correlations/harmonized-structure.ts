import { addressIn } from '../catalogue/clause-address.ts';
import type { Clause, ClauseAddress, Counterpart, Edition, Relation, Source } from '../catalogue/types.ts';
import type { Way } from './derive.ts';

/**
 * The harmonized structure for management system standards, as a step of a path has it: `harmonized structure:2021
 * 10.1`. It is no edition of the catalogue. The one number of 2021 stands for an element under whatever number: 10.1 is
 * continual improvement, which the structure of 2012 and the standards of its time have as 10.2.
 */
const structure = { standard: 'harmonized structure', edition: '2021' } as const;

/** Whether two clauses are paired by the element that both carry, and by no table. */
export const isByStructure = ({ path }: Counterpart): boolean =>
  path?.some(({ standard }) => standard === structure.standard) ?? false;

const sourceOf = (element: string): Source => ({
  document: 'ISO/IEC Directives, Part 1, Annex SL',
  place: `harmonized structure, ${element}`,
  row: undefined,
});

/** From a clause to those of another edition that carry the same element, each over the element; empty where it carries none. */
export function waysByStructure(
  start: ClauseAddress,
  { element, isDraft }: Clause,
  to: Edition,
): readonly Way[] {
  if (element === undefined) return [];
  const middle: ClauseAddress = { ...structure, clause: element };
  const relation = relationBy(element);
  return to.clauses
    .filter(clause => clause.element === element)
    .map((clause): Way => {
      const end: ClauseAddress = addressIn(to, clause.number);
      return {
        at: end,
        path: [start, middle, end],
        rows: [rowBetween(start, middle, isDraft, element), rowBetween(middle, end, clause.isDraft, element)],
        relation,
        onward: undefined,
      };
    });
}

/** Two chapters of one name say nothing of the clauses below them. */
const relationBy = (element: string): Relation => (element.includes('.') ? 'identical' : 'related');

const rowBetween = (
  from: ClauseAddress,
  to: ClauseAddress,
  isDraft: boolean,
  element: string,
): Counterpart => ({
  from,
  to,
  relation: relationBy(element),
  fromItem: undefined,
  toItem: undefined,
  fromAdds: undefined,
  toAdds: undefined,
  note: undefined,
  change: undefined,
  except: [],
  source: sourceOf(element),
  basis: isDraft ? 'draft' : 'published',
  path: undefined,
  inheritedFrom: undefined,
  packs: [],
  overrides: [],
});
