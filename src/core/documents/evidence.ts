import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { ListMark } from '../references/mark.ts';
import { allMatches } from '../text/all-matches.ts';
import { anyOf } from '../text/any-of.ts';
import { textAt, textBefore } from '../text/span.ts';
import type { Passage } from './passage.ts';

/** Whether the number stands before its own title, in its passage or in the next cell. */
export function hasTitle(
  list: ListMark,
  standard: string,
  passage: Passage,
  nextCell: Passage | undefined,
  knowledge: ClauseKnowledge,
): boolean {
  const words = titleWordsOf(list, passage, nextCell);
  const clause = list.entries[0]?.number.clause;
  if (words === undefined || clause === undefined) return false;
  return knowledge.isTitle(standard, clause, words) || knowledge.isTitle(standard, `A.${clause}`, words);
}

/** The words behind the one number of a list, or all of the next cell, as its title stands there; undefined where there are none. */
export function titleWordsOf(
  list: ListMark,
  passage: Passage,
  nextCell: Passage | undefined,
): string | undefined {
  const [only, another] = list.entries;
  if (!only || another) return undefined;
  const endsPassage = list.end >= passage.text.trimEnd().length;
  const inNextCell = endsPassage ? nextCell?.text : undefined;
  return (only.titleSpan ? textAt(passage.text, only.titleSpan) : inNextCell)?.trim();
}

// `[12] `, ` (a) `, `✅ `, `Q:`: signs, the mark of a source or of a standard.
const signsInFront =
  /^(?:\[[\p{L}\d-]{1,12}\])?(?:[\s([“"'§*•\p{So}→-]|\ufe0f)*(?:\(?[a-z]\)\s*|\p{Lu}{1,2}:\s?)?$/u;
// `Part 2, `, `Part 4-1, `, `2-`.
const partAtEnd = /\p{L}+\s\d{1,2}(?:-\d{1,2})?\s*[,:–—-]?\s*$|\d{1,2}-$/u;
const longestPart = 40;

/** Whether a number behind these characters begins what they begin: they are nothing but signs, or a mark of a source. */
export const beginsAt = (before: string): boolean => signsInFront.test(before);

/** Whether nothing but signs, a mark of a source (`[12]`) or its part stands before a list: it begins its cell or item. */
export function isAtStart({ text }: Passage, { start, part }: ListMark): boolean {
  const partBefore = part === undefined ? null : partAtEnd.exec(textBefore(text, start, longestPart));
  return beginsAt(text.slice(0, start - (partBefore?.[0].length ?? 0)));
}

/** Begins what stands behind a number and before its title: `: Kontext der Organisation`, ` – Kontext`. */
export const titleSign = /^\s*[:：–—-]/u;

/**
 * A number that begins a text is a clause where something sets it off: `4.1`, `4.1 Context`, `4.1: …`, `第4章`, not `4.1 of the`,
 * `5 days`.
 */
export function isSetOff(passage: Passage, list: ListMark): boolean {
  const after = passage.text.slice(list.end);
  const hasDots = list.entries.some(({ number }) => number.isDotted);
  return hasDots
    ? !/^\s*(?:%|of\b|to\b)/u.test(after)
    : /^\s*(?:$|[-–—:.),;(\u2028]|\s[\p{Lu}\p{Lo}]|[章条條節节장절]\s*(?:$|[\s:：,，(（]))/u.test(after);
}

/** `8.4`, `8.4, 8.5`: every number has a dot. */
export const isDotted = (list: ListMark): boolean => list.entries.every(({ number }) => number.isDotted);

/** `6.1.3`, `7.1.5.1`. */
export const isDeep = ({ entries }: ListMark): boolean =>
  entries.every(({ number }) => /\..*\./.test(number.clause));

// `(`, `(see `, `(véase `.
const opensBracket =
  /[(（](?:(?:see|cf\.|per|siehe|s\.|vgl\.|gem\.|voir|véase|ver|cfr\.|vedi|zie|lihat|bkz\.|se|patrz|zob\.|см\.)\s+)?$/iu;

// `)`, `; ISO`, `, class C)`: IEC 62304 asks for its clauses by class.
const endsInBracket = /^(?:[)）]|[;；]\s?(?:ISO|IEC)|,\s(?:class|klass)e?s?\s[A-C][)）])/iu;

/** `(8.6.1)`, `(8.6.1 a)`, `(9.1, 10)`, `(see 9.1)`, `(8.6.1; ISO 9001 8.4)`, `(5.4, class C)`. */
export const isInBrackets = ({ text }: Passage, { start, end }: ListMark): boolean =>
  opensBracket.test(textBefore(text, start, 8)) &&
  (endsInBracket.test(text.slice(end, end + 12)) || text[end - 1] === ')');

// At each word a title may begin: `New are threat intelligence (5.7)`.
const wordStart = /(?<![\p{L}\p{N}])(?=\p{L})/gu;
const longestTitle = 120;

// `Remote working: `, `Secure authentication – `.
const titleSignBefore = /\p{L}[)）]?\s*(?::|：|\s[–—-])\s+$/u;
// Nothing, `, and`, `.`, ` |`: the number ends what it stands in.
const endsThere = /^\s*(?:$|[,;)]|\.(?!\d))/u;

/** `Documented information (7.5)`, `Documented information: 7.5`: the number stands behind its own title. */
export function isBehindTitle(
  passage: Passage,
  list: ListMark,
  standard: string,
  knowledge: ClauseKnowledge,
): boolean {
  const clause = numberBehindWords(passage, list);
  return clause !== undefined && isBehindTitleOf(clause, passage, list, standard, knowledge);
}

/** `Threat intelligence (5.7)`, `Privileged access rights (8.2)`: the title is that of the control, and of no clause. */
export function isBehindTitleOfControl(
  passage: Passage,
  list: ListMark,
  standard: string,
  knowledge: ClauseKnowledge,
): boolean {
  const clause = numberBehindWords(passage, list);
  return (
    clause !== undefined &&
    isBehindTitleOf(`A.${clause}`, passage, list, standard, knowledge) &&
    !isBehindTitleOf(clause, passage, list, standard, knowledge)
  );
}

// `Operation 8.1 & `, before the next title; and what a title ends with, before its number.
const numberBefore = /^.*\d\s*(?:[,;&/+·]|and\b|und\b|et\b|y\b)\s*/su;
const titleEnd = /[\s*_:–—-]+$/u;

/**
 * `Internal audit 9.2`, `Operation 8.1`, `Logging 8.15`: whether nothing but its title, or that of its chapter, stands before the
 * number, and whose title it is.
 */
export function titleAloneBefore(
  { text }: Passage,
  { entries, start }: ListMark,
  standard: string,
  knowledge: ClauseKnowledge,
): 'clause' | 'control' | undefined {
  const [only, another] = entries;
  if (!only || another || !only.number.isDotted || start > longestTitle) return undefined;
  const words = text
    .slice(0, start)
    .replace(numberBefore, '')
    .replace(titleEnd, '')
    .replace(/^[\s*_]+/u, '');
  if (words === '') return undefined;
  const { clause } = only.number;
  const [chapter = clause] = clause.split('.');
  const isTitle = (number: string): boolean => knowledge.isTitle(standard, number, words);
  if (isTitle(clause) || isTitle(chapter)) return 'clause';
  return isTitle(`A.${clause}`) || isTitle(`A.${chapter}`) ? 'control' : undefined;
}

/** The one number of a list, where it is set off from words before it as titles are; undefined where it is not. */
export function numberBehindWords(passage: Passage, list: ListMark): string | undefined {
  const [only, another] = list.entries;
  if (!only || another || only.to || !only.number.isDotted) return undefined;
  const isSetOffBehind =
    titleSignBefore.test(textBefore(passage.text, list.start, 8)) &&
    endsThere.test(passage.text.slice(list.end, list.end + 8));
  return isSetOffBehind || isInBrackets(passage, list) ? only.number.clause : undefined;
}

function isBehindTitleOf(
  clause: string,
  passage: Passage,
  list: ListMark,
  standard: string,
  knowledge: ClauseKnowledge,
): boolean {
  const before = textBefore(passage.text, list.start, longestTitle)
    .replace(opensBracket, '')
    .replace(/\s*[:：–—-]\s+$/u, '');
  return allMatches(wordStart, before).some(({ index }) =>
    knowledge.isTitle(standard, clause, before.slice(index).trim()),
  );
}

// `under `, `according to `, `linked to `.
const pointingInEnglish =
  /under|per|see(?: also)?|according to|accordance with|required by|refer(?:red|s|ring|ence)? (?:back )?(?:in|to)|back to|pursuant to|demanded by|linked to|related to|depends on|follows from/u;
// `verknüpft mit `, `découle de `, `vinculado a `, `gekoppeld aan `.
const linkedTo =
  /verknüpft mit|folgt aus|liée?s? à|découle de|dépend de|vinculad[oa]s? a|ligad[oa]s? a|collegat[oaie] a|gekoppeld aan/u;
// `gemäß `, `selon `, `según `, `secondo `, `volgens `, `menurut `.
const accordingTo =
  /nach|gemäß|gem\.|laut|siehe(?: auch)?|vgl\.|entsprechend|selon|voir|conformément à|según|véase|conforme(?: a)?|de acuerdo con|secondo|vedi|segundo|de acordo com|volgens|zie|overeenkomstig|menurut|sesuai|lihat/u;
// What points to a clause, and hardly to an amount.
const pointing = new RegExp(`(?<!\\p{L})${anyOf(pointingInEnglish, linkedTo, accordingTo)}\\s+$`, 'iu');
// `4.1, and`, `(4.1)`, `4.1 is`.
const endsPhrase =
  /^\s*(?:$|[.,;:!?)\]"”’»–—-]|(?<=\s)(?:and|or|und|oder|et|ou|y|e|en|dan|is|are|ist|sind)(?!\p{L}))/u;

/** `determined under 4.1, and`: a bare number that words point to, and that ends its phrase. */
export const isPointedAt = ({ text }: Passage, { keyword, start, end }: ListMark): boolean =>
  keyword === undefined && pointing.test(textBefore(text, start, 24)) && endsPhrase.test(text.slice(end));

// `Exclusions`, `Exclusiones justificadas`, `Excluded clauses`, `適用除外`.
const exclusions =
  /(?<!\p{L})(?:exclusions?|excluded(?: clauses| requirements)?|exclusi(?:ón|ones)|exclus(?:ão|ões)|esclusion[ei]|aus(?:schlüsse|schluss|geschlossen)|uitsluiting(?:en)?|wyłączeni[ae])(?: \p{L}{3,20})?|(?:適用)?除外(?:箇条|事項)?/u;
// `Exclusions: `, `Exclusions (with reasons) – `, `適用除外：`.
const excluding = new RegExp(
  `${anyOf(exclusions)}(?: \\([^()]{0,40}\\))?\\s*(?:[:：]|\\s[–—-]\\s)\\s*$`,
  'iu',
);
const aboveExclusions = new RegExp(`${anyOf(exclusions)}\\s*[:：]?\\s*$`, 'iu');
const longestExcluding = 80;

/** `Exclusions: 8.3 Design and development`: what a management system leaves out of its standard, and no section of the text's own. */
export const isBehindExclusion = ({ text }: Passage, list: ListMark): boolean =>
  isDotted(list) && excluding.test(textBefore(text, list.start, longestExcluding));

/** Whether a heading says that what stands below is left out: `## Justified exclusions`. */
export const isOnExclusions = ({ text }: Passage): boolean => aboveExclusions.test(text);

/** `Competence — 7.2`, and nothing behind it. */
export const isBehindDash = ({ text }: Passage, list: ListMark): boolean =>
  isDotted(list) &&
  /\p{L}[)\]]?\s+[–—-]\s*$/u.test(textBefore(text, list.start, 8)) &&
  text.slice(list.end).trim() === '';

// `c)`, `(c)`.
const letter = /^\(?[a-z]\)$/;

/** `6.1.3 d)`. */
export const isDeepItem = (list: ListMark): boolean =>
  isDeep(list) && list.entries.every(({ item }) => letter.test(item ?? ''));

/** `4.1項`. */
const isCalledBehind = ({ keyword, entries }: ListMark): boolean =>
  keyword !== undefined && keyword.span.start >= (entries.at(-1)?.span.end ?? 0);

/**
 * `6.1.3`, `7.2, 7.3`, `4.3 c)`, `(8.4)`: a bare list with so much to it that it is hardly anything else where a standard
 * is at hand that has all its numbers.
 */
export const isDetailed = (passage: Passage, list: ListMark): boolean =>
  list.entries.some(({ number }) => number.isDotted) &&
  (list.entries.length > 1 ||
    list.entries.every(
      ({ number, to, item }) => to !== undefined || /\..*\./.test(number.clause) || letter.test(item ?? ''),
    ) ||
    isInBrackets(passage, list) ||
    isPointedAt(passage, list) ||
    isBehindExclusion(passage, list) ||
    isCalledBehind(list));
