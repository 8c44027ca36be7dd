import { textBefore } from '../text/span.ts';
import type { Binding } from './binding.ts';
import { isKeyed } from './list-evidence.ts';
import type { Mark } from './mark.ts';
import { gapIn, listBehind, longestGap } from './neighbourhood.ts';

// `clause 6.2 (ISO 14001`, `ISO 9001 6.2 Objectives [ISO 14001`; `(6.2; ISO 14001`, `(ISO 9001 6.2; ISO 14001`.
const asideBehind = /^[^.!?;()[\]（）]*[([（]\s*$/u;
const asideWithin = /^\s*[;；]\s*$/u;

/**
 * Where the brackets end in which a standard with a clause of its own stands behind another clause; undefined where it does
 * not.
 */
export function endOfAside(
  text: string,
  marks: readonly Mark[],
  index: number,
  before: Binding | undefined,
): number | undefined {
  const mark = marks[index];
  const previous = marks[index - 1];
  if (!mark || !before || previous !== before.list || mark.start - previous.end > longestGap)
    return undefined;
  if (!listBehind(text, mark, marks[index + 1])) return undefined;
  const gap = gapIn(text, previous.end, mark.start);
  const isBeside = before.kind === 'adjacent' && before.mark !== undefined;
  const start = isBeside ? Math.min(before.mark.start, previous.start) : previous.start;
  const isInBrackets = asideWithin.test(gap) && /[([（]\s*$/u.test(textBefore(text, start, 2));
  const isBehind = (isBeside || isKeyed(previous)) && asideBehind.test(gap);
  if (!isInBrackets && !isBehind) return undefined;
  const length = text.slice(mark.end, mark.end + longestGap).search(/[)\]）]/u);
  return length < 0 ? undefined : mark.end + length;
}
