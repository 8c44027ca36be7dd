import { textBefore } from '../text/span.ts';
import { type Binding, bound } from './binding.ts';
import { blankAfter, separatorOnly, strictlyOfAfter } from './gaps.ts';
import { beginsDotted } from './list-evidence.ts';
import type { ListMark } from './mark.ts';
import { gapIn, longestGap, type Neighbourhood } from './neighbourhood.ts';

// Further ones are hardly said with the word before each.
const mostInRow = 8;
// `no. `, `n° `: no word for a clause, but said of each number.
const numberSign = /(?<!\p{L})(?:no\.|n[°º])\s*$/iu;

// ` the `, ` der `: before the word.
const article = /(?<=\s)(?:the|el|la|le|il|lo|der|die|das|dem|den|het)\s+$/iu;

/** `Nr. 7.2 und Nr. 7.3 der ISO 27001`: a list that goes on, by the same word, with one that its standard stands behind. */
export function bindWithNext({ text, marks, index, list, previous }: Neighbourhood): Binding | undefined {
  if (previous?.mark.kind === 'list' && separatorOnly.test(previous.gap)) return undefined;
  let last = list;
  for (const mark of marks.slice(index + 1, index + 1 + mostInRow)) {
    if (mark.start - last.end > longestGap) return undefined;
    const gap = gapIn(text, last.end, mark.start).replace(numberSign, '').replace(article, '');
    if (mark.kind === 'standard') {
      const isOf = last !== list && (strictlyOfAfter.test(gap) || blankAfter.test(gap));
      return isOf ? bound(list, 'list', mark) : undefined;
    }
    if (mark.kind !== 'list' || !areAlike(text, list, mark) || !separatorOnly.test(gap)) return undefined;
    last = mark;
  }
  return undefined;
}

/** Both have dots and the same word: `Nr.`, `Kap.`. */
function areAlike(text: string, list: ListMark, other: ListMark): boolean {
  const word = wordOf(text, list);
  return word !== undefined && word === wordOf(text, other) && beginsDotted(list) && beginsDotted(other);
}

const wordOf = (text: string, { keyword, start }: ListMark): string | undefined =>
  (keyword?.text ?? numberSign.exec(textBefore(text, start, 6))?.[0])?.trim().toLowerCase();
