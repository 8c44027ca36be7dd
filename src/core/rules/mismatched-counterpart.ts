import { addressIn } from '../catalogue/clause-address.ts';
import { numberAndTitle } from '../catalogue/number-and-title.ts';
import type { Clause, Correlations } from '../catalogue/types.ts';
import { likeliestFirst } from '../correlations/likeness.ts';
import type { Document } from '../documents/document.ts';
import { anotherNumber } from '../fixes/rewrite-number.ts';
import { compareNumbers } from '../references/clause-number.ts';
import { listed } from '../text/listed.ts';
import { pairsSetDown } from './pairs-set-down.ts';
import type { CitedClause, Problem, Rule } from './rule.ts';
import { clauseName, rowsRead, sayerOf } from './wording.ts';

/**
 * Two clauses set down as counterparts, of each of which a source says what answers to it in the other's standard, or that
 * nothing does, and not this one, nor its parent or child. Either side may be the wrong one, so no fix is preferred. Where
 * several stand on the left, one that fits is enough.
 */
export const mismatchedCounterpart: Rule = {
  id: 'mismatched-counterpart',
  summary: 'Two clauses set down as counterparts that the tables do not put together',
  severity: 'warning',

  *check(context) {
    const { correlations, document } = context;
    const reported = new Set<CitedClause>();
    for (const { left, right } of pairsSetDown(context)) {
      for (const stray of strangers(right, left, correlations)) {
        if (reported.has(stray)) continue;
        reported.add(stray);
        yield problemOf(document, { stray, beside: right, others: left }, correlations);
      }
    }
  },
};

/**
 * Those that could be correlated with the others and are with none of them. What a source knows no counterpart of may stand
 * beside one that fits: `7.2 / A.7.2.2` in the row of 7.2.
 */
export function strangers(
  clauses: readonly CitedClause[],
  others: readonly CitedClause[],
  correlations: Correlations,
): CitedClause[] {
  const areAnswered = clauses.some(clause =>
    others.some(other => correlations.areCorrelated(clause.address, other.address)),
  );
  const isMore = ({ address }: CitedClause): boolean =>
    areAnswered && others.every(other => correlations.answer(address, other.address).kind === 'none');
  return clauses.filter(
    clause =>
      !clause.reference.implied &&
      isKnown(clause) &&
      !isMore(clause) &&
      others.every(
        other =>
          isKnown(other) &&
          isAnswered(clause, other, correlations) &&
          isAnswered(other, clause, correlations) &&
          !correlations.areCorrelated(clause.address, other.address),
      ),
  );
}

/** The table is one of editions: an edition that was only guessed may number its clauses otherwise. */
const isKnown = ({ edition, address, how }: CitedClause): boolean =>
  how !== 'latest' && edition.has(address.clause);

/**
 * A source says what answers to the clause in the other's edition, or, where a row of a table sets the two side by side, that
 * nothing does: a bracket may name what is only near. Of what asks for nothing, as the scope, it says so since each
 * standard has its own; then the two may stand side by side all the same.
 */
function isAnswered(clause: CitedClause, other: CitedClause, correlations: Correlations): boolean {
  const { edition, address } = clause;
  const answer = correlations.answer(address, other.address);
  if (answer.kind !== 'none') return correlations.hasPublished(address, other.address);
  const isAsking = edition.clause(address.clause)?.isRequirement === true;
  return answer.row.basis === 'published' && isAsking && areInOneRow(clause, other);
}

const areInOneRow = (
  { reference: { place: a } }: CitedClause,
  { reference: { place: b } }: CitedClause,
): boolean => a.kind === 'cell' && b.kind === 'cell' && a.column !== b.column;

/** A clause that does not fit, those that are listed with it, itself included, and those beside which they are set down. */
interface Mismatch {
  readonly stray: CitedClause;
  readonly beside: readonly CitedClause[];
  readonly others: readonly CitedClause[];
}

function problemOf(
  document: Document,
  { stray, beside, others }: Mismatch,
  correlations: Correlations,
): Problem {
  const answers = others.map(({ address }) => correlations.answer(address, stray.address));
  const rows = answers.flatMap(answer =>
    answer.kind === 'counterparts' ? answer.counterparts.filter(row => row.basis === 'published') : [],
  );
  const nones = answers.flatMap(answer => (answer.kind === 'none' ? answer.row : []));
  const [first] = others;
  const titled = first?.edition.clause(first.address.clause)?.title;
  const likely = likeliestFirst(rows, titled, stray.edition).flatMap(({ to }) => to.clause ?? []);
  const correlated = [...new Set(likely)].flatMap(number => stray.edition.clause(number) ?? []);
  const numbers = correlated.map(({ number }) => number).sort(compareNumbers);
  const stands = listed(others.map(({ edition, address }) => clauseName(edition, address.clause)));
  const isSeveral = others.length > 1;
  const instead =
    correlated.length > 0
      ? `which ${isSeveral ? 'answer' : 'answers'} to ${listed(numbers)} of ${stray.edition.name}`
      : `which ${isSeveral ? 'have' : 'has'} no counterpart in ${stray.edition.name}, according to ${listed([...new Set(nones.map(sayerOf))])}`;
  const isCited = ({ number }: Clause) =>
    beside.some(({ edition, address }) => edition === stray.edition && address.clause === number);
  return {
    span: stray.reference.clauseSpan,
    message: `The tables do not correlate ${clauseName(stray.edition, stray.address.clause)} with ${stands}, ${instead}.`,
    fixes: correlated
      .filter(clause => !isCited(clause))
      .map(clause => ({
        title: `Change to ${numberAndTitle(clause)}`,
        edits: anotherNumber(document, stray.reference, clause.number, stray.edition, stray.edition),
        names: [addressIn(stray.edition, clause.number)],
      })),
    related: [
      ...others.slice(0, 1).map(({ reference }) => ({
        span: reference.span,
        message: `Set down here as the counterpart: ${stands}.`,
      })),
      ...rowsRead([...rows, ...nones]),
    ],
  };
}
