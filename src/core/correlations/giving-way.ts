import type { Answer, ClauseAddress, Correlations, Counterpart } from '../catalogue/types.ts';
import type { NewRow } from './new-row.ts';

/**
 * The published rows that would not count any more beside a new row: those of the same pair, of a clause above that serve
 * one of the two as long as it has no row of its own, and those that say that one of the two has no counterpart; where the new
 * row says that there is none, all that say what answers to the clause. Each is seen from the clause of the new row that it
 * speaks of, those of the first clause first; empty where there are none.
 */
export function publishedGivingWay(
  { from, to }: Pick<NewRow, 'from' | 'to'>,
  correlations: Correlations,
): readonly Counterpart[] {
  const forth = rowsOf(correlations.answer(from, to)).filter(
    row => to.clause === undefined || isOverruled(row, to.clause),
  );
  if (to.clause === undefined) return forth.filter(isPublished);
  // The same pair is told once.
  const back = rowsOf(correlations.answer({ ...to, clause: to.clause }, from)).filter(
    row => isOverruled(row, from.clause) && !forth.some(other => speaksOfTheSame(other, row)),
  );
  return [...forth, ...back].filter(isPublished);
}

/** A published row of the two clauses themselves, or of the one above that serves the first; undefined where there is none. */
export function publishedRow(
  from: ClauseAddress,
  to: NewRow['to'],
  correlations: Correlations,
): Counterpart | undefined {
  return rowsOf(correlations.answer(from, to)).find(row => isPublished(row) && row.to.clause === to.clause);
}

const isPublished = ({ basis }: Counterpart): boolean => basis === 'published';

const isOverruled = ({ to, inheritedFrom }: Counterpart, clause: string): boolean =>
  to.clause === clause || to.clause === undefined || inheritedFrom !== undefined;

const speaksOfTheSame = (a: Counterpart, b: Counterpart): boolean =>
  a.from.clause === b.to.clause && a.to.clause === b.from.clause;

function rowsOf(answer: Answer): readonly Counterpart[] {
  switch (answer.kind) {
    case 'counterparts':
      return answer.counterparts;
    case 'none':
      return [answer.row];
    case 'no-row':
      return [];
  }
}
