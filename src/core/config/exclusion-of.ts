import { applicabilityFrom } from '../catalogue/applicability.ts';
import { addressIn } from '../catalogue/clause-address.ts';
import { isWithin } from '../catalogue/clause-number.ts';
import type { Applicability, ClauseAddress, Edition } from '../catalogue/types.ts';
import { countBetween } from '../references/clause-number.ts';
import { type Said, worded } from '../text/said.ts';
import type { Config, Exclusion } from './config.ts';

type Exclusions = Pick<Config, 'exclusions'>;

/** Why a standard does not let a clause be left out. */
export interface Objection extends Pick<Applicability, 'source' | 'isDraft'> {
  /** `Clauses 4 to 10 of ISO/IEC 20000-1 all apply`. */
  readonly reason: Said;
}

/**
 * What the standard says against an exclusion, what is settled before what is a draft. undefined where it lets the clause be
 * left out so, or says nothing that its pack tells.
 *
 * @param edition that of the excluded clause
 */
export function objectionTo(
  { clause: { clause }, justification }: Pick<Exclusion, 'clause' | 'justification'>,
  edition: Edition,
): Objection | undefined {
  const isBroken = ({ exclusion }: Applicability) => exclusion === 'never' || justification === undefined;
  const broken = applicabilityFrom(edition.applicability, clause).filter(isBroken);
  const said = broken.find(({ isDraft }) => !isDraft) ?? broken[0];
  return said && { reason: reasonOf(said, clause, edition), source: said.source, isDraft: said.isDraft };
}

/** What the standard says for certain against leaving out a clause whatever the justification; undefined where one would do. */
export function objectionToAny(clause: string, edition: Edition): Objection | undefined {
  const objection = objectionTo({ clause: addressIn(edition, clause), justification: '…' }, edition);
  return objection?.isDraft ? undefined : objection;
}

function reasonOf({ exclusion, clauses }: Applicability, clause: string, { standard }: Edition): Said {
  if (exclusion === 'never') return clausesApply(clauses, standard);
  const annex = /^[A-Z](?=\.|$)/.exec(clause)?.[0];
  return annex === undefined
    ? worded('A requirement of {0} is left out with a justification, and there is none', standard)
    : worded('A control of Annex {0} is left out with a justification, and there is none', annex);
}

/** `Clauses 4 to 10 of ISO/IEC 20000-1 all apply`, `Clauses 4, 5 and 8 of …`, `Clause 4.2 of …`; `All clauses of …` for none. */
function clausesApply(clauses: readonly string[], standard: string): Said {
  const [first, last] = [clauses[0], clauses.at(-1)];
  if (first === undefined || last === undefined) return worded('All clauses of {0} apply', standard);
  if (clauses.length === 1) return worded('Clause {0} of {1} applies in any case', first, standard);
  return clauses.length > 2 && countBetween(first, last).join() === clauses.join()
    ? worded('Clauses {0} to {1} of {2} all apply', first, last, standard)
    : worded('Clauses {0} and {1} of {2} all apply', clauses.slice(0, -1).join(', '), last, standard);
}

/** What the config leaves out of an edition, as the standard lets it; the rest asks for what it asked for before. */
export const allowedExclusions = (edition: Edition, { exclusions }: Exclusions): readonly Exclusion[] =>
  exclusions.filter(exclusion => isOf(edition, exclusion) && isAllowed(edition, exclusion));

/** What the config says of a clause that it leaves out, or of the one above; undefined where it does not, or must not. */
export const exclusionOf = (
  edition: Edition,
  clause: string,
  { exclusions }: Exclusions,
): Exclusion | undefined =>
  exclusions.find(
    exclusion => isExcludedBy(addressIn(edition, clause), exclusion) && isAllowed(edition, exclusion),
  );

/** Whether the config names a clause, or the one above, as left out, be that allowed or not. */
export const isNamedAsExcluded = (cited: ClauseAddress, { exclusions }: Exclusions): boolean =>
  exclusions.some(exclusion => isExcludedBy(cited, exclusion));

/**
 * Whether the config says that a clause does not apply, also where the justification is missing that the standard wants; of a
 * clause that nobody may leave out it cannot say so.
 */
export const isSaidNotToApply = (edition: Edition, clause: string, config: Exclusions): boolean =>
  isNamedAsExcluded(addressIn(edition, clause), config) && objectionToAny(clause, edition) === undefined;

const isOf = ({ standard, year }: Edition, { clause }: Exclusion): boolean =>
  clause.standard === standard && clause.edition === year;

/** What is not settled overrules nobody. */
const isAllowed = (edition: Edition, exclusion: Exclusion): boolean =>
  objectionTo(exclusion, edition)?.isDraft !== false;

const isExcludedBy = (
  { standard, edition, clause }: ClauseAddress,
  { clause: excluded }: Exclusion,
): boolean =>
  standard === excluded.standard && edition === excluded.edition && isWithin(clause, excluded.clause);
