import type { ClauseAddress } from '../catalogue/types.ts';
import { compareNumbers } from '../references/clause-number.ts';
import type { Reference } from '../references/reference.ts';

/**
 * How a clause is written where its standard has to be named: `ISO 9001:2015 8.4`, or as the house wants it. `isList`:
 * further numbers of the same edition follow.
 */
export type Write = (clause: ClauseAddress, isList: boolean) => string;

/** Whether what stands in the text belongs behind a clause that is added. */
export type IsLater = (there: Reference, added: ClauseAddress) => boolean;

/** The same by the numbers alone, in one edition. */
export const isLaterNumber: IsLater = ({ clause }, added) =>
  clause !== undefined && compareNumbers(clause, added.clause) > 0;

/** `ISO/IEC 27001:2022 A.5.19, A.5.20`; the standard again where a number alone would not be read as a clause. */
export function inOneList(clauses: readonly ClauseAddress[], write: Write): string {
  const [first, ...others] = clauses;
  if (!first) return '';
  const isList =
    others.length > 0 && first.clause !== 'A' && others.every(({ clause }) => clause.includes('.'));
  if (!isList) return clauses.map(clause => write(clause, false)).join('; ');
  return [write(first, true), ...others.map(({ clause }) => clause)].join(', ');
}
