import { anyOf } from '../text/any-of.ts';
import { textBefore } from '../text/span.ts';
import { bindToNext } from './bind-to-next.ts';
import { type Binding, bound } from './binding.ts';
import { betweenStandards } from './gaps.ts';
import { beginsDotted, isKeyed } from './list-evidence.ts';
import type { ListMark, StandardMark } from './mark.ts';
import { gapIn, listBehind, longestGap, type Neighbourhood } from './neighbourhood.ts';

// `gemäß `, `see `, `against `, `Deviations: `, ` and `: before a number that its standard stands behind.
const wordOfCiting = new RegExp(
  `(?:(?:^|[\\s(])${anyOf(
    'gem(?:äß|\\.)|nach|laut|lt\\.|siehe|s\\.|vgl\\.|per|see|cf\\.|under|according\\sto|selon|voir|según|véase|secondo|vedi|conforme',
    'against|from|of|to|with|by|also|gegen|von|aus|zu|mit|auch|contre|contra|contro|tegen|volgens',
    'and|or|und|oder|sowie|et|ou|y|e|en',
  )}|[:：])\\s$`,
  'iu',
);
const longestWordOfCiting = 15;

/**
 * `Kap. 8.4 ISO 9001, Kap. 6.1.2 ISO 14001 und Kap. 8.1.4 ISO 45001`: numbers that stand right before their standards, each;
 * without a word for clauses where there are several such pairs, or behind `gemäß` and the like, and the catalogue confirms them.
 */
export function bindInPairs(around: Neighbourhood): Binding | undefined {
  const { text, list, next } = around;
  if (next?.mark.kind !== 'standard' || !isRightBefore(text, list, next.mark)) return undefined;
  if (!isKeyed(list) && !beginsDotted(list)) return undefined;
  if (!isNextPair(around) && !isFirstPair(around, next.mark)) return undefined;
  return isKeyed(list) ? bindToNext(around, next.mark) : bound(list, 'near', next.mark);
}

/** The `Kap. 6.1.2 ISO 14001` behind `Kap. 8.4 ISO 9001`. */
const isNextPair = ({ text, previous, before }: Neighbourhood): boolean =>
  previous?.mark.kind === 'standard' &&
  before?.mark === previous.mark &&
  isRightBefore(text, before.list, previous.mark) &&
  betweenStandards.test(previous.gap);

/** The `Kap. 8.4 ISO 9001` that no standard stands before; what stands behind it is another pair, or no list of that standard. */
function isFirstPair(around: Neighbourhood, standard: StandardMark): boolean {
  const { text, marks, index, list, previous } = around;
  if (previous?.mark.kind === 'standard') return false;
  if (isBeforePair(around, standard) || isFirstOfRow(around, standard)) return true;
  return (
    !listBehind(text, standard, marks[index + 2]) &&
    (isKeyed(list) || wordOfCiting.test(textBefore(text, list.start, longestWordOfCiting)))
  );
}

/** `8.4 ISO 9001, 6.1.2 ISO 14001`: another pair goes on with it. */
function isBeforePair({ text, marks, index }: Neighbourhood, standard: StandardMark): boolean {
  const [list, another] = marks.slice(index + 2, index + 4);
  return (
    list?.kind === 'list' &&
    another?.kind === 'standard' &&
    joinsStandards(gapIn(text, standard.end, list.start)) &&
    isRightBefore(text, list, another)
  );
}

/**
 * `8.4 ISO 9001 8.3.4 ISO/IEC 20000-1`: nothing separates the pairs, and only that none of the numbers is left over tells which of
 * the two standards beside it a number is of.
 */
function isFirstOfRow({ text, marks, index }: Neighbourhood, first: StandardMark): boolean {
  let standard = first;
  for (let at = index + 2; ; at += 2) {
    const list = listBehind(text, standard, marks[at]);
    if (!list) return standard !== first;
    const next = marks[at + 1];
    if (next?.kind !== 'standard' || !isRightBefore(text, list, next)) return false;
    standard = next;
  }
}

/** `8.4 ISO 9001`, `8.4 – ISO 9001`. */
const isRightBefore = (text: string, { end, isWholeAnnex }: ListMark, { start }: StandardMark): boolean =>
  !isWholeAnnex &&
  end < start &&
  start - end < longestGap &&
  /^\s{1,3}(?:[–—-]\s)?$/.test(text.slice(end, start));

/** `, `, ` und `. */
const joinsStandards = (gap: string): boolean => /\S/.test(gap) && betweenStandards.test(gap);
