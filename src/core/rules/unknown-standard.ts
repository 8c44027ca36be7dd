import type { Rule } from './rule.ts';

/** Off by default: most documents cite standards that nobody needs a pack of. One finding a list. */
export const unknownStandard: Rule = {
  id: 'unknown-standard',
  summary: 'A clause of a standard that no pack has',
  severity: 'off',

  *check({ document, catalogue, terms }) {
    const reported = new Set<string>();
    for (const { standard, clause, clauseSpan, standardSpan, group } of document.references) {
      const list = `${group} ${standard}`;
      if (clause === undefined || reported.has(list) || catalogue.editionsOf(standard).length > 0) continue;
      // A table of terms may know the entry of a vocabulary.
      const isEntry = terms
        ?.editionsOf(standard)
        .some(edition => terms.entry({ standard, edition, clause }) !== undefined);
      if (isEntry) continue;
      reported.add(list);
      yield {
        span: standardSpan ?? clauseSpan,
        message: `No pack has ${standard}, so nothing is known of its clause ${clause}. Add a pack for it, or leave this rule off.`,
      };
    }
  },
};
