import { addressIn } from '../catalogue/clause-address.ts';
import { numberAndTitle } from '../catalogue/number-and-title.ts';
import type { Clause, ClauseAddress, Correlations, Edition, Terms } from '../catalogue/types.ts';
import { isInScope } from '../config/editions-in-scope.ts';
import type { Document } from '../documents/document.ts';
import { listOf } from '../documents/reference-groups.ts';
import { byDraft, datedBy } from '../fixes/change-edition.ts';
import { dateDesignation } from '../fixes/date-designation.ts';
import type { Fix } from '../fixes/fix.ts';
import { anotherNumber } from '../fixes/rewrite-number.ts';
import { rangesListedWith } from '../fixes/written-clauses.ts';
import { compareNumbers, isCode } from '../references/clause-number.ts';
import type { Reference } from '../references/reference.ts';
import { listed } from '../text/listed.ts';
import { textAt, textBefore } from '../text/span.ts';
import type { CitedClause, Rule, RuleContext } from './rule.ts';
import { sentenceAround } from './sentence-around.ts';
import { isSettledNearby } from './settled-nearby.ts';
import { withAdoption } from './wording.ts';

/**
 * The edition is known and has no such clause; an unknown edition is `unknown-edition`'s business. Where nobody stated
 * the edition, a clause that any known edition has is not called unknown, unless the scope says which edition is meant; nor
 * in an informative document, which may be older than the scope.
 */
export const unknownClause: Rule = {
  id: 'unknown-clause',
  summary: 'The cited edition has no such clause',
  severity: 'error',

  *check(context) {
    const { document, clauses, catalogue, correlations, terms, isInformative } = context;
    const { text } = document;
    for (const cited of clauses) {
      const { reference, edition, how, address } = cited;
      if (reference.implied || !edition.isListed || exists(edition, address.clause, terms)) continue;

      const others = catalogue
        .editionsOf(edition.standard)
        .filter(other => other !== edition && exists(other, address.clause, terms));
      if (!isCertain(cited, others.length > 0, context)) continue;
      const isStated = how === 'stated' && reference.via === undefined;
      // What was agreed or found under another edition stays so when the scope names a newer one.
      if (!isStated && others.length > 0 && (isInformative || speaksOf(others, text, reference))) continue;

      const elsewhere =
        others.length > 0
          ? `; ${listed(others.map(({ name }) => name))} ${others.length === 1 ? 'has' : 'have'} it`
          : '';
      const inScope = how === 'scope' ? ', the edition in scope,' : '';
      yield {
        span: reference.clauseSpan,
        message: withAdoption(
          `${edition.name}${inScope} has no clause ${address.clause}${elsewhere}.`,
          document,
          reference,
        ),
        fixes: [
          ...successorFixes(document, cited, others, correlations),
          ...editionFixes(document, cited, others),
          ...(others.length > 0 ? [] : nearestFixes(document, cited)),
        ],
        isDraft: edition.isDraft,
        // Nobody stated the edition: the text may mean the one that has the clause.
        ...(others.length > 0 && how !== 'stated' ? { atMost: 'warning' as const } : {}),
      };
    }
  },
};

/** Introductions, informative annexes and entries of terms are numbered, too. */
const exists = (edition: Edition, clause: string, terms: Terms | undefined): boolean =>
  edition.has(clause) || edition.isUnlisted(clause) || terms?.entry(addressIn(edition, clause)) !== undefined;

function isCertain(
  { reference, edition, how, address }: CitedClause,
  isElsewhere: boolean,
  { document, config, catalogue }: RuleContext,
): boolean {
  const { via } = reference;
  const isChosen = isInScope(config, address);
  const isAnnex = address.clause.startsWith('A.');
  // `the numbers of ISO 9001:2015 in sections 4 and 11`: a whole number may be anything's.
  const isSettled =
    isBeside(document.text, reference) ||
    isCode(address.clause) ||
    (address.clause.includes('.') && (via !== undefined || isAnnex || isNamedClause(document, reference)));
  if (!isSettled) return false;
  // Below a title a number may be the text's own, unless it is called a clause or stands among clauses in a table.
  const isCalledClause = () => reference.place.kind === 'cell' || isNamedClause(document, reference);
  if (!isSettledNearby(reference) && !isAnnex && !(isChosen && isCalledClause())) return false;
  if (isChosen) return true;
  if (isElsewhere) return how === 'stated' && via === undefined;
  // An edition without a list of clauses may have any number.
  return how !== 'latest' || catalogue.editionsOf(edition.standard).every(({ isListed }) => isListed);
}

/** `| 2013 mapping | A.14.2.8 |`, `formerly A.9.2.5 of 2013`: the sentence or row means the other edition. */
function speaksOf(
  others: readonly Edition[],
  text: string,
  { clauseSpan }: CitedClause['reference'],
): boolean {
  const { start, end } = sentenceAround(text, clauseSpan.start);
  const sentence = text.slice(start, end);
  return others.some(({ year, version = year }) => sentence.includes(year) || sentence.includes(version));
}

/** Nothing but a comma, a colon, a bracket or one word stands between the designation and the first number of the list. */
function isBeside(text: string, { standardSpan, span, clauseSpan, item }: CitedClause['reference']): boolean {
  if (!standardSpan) return false;
  // `clause 7.5 of ISO 9001:2015`, `Art. 98 Abs. 2 lit. c GDPR`
  if (clauseSpan.end <= standardSpan.start)
    return standardSpan.start - clauseSpan.end - (item?.length ?? 0) < 20;
  const gap = text.slice(standardSpan.end, clauseSpan.end);
  return (
    standardSpan.start === span.start && /^\s*[,:;([–—-]*\s*(?:[\p{L}.]+|§+)?\s*(?:\d|[A-C]\b)/u.test(gap)
  );
}

/**
 * `ISO/IEC 27001:2022, see section 12.3` may mean a section of the text; a clause or a control is the standard's, and so are those
 * listed behind it: `clauses 8.5.6 and 8.5.8`.
 */
const isNamedClause = (document: Document, reference: Reference): boolean =>
  isBehindName(document, reference) || isBehindName(document, listOf(document, reference)[0]);

const isBehindName = ({ text }: Document, reference: Reference | undefined): boolean =>
  reference !== undefined &&
  /(?:clauses?|controls?|klauseln?|cláusulas?|clausol[ae])\s*$/iu.test(
    textBefore(text, reference.clauseSpan.start, 15),
  );

/** The clause was of the edition before, or after, this one: what became of it here. */
function successorFixes(
  document: Document,
  { reference, edition, address }: CitedClause,
  others: readonly Edition[],
  correlations: Correlations,
): Fix[] {
  return others.flatMap(other => {
    const there: ClauseAddress = { ...address, edition: other.year };
    const answer = correlations.answer(there, { standard: edition.standard, edition: edition.year });
    if (answer.kind !== 'counterparts') return [];
    return answer.counterparts.flatMap(({ to, basis }) => {
      const clause = to.clause === undefined ? undefined : edition.clause(to.clause);
      if (!clause || !keepsRange(document, reference, clause)) return [];
      return {
        title: `Change to ${numberAndTitle(clause)}, which answers to ${address.clause} of ${other.name}${basis === 'draft' ? byDraft : ''}`,
        edits: anotherNumber(document, reference, clause.number, other, edition),
        names: [addressIn(edition, clause.number)],
      };
    });
  });
}

/** The clause whose title stands beside the number, `| A.8.35 | Secure coding |`, then those with numbers like it. */
function nearestFixes(document: Document, { reference, edition, address }: CitedClause): Fix[] {
  const { text } = document;
  const { titleSpan } = reference;
  const titled = titleSpan ? edition.titled(textAt(text, titleSpan)) : [];
  const meant = titled.length === 1 ? titled : [];
  return [...new Set([...meant, ...edition.nearest(address.clause)])]
    .filter(clause => keepsRange(document, reference, clause))
    .map(clause => ({
      title: `Change to ${numberAndTitle(clause)}`,
      edits: anotherNumber(document, reference, clause.number, edition, edition),
      names: [addressIn(edition, clause.number)],
    }));
}

/** Whether a range of which the reference is one end still runs forward with another clause there: `8.4 to 8` does not. */
function keepsRange(document: Document, reference: Reference, { number }: Clause): boolean {
  const ranges = rangesListedWith(document, reference);
  const range = ranges.find(({ references }) => references.includes(reference));
  const numbers = (range?.references ?? [])
    .filter(({ implied }) => !implied)
    .map(end => (end === reference ? number : (end.clause ?? '')));
  return numbers.every((end, index) => index === 0 || compareNumbers(numbers[index - 1] ?? '', end) < 0);
}

/** Where the year dates others, the edition must have these, too. */
function editionFixes(document: Document, { reference }: CitedClause, others: readonly Edition[]): Fix[] {
  const { editionSpan } = reference;
  if (!editionSpan) return [];
  const dated = datedBy(document).get(editionSpan.start) ?? [];
  const haveAll = others.filter(other =>
    dated.every(({ clause }) => clause === undefined || other.has(clause)),
  );
  return haveAll.flatMap(other => {
    const edits = dateDesignation(document.text, reference, other);
    return edits ? { title: `Change the edition to ${other.name}`, edits } : [];
  });
}
