import { anyOf } from '../text/any-of.ts';
import { matchFrom } from '../text/match-from.ts';
import { type ClauseNumber, readNumber } from './clause-number.ts';
import type { Ground } from './ground.ts';
import type { Keyword, ListMark } from './mark.ts';
import { listMarkOf, readListMark } from './read-list-mark.ts';
import { clauseWords, controlWords, sectionWords } from './words.ts';

// `Annex A: 5.15`, `Annex A control 5.15`, `Annex A (controls 5.15`.
const afterAnnexLetter = new RegExp(
  `(?:\\.|,|:|/|\\s|[-–—(]|の)*(?:${anyOf(controlWords, clauseWords, sectionWords, /ref(?:erence)?s?\.?/)}\\s*:?\\s*)?`,
  'iuy',
);

/** `Annex A.5.15`, `Annex A 5.15`, `Annex A control 5.15`; else the annex as a whole. undefined where no annex has the letter: `annex a`. */
export function listOfAnnex(
  text: string,
  word: Keyword,
  letter: string,
  ground: Ground,
): ListMark | undefined {
  if (letter !== letter.toUpperCase()) return undefined;
  const { end } = word.span;
  const letterAt = end - 1;
  const whole = readNumber(text, letterAt, false);
  if (whole) {
    const isLetterLeftOut = /^[A-Z]\s/.test(text.slice(letterAt, letterAt + 2));
    return readListMark(text, whole, ground, word, isLetterLeftOut ? letter : undefined);
  }
  const gap = matchFrom(afterAnnexLetter, text, end)?.[0] ?? '';
  const at = end + gap.length;
  const behind = ground.isTaken(at) ? undefined : (readNumber(text, at, false) ?? areaOfAnnex(text, gap, at));
  if (behind && gap) return readListMark(text, behind, ground, word, behind.isAnnex ? undefined : letter);
  return wholeAnnex(text, word, letter);
}

/** `Annex A` with nothing behind it. */
function wholeAnnex(text: string, word: Keyword, letter: string): ListMark {
  const { start, end } = word.span;
  const number = { clause: letter, start, end, isAnnex: true, isDotted: false, isLoose: false };
  const entry = { number, to: undefined, span: { start, end }, item: undefined, titleSpan: undefined };
  return { ...listMarkOf(text, [entry], word, { start, end }), isWholeAnnex: true };
}

// The `5` of `Annex A 5, 8` and `Annex A 5: Organizational controls`.
const area = /(?:[5-9]|1[0-8])(?=\s*(?:[,;:|)\]]|$))/uy;

/** The area of controls that a whole number behind `Annex A` stands for; undefined where it may be an amount. */
function areaOfAnnex(text: string, gap: string, at: number): ClauseNumber | undefined {
  const isArea = /^\s+$/.test(gap) && matchFrom(area, text, at) !== undefined;
  return isArea ? readNumber(text, at, true) : undefined;
}
