import { type Span, textBefore } from '../text/span.ts';
import { partBeforeNumber } from './before-number.ts';
import { type ClauseNumber, endWithDot, lettered } from './clause-number.ts';
import { followingNumber } from './following-number.ts';
import type { Ground } from './ground.ts';
import { itemBehind } from './item-behind.ts';
import { keywordBehind } from './keyword.ts';
import type { Entry, Keyword, ListMark } from './mark.ts';
import { rangeEnd } from './range-end.ts';
import { titleBehind } from './title-behind.ts';
import { partWords } from './words.ts';

/** Reads on from the first number of a list. `letter` is the annex that numbers without one belong to. */
export function readListMark(
  text: string,
  first: ClauseNumber,
  ground: Ground,
  word?: Keyword,
  letter?: string,
): ListMark {
  const entries: Entry[] = [];
  let number: ClauseNumber | undefined = lettered(first, letter);
  let end = first.end;
  while (number) {
    const to = rangeEnd(text, number, word, letter);
    const span: Span = { start: number.start, end: (to ?? number).end };
    const behind = endWithDot(text, to ?? number);
    const item = itemBehind(text, behind);
    const title = titleBehind(text, behind + (item?.length ?? 0));
    const entry: Entry = {
      number,
      to,
      span,
      item: item?.replace(/^[.,\s\p{Lo}]+/u, ''),
      titleSpan: title.span,
    };
    entries.push(entry);
    const next = followingNumber(text, title, entry, word, ground);
    end = next?.from ?? title.start;
    number = next && lettered(next.number, letter);
  }
  // `8.4 条款`, `4～10 条款`; `8 条款` are eight of them.
  const isCited = first.isDotted || entries[0]?.to !== undefined;
  const keyword = word ?? (isCited ? keywordBehind(text, end) : undefined);
  return listMarkOf(text, entries, keyword, { start: word?.span.start ?? first.start, end });
}

/** A list with what stands right before it. */
export const listMarkOf = (
  text: string,
  entries: readonly Entry[],
  keyword: Keyword | undefined,
  { start, end }: Span,
): ListMark => ({
  kind: 'list',
  start,
  end,
  keyword,
  entries,
  publisher: publisherBefore(text, start),
  part: partBefore(text, start),
  isWholeAnnex: false,
  isOfCodes: false,
});

// `ISO A.5.15`, `ISO/IEC §10`, `ISO: 8.2`, `IATF 9.3.1`.
const publisherAlone = /(?<![\p{L}\p{N}_-])(?:ISO|IEC|(?<iatf>IATF))(?:\/IEC)?[:：]?\s{1,3}$/u;

function publisherBefore(text: string, start: number): ListMark['publisher'] {
  const match = publisherAlone.exec(textBefore(text, start, 12));
  return match ? (match.groups?.iatf ? 'IATF' : 'ISO') : undefined;
}

// `Part 2, 5.4.2`, `Part 8: Clause 11`, `Part 4-1 clause 5.2`, `Teil 6 Abschnitt 8`, `6-8.4.4`.
const partInFront = new RegExp(
  `(?<!\\p{L})(?:${partWords})\\s(?<called>\\d{1,2}(?:-\\d{1,2})?)\\s*[,:–—-]?\\s*$|${partBeforeNumber}`,
  'iu',
);

function partBefore(text: string, start: number): string | undefined {
  const { called, joined } = partInFront.exec(textBefore(text, start, 16))?.groups ?? {};
  return called ?? joined;
}
