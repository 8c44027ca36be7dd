import type { Edition } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { perDocument } from '../documents/per-document.ts';
import { matchFrom } from '../text/match-from.ts';
import { byPlace, firstFrom, type Span, textAt } from '../text/span.ts';
import type { Dated } from './date-designation.ts';
import type { Edit } from './fix.ts';
import { endOfTitle } from './written-title.ts';

/**
 * Signs, the target of a link, a footnote and tags: what may stand between a designation and its title, `](a.md), *`,
 * ` | `, `-10: “`.
 */
const signs =
  /(?:-(?:0[1-9]|1[0-2])(?!\d))?(?: ?\([A-Z]{1,2}\))?(?:\]\([^()\s]{0,200}\)|\[\^[^\]\s]{1,20}\]|<[^<>]{1,60}>|[\s*_~"“”„«»‘’‚'()（）[\],:;.|–—>-]){0,60}/iy;

/** ` – ` between the elements of a title as the packs have it. */
const betweenElements = /\s+[-–—]\s+/;

/** What two titles do not have in common, with what stands before it in the old one. */
interface Difference {
  readonly before: string;
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/**
 * The title of the old edition beside its designation, as lists of references have it, in that of the new one:
 * `ISO/IEC 27001:2013, Information technology — Security techniques — …`. It may stand behind the designation or before it,
 * with any signs between, in its elements that differ or as a whole; the elements that both titles have stay as they are.
 * Empty where the titles are the same, or no such words stand there.
 */
export function retitleStandard(
  document: Document,
  dated: Dated,
  from: Edition,
  to: Edition,
): readonly Edit[] {
  const difference = differenceOf(from.title, to.title);
  const designation = datedSpan(dated);
  if (!designation || !difference) return [];
  const { text } = document;
  const behind = designation.end + signsFrom(text, designation.end);
  const edit =
    retitledAt(text, behind, textAt(text, { start: designation.end, end: behind }), difference) ??
    retitledBefore(document, designation.start, from.title, difference);
  return edit ? [edit] : [];
}

const signsFrom = (text: string, offset: number): number => matchFrom(signs, text, offset)?.[0].length ?? 0;

/** undefined where the titles are the same, letter case aside. */
function differenceOf(before: string, after: string): Difference | undefined {
  if (before.toLowerCase() === after.toLowerCase()) return undefined;
  const old = before.split(betweenElements);
  const now = after.split(betweenElements);
  const shortest = Math.min(old.length, now.length);
  const isSame = (one: string | undefined, other: string | undefined) =>
    one?.toLowerCase() === other?.toLowerCase();
  let first = 0;
  while (first < shortest - 1 && isSame(old[first], now[first])) first++;
  let last = 0;
  while (last < shortest - 1 - first && isSame(old.at(-1 - last), now.at(-1 - last))) last++;
  return {
    before: old.slice(0, first).join(' — '),
    old: old.slice(first, old.length - last),
    new: now.slice(first, now.length - last),
  };
}

/** The edit of a title that begins at an offset, behind some signs. */
function retitledAt(
  text: string,
  start: number,
  gap: string,
  { before, old, new: now }: Difference,
): Edit | undefined {
  const common = before === '' ? start : endOfTitle(text, start, `${before} —`);
  if (common === undefined) return undefined;
  const end = endOfTitle(text, common, old.join(' — '));
  if (end === undefined || /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))) return undefined;
  // `ISO 55001:2014 asset management is`: a single element may be the author's own words.
  const isWhole = before !== '' || old.length > 1 || endOfTitle(text, end, '—') !== undefined;
  if (!isWhole && gap.trim() === '') return undefined;
  return { span: { start: common, end }, text: now.join(jointOf(text, common, old)) };
}

/** What the text has between the elements of a title: ` - `; on one line. */
function jointOf(text: string, start: number, [first = '', ...others]: readonly string[]): string {
  const end = endOfTitle(text, start, first) ?? start;
  const next = endOfTitle(text, end, '—') ?? end;
  return others.length === 0 ? ' — ' : textAt(text, { start: end, end: next }).replace(/\s+/g, ' ');
}

/** `Information technology — … (ISO/IEC 27001:2013)`; the title behind another designation is that one's. */
function retitledBefore(
  document: Document,
  end: number,
  title: string,
  difference: Difference,
): Edit | undefined {
  const { text } = document;
  const from = Math.max(0, end - 2 * title.length);
  for (const { index } of text.slice(from, end).matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)) {
    const start = from + index;
    const last = endOfTitle(text, start, title);
    if (last === undefined || last + signsFrom(text, last) < end || last > end) continue;
    const designations = datedSpans(document);
    const other = designations[firstFrom(designations, start, span => span.start) - 1];
    const isOfOther = other !== undefined && other.end + signsFrom(text, other.end) >= start;
    return isOfOther ? undefined : retitledAt(text, start, '—', difference);
  }
  return undefined;
}

/** With its year; undefined where there is none. */
const datedSpan = ({ standardSpan, editionSpan }: Dated): Span | undefined =>
  standardSpan && { start: standardSpan.start, end: Math.max(standardSpan.end, editionSpan?.end ?? 0) };

const datedSpans = perDocument(({ references }): readonly Span[] =>
  references.flatMap(reference => datedSpan(reference) ?? []).sort(byPlace),
);
