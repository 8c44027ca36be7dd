import { isBelow } from '../catalogue/clause-number.ts';
import { type EditionAddress, editionName } from '../catalogue/edition-name.ts';
import type { Catalogue, Counterpart } from '../catalogue/types.ts';
import { inverse } from './relation.ts';

/** The rows of one ordered pair of editions, by the clause they start from. */
export type RowsByClause = ReadonlyMap<string, readonly Counterpart[]>;

/** Stored rows and their inverse, to be found from either side. */
export interface RowIndex {
  /** Rows from one edition to the other; empty where no pack has any. */
  rows(from: EditionAddress, to: EditionAddress): RowsByClause;
  /** Names of the editions that rows lead to from an edition. */
  neighbours(edition: string): readonly string[];
}

const nothing: RowsByClause = new Map();

/** The row seen from its other side; undefined for `none`, which is said of one side only. */
export function inverseOf(row: Counterpart): Counterpart | undefined {
  if (row.to.clause === undefined) return undefined;
  return {
    ...row,
    from: { standard: row.to.standard, edition: row.to.edition, clause: row.to.clause },
    to: row.from,
    relation: inverse(row.relation),
    fromItem: row.toItem,
    toItem: row.fromItem,
    fromAdds: row.toAdds,
    toAdds: row.fromAdds,
    path: row.path && [...row.path].reverse(),
  };
}

/**
 * The rows a `none` with exceptions stands for: one for each clause below it, save the exceptions and what stands
 * above them.
 */
function expandExceptions(row: Counterpart, catalogue: Catalogue): readonly Counterpart[] {
  if (row.except.length === 0) return [];
  const { standard, edition, clause } = row.from;
  const below =
    catalogue.edition(standard, edition)?.clauses.filter(({ number }) => isBelow(number, clause)) ?? [];
  return below
    .filter(({ number }) => !row.except.some(exception => exception === number || touches(exception, number)))
    .map(({ number }) => ({
      ...row,
      from: { ...row.from, clause: number },
      except: [],
      inheritedFrom: clause,
    }));
}

const touches = (a: string, b: string): boolean => isBelow(a, b) || isBelow(b, a);

/** The rows of packs, their inverses among them, by the two editions and the clause that they lead from. */
export function indexRows(stored: readonly Counterpart[], catalogue: Catalogue): RowIndex {
  const index = new Map<string, Map<string, Map<string, Counterpart[]>>>();
  const add = (row: Counterpart) => {
    const byTarget = childOf(index, editionName(row.from));
    const byClause = childOf(byTarget, editionName(row.to));
    const rows = byClause.get(row.from.clause);
    if (rows) rows.push(row);
    else byClause.set(row.from.clause, [row]);
  };
  for (const row of stored) {
    add(row);
    for (const expanded of expandExceptions(row, catalogue)) add(expanded);
    const back = inverseOf(row);
    if (back) add(back);
  }
  return {
    rows: (from, to) => index.get(editionName(from))?.get(editionName(to)) ?? nothing,
    neighbours: edition => [...(index.get(edition)?.keys() ?? [])],
  };
}

function childOf<Value>(map: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const known = map.get(key);
  if (known) return known;
  const fresh = new Map<string, Value>();
  map.set(key, fresh);
  return fresh;
}
