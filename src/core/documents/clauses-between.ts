import { areSiblings, countBetween } from '../references/clause-number.ts';
import type { ClauseKnowledge } from '../references/knowledge.ts';

/** The clauses strictly between two ends that share their parent; across parents only the ends count. */
export function clausesBetween(
  standard: string,
  year: string | undefined,
  from: string,
  to: string,
  knowledge: ClauseKnowledge,
): readonly string[] {
  if (!areSiblings(from, to)) return [];
  const years = year !== undefined ? [year] : (knowledge.editions(standard) ?? []);
  // Undated, the newest edition that has both ends, `A.5–A.18`, or the first of them.
  const has = (edition: string, clause: string) => knowledge.hasClause(standard, edition, clause) === true;
  const edition =
    years.findLast(candidate => has(candidate, from) && has(candidate, to)) ??
    years.findLast(candidate => has(candidate, from));
  if (edition === undefined) return countBetween(from, to).slice(1, -1);
  const listed = knowledge.clausesBetween(standard, edition, from, to) ?? countBetween(from, to);
  // Beyond the last clause nobody knows any: `A.8.33–A.8.40`.
  return listed.slice(1, -1).filter(clause => knowledge.hasClause(standard, edition, clause) !== false);
}
