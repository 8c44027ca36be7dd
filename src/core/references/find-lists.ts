import { matchFrom } from '../text/match-from.ts';
import { type Span, spanAt } from '../text/span.ts';
import { mayBeClauseAt } from './before-number.ts';
import { readNumber } from './clause-number.ts';
import { type Ground, zeroedAt } from './ground.ts';
import { findKeywords } from './keyword.ts';
import { listAfterKeyword } from './list-after-keyword.ts';
import type { ListMark } from './mark.ts';
import type { OwnStandards } from './own-standards.ts';
import { readListMark } from './read-list-mark.ts';

// The first character of what may be a clause number: `A.5`, `A 5`, `8`.
const numberStart = /[A-Z](?=[.\s-]?\d)|\d/g;
// `5x`, `8.4.x`, `2018`: all of it is skipped where it is no clause.
const wordOrNumber = /[\p{L}\p{N}_.]+/uy;

/**
 * The lists of numbers that may be clauses, in order and apart from each other. `named` are the standards and other
 * frameworks, whose own numbers are none; `own` are those that packs tell, whose numbers may begin with a zero.
 */
export function* findLists(text: string, named: readonly Span[], own?: OwnStandards): Generator<ListMark> {
  const isTaken = (at: number): boolean => spanAt(named, at) !== undefined;
  const ground: Ground = { isTaken, own };
  const keywords = findKeywords(text).filter(({ word }) => !isTaken(word.span.start));
  let nextKeyword = 0;
  let at = 0;
  let number = matchFrom(numberStart, text, at);
  while (at < text.length) {
    if (number && number.index < at) number = matchFrom(numberStart, text, at);
    const keyword = keywords[nextKeyword];
    const start = keyword?.word.span.start ?? text.length;
    if (keyword && (start < at || !number || start <= number.index)) {
      nextKeyword++;
      if (start < at) continue;
      const list = listAfterKeyword(text, keyword, ground);
      if (list) yield list;
      at = Math.max(at, list?.end ?? start);
    } else if (number) {
      const covering = spanAt(named, number.index);
      const list = covering ? undefined : bareListAt(text, number.index, ground);
      if (list) yield list;
      at = covering?.end ?? list?.end ?? afterWord(text, number.index);
    } else return;
  }
}

/** The list that begins with a number, without a word before it; undefined where that is no clause. */
function bareListAt(text: string, start: number, ground: Ground): ListMark | undefined {
  if (!mayBeClauseAt(text, start, ground.isTaken)) return undefined;
  const first = readNumber(text, start, true) ?? zeroedAt(text, start, ground);
  return first && readListMark(text, first, ground);
}

/** Past the digits, dots and letters that something else than a clause number is made of. */
const afterWord = (text: string, at: number): number =>
  at + Math.max(1, matchFrom(wordOrNumber, text, at)?.[0].length ?? 1);
