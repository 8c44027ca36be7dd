import { areSiblings, type ClauseNumber, countBetween } from '../references/clause-number.ts';
import type { ClauseKnowledge } from '../references/knowledge.ts';
import { editionsOf } from './known-clauses.ts';

// Management systems standards have no chapter beyond it.
const lastChapter = 10;

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

/**
 * The end of a range as the standard has it: `4.1-10` of ISO 9001 ends with clause 10, since there is no 4.10. Of a standard that
 * nobody knows `5.1-9` may end with 5.9 or with 9, and has no end: undefined.
 */
export function endIn(
  standard: string,
  year: string | undefined,
  from: ClauseNumber,
  to: ClauseNumber,
  knowledge: ClauseKnowledge,
): ClauseNumber | undefined {
  const [chapter = '', typed = '', deeper] = to.clause.split('.');
  const isShort = to.end - to.start === typed.length && !to.isAnnex && deeper === undefined;
  if (!isShort || !(Number(typed) > Number(chapter)) || from.isAnnex) return to;
  const answersFor = (clause: string): readonly (boolean | undefined)[] =>
    editionsOf(standard, year, knowledge).map(edition => knowledge.hasClause(standard, edition, clause));
  const has = (clause: string): boolean => answersFor(clause).includes(true);
  const known = answersFor(typed);
  if (known.includes(true))
    return has(to.clause) || has(`A.${to.clause}`) ? to : { ...to, clause: typed, isDotted: false };
  return known.includes(false) || Number(typed) > lastChapter ? to : undefined;
}
