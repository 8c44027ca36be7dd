import { titleKey } from '../catalogue/title-key.ts';
import type { Counterpart, Edition } from '../catalogue/types.ts';
import { compareRelations } from './relation.ts';

/**
 * The rows that lead from a clause to an edition, the likeliest first: those of the same basis side by side, of them those with
 * the clause's own title, then the closer relation, then titles with more words in common, else in their order. So `Continual
 * improvement` is first answered by `10.3 Continual improvement`, and then by `10.1 General`.
 */
export function likeliestFirst<Row extends Counterpart>(
  rows: readonly Row[],
  title: string | undefined,
  to: Edition,
): readonly Row[] {
  if (rows.length < 2) return rows;
  const bases = [...new Set(rows.map(({ basis }) => basis))];
  const measured = rows.map((row, index) => {
    const other = row.to.clause === undefined ? undefined : to.clause(row.to.clause)?.title;
    return { row, index, basis: bases.indexOf(row.basis), likeness: likenessOf(title, other) };
  });
  return measured
    .sort(
      (a, b) =>
        a.basis - b.basis ||
        Number(b.likeness === 1) - Number(a.likeness === 1) ||
        compareRelations(a.row.relation, b.row.relation) ||
        b.likeness - a.likeness ||
        a.index - b.index,
    )
    .map(({ row }) => row);
}

/** From 0, where no word is in common, to 1 for the same title. */
function likenessOf(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return 0;
  if (a === b || titleKey(a) === titleKey(b)) return 1;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const common = [...left].filter(word => right.has(word)).length;
  // Two titles of the same words in another order are not one.
  return Math.min(0.99, (2 * common) / Math.max(1, left.size + right.size));
}

/** Those that say something: `of` and `the` are in every other title. */
const wordsOf = (title: string): ReadonlySet<string> => new Set(title.toLowerCase().match(/\p{L}{4,}/gu));
