import type { Counterpart, Edition } from '../catalogue/types.ts';
import { isByStructure } from './harmonized-structure.ts';

/**
 * Whether a row to an edition is told where no scope asks for that edition: a published one is; of those that follow from
 * others the ones to an edition in force that tables lead to, neither the structure alone nor a mere pairing.
 */
export function isToldUnasked(row: Counterpart, to: Edition): boolean {
  if (row.basis === 'published') return true;
  const isReplaced = to.status === 'withdrawn' && !to.isStatusDraft;
  return row.basis === 'derived' && row.relation !== 'related' && !isReplaced && !isByStructure(row);
}
