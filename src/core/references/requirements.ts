import type { ListMark } from './mark.ts';

// All that is known without a pack: management systems and laboratories have their requirements in the clauses 4 to 10.

/** `4.1` to `10.3`: every number stands within them. */
export const isWithinRequirements = ({ entries }: ListMark): boolean =>
  entries.every(({ number }) => number.isDotted && /^(?:[4-9]|10)\./.test(number.clause));

/** `Kap. 4–10`: the range of them all. */
export const spansRequirements = ({ entries }: ListMark): boolean =>
  entries.some(({ number, to }) => number.clause === '4' && to?.clause === '10');

/** `(Clauses 4–10)`: of a management system also where another framework is named. */
export const isOfManagementSystem = (list: ListMark): boolean =>
  list.keyword?.kind === 'clause' && spansRequirements(list);
