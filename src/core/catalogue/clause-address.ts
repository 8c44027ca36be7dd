import type { ClauseAddress, Edition } from './types.ts';

/** A clause of an edition, as correlations, terms and traces name it. */
export const addressIn = (
  { standard, year }: Pick<Edition, 'standard' | 'year'>,
  clause: string,
): ClauseAddress => ({ standard, edition: year, clause });
