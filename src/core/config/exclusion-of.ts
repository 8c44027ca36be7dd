import { isWithin } from '../catalogue/clause-number.ts';
import type { Config, Exclusion } from './config.ts';

/** The clause of an edition, or the edition as a whole where none is named. */
interface Cited {
  readonly standard: string;
  readonly edition: string;
  readonly clause?: string | undefined;
}

/** What the config says of a clause that it leaves out, or of the one above; undefined where it does not. */
export const exclusionOf = (
  { standard, edition, clause }: Cited,
  { exclusions }: Pick<Config, 'exclusions'>,
): Exclusion | undefined =>
  exclusions.find(
    ({ clause: excluded }) =>
      standard === excluded.standard &&
      edition === excluded.edition &&
      clause !== undefined &&
      isWithin(clause, excluded.clause),
  );
