import type { EditionAddress } from './edition-name.ts';
import type { ClauseAddress, Edition } from './types.ts';

/** An edition, as configs and correlations name it. */
export const editionAddress = ({ standard, year }: Pick<Edition, 'standard' | 'year'>): EditionAddress => ({
  standard,
  edition: year,
});

/** A clause of an edition, as correlations, terms and traces name it. */
export const addressIn = (
  { standard, year }: Pick<Edition, 'standard' | 'year'>,
  clause: string,
): ClauseAddress => ({ standard, edition: year, clause });
