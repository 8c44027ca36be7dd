import type { RuleContext } from './rule.ts';

/** What follows from what rules are given, worked out once for all of them that ask in one check of a document. */
export function perCheck<Value extends object>(
  workOut: (context: RuleContext) => Value,
): (context: RuleContext) => Value {
  const known = new WeakMap<RuleContext, Value>();
  return context => {
    const value = known.get(context) ?? workOut(context);
    known.set(context, value);
    return value;
  };
}
