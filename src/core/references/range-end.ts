import { matchFrom } from '../text/match-from.ts';
import {
  type ClauseNumber,
  compareNumbers,
  dottedSibling,
  endWithDot,
  lettered,
  readNumber,
  shortEnd,
  sibling,
} from './clause-number.ts';
import type { Keyword } from './mark.ts';
import { annexWords, clauseWords, controlWords, requirementWords, sectionWords, toWords } from './words.ts';

// `clause 8.4 to clause 8.7`, `Annex A.5.1 – Annex A.5.4`.
const repeatedKeyword = new RegExp(
  `(?:${annexWords})\\s*(?=[A-Z][.\\s]?\\d)|(?:${clauseWords}|${controlWords}|${sectionWords}|${requirementWords})\\s*(?:no\\.?\\s*)?`,
  'iuy',
);
// `4.1–4.4`, `4.1 -> 4.4`, `4.1…4.4`, `4.1 bis 4.4`, `4.1から4.4`, `第4章至第10章`.
const rangeSign = new RegExp(
  `\\s*(?:-{1,2}>|[章条節节項项절장항조]?(?:[-–—‑‐−→~～〜÷]|から|至|到|부터)|\\.{2,3}|…)\\s*|\\s+(?:${toWords})\\s+`,
  'iuy',
);
const arrow = />|→/;
const ofSection = new RegExp(`^(?:${sectionWords})`, 'iu');
const numbersOnly = /^[\d\s,;–—-]*$/;
const nothingFollows = /^(?:[),;\]]|\s*$|\.(?:\s|$))/u;

/**
 * The other end of a range: `4.1–4.4`, `A.5.15–5.18`, `A.5.15-18`, `Clauses 4–10`, `4.1 to 4.4`; undefined where there is
 * none.
 */
export function rangeEnd(
  text: string,
  from: ClauseNumber,
  word: Keyword | undefined,
  letter: string | undefined,
): ClauseNumber | undefined {
  const beforeSign = endWithDot(text, from);
  const sign = matchFrom(rangeSign, text, beforeSign)?.[0];
  if (sign === undefined) return undefined;
  const afterSign = beforeSign + sign.length;
  const at = afterSign + (matchFrom(repeatedKeyword, text, afterSign)?.[0].length ?? 0);
  const end = readNumber(text, at, false);
  if (end) {
    const isSection = from.isAnnex && !end.isAnnex && ofSection.test(text.slice(afterSign, at));
    if (isSection || (end.isAnnex && !from.isAnnex)) return undefined;
    // `A.5.15–5.18`: the letter is said once.
    const to = end.isAnnex === from.isAnnex ? end : lettered(end, from.clause[0]);
    // `A.12.2.1 → A.8.7`, `A.5.15 – section 4.1`: what became of it, or answers to it.
    return (at > afterSign || arrow.test(sign)) && compareNumbers(to.clause, from.clause) < 0
      ? undefined
      : to;
  }
  // `4장부터 10장까지`
  const isSpaced = /\s/.test(sign) && !/\p{Lo}/u.test(sign);
  // `A.5.24–.27`, `A.5.15 to .18`.
  const dotted = isSpaced && !from.isAnnex ? undefined : dottedSibling(text, at, from);
  if (dotted) return compareNumbers(dotted.clause, from.clause) > 0 ? dotted : undefined;
  const digits = matchFrom(shortEnd, text, at)?.[0];
  if (!digits) return undefined;
  if (from.isDotted) {
    // `A.5.15-18`; a spaced dash before a number is a dash, `8.3 - 3 years`, but where nothing follows a control: `(A.5.15 – 18)`.
    const isBackwards = Number(digits) <= Number(from.clause.slice(from.clause.lastIndexOf('.') + 1));
    const isDash = isSpaced && !(from.isAnnex && nothingFollows.test(text.slice(at + digits.length)));
    return isDash || isBackwards ? undefined : sibling(from, digits, at);
  }
  // `Clauses 4–10`; without a word `4 - 10` is an amount, but in a cell that holds nothing else: `4 – 5, 9 – 10`.
  const around = text.slice(0, from.start) + text.slice(at + digits.length);
  const isAmount = !word && !letter && ((isSpaced && !numbersOnly.test(around)) || Number(digits) > 20);
  if (isAmount || Number(digits) <= Number(from.clause)) return undefined;
  return {
    clause: digits,
    start: at,
    end: at + digits.length,
    isAnnex: false,
    isDotted: false,
    isLoose: false,
  };
}
