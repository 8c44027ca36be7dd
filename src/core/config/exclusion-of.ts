import { applicabilityFrom } from '../catalogue/applicability.ts';
import { addressIn } from '../catalogue/clause-address.ts';
import { isWithin } from '../catalogue/clause-number.ts';
import type { Applicability, ClauseAddress, Edition } from '../catalogue/types.ts';
import { countBetween } from '../references/clause-number.ts';
import { listed } from '../text/listed.ts';
import type { Config, Exclusion } from './config.ts';

type Exclusions = Pick<Config, 'exclusions'>;

/** Why a standard does not let a clause be left out. */
export interface Objection extends Pick<Applicability, 'source' | 'isDraft'> {
  /** `Clauses 4 to 10 of ISO/IEC 20000-1 all apply`. */
  readonly reason: string;
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

function reasonOf({ exclusion, clauses }: Applicability, clause: string, { standard }: Edition): string {
  if (exclusion === 'never') return `${clausesInWords(clauses)} of ${standard} ${whoApply(clauses)}`;
  const annex = /^[A-Z](?=\.|$)/.exec(clause)?.[0];
  const part = annex === undefined ? `requirement of ${standard}` : `control of Annex ${annex}`;
  return `A ${part} is left out with a justification, and there is none`;
}

/** `Clauses 4 to 10`, `Clauses 4, 5 and 8`, `Clause 4.2`; `All clauses` for none. */
function clausesInWords(clauses: readonly string[]): string {
  const [first, last] = [clauses[0], clauses.at(-1)];
  if (first === undefined || last === undefined) return 'All clauses';
  if (clauses.length === 1) return `Clause ${first}`;
  const isRow = clauses.length > 2 && countBetween(first, last).join() === clauses.join();
  return `Clauses ${isRow ? `${first} to ${last}` : listed(clauses)}`;
}

const whoApply = ({ length }: readonly string[]): string =>
  length === 0 ? 'apply' : length === 1 ? 'applies in any case' : 'all apply';

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
