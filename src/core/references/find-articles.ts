import { allMatches } from '../text/all-matches.ts';
import { matchFrom } from '../text/match-from.ts';
import { type Span, spanAt } from '../text/span.ts';
import { article } from './article.ts';
import { type ClauseNumber, compareNumbers, partNames } from './clause-number.ts';
import { separator } from './following-number.ts';
import type { Entry, Keyword, ListMark, StandardMark } from './mark.ts';
import { namedBeside } from './named-beside.ts';
import type { OwnStandards } from './own-standards.ts';
import { codeNumberOf, codeRangeSign, entryOf, listOfCodes, shortenedCode } from './read-code.ts';

// `Abs.`, `point`: words for what is below an article.
const words =
  'abs(?:atz|ätze|\\.)|unterabs(?:atz|\\.)|buchst(?:aben?|\\.)|lit(?:era|\\.)|para(?:graphs?|graphe|\\.)|points?|letters?|lettres?|letter[ae]|letras?|al[ií]neas?|apartados?|comma|lid|onder|nr\\.|nummer';
// `(2)`, ` Abs. 2`, `, point (a)`, ` Absatz 2 Buchstabe j`; ` (4 reports)` is none.
const part = new RegExp(
  `(?:(?:,?[ \\u00a0]{0,2}(?:${words})(?!\\p{L}))?[ \\u00a0]{0,2}\\((?<name>\\d{1,2}|[a-z]{1,4})\\)|,?[ \\u00a0]{0,2}(?:${words})(?!\\p{L})[ \\u00a0]{0,2}(?<bare>\\d{1,2}|[a-z](?![a-z])))(?![\\p{L}\\p{N}])`,
  'iuy',
);
// ` und b`, `, (c)`, `–f` behind `lit. a`: another letter, and no word, as in ` and a bank`.
const another =
  /(?<=(?<!\p{L})[a-z]\)?)(?:\s?[,/–-]|\s(?:and|und|or|oder|et|ou|y|en|to|bis))\s?(?:lit\.\s?)?(?:\([a-z]\)|[b-df-hj-np-xz]\)?(?![\p{L}\p{N}]))/iuy;

// ` Satz 2`, ` UAbs. 1 S. 1`, ` Hs. 2`: sentences, which no law numbers.
const sentence =
  /(?:,?[ \u00a0]{0,2}(?:S(?:atz|ätze|\.)|UAbs(?:atz|\.)|H(?:alb)?s(?:atz|\.)|sentences?|frase|phrase|subparagraph|al[ií]nea)[ \u00a0]{0,2}\d{1,2}(?![\p{L}\p{N}])){1,3}/iuy;
// ` I` of `Art. 32 I DSGVO`, ` III 2` of `Art. 28 III 2 lit. c`; ` I think` is none.
const roman =
  /[ \u00a0](?<name>I{1,3}|IV|VI{0,3}|IX|X)(?:[ \u00a0]\d{1,2}(?=[ \u00a0](?:lit|Nr|Buchst)))?(?=$|[,;.)\]]|[ \u00a0](?:lit|Nr|Buchst|S(?:atz|\.)|UAbs|\p{Lu}))/uy;
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** ` Abs. 5 lit. a und b`, `(9)`, ` Satz 2`, ` I lit. f`: what of an article no law that is known numbers. */
function articleItemBehind(text: string, at: number): string | undefined {
  let end = at;
  for (
    let match = matchFrom(part, text, at) ?? matchFrom(sentence, text, at) ?? matchFrom(roman, text, at);
    match;
    match = matchFrom(part, text, end) ?? matchFrom(sentence, text, end) ?? matchFrom(another, text, end)
  )
    end += match[0].length;
  return text.slice(at, end) || undefined;
}

/**
 * The articles in a text of laws that packs tell, as lists: `Article 21(2)(a)`, `Art. 21 Abs. 2 lit. a und b`, `§ 20, 21`. In
 * order; `named` are the standards that it names, `taken` is what is something else. Those of other laws are left, and so is one
 * that no law has, unless the name of one stands beside it.
 */
export function* findArticles(
  text: string,
  own: OwnStandards,
  named: readonly StandardMark[],
  taken: readonly Span[],
): Generator<ListMark> {
  const names = new Set(named.map(({ start }) => start));
  let end = 0;
  for (const match of allMatches(article, text)) {
    const { word, number = '' } = match.groups ?? {};
    const start = match.index;
    if (start < end || !own.numberedLike(number).length || spanAt(taken, start)) continue;
    const after = start + match[0].length;
    const first = withParts(text, codeNumberOf(number, after - number.length, after), isOfSomeLaw(own));
    // `21(2)`: no word says that it is an article.
    if (word === undefined && first.clause === number) continue;
    const keyword: Keyword | undefined =
      word === undefined
        ? undefined
        : { kind: 'section', span: { start, end: start + word.length }, text: word };
    const isSureAt = (at: number): boolean => isPluralWord.test(word ?? '') || isBeforeName(text, at, names);
    const list = listOfCodes(text, entriesFrom(text, first, own, isSureAt), keyword);
    const isKnown = own.lawsWith(number).length > 0;
    if (!isKnown && !namedBeside(text, list, named).some(name => own.numberedLike(number).includes(name)))
      continue;
    yield list;
    end = list.end;
  }
}

/**
 * The article with as much of what follows as is one of a law, as `takes` says: `21(2)(a)` of `Article 21(2), point (a)`, of `Art. 21
 * II lit. a` and of `Art. 21 Abs. 2 Satz 1 lit. a`.
 */
export function withParts(
  text: string,
  number: ClauseNumber,
  takes: (clause: string) => boolean,
): ClauseNumber {
  let found = number;
  for (;;) {
    const next = partBehind(text, found.end, found === number);
    const clause = next && partNames(found.clause, next.name).find(takes);
    if (!next || !clause) return found;
    found = codeNumberOf(clause, number.start, next.end);
  }
}

/** The part that is named next, sentences left out; `isArticle` says that nothing but the article stands before it. */
function partBehind(
  text: string,
  at: number,
  isArticle: boolean,
): { readonly name: string; readonly end: number } | undefined {
  const ofRoman = isArticle ? matchFrom(roman, text, at) : undefined;
  if (ofRoman)
    return { name: `${romans.indexOf(ofRoman.groups?.name ?? '') + 1}`, end: at + ofRoman[0].length };
  const from = at + (matchFrom(sentence, text, at)?.[0].length ?? 0);
  const match = matchFrom(part, text, at) ?? matchFrom(part, text, from);
  const name = (match?.groups?.name ?? match?.groups?.bare)?.toLowerCase();
  return match && name ? { name, end: match.index + match[0].length } : undefined;
}

/** Whether some law has a clause, or could: `21(9)` beside `21(2)`. */
const isOfSomeLaw =
  (own: OwnStandards) =>
  (clause: string): boolean =>
    [own.lawsWith, own.numberedLike].some(standardsOf => standardsOf(clause).length > 0);

// `Arts.`, `Artt.`, `Articles`, `§§`: several follow.
const isPluralWord = /^(?:art(?:[st]\.|icles|ikeln|icoli|[íi]culos|igos)|§§)/i;

// `33 ` of `Art. 32, 33 GDPR`.
const numberBeforeName = /\d{1,3}[ \u00a0]/y;

/** Whether the name of a standard stands right behind the number at an offset. */
function isBeforeName(text: string, at: number, names: ReadonlySet<number>): boolean {
  const number = matchFrom(numberBeforeName, text, at)?.[0];
  return number !== undefined && names.has(at + number.length);
}

function entriesFrom(
  text: string,
  first: ClauseNumber,
  own: OwnStandards,
  isSureAt: (at: number) => boolean,
): readonly Entry[] {
  const entries: Entry[] = [];
  for (
    let number: ClauseNumber | undefined = first;
    number;
    number = articleBehind(text, entries.at(-1), own, isSureAt)
  ) {
    const end = articleAfter(codeRangeSign, text, number, own, isSureAt);
    const to = end && compareNumbers(number.clause, end.clause) < 0 ? end : undefined;
    entries.push(entryOf(text, number, to, own, articleItemBehind));
  }
  return entries;
}

/** The `(b)` of `21(2)(a) and (b)`, the `23` of `20, 23` and `Art. 20 and Art. 23`. */
const articleBehind = (
  text: string,
  before: Entry | undefined,
  own: OwnStandards,
  isSureAt: (at: number) => boolean,
): ClauseNumber | undefined =>
  before && before.item === undefined
    ? articleAfter(separator, text, before.to ?? before.number, own, isSureAt)
    : undefined;

// `Art. `, `§ `.
const repeatedWord =
  /(?:art(?:icles?|ikeln?|icol[oi]|[íi]culos?|igos?|[st]?\.)|art(?=[ \u00a0]\d)|§)[ \u00a0]{0,2}/iuy;

/** The article that goes on with another one behind a sign; `isSureAt` says where it is no amount. undefined where none does. */
function articleAfter(
  sign: RegExp,
  text: string,
  before: ClauseNumber,
  own: OwnStandards,
  isSureAt: (at: number) => boolean,
): ClauseNumber | undefined {
  const gap = matchFrom(sign, text, before.end)?.[0];
  if (gap === undefined) return undefined;
  const at = before.end + gap.length;
  const word = matchFrom(repeatedWord, text, at)?.[0] ?? '';
  const isSure = word !== '' || isSureAt(at);
  const next = shortenedCode(text, at + word.length, before, own, isSure);
  return next && withParts(text, next, isOfSomeLaw(own));
}
