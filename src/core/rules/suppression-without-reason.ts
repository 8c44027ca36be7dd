import type { Rule } from './rule.ts';

/** Whoever reads the comment next year should learn why the finding was set aside. */
export const suppressionWithoutReason: Rule = {
  id: 'suppression-without-reason',
  summary: 'A comment silences a rule and does not say why',
  severity: 'hint',

  *check({ suppressions }) {
    for (const { kind, word, reason, span } of suppressions) {
      if (kind === 'enable' || kind === 'unknown' || reason !== undefined) continue;
      yield {
        span,
        message: `This crossclause-${word} gives no reason. Put one after a colon, for those who read it later.`,
      };
    }
  },
};
