import { partNames } from '../references/clause-number.ts';
import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { Entry } from '../references/mark.ts';

/** A clause, where its number ends in the text, and the item below it. */
interface ClauseWithItem {
  readonly clause: string;
  readonly end: number;
  readonly item: string | undefined;
}

// `(2)(a)`, `a)`, `a`: an item that is nothing but what catalogues number.
const numbered = /^(?:\([\da-z]{1,4}\)|[a-z]\)?(?![\da-z]))+$/;
const part = /\(?([\da-z]+)\)?/g;

/**
 * What an entry with an item cites where some of it is a clause of the standard: `21(2)(a)` for `21` with the item `(2)(a)`,
 * `8.3.6.a` for `8.3.6` with `a`. undefined where the standard has no such clause, or in none of these editions.
 */
export function clauseWithItem(
  text: string,
  { number, span, item = '' }: Entry,
  standard: string,
  editions: readonly string[],
  knowledge: ClauseKnowledge,
): ClauseWithItem | undefined {
  if (!numbered.test(item)) return undefined;
  const has = (clause: string) =>
    editions.some(edition => knowledge.hasClause(standard, edition, clause) === true);
  const start = text.indexOf(item, span.end);
  let found: ClauseWithItem | undefined;
  for (const { 0: typed, 1: name = '', index } of item.matchAll(part)) {
    const clause = partNames(found?.clause ?? number.clause, name).find(has);
    if (clause === undefined) break;
    const length = index + typed.length;
    found = { clause, end: start + length, item: item.slice(length) || undefined };
  }
  return found;
}
