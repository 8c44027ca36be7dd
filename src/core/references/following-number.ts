import { anyOf } from '../text/any-of.ts';
import { matchFrom } from '../text/match-from.ts';
import { textAt, textBefore } from '../text/span.ts';
import {
  type ClauseNumber,
  compareNumbers,
  dottedSibling,
  readNextWhole,
  readNumber,
  readSlashed,
  shortEnd,
  sibling,
} from './clause-number.ts';
import { type Ground, zeroedAfter } from './ground.ts';
import { isPlural } from './keyword.ts';
import type { Entry, Keyword } from './mark.ts';
import type { Title } from './title-behind.ts';
import { andWords } from './words.ts';

const signs = '[,;/&+·•、，；・]';
// `, `, `; and `.
const sign = `${signs}(?:\\s*(?:${andWords})(?![\\p{Script=Latin}]))?`;
// ` und `, ` and the `.
const conjunction = `\\s(?:${andWords})(?:\\s(?:the|el|la|le|il|lo|der|die|das|dem|den|het))?(?=\\s)`;
// `8.4及び8.5`: no blank stands around these; `8.4와 9.2`.
const conjunctionOfEast = /(?:及び|および|と|並びに|または|又は|및|和|[와과](?=\s(?:[A-Z]\.)?\d{1,2}\.\d))/u;

/** Between two numbers of a list: `8.4, 8.5`, `8.4; and 8.5`, `8.4 und 8.5`, `8.4、8.5`, `8.4及び8.5`. Sticky. */
export const separator = new RegExp(`\\s*${anyOf(sign, conjunction, conjunctionOfEast)}\\s*`, 'iuy');

/** A number that goes on with a list; `from` is where what separates it begins. */
interface Following {
  readonly number: ClauseNumber;
  readonly from: number;
}

/** The number that goes on with a list, behind a separator and perhaps a title; undefined where the list ends. */
export function followingNumber(
  text: string,
  title: Title,
  last: Entry,
  word: Keyword | undefined,
  ground: Ground,
): Following | undefined {
  const joined = joinedNumber(text, last);
  if (joined) return joined;
  for (const from of new Set([title.end, title.start])) {
    const gap = matchFrom(separator, text, from)?.[0];
    if (gap === undefined || ground.isTaken(from + gap.length)) continue;
    const before = last.to ?? last.number;
    const at = from + gap.length;
    const number = numberAfterSeparator(text, at, before, word, gap) ?? zeroedAfter(text, at, before, ground);
    if (number && !isOfNameBehind(text, number, gap, ground)) return { number, from };
  }
  return titledNext(text, title, last, word);
}

/**
 * The last `8.4` of `ISO/IEC 20000-1 8.3.4.1 and 8.4 ISO 9001`, which begins another list; not where that standard has a number
 * behind it, too.
 */
function isOfNameBehind(text: string, { end }: ClauseNumber, gap: string, { isTaken }: Ground): boolean {
  if (signAlone.test(gap)) return false;
  const start = end + 1;
  if (text[end] !== ' ' || !isTaken(start)) return false;
  let after = start;
  while (isTaken(after)) after++;
  return !numberBehind.test(text.slice(after, after + longestNumberBehind));
}

// `, `, and no word.
const signAlone = new RegExp(`^\\s*(?:${signs}\\s*)?$`, 'u');
// `, clause 8`, ` (A.5`.
const numberBehind = /^[\s,:(]*(?:\p{L}{1,12}\.?\s)?(?:§\s?|A\.)?\d/u;
const longestNumberBehind = 24;

/** The `18` of `A.5.15-16-18`, where the two before it are one after the other; then also the `20` of `A.5.15-16-18-20`. */
function joinedNumber(text: string, { number, to, span: { end } }: Entry): Following | undefined {
  const last = to ?? number;
  const isJoined = to ? lastComponent(to) === lastComponent(number) + 1 : text[number.start - 1] === '-';
  if (!last.isAnnex || !isJoined || text[end] !== '-') return undefined;
  const digits = matchFrom(shortEnd, text, end + 1)?.[0];
  if (!digits || Number(digits) <= lastComponent(last)) return undefined;
  return { number: sibling(number, digits, end + 1), from: end };
}

const lastComponent = ({ clause }: ClauseNumber): number => Number(clause.slice(clause.lastIndexOf('.') + 1));

// `, 5 Leadership`, `、5 领导作用`.
const titledWhole = /\s*[,;、，；]\s*(?=\d{1,2}\.?\s+[\p{Lu}\p{Lo}])/uy;

/** The `5` of `clauses 4 Context, 5 Leadership`: the whole number that comes next, where both have titles. */
function titledNext(
  text: string,
  { start, end, span }: Title,
  { number: last, to }: Entry,
  word: Keyword | undefined,
): Following | undefined {
  if (word?.kind !== 'clause' || to || last.isDotted || !span || end !== start) return undefined;
  if (!/^[\p{Lu}\p{Lo}]/u.test(text.slice(span.start, span.end))) return undefined;
  const gap = matchFrom(titledWhole, text, span.end)?.[0];
  const number = gap === undefined ? undefined : readNumber(text, span.end + gap.length, true);
  return number && Number(number.clause) === Number(last.clause) + 1 ? { number, from: span.end } : undefined;
}

/** The number after a separator, if it goes on with the list: `A.14.2.1/5/6`, `8.1, 6.3, 10`, `Clause 7 and 8`. */
function numberAfterSeparator(
  text: string,
  at: number,
  last: ClauseNumber,
  word: Keyword | undefined,
  gap: string,
): ClauseNumber | undefined {
  // `A.5.19, .20`
  const dotted = last.isAnnex ? dottedSibling(text, at, last) : undefined;
  if (dotted) return compareNumbers(dotted.clause, last.clause) > 0 ? dotted : undefined;
  // A whole number after `/` stands for the last component; elsewhere it is a clause of its own, or an amount.
  const digits = gap.trim() === '/' && last.isDotted ? matchFrom(shortEnd, text, at)?.[0] : undefined;
  // `8.7/4` of a language's standard: the fourth paragraph.
  if (digits) return Number(digits) > lastComponent(last) ? sibling(last, digits, at) : undefined;
  const mayGoOn = word !== undefined && !last.isDotted;
  const number = readNumber(text, at, true) ?? (mayGoOn ? readJoinedWhole(text, at, gap) : undefined);
  if (!number) return undefined;
  if (number.isAnnex)
    return isControlOfList(number, last, word) && !isCountOfTheme(text, last, word) ? number : undefined;
  return number.isDotted || isWholeOfList(text, number, last, word) ? number : undefined;
}

/** The `5` of `clauses 4,5,6` and of `clauses 4/5/10`, behind a sign without blanks. */
function readJoinedWhole(text: string, at: number, gap: string): ClauseNumber | undefined {
  if (gap === ',') return readNextWhole(text, at);
  return gap === '/' ? readSlashed(text, at, 2) : undefined;
}

// `A.5` to `A.18`.
const areaOfControls = /^[A-Z]\.(?:[5-9]|1[0-8])(?!\d)/;

/** `A.5.15, A.5.16`; the `A1.1` of `A.5.30 · A1.1`, of `Clauses 5–8; A1.1` and of `A1.1, A.5.30` is a criterion of SOC 2. */
function isControlOfList(number: ClauseNumber, last: ClauseNumber, word: Keyword | undefined): boolean {
  if (word?.kind !== 'annex' && (isCriterionBeside(number, last) || isCriterionBeside(last, number)))
    return false;
  return last.isAnnex || word !== undefined || !number.isLoose;
}

const isCriterionBeside = ({ clause, isLoose }: ClauseNumber, other: ClauseNumber): boolean =>
  isLoose && !other.isLoose && !areaOfControls.test(clause);

// `A.6 People `, `A.6 People: `: before how many there are.
const themeBefore = /(?<![\p{L}\p{N}.])[A-Z]\.\d{1,2}[.:]?\s\p{L}[\p{L}\s&/-]{0,40}(?:\s|:\s)$/u;
const longestTheme = 52;

/** The `8` of `A.6 People 8, A.7 Physical 14`. */
const isCountOfTheme = (text: string, { isAnnex, isDotted, start }: ClauseNumber, word?: Keyword): boolean =>
  word === undefined && !isAnnex && !isDotted && themeBefore.test(textBefore(text, start, longestTheme));

// ` auditors`, but not ` and`.
const beginsNoun = /^\s+(?!and|or|und|oder|et|ou|of|in|from|der|des|de|y|e|en)\p{Ll}/u;

// `3つ`, `3개`, `3名`: how many there are of something.
const countsInEast = /^\s?(?:[個个件名人回年月日社種种点點つ개명건회년월일]|か所|ヶ所|가지|단계)/u;

/** `clauses 7 and 8 are`, but not `clause 7 and 8 auditors`, nor `8.4と3つの部署`. */
function isWholeOfList(
  text: string,
  { clause, end }: ClauseNumber,
  last: ClauseNumber,
  word: Keyword | undefined,
): boolean {
  // `Annex A 5, 8`; `A.5.15, 8` is an amount.
  const isArea = word?.kind === 'annex' && /^[A-Z]\.\d+$/.test(last.clause) && !/\./.test(textAt(text, last));
  if ((last.isAnnex && !isArea) || Number(clause) > 20) return false;
  if (countsInEast.test(text.slice(end, end + 3))) return false;
  const isOfPlural = word !== undefined && isPlural(word) && !last.isDotted;
  return isOfPlural || !beginsNoun.test(text.slice(end, end + 24));
}
