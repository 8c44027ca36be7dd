import { nameOfEdition } from '../catalogue/catalogue.ts';
import { addressIn } from '../catalogue/clause-address.ts';
import type { Document } from '../documents/document.ts';
import { changeEdition, datedBy } from '../fixes/change-edition.ts';
import type { Fix } from '../fixes/fix.ts';
import { asksTheSame } from '../fixes/successors.ts';
import type { Reference } from '../references/reference.ts';
import { byPlace, contains, firstFrom, type Span } from '../text/span.ts';
import { datesFormer, formerReason } from './former-reason.ts';
import type { Rule, RuleContext } from './rule.ts';
import { sentenceAround } from './sentence-around.ts';
import { wordsAround } from './spoken-of-as-former.ts';
import { withAdoption } from './wording.ts';

/** `the transition from ISO/IEC 27001:2013`, `since`: beside what tells the former edition, an edition of another time. */
const otherTime =
  /\b(?:previous|old|older|earlier|legacy|outdated|transition|migrat|upgrad|until|since|history|compar|versus|vs|changes?d? (?:from|between)|vorherig|umstellung|ancien|précédent)/iu;

interface Dated {
  readonly reference: Reference;
  readonly year: string;
  readonly span: Span;
}

/** Two editions side by side where no sentence, heading or table names both: a comparison does, a slip does not. */
export const mixedEditions: Rule = {
  id: 'mixed-editions',
  summary: 'Two editions of one standard in one document that does not compare them',
  severity: 'warning',

  *check(context) {
    for (const [standard, dated] of datedByStandard(context)) {
      const uses =
        yearsOf(dated).size > 1 ? dated.filter(mention => !isHistory(mention, context.document)) : [];
      const years = yearsOf(uses);
      if (years.size < 2) continue;

      const dating = datedBy(context.document);
      // A heading dates the clauses below it: `# ISO 9001:2008` and then `Clause 7.4`.
      const datesClause = ({ span }: Dated) =>
        (dating.get(span.start) ?? []).some(({ clause }) => clause !== undefined);
      const kept = keptYear(standard, uses, context);
      const nameOf = (edition: string) => nameOfEdition({ standard, edition }, context.catalogue);
      const first = uses.find(({ year }) => year === kept);
      for (const year of years) {
        const others = uses.filter(mention => mention.year === year);
        if (year === kept || !first || !others.some(datesClause)) continue;
        const both = dated.filter(mention => mention.year === year || mention.year === kept);
        if (areCompared(context.document, both)) continue;

        for (const { reference, span } of others) {
          yield {
            span,
            message: withAdoption(
              `This document cites ${nameOf(year)} here and ${nameOf(kept)} elsewhere, and compares them nowhere.`,
              context.document,
              reference,
            ),
            fixes: changeFixes(context, reference, kept),
            related: [{ span: first.span, message: `${nameOf(kept)} is cited here.` }],
          };
        }
      }
    }
  },
};

const yearsOf = (dated: readonly Dated[]): ReadonlySet<string> => new Set(dated.map(({ year }) => year));

const isHistory = ({ reference, span }: Dated, document: Document): boolean =>
  otherTime.test(wordsAround(document, span.start)) || formerReason(document, reference) !== undefined;

/**
 * Each place that states a year, once; those that only take it from there are left out, and so is the year of no known
 * edition, which is `unknown-edition`'s business.
 */
function datedByStandard({ document: { references }, catalogue }: RuleContext): Map<string, Dated[]> {
  const stated = new Map<string, Dated[]>();
  const seen = new Set<number>();
  for (const reference of references) {
    const { standard, edition, editionSpan } = reference;
    if (edition === undefined || !editionSpan || seen.has(editionSpan.start)) continue;
    seen.add(editionSpan.start);
    if (catalogue.editionsOf(standard).length > 0 && !catalogue.edition(standard, edition)) continue;
    const dated = stated.get(standard) ?? [];
    dated.push({ reference, year: edition, span: editionSpan });
    stated.set(standard, dated);
  }
  return stated;
}

/** The edition in scope, else the one named most often, else the newest. */
function keptYear(standard: string, dated: readonly Dated[], { config }: RuleContext): string {
  const inScope = config.standards.find(entry => entry.standard === standard);
  const count = (year: string) => dated.filter(mention => mention.year === year).length;
  const [most = ''] = [...yearsOf(dated)].sort((a, b) => count(b) - count(a) || (a < b ? 1 : -1));
  return inScope && count(inScope.edition) > 0 ? inScope.edition : most;
}

/** Whether a sentence, a heading or a table names two of the editions. */
function areCompared({ text, tables, sections }: Document, dated: readonly Dated[]): boolean {
  const inOrder = [...dated].sort((a, b) => byPlace(a.span, b.span));
  const startOf = (mention: Dated) => mention.span.start;
  const yearsIn = (span: Span) => {
    const within = inOrder.slice(
      firstFrom(inOrder, span.start, startOf),
      firstFrom(inOrder, span.end, startOf),
    );
    return yearsOf(within.filter(mention => contains(span, mention.span))).size;
  };

  const headings = sections.flatMap(({ headingSpan }) => headingSpan ?? []);
  if ([...headings, ...tables.map(({ span }) => span)].some(span => yearsIn(span) > 1)) return true;
  return dated.some(({ span }) => yearsIn(sentenceAround(text, span.start)) > 1);
}

/** The year, and the clauses where the other edition numbers them otherwise and a table says how. */
function changeFixes(
  { document, catalogue, correlations }: RuleContext,
  reference: Reference,
  year: string,
): Fix[] {
  const target = catalogue.edition(reference.standard, year);
  const own = catalogue.edition(reference.standard, reference.edition ?? '');
  if (!target || !own || datesFormer(document, reference)) return [];
  return changeEdition(document, reference, own, target, clause => {
    const answer = correlations.answer(addressIn(own, clause), { standard: target.standard, edition: year });
    return answer.kind === 'counterparts'
      ? answer.counterparts.flatMap(row =>
          row.to.clause !== undefined && target.has(row.to.clause)
            ? { clause: row.to.clause, basis: row.basis, isIdentical: asksTheSame(row) }
            : [],
        )
      : [];
  });
}
