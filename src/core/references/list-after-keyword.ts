import { anyOf } from '../text/any-of.ts';
import { matchFrom } from '../text/match-from.ts';
import { textBefore } from '../text/span.ts';
import { listOfAnnex } from './annex-list.ts';
import { type ClauseNumber, readNumber } from './clause-number.ts';
import { type Ground, zeroedAt } from './ground.ts';
import { type FoundKeyword, isPlural } from './keyword.ts';
import type { Keyword, ListMark } from './mark.ts';
import { readListMark } from './read-list-mark.ts';
import { controlWords, entryWords, toWords } from './words.ts';

// Between a keyword and its number, in the order in which it stands there.
// `Clause: 8.7`, `Control #8.7`, `Kapitel „9.2`.
const sign = /[:：]|#|["“„«‘]/u;
// `clauses (e.g. 9.2`, `clause numbers (z. B. 9.2`, `clauses (9.2`.
const example =
  /(?:e\.\s?g\.|for example|z\.\s?B\.|p\.\s?ej\.|por ejemplo|par exemple|p\.\s?ex\.|ad es(?:empio|\.)|por exemplo|bijv\.|np\.),?\s/u;
const openBracket = `(?:numbers?\\s)?[(（](?:${example.source})|[(（]`;
// `clause no. 8.7`, `clauses such as 8.7`, `第 7.4 条`, `Clause-8`.
const word =
  /no\.?|nos\.?|such as|like|als|wie|como|tels? que|come|number|numbers|nr\.?|num\.|n[°º]|第|[-–](?=\d)/u;
// `Clauses of requirements (4–10)`, `cláusulas de gobierno (4 a 10)`.
const wordsBeforeRange = `(?:\\p{L}+\\s+){1,2}[(（](?=\\d{1,2}(?:\\s?[-–—]\\s?|\\s(?:${toWords})\\s)\\d{1,2}[)）])`;
// `chapitres de 4 à 10`, `Kapitel von 4 bis 10`, `cláusulas de la 4 a la 10`, `clausole dalla 4 alla 10`: before a range.
const from = `(?:from|von|od|del?(?:\\sla)?|dal(?:l[ae])?|da|desde(?:\\s(?:la|el))?|du|van|от|с)\\s+(?=\\d{1,2}(?:\\.\\d+)?\\s+(?:${toWords})\\s)`;
const afterKeyword = new RegExp(
  `\\s*${anyOf(sign, openBracket, word, wordsBeforeRange)}?\\s*(?:${from})?`,
  'iuy',
);
// `Controles relacionados: 5.15`, `Clauses covered in this audit: 4.1`, `关键条款审核重点：4.2`.
const wordsToColon = /\p{L}*(?:\s+\p{L}+){0,5}\s?[:：]\s*(?=\d{1,2}\.\d)/uy;

/** The list whose first number follows a word for a clause; undefined where none follows. */
export function listAfterKeyword(
  text: string,
  { word: keyword, letter }: FoundKeyword,
  ground: Ground,
): ListMark | undefined {
  if (keyword.kind === 'annex') return listOfAnnex(text, keyword, letter ?? 'A', ground);
  const at = numberAfter(text, keyword);
  const between = text.slice(keyword.span.end, at);
  if (isSaidOfWords(keyword, between) || ground.isTaken(at)) return undefined;
  const first = readNumber(text, at, true, true) ?? zeroedAt(text, at, ground);
  if (!first || isOrdinal(text, keyword, first) || isOfStableName(text, keyword, first)) return undefined;
  if (isNextTitled(text, keyword, first)) return undefined;
  if (isOfTerm(text, keyword, first) || isLevel(keyword, between, first)) return undefined;
  const list = readListMark(text, first, ground, keyword);
  return isCount(text, list, between) || isOwnAction(list, between) ? undefined : list;
}

/** Where a number stands if one follows a keyword. */
function numberAfter(text: string, { kind, span: { end } }: Keyword): number {
  const isNamingFields = kind === 'clause' || kind === 'control';
  const gap = (isNamingFields && matchFrom(wordsToColon, text, end)) || matchFrom(afterKeyword, text, end);
  return end + (gap?.[0].length ?? 0);
}

/** `their requirements (4.2)`: what a bracket says of words before it is told by the number alone. */
const isSaidOfWords = ({ kind }: Keyword, gap: string): boolean =>
  kind === 'requirement' && /[(（]\s*$/.test(gap);

// `条`, ` 章`, `～`, `、`: behind the ordinal of a clause.
const ordinalOfClause = /^\s?(?:[条條章節节項项箇款]|[-–~～至到から、,,及と和]|条|$)/u;
// `제7장`, `제4~8장`; `제3자` is a third party, and `제29조` an article of a law.
const ordinalInKorean = /^\s?(?:[-–~～]\s?\d{1,2}\s?)?[장절]/u;

/** `第 3 回`, `제3자`, but not `第 3 章`, `第4章から第10章`, `제7장`. */
function isOrdinal(text: string, { text: typed }: Keyword, { isDotted, end }: ClauseNumber): boolean {
  if (isDotted) return false;
  const behind = text.slice(end, end + 8);
  return (
    (typed === '第' && !ordinalOfClause.test(behind)) || (typed === '제' && !ordinalInKorean.test(behind))
  );
}

// `[filebuf], `: parts of the standard of C++ have names beside their numbers.
const behindStableName = /\[[a-z]+(?:\.[a-z\d]+)*\],?\s$/;
// The names are no longer; UTF-16 code units.
const longestStableName = 40;

/** `[filebuf], paragraph 2`: a paragraph of what has a name, and no clause. */
const isOfStableName = (text: string, { text: typed, span }: Keyword, { isDotted }: ClauseNumber): boolean =>
  !isDotted &&
  /^para/i.test(typed) &&
  behindStableName.test(text.slice(Math.max(0, span.start - longestStableName), span.start));

// `8.1 Operational planning and `, with nothing before it that calls the number a control.
const titledNumber = new RegExp(
  `(?<!(?:${controlWords})[\\s:]+)(?<![\\p{L}\\p{N}.])(?<stem>\\d{1,2}\\.(?:\\d{1,2}\\.)?)(?<last>\\d{1,2})\\s\\p{L}[^\\d.;:()]*$`,
  'iu',
);
const longestTitled = 80;

/** `8.1 Operational planning and control 8.2 Risk assessment`: the word ends the title of the number before. */
function isNextTitled(text: string, { kind, span }: Keyword, { clause }: ClauseNumber): boolean {
  if (kind !== 'control') return false;
  const before = titledNumber.exec(textBefore(text, span.start, longestTitled))?.groups;
  return before !== undefined && clause === `${before.stem}${Number(before.last) + 1}`;
}

const entryWord = new RegExp(`^(?:${entryWords})$`, 'iu');

/** `short-term 3.5`, `term 5`. */
const isOfTerm = (text: string, { text: typed, span }: Keyword, { isDotted }: ClauseNumber): boolean =>
  entryWord.test(typed) && (text[span.start - 1] === '-' || !isDotted);

/** `CL2`: a level of capability. */
const isLevel = ({ text: typed }: Keyword, gap: string, { isDotted }: ClauseNumber): boolean =>
  /^cl$/i.test(typed) && gap === '' && !isDotted;

/** `Mesure #12`, `Control #7`: the text counts its own; controls of standards have a dot. */
const isOwnAction = ({ keyword, entries }: ListMark, gap: string): boolean =>
  keyword?.kind === 'control' &&
  gap.includes('#') &&
  entries.every(({ number }) => !number.isDotted && !number.isAnnex);

// ` controls)`, ` SRs)`, ` of 3`, `+`, but not ` and`.
const countedBehind =
  /^(?:\+|\s+(?:of\s+\d|\p{Lu}{2,4}s(?!\p{L})|(?!and|or|und|oder|et|ou|y|e|en)\p{Ll}{2}))/u;

// `controls 8 of 93`, but not `control 8 of 27002`.
const ofAll = /^\s(?:of|von)\s\d{1,3}(?![\d.])/u;

/**
 * `Annex A controls (93 controls)`, `Controls (2 of 3)`, `requirements (60+ CRs)`, `controls (93)`, `controls: 93`: how
 * many there are.
 */
function isCount(text: string, { entries, end, keyword }: ListMark, gap: string): boolean {
  if (entries.some(({ number, to }) => number.isDotted || to)) return false;
  if (ofAll.test(text.slice(end, end + 12))) return true;
  if (!/[(（:：]/.test(gap)) return false;
  const isOne = entries.length === 1 && keyword !== undefined && isPlural(keyword);
  if (/[:：]/.test(gap)) return isOne && keyword.kind !== 'clause' && Number(entries[0]?.number.clause) > 20;
  // `of` is Dutch for `or`, too: the list may go on behind it.
  const ends = [entries[0]?.span.end ?? end, end];
  if (ends.some(at => countedBehind.test(text.slice(at, at + 12)))) return true;
  return isOne && /^\s*[)）]/u.test(text.slice(end, end + 3));
}
