import { isCode, partNames } from '../references/clause-number.ts';
import { withParts } from '../references/find-articles.ts';
import type { Entry } from '../references/mark.ts';
import { codeNumberOf } from '../references/read-code.ts';
import { textAt } from '../text/span.ts';

/** A clause, where its number ends in the text, and the item below it. */
interface ClauseWithItem {
  readonly clause: string;
  readonly end: number;
  readonly item: string | undefined;
}

// `(2)(a)`, `a)`, `a`: an item that is nothing but what catalogues number.
const numbered = /^(?:\([\da-z]{1,4}\)|[a-z]\)?(?![\da-z]))+$/;
// `4.5.2`, as it is typed behind a code of the same catalogue: no article with a part of it.
const dotted = /^\d+(?:\.\d+)+$/;
const part = /\(?([\da-z]+)\)?/g;

/**
 * `21` with the item `(2)(a)` where a law has no `21(2)`, which another one has: of which of them an article is tells what stands
 * around it. `takes` says what is one of the law.
 */
export function articleIn(text: string, entry: Entry, takes: (clause: string) => boolean): Entry {
  const { number, to, item = '' } = entry;
  const [article = ''] = /^\d+/.exec(number.clause) ?? [];
  const isWhole = article === number.clause || dotted.test(textAt(text, number));
  if (to || isCode(number.clause) || isWhole || takes(number.clause)) return entry;
  const { start } = number;
  const found = withParts(text, codeNumberOf(article, start, start + article.length), takes);
  const { end } = found;
  const below = text.slice(end, Math.max(end, text.indexOf(item, number.end) + item.length));
  return { ...entry, number: found, span: { start, end }, item: below.trim() || undefined };
}

/**
 * What an entry with an item cites where some of it is a clause of the standard: `21(2)(a)` for `21` with the item `(2)(a)`,
 * `8.3.6.a` for `8.3.6` with `a`; `takes` says what is one. undefined where the standard has no such clause.
 */
export function clauseWithItem(
  text: string,
  { number, span, item = '' }: Entry,
  takes: (clause: string) => boolean,
): ClauseWithItem | undefined {
  if (!numbered.test(item)) return undefined;
  const start = text.indexOf(item, span.end);
  let found: ClauseWithItem | undefined;
  for (const { 0: typed, 1: name = '', index } of item.matchAll(part)) {
    const clause = partNames(found?.clause ?? number.clause, name).find(takes);
    if (clause === undefined) break;
    const length = index + typed.length;
    found = { clause, end: start + length, item: item.slice(length) || undefined };
  }
  return found;
}
