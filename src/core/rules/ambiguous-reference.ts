import type { Edition } from '../catalogue/types.ts';
import { clauseWordOfLanguage, englishClause, wordBeforeNumber } from '../fixes/clause-words.ts';
import { type Edit, insertion } from '../fixes/fix.ts';
import { writeReference } from '../fixes/notation.ts';
import { beforeClause } from '../fixes/standard-behind.ts';
import type { Ambiguity } from '../references/ambiguity.ts';
import { listed } from '../text/listed.ts';
import type { Rule, RuleContext } from './rule.ts';
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

  *check(context) {
    const { document, config } = context;
    const { ambiguities, text } = document;
    for (const { span, clause, standards } of ambiguities) {
      const isNamed = standards.length > 0;
      const editions = (isNamed ? standards : config.standards.map(entry => entry.standard))
        .flatMap(standard => meantEdition(standard, context) ?? [])
        .filter(({ edition }) => edition.has(clause));
      if (editions.length < (isNamed ? 2 : 1)) continue;
      const sentence = sentenceAround(text, span.start);
      if (allMeant.test(text.slice(sentence.start, sentence.end))) continue;

      yield {
        span,
        message: isNamed
          ? `Clause ${clause} could be of ${listed(
              editions.map(({ edition: { standard } }) => standard),
              'or',
            )}; nothing here says which.`
          : `Nothing here says of which standard clause ${clause} is.`,
        fixes: editions.map(({ name }) => ({
          title: `Change to ${clause} of ${name}`,
          edits: [named(context, { span, clause }, name)],
        })),
      };
    }
  },
};

/**
 * The edition that a reference to the standard without a year would mean, and what it is called: without a year where it is
 * meant for being the latest alone.
 */
function meantEdition(
  standard: string,
  { resolve }: RuleContext,
): { readonly edition: Edition; readonly name: string } | undefined {
  const { edition, how } = resolve({ standard, edition: undefined });
  return edition && { edition, name: how === 'latest' ? standard : edition.name };
}

/** Names the standard of a number, in the notation of the house where it has one and no article stands in the way. */
function named(
  { document, config: { notation } }: RuleContext,
  { span, clause }: Pick<Ambiguity, 'span' | 'clause'>,
  designation: string,
): Edit {
  const { text } = document;
  const { start } = sentenceAround(text, span.start);
  // French has `clause` as well.
  const isEnglish =
    englishWord.test(text.slice(start, span.start)) && clauseWordOfLanguage(document) === englishClause;
  const typed = wordBeforeNumber(text, start, span.start);
  const from = typed?.start ?? span.start;
  const isHouseStyle =
    notation &&
    (isEnglish || notation.separator !== 'clause') &&
    beforeClause(document, typed?.typed, from) === undefined;
  if (!isHouseStyle) return insertion(span.end, isEnglish ? ` of ${designation}` : ` (${designation})`);
  const isList = furtherNumber.test(text.slice(span.end, span.end + 12));
  return {
    span: { start: from, end: span.end },
    text: writeReference({ designation, clause }, notation, isList),
  };
}

/** `, 9.3`, ` and 9.3`. */
const furtherNumber = /^\s*(?:[,;/&+]|(?:and|or|und|oder|et|ou|y|o|e|en)\s)\s*\d/;
