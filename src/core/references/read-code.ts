import { matchFrom } from '../text/match-from.ts';
import { bracketPattern, type ClauseNumber, isCode } from './clause-number.ts';
import { endWithItem } from './item-behind.ts';
import type { Entry, Keyword, ListMark } from './mark.ts';
import { itemLetter, type OwnStandards } from './own-standards.ts';
import { titleBehind } from './title-behind.ts';
import { andWords, toWords } from './words.ts';

/** Between the ends of a range: `AC-2 to AC-4`, `AC-2 – AC-4`. Sticky. */
export const codeRangeSign = new RegExp(`\\s*(?:[-–—~→]|\\s(?:${toWords})\\s)\\s*`, 'iuy');
// `(1)` and ` (1)`, behind a code.
const bracket = new RegExp(`(?<blank>[ \\u00a0]?)(?<part>${bracketPattern})`, 'uy');
// `AC-2a`, `AC-2d.1`, `AC-2(a)`, `AC-2 (a)`, `AC-2(3)(a)`; ` (3)` may be a count.
const codeItem = new RegExp(
  `(?:[ \\u00a0]?\\([a-z]{1,3}\\)|\\(\\d{1,2}\\))(?:${bracketPattern})*|${itemLetter}`,
  'uy',
);

/** The item that follows a code whose end is `at`, as typed; undefined where none does. */
export const codeItemBehind = (text: string, at: number): string | undefined =>
  matchFrom(codeItem, text, at)?.[0];

export const codeNumberOf = (clause: string, start: number, end: number): ClauseNumber => ({
  clause,
  start,
  end,
  isAnnex: true,
  isDotted: true,
  isLoose: false,
});

/**
 * A code with the brackets behind it that number a clause: `AC-2(1)`, as a catalogue numbers some of its own; behind a blank,
 * where a count may stand, one that it has: `AC-2 (1)`.
 */
export function withBrackets(text: string, code: ClauseNumber, own: OwnStandards): ClauseNumber {
  let found = code;
  let isSpaced = false;
  for (;;) {
    const { blank = '', part = '' } = matchFrom(bracket, text, found.end)?.groups ?? {};
    isSpaced ||= blank !== '';
    const clause = found.clause + part;
    const known = isSpaced ? own.standardsWith(clause) : own.codedLike(clause);
    if (part === '' || !known.length) return found;
    found = codeNumberOf(clause, code.start, found.end + blank.length + part.length);
  }
}

// `2`, `02`, `A3`, `6.2`, `(3)`.
const shortened = /\([\da-z]{1,3}\)|[A-Z]{0,3}\d{1,3}(?:\.\d{1,3})*/uy;
// What follows the last code of a list, and hardly an amount: `AC-1, 2.`, `AC-1, 2 and 3`, `AC-1/2/3`, `Art. 20, 21(2)`; not
// `AC-1, 2 days`.
const endsThere = new RegExp(
  `\\s*(?:$|[,;:.)\\]&·](?![\\p{L}\\p{N}%])|\\([\\da-z]{1,2}\\)|(?:[-–—/]|(?:${andWords}|${toWords})\\s)\\s*[A-Z&.(-]{0,8}\\d|/(?=\\s|$))`,
  'iuy',
);

/**
 * The code that is written by its end alone behind another one: `AC-3` for `3` behind `AC-1`, `ORP.4.A3` for `A3` behind
 * `ORP.4.A2`, `AC-2(3)` for `(3)` behind `AC-2(1)`; or by a number, in a catalogue that has both. undefined where the catalogue has
 * no such code, and where it may be an amount; `isSure` says that it is none.
 */
export function shortenedCode(
  text: string,
  at: number,
  before: ClauseNumber,
  own: OwnStandards,
  isSure = false,
): ClauseNumber | undefined {
  const typed = matchFrom(shortened, text, at)?.[0];
  if (typed === undefined) return undefined;
  const end = at + typed.length;
  if (!isSure && !typed.startsWith('(') && !matchFrom(endsThere, text, end)) return undefined;
  const standards = own.standardsWith(before.clause);
  const isListed = (clause: string) =>
    own.standardsWith(clause).some(standard => standards.includes(standard));
  // `1.5A, 2.1`: some of its clauses have numbers. `Art. 20, 21`.
  const isWhole = typed.includes('.') || /^\d+(?:\(|$)/.test(before.clause);
  const clause = completed(before.clause, typed) ?? (isWhole ? typed : undefined);
  return clause !== undefined && clause !== before.clause && isListed(clause)
    ? codeNumberOf(clause, at, end)
    : undefined;
}

const shortNumber = /\(\d{1,3}\)|\d{1,3}/uy;
// What follows it where it is no amount, no time and no date: `AC-1, 99.`, `AC-1, 99 and 3`; not `AC-1, 90 days`, `AC-1, 24/7`.
const goesOnOrEnds = new RegExp(
  `\\s*(?:$|[,;:.)\\]](?![\\p{L}\\p{N}%])|\\s(?:${andWords}|${toWords})\\s+[A-Z&.(-]{0,8}\\d)`,
  'iuy',
);

// `4.5.2`
const dottedNumber = /\d{1,2}(?:\.\d{1,3}){1,4}/uy;

/**
 * The `4.5.2` behind `R30` that a catalogue with codes and numbers lacks, though it has the clause above, 4.5. It is read so that it
 * can be told. undefined where it may be an amount.
 */
function lackingNumber(
  text: string,
  at: number,
  { clause: before }: ClauseNumber,
  own: OwnStandards,
): ClauseNumber | undefined {
  const typed = matchFrom(dottedNumber, text, at)?.[0];
  if (typed === undefined || !matchFrom(goesOnOrEnds, text, at + typed.length)) return undefined;
  const above = own.standardsWith(typed.slice(0, typed.lastIndexOf('.')));
  const standards = isCode(before) ? own.codedLike(before) : own.standardsWith(before);
  return standards.some(standard => above.includes(standard))
    ? codeNumberOf(typed, at, at + typed.length)
    : undefined;
}

/**
 * The code that a number alone stands for behind another one, and that the catalogue lacks: `AC-99` for `99` behind `AC-1`, `AU-3`
 * for `3` behind `AU-01`, `AC-2(9)` for `(9)` behind `AC-2(1)`. It is read so that it can be told. undefined where it may be an
 * amount, as behind codes that begin with a digit.
 */
export function lackingCode(
  text: string,
  at: number,
  last: ClauseNumber,
  own: OwnStandards,
): ClauseNumber | undefined {
  const number = lackingNumber(text, at, last, own);
  if (number) return number;
  const before = last.clause;
  const typed = matchFrom(shortNumber, text, at)?.[0];
  if (typed === undefined || !isCode(before) || /^\d/.test(before)) return undefined;
  const end = at + typed.length;
  const isNumber = typed.startsWith('(') || matchFrom(goesOnOrEnds, text, end) !== undefined;
  const clause = isNumber ? completed(before, typed) : undefined;
  return clause !== undefined && clause !== before && own.codedLike(clause).length > 0
    ? codeNumberOf(clause, at, end)
    : undefined;
}

const shapeOfPart = (part: string): string => part.replace(/\d+/g, '0').replace(/[a-z]+/g, 'a');

/** The code before with another end that looks like its own; undefined where its end looks otherwise. */
function completed(before: string, end: string): string | undefined {
  const shape = shapeOfPart(end);
  for (let at = before.length - 1; at > 0; at--) {
    const isWithin = /\d\d|[A-Za-z]{2}/.test(before.slice(at - 1, at + 1));
    if (!isWithin && shapeOfPart(before.slice(at)) === shape) return before.slice(0, at) + end;
  }
  return undefined;
}

/** A code, or a range of them, with the item and the title behind it; `itemAt` reads the item that begins at an offset. */
export function entryOf(
  text: string,
  number: ClauseNumber,
  to: ClauseNumber | undefined,
  own: OwnStandards,
  itemAt: (text: string, at: number) => string | undefined = codeItemBehind,
): Entry {
  const span = { start: number.start, end: (to ?? number).end };
  const last = to ?? number;
  // `AC-2(1)(3)`: two enhancements.
  const isNext = shortenedCode(text, span.end, last, own) ?? lackingCode(text, span.end, last, own);
  const item = isNext ? undefined : itemAt(text, span.end);
  const { span: titleSpan } = titleBehind(text, span.end + (item?.length ?? 0));
  return { number, to, span, item: item?.trim(), titleSpan };
}

/** The list of some codes, of which there is at least one. */
export const listOfCodes = (text: string, entries: readonly Entry[], keyword?: Keyword): ListMark => ({
  kind: 'list',
  start: keyword?.span.start ?? entries[0]?.span.start ?? 0,
  end: entries.slice(-1).reduce((_, last) => endWithItem(text, last), 0),
  keyword,
  entries,
  publisher: undefined,
  part: undefined,
  isWholeAnnex: false,
  isOfCodes: true,
});
