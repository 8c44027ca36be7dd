import { likeliest } from '../catalogue/likeliest.ts';
import { ruleIds } from '../config/rule-ids.ts';
import type { Fix } from '../fixes/fix.ts';
import { removeComment } from '../fixes/suppress.ts';
import { LineIndex } from '../text/line-index.ts';
import { listed } from '../text/listed.ts';
import type { Span } from '../text/span.ts';
import type { Rule } from './rule.ts';
import { commentWords } from './suppressions.ts';

const isRule = (name: string): boolean => ruleIds.includes(name);

/** A comment that silences nothing: the finding is gone, or the comment names a rule or says a word that does not exist. */
export const unusedSuppression: Rule = {
  id: 'unused-suppression',
  summary: 'A comment silences a rule that has nothing to report there',
  severity: 'hint',

  *check({ document: { text }, suppressions, unusedSuppressions }) {
    for (const { kind, word, rules, span } of suppressions) {
      if (kind === 'unknown') {
        yield {
          span,
          message: `There is no comment crossclause-${word}. There are ${listed(commentWords.map(known => `crossclause-${known}`))}.`,
          fixes: renameFixes(text, span, word, likeliest(word, commentWords)),
        };
      }
      for (const name of rules.filter(rule => !isRule(rule))) {
        yield {
          span,
          message: `There is no rule “${name}”, so this comment silences nothing by that name.`,
          fixes: renameFixes(text, span, name, likeliest(name, ruleIds)),
        };
      }
    }
    if (unusedSuppressions.length === 0) return;
    const lines = new LineIndex(text);
    for (const { rules, span } of unusedSuppressions) {
      if (!rules.every(isRule)) continue;
      yield {
        span,
        message: nothingToSilence(rules),
        fixes: [{ title: 'Remove the comment', edits: [removeComment(text, span, lines)] }],
        prefersFirst: true,
      };
    }
  },
};

function nothingToSilence(rules: readonly string[]): string {
  if (rules.length === 0) return 'No rule has anything to report where this comment silences them.';
  if (rules.length === 1) return `The rule ${rules[0]} has nothing to report where this comment silences it.`;
  return `The rules ${listed(rules)} have nothing to report where this comment silences them.`;
}

function renameFixes(text: string, comment: Span, from: string, to: string | undefined): Fix[] {
  const start = text.indexOf(from, comment.start);
  if (to === undefined || start < 0) return [];
  return [{ title: `Change to ${to}`, edits: [{ span: { start, end: start + from.length }, text: to }] }];
}
