import { addressIn } from '../catalogue/clause-address.ts';
import type { ClauseAddress } from '../catalogue/types.ts';
import { clauseChoices } from './clause-choices.ts';
import { clauseTitle } from './clause-lines.ts';
import type { AssistWorld } from './world.ts';

/** A clause as a list of symbols shows it. */
export interface ClauseSymbol {
  /** `8.7.3 Information security management`. */
  readonly name: string;
  /** `ISO/IEC 20000-1:2018`. */
  readonly container: string;
  readonly address: ClauseAddress;
}

/** More than anybody scrolls through. */
const most = 200;

/**
 * The clauses that a query names (`8.7.3`, `#knowledge`, `9001 8.4`), those that the project cites first, at most 200.
 * For an empty query, only those that it cites.
 */
export function workspaceSymbols(query: string, world: AssistWorld): readonly ClauseSymbol[] {
  const isEmpty = query.replace('#', '').trim() === '';
  const found = clauseChoices(world, query.trim().replace(/^#/, '')).map(({ edition, clause }) => {
    const address = addressIn(edition, clause.number);
    return { edition, clause, address, count: world.citations?.countOf(address, world) ?? 0 };
  });
  const cited = found.filter(({ count }) => count > 0);
  const others = isEmpty ? [] : found.filter(({ count }) => count === 0);
  return [...cited, ...others].slice(0, most).map(({ edition, clause, address }) => ({
    name: clauseTitle(clause),
    container: edition.name,
    address,
  }));
}
