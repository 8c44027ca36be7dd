import { isBelow, isWithin, levelOf } from './clause-number.ts';
import type { Applicability } from './types.ts';

type Said = Pick<Applicability, 'clauses'>;

/**
 * The entry that counts for a clause: of those that name it or a clause above it the nearest, else the one that names none.
 * undefined where nothing is said of the clause.
 */
export function applicabilityAt<Entry extends Said>(
  entries: readonly Entry[],
  number: string,
): Entry | undefined {
  let nearest = entries.find(({ clauses }) => clauses.length === 0);
  let level = 0;
  for (const entry of entries) {
    for (const clause of entry.clauses) {
      if (levelOf(clause) <= level || !isWithin(number, clause)) continue;
      nearest = entry;
      level = levelOf(clause);
    }
  }
  return nearest;
}

/** All that is said of a clause and of what stands below it, which goes where the clause goes; the clause first. */
export function applicabilityFrom<Entry extends Said>(
  entries: readonly Entry[],
  number: string,
): readonly Entry[] {
  const own = applicabilityAt(entries, number);
  const below = entries.filter(
    entry => entry !== own && entry.clauses.some(clause => isBelow(clause, number)),
  );
  return own ? [own, ...below] : below;
}
