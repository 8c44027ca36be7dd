import { oncePer } from '../text/once.ts';
import type { RuleContext } from './rule.ts';

/** What follows from what rules are given, worked out once for all of them that ask in one check of a document. */
export const perCheck = <Value>(
  workOut: (context: RuleContext) => Value,
): ((context: RuleContext) => Value) => oncePer(workOut);
