import type { Catalogue, Edition } from '../catalogue/types.ts';
import type { Config } from '../config/config.ts';
import type { Rule } from './rule.ts';
import { listed } from './wording.ts';

/**
 * The text says `clause 8.7`, and nothing settles of which standard. Where no standard is in sight the number may be
 * that of a contract or a law, so without a scope nothing is said.
 */
export const ambiguousReference: Rule = {
  id: 'ambiguous-reference',
  summary: 'A clause that could be of several standards',
  severity: 'hint',

  *check({ document: { ambiguities }, catalogue, config }) {
    for (const { span, clause, standards } of ambiguities) {
      const readings = (standards.length > 0 ? standards : config.standards.map(entry => entry.standard))
        .map(standard => meantEdition(standard, config, catalogue))
        .filter(edition => edition === undefined || edition.has(clause));
      const editions = readings.filter(edition => edition !== undefined);
      if (standards.length < 2 && editions.length === 0) continue;

      yield {
        span,
        message:
          standards.length > 1
            ? `Clause ${clause} could be of ${listed(standards, 'or')}; nothing here says which.`
            : `Nothing here says of which standard clause ${clause} is.`,
        fixes: editions.map(({ name }) => ({
          title: `Change to ${clause} of ${name}`,
          edits: [{ span: { start: span.end, end: span.end }, text: ` of ${name}` }],
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
