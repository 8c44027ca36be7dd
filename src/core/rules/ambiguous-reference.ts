import type { Catalogue, Edition } from '../catalogue/types.ts';
import type { Config } from '../config/config.ts';
import { clauseWordOfLanguage, englishClause } from '../fixes/clause-words.ts';
import { insertion } from '../fixes/fix.ts';
import { listed } from '../text/listed.ts';
import type { Rule } from './rule.ts';
import { sentenceAround } from './sentence-around.ts';

/** `both standards follow clauses 4 to 10`, `the common clause 7.5`, `alle drei Normen`: every reading is meant. */
const allMeant =
  /\b(?:(?:both|all|each|every|either|any)(?: of)?(?: the| these| our| two| three| four)?(?: \p{L}+)? (?:standards?|systems?|norms?|frameworks?)|harmoni[sz]ed|high[- ]level structure|(?:common|shared|identical|same) (?:clauses?|structure|requirements?|numbers?)|respective(?:ly)?|(?:beide[nrs]?|alle[nr]?|jede[nrs]?)(?: zwei| drei| vier)? (?:normen|norm|standards?|systeme)|jeweils|(?:les deux|chaque|ambas|cada|entrambe|ogni) (?:normes?|normas?))\b/iu;

/** `clause `, `clauses 7.4 and `: behind a word of another language, `Klausel 7.4 of ISO 9001`, `of` would be a foreign one. */
const englishWord =
  /\b(?:(?:sub-?)?clauses?|cl\.?|(?:sub-?)?sections?|requirements?|controls?|paragraphs?|chapters?)\s+(?:[\w.]+(?:,| and| or)\s+)*$/i;

/**
 * The text says `clause 8.7`, and nothing settles of which standard. Only standards of which a pack lists the clause are
 * readings, and one of them alone is none. Where no standard is in sight the number may be that of a contract or a law,
 * so without a scope nothing is said.
 */
export const ambiguousReference: Rule = {
  id: 'ambiguous-reference',
  summary: 'A clause that could be of several standards',
  severity: 'hint',

  *check({ document, catalogue, config }) {
    const { ambiguities, text } = document;
    for (const { span, clause, standards } of ambiguities) {
      const isNamed = standards.length > 0;
      const editions = (isNamed ? standards : config.standards.map(entry => entry.standard))
        .flatMap(standard => meantEdition(standard, config, catalogue) ?? [])
        .filter(edition => edition.has(clause));
      if (editions.length < (isNamed ? 2 : 1)) continue;
      const sentence = sentenceAround(text, span.start);
      if (allMeant.test(text.slice(sentence.start, sentence.end))) continue;

      // French has `clause` as well.
      const isEnglish =
        englishWord.test(text.slice(sentence.start, span.start)) &&
        clauseWordOfLanguage(document) === englishClause;
      yield {
        span,
        message: isNamed
          ? `Clause ${clause} could be of ${listed(
              editions.map(({ standard }) => standard),
              'or',
            )}; nothing here says which.`
          : `Nothing here says of which standard clause ${clause} is.`,
        fixes: editions.map(({ name }) => ({
          title: `Change to ${clause} of ${name}`,
          edits: [insertion(span.end, isEnglish ? ` of ${name}` : ` (${name})`)],
        })),
      };
    }
  },
};

/** The edition in scope, else the latest one listed. */
function meantEdition(standard: string, config: Config, catalogue: Catalogue): Edition | undefined {
  const inScope = config.standards.find(entry => entry.standard === standard);
  return inScope
    ? catalogue.edition(standard, inScope.edition)
    : catalogue.editionsOf(standard).findLast(({ isListed }) => isListed);
}
