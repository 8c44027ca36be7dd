import type { Reference } from '../references/reference.ts';
import { strangers } from './mismatched-counterpart.ts';
import { mistitledClauses } from './mismatched-title.ts';
import { pairsSetDown } from './pairs-set-down.ts';
import type { CitedClause, RuleContext } from './rule.ts';

/**
 * The references of which nobody can say whether the number is the right one: both sides of a pair that the tables do
 * not put together (`7.1.6 (ISO/IEC 20000-1:2018 7.5)`), or of which one side does not exist, and those with the title
 * of another clause (`9.3 (Internal audit)`). What follows from such a number is better left unsaid.
 */
export function referencesInDispute(context: RuleContext): ReadonlySet<Reference> {
  const disputed = new Set<Reference>();
  const add = (clauses: readonly CitedClause[]) => {
    for (const { reference } of clauses) disputed.add(reference);
  };
  for (const { left, right } of pairsSetDown(context)) {
    const strange = strangers(right, left, context.correlations);
    // `7.2, 7.3 (ISO/IEC 20000-1:2018 7.2)`: what stands on the right fits, and 7.3 has no counterpart yet.
    if (strange.length > 0) add([...strange, ...strangers(left, right, context.correlations)]);
    if (left.some(isMissing) || right.some(isMissing)) add([...left, ...right]);
  }
  add(mistitledClauses(context).map(({ cited }) => cited));
  return disputed;
}

const isMissing = ({ edition, address }: CitedClause): boolean =>
  edition.isListed && !edition.has(address.clause) && !edition.isUnlisted(address.clause);
