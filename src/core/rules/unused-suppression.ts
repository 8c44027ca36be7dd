import { likeliest } from '../catalogue/likeliest.ts';
import { ruleIds } from '../config/rule-ids.ts';
import { removeComment } from '../fixes/suppress.ts';
import type { Rule } from './rule.ts';
import { listed } from './wording.ts';

const words = ['disable-next-line', 'disable-line', 'disable', 'enable', 'disable-file'];

/** A comment that silences nothing, because the finding is gone or because it names no rule there is. */
export const unusedSuppression: Rule = {
  id: 'unused-suppression',
  summary: 'A comment silences a rule that has nothing to report there',
  severity: 'hint',

  *check({ document: { text }, suppressions, unusedSuppressions }) {
    for (const { kind, word, rules, span } of suppressions) {
      if (kind === 'unknown') {
        const meant = likeliest(word, words);
        yield {
          span,
          message: `There is no comment crossclause-${word}. There are ${listed(words.map(name => `crossclause-${name}`))}.`,
          fixes: meant ? [renaming(text, span, `crossclause-${word}`, `crossclause-${meant}`)] : [],
        };
      }
      for (const rule of rules.filter(name => !ruleIds.includes(name))) {
        const meant = likeliest(rule, ruleIds);
        yield {
          span,
          message: `There is no rule “${rule}”, so this comment silences nothing by that name.`,
          fixes: meant ? [renaming(text, span, rule, meant)] : [],
        };
      }
    }
    for (const { rules, span } of unusedSuppressions) {
      if (rules.some(name => !ruleIds.includes(name))) continue;
      const silenced =
        rules.length === 0 ? 'No rule' : `The rule${rules.length > 1 ? 's' : ''} ${listed(rules)}`;
      const verb = rules.length > 1 ? 'have' : 'has';
      yield {
        span,
        message:
          rules.length === 0
            ? 'No rule has anything to report where this comment silences them.'
            : `${silenced} ${verb} nothing to report where this comment silences ${rules.length > 1 ? 'them' : 'it'}.`,
        fixes: [{ title: 'Remove the comment', edits: [removeComment(text, span)] }],
        prefersFirst: true,
      };
    }
  },
};

const renaming = (
  text: string,
  comment: { readonly start: number; readonly end: number },
  from: string,
  to: string,
) => {
  const start = text.indexOf(from, comment.start);
  return {
    title: `Change to ${to}`,
    edits: [{ span: { start, end: start + from.length }, text: to }],
  };
};
