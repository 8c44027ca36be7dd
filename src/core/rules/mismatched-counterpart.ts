import { numberAndTitle } from '../catalogue/number-and-title.ts';
import type { Correlations } from '../catalogue/types.ts';
import { changeClause } from '../fixes/change-clause.ts';
import { listed } from '../text/listed.ts';
import { pairsSetDown } from './pairs-set-down.ts';
import type { CitedClause, Problem, Rule } from './rule.ts';
import { clauseName, rowsRead } from './wording.ts';

/**
 * Two clauses set down as counterparts, each of which has published counterparts in the other's standard, but not this
 * one, nor its parent or child. Either side may be the wrong one, so no fix is preferred. Where several stand on the left,
 * one that fits is enough.
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
        const problem = problemOf(document.text, stray, left, correlations);
        if (problem) yield problem;
      }
    }
  },
};

/** Those that could be correlated with the others and are with none of them. */
export function strangers(
  clauses: readonly CitedClause[],
  others: readonly CitedClause[],
  correlations: Correlations,
): CitedClause[] {
  return clauses.filter(
    clause =>
      !clause.reference.implied &&
      isKnown(clause) &&
      others.every(
        other =>
          isKnown(other) &&
          correlations.hasPublished(clause.address, other.address) &&
          correlations.hasPublished(other.address, clause.address) &&
          !correlations.areCorrelated(clause.address, other.address),
      ),
  );
}

/** The table is one of editions: an edition that was only guessed may number its clauses otherwise. */
const isKnown = ({ edition, address, how }: CitedClause): boolean =>
  how !== 'latest' && edition.has(address.clause);

function problemOf(
  text: string,
  stray: CitedClause,
  others: readonly CitedClause[],
  correlations: Correlations,
): Problem | undefined {
  const [other] = others;
  if (!other) return undefined;
  const rows = others.flatMap(({ address }) => {
    const answer = correlations.answer(address, stray.address);
    return answer.kind === 'counterparts' ? answer.counterparts.filter(row => row.basis === 'published') : [];
  });
  const correlated = [...new Set(rows.flatMap(({ to }) => to.clause ?? []))].flatMap(
    number => stray.edition.clause(number) ?? [],
  );
  if (correlated.length === 0) return undefined;
  const stands = listed(others.map(({ edition, address }) => clauseName(edition, address.clause)));
  return {
    span: stray.reference.clauseSpan,
    message: `The tables do not correlate ${clauseName(stray.edition, stray.address.clause)} with ${stands}; there ${
      others.length > 1 ? 'they answer' : 'it answers'
    } to ${listed(correlated.map(({ number }) => number))} of ${stray.edition.name}.`,
    fixes: correlated.map(clause => ({
      title: `Change to ${numberAndTitle(clause)}`,
      edits: [changeClause(text, stray.reference, clause.number)],
    })),
    related: [
      { span: other.reference.span, message: `Set down here as the counterpart: ${stands}.` },
      ...rowsRead(rows),
    ],
  };
}
