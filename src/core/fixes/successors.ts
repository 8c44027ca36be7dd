import { addressIn } from '../catalogue/clause-address.ts';
import { isBelow } from '../catalogue/clause-number.ts';
import { titleKey } from '../catalogue/title-key.ts';
import type { Basis, ClauseAddress, Correlations, Counterpart, Edition } from '../catalogue/types.ts';
import { weakerBasis } from '../correlations/relation.ts';
import { compareNumbers } from '../references/clause-number.ts';

/** What the packs say of a clause in another edition of its standard. */
type Succession =
  | {
      readonly kind: 'successors';
      /** In the order of the edition, each once; never empty. */
      readonly clauses: readonly string[];
      /** The weakest of the rows. */
      readonly basis: Basis;
      /** One clause that asks for the same, so that its items stand below the new number as they did below the old. */
      readonly isIdentical: boolean;
    }
  /** A source says that nothing follows. */
  | { readonly kind: 'none'; readonly row: Counterpart }
  | { readonly kind: 'no-row' };

/**
 * The clauses that follow a clause in another edition of its standard. Of a clause and those below it only one is named: the
 * upper one where it is the same requirement (9.2 is followed by 9.2, and not by 9.2.1 besides), else those below it, which
 * say more. Where no table has a row, a clause that keeps number and title follows
 * itself, and so does an annex as a whole; that is nobody's row and hence a draft.
 */
export function successionOf(
  clause: string,
  from: Edition,
  to: Edition,
  correlations: Correlations,
): Succession {
  const address: ClauseAddress = addressIn(from, clause);
  const before = from.clause(clause);
  const after = to.clause(clause);
  const answer = correlations.answer(address, { standard: to.standard, edition: to.year });
  if (answer.kind === 'no-row' && before && after && keepsItsPlace(clause, before.title, after.title)) {
    return { kind: 'successors', clauses: [clause], basis: 'draft', isIdentical: false };
  }

  const rows =
    answer.kind === 'counterparts' ? answer.counterparts : followedBelow(address, from, to, correlations);
  const numbers = [
    ...new Set(
      rows.flatMap(row => (row.to.clause !== undefined && isIn(to, row.to.clause) ? row.to.clause : [])),
    ),
  ];
  const same = new Set(
    rows.flatMap(({ relation, to: { clause: number } }) => (relation === 'identical' ? number : [])),
  );
  const isSaid = (number: string) =>
    [...same].some(upper => upper !== undefined && isBelow(number, upper)) ||
    (!same.has(number) && numbers.some(lower => isBelow(lower, number)));
  const clauses = numbers.filter(number => !isSaid(number)).sort(compareNumbers);
  if (clauses.length === 0) return answer.kind === 'none' ? answer : { kind: 'no-row' };

  const used = rows.filter(row => clauses.includes(row.to.clause ?? ''));
  return {
    kind: 'successors',
    clauses,
    basis: weakest(used),
    isIdentical: clauses.length === 1 && used.some(asksTheSame),
  };
}

/** Whether a row says that both clauses ask for the same, and says it of the clause itself: then its items are the same, too. */
export const asksTheSame = ({ relation, inheritedFrom }: Counterpart): boolean =>
  relation === 'identical' && !inheritedFrom;

/** An edition whose clauses no pack lists may have any. */
const isIn = (edition: Edition, clause: string): boolean => !edition.isListed || edition.has(clause);

const keepsItsPlace = (clause: string, before: string | undefined, after: string | undefined): boolean =>
  /^[A-Z]$/.test(clause) ||
  (before !== undefined && after !== undefined && titleKey(before) === titleKey(after));

/** Only the edition that replaces this one is asked for the clauses below: a control objective of 2013 has no row of its own. */
const followedBelow = (
  address: ClauseAddress,
  from: Edition,
  to: Edition,
  correlations: Correlations,
): readonly Counterpart[] => (from.successor === to.datedName ? correlations.successors(address) : []);

const weakest = (rows: readonly Counterpart[]): Basis =>
  rows.map(({ basis }) => basis).reduce(weakerBasis, 'published');
