import { allMatches } from '../text/all-matches.ts';
import { matchFrom } from '../text/match-from.ts';
import { type Span, spanAt } from '../text/span.ts';
import { article } from './article.ts';
import { type ClauseNumber, partNames } from './clause-number.ts';
import { separator } from './find-lists.ts';
import type { Entry, ListMark } from './mark.ts';
import type { OwnStandards } from './own-standards.ts';
import { itemBehind, numberOf, shortenedCode } from './read-code.ts';
import { titleBehind } from './title-behind.ts';

// `Abs.`, `point`: words for what is below an article.
const words =
  'abs(?:atz|ätze|\\.)|unterabs(?:atz|\\.)|buchst(?:aben?|\\.)|lit(?:era|\\.)|para(?:graphs?|graphe|\\.)|points?|letters?|lettres?|letter[ae]|letras?|al[ií]neas?|apartados?|comma|lid|onder|nr\\.|nummer';
// `(2)`, ` Abs. 2`, `, point (a)`, ` Absatz 2 Buchstabe j`; ` (4 reports)` is none.
const part = new RegExp(
  `(?:(?:,?[ \\u00a0]{0,2}(?:${words})(?!\\p{L}))?[ \\u00a0]{0,2}\\((?<name>\\d{1,2}|[a-z]{1,4})\\)|,?[ \\u00a0]{0,2}(?:${words})(?!\\p{L})[ \\u00a0]{0,2}(?<bare>\\d{1,2}|[a-z](?![a-z]))\\)?)(?![\\p{L}\\p{N}])`,
  'iuy',
);

/**
 * The articles in a text of laws that packs tell, as lists: `Article 21(2)(a)`, `Art. 21 Abs. 2 lit. a und b`, `§ 20, 21`. In
 * order; `taken` is what is something else. Those of other laws are left.
 */
export function* findArticles(text: string, own: OwnStandards, taken: readonly Span[]): Generator<ListMark> {
  let end = 0;
  for (const match of allMatches(article, text)) {
    const { word, number = '' } = match.groups ?? {};
    const start = match.index;
    if (start < end || !own.lawsWith(number).length || spanAt(taken, start)) continue;
    const after = start + match[0].length;
    const first = withParts(text, numberOf(number, after - number.length, after), own);
    // `21(2)`: no word says that it is an article.
    if (word === undefined && first.clause === number) continue;
    const entries = entriesFrom(text, first, own);
    const [last] = entries.slice(-1);
    if (!last) continue;
    end = last.span.end + (itemBehind(text, last.span.end)?.length ?? 0);
    yield {
      kind: 'list',
      start,
      end,
      keyword:
        word === undefined
          ? undefined
          : { kind: 'section', span: { start, end: start + word.length }, text: word },
      entries,
      publisher: undefined,
      part: undefined,
      isWholeAnnex: false,
      isOfCodes: true,
    };
  }
}

/** The article with as much of what follows as the law numbers: `21(2)(a)` of `Article 21(2), point (a)`. */
function withParts(text: string, number: ClauseNumber, own: OwnStandards): ClauseNumber {
  let found = number;
  for (;;) {
    const match = matchFrom(part, text, found.end);
    const name = (match?.groups?.name ?? match?.groups?.bare)?.toLowerCase();
    const clause = name && partNames(found.clause, name).find(each => own.lawsWith(each).length > 0);
    if (!match || !clause) return found;
    found = numberOf(clause, number.start, found.end + match[0].length);
  }
}

function entriesFrom(text: string, first: ClauseNumber, own: OwnStandards): readonly Entry[] {
  const entries: Entry[] = [];
  for (
    let number: ClauseNumber | undefined = first;
    number;
    number = articleBehind(text, entries.at(-1), own)
  )
    entries.push(entryOf(text, number));
  return entries;
}

function entryOf(text: string, number: ClauseNumber): Entry {
  const span = { start: number.start, end: number.end };
  const item = itemBehind(text, span.end);
  const title = titleBehind(text, span.end + (item?.length ?? 0));
  return { number, to: undefined, span, item: item?.trim(), titleSpan: title.span };
}

/** The `(b)` of `21(2)(a) and (b)`, the `23` of `20, 23`. */
function articleBehind(text: string, before: Entry | undefined, own: OwnStandards): ClauseNumber | undefined {
  if (!before || before.item !== undefined) return undefined;
  const { number } = before;
  const gap = matchFrom(separator, text, number.end)?.[0];
  const next = gap === undefined ? undefined : shortenedCode(text, number.end + gap.length, number, own);
  return next && withParts(text, next, own);
}
