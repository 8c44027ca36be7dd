import { compareNumbers } from './clause-number.ts';
import type { ListMark } from './mark.ts';

// All that is known without a pack: management systems and laboratories have their requirements in the clauses 4 to 10.

/** `4.1` to `10.3`: every number stands within them. */
export const isWithinRequirements = ({ entries }: ListMark): boolean =>
  entries.every(({ number }) => number.isDotted && /^(?:[4-9]|10)\./.test(number.clause));

/** `5.4, 5.5, 6, 7.1`: the same with chapters among them, in the order of a standard. */
export const risesWithinRequirements = ({ entries }: ListMark): boolean =>
  entries.some(({ number }) => number.isDotted) &&
  rise(entries.map(({ number }) => number.clause)) &&
  entries.every(({ number }) => /^(?:[4-9]|10)(?:\.|$)/.test(number.clause));

/** `- 5.1 …`, `- 5.2 …`, `- 6.1 …`: several lists in that order, all of whose numbers stand within them. */
export const riseWithinRequirements = (lists: readonly ListMark[]): boolean =>
  lists.every(isWithinRequirements) &&
  rise(lists.flatMap(({ entries }) => entries.map(({ number }) => number.clause)));

const rise = (clauses: readonly string[]): boolean =>
  clauses.every((clause, index) => compareNumbers(clauses[index - 1] ?? '', clause) < 0);

/** `4–6`, `9, 10`: more than one chapter, and no number that goes deeper. */
export const areSeveralChapters = ({ entries }: ListMark): boolean =>
  entries.every(({ number, to = number }) =>
    [number, to].every(({ clause }) => /^(?:[4-9]|10)$/.test(clause)),
  ) &&
  (entries.length > 1 || entries.some(({ to }) => to !== undefined));

/** `Kap. 4–10`: the range of them all. */
export const spansRequirements = ({ entries }: ListMark): boolean =>
  entries.some(({ number, to }) => number.clause === '4' && to?.clause === '10');

/** `(Clauses 4–10)`: of a management system also where another framework is named. */
export const isOfManagementSystem = (list: ListMark): boolean =>
  list.keyword?.kind === 'clause' && spansRequirements(list);

/** `clauses 4–10`, `clausole 1-10`: with an annex behind them, the whole of a management system's standard. */
export const coversRequirements = ({ keyword, entries }: ListMark): boolean =>
  keyword?.kind === 'clause' &&
  entries.some(({ number, to }) => to?.clause === '10' && /^[1-4]$/.test(number.clause));
