import { matchFrom } from '../text/match-from.ts';

// `Mobile device policy` may be wrapped, within a block quote too.
const blank = /[ \t\u00a0\u202f]*(?:\r?\n[ \t>]*)?/y;
// What stands for the dash between the elements of a title: ` – `, ` -- `, `: `, `. `.
const joint = /[\s>]*(?:[-–—]{1,3}|[:.,])[\s>]*/y;
const isDash = /^[-–—]$/;

/** The words of a title, and the dashes between its elements. */
const wordsOf = (title: string): readonly string[] => title.trim().split(/\s+/);

/**
 * Where a title ends that begins at an offset of a text, letter by letter but for the case, the blanks and the signs
 * between its elements; undefined where other words stand there.
 */
export function endOfTitle(text: string, start: number, title: string): number | undefined {
  let at = start;
  let isBegun = false;
  for (const word of wordsOf(title)) {
    const gap = isDash.test(word) ? matchFrom(joint, text, at)?.[0] : isBegun ? blanksAt(at) : '';
    if (gap === undefined) return undefined;
    at += gap.length;
    isBegun = !isDash.test(word);
    if (!isBegun) continue;
    if (text.slice(at, at + word.length).toLowerCase() !== word.toLowerCase()) return undefined;
    at += word.length;
  }
  return at;

  function blanksAt(offset: number): string | undefined {
    return matchFrom(blank, text, offset)?.[0] || undefined;
  }
}
