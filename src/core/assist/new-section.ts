import { titleKey } from '../catalogue/title-key.ts';
import type { ClauseAddress, Edition } from '../catalogue/types.ts';
import type { Notation } from '../config/config.ts';
import type { Document, Section } from '../documents/document.ts';
import { unwrittenMarker } from '../documents/unwritten-marker.ts';
import { type Edit, insertion } from '../fixes/fix.ts';
import { writeReference, writingAt } from '../fixes/notation.ts';
import { annexWords } from '../references/words.ts';
import { lineBreakOf } from '../text/insertion.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import { type Span, textAt } from '../text/span.ts';

/** A section for a clause that nothing cites yet. */
export interface NewSection {
  readonly edit: Edit;
  /** Once the edit is made: the comment that its author replaces by what is done. */
  readonly toWrite: Span;
}

/**
 * A section at the end of a document: the clause's title as its heading, as deep as most headings there, written as these are,
 * and numbered on where these are numbered, and a reference to the clause as the house or the document writes it. Until
 * somebody writes more, it covers nothing, as a comment says.
 */
export function newSection(
  document: Document,
  edition: Edition,
  address: ClauseAddress,
  notation: Notation | undefined,
): NewSection {
  const { text } = document;
  const eol = lineBreakOf(text);
  const title = edition.clause(address.clause)?.title ?? address.clause;
  const cited = { designation: edition.name, clause: address.clause };
  const reference = writeReference(cited, writingAt(document, text.length, notation));
  const before = text.trim() === '' ? '' : `${/\n$/.test(text) ? '' : eol}${eol}`;
  const depth = depthIn(document);
  const named = `${nextNumber(document, depth, edition)}${escapeMarkdown(title)}`;
  const written = `${before}${headingLike(document, depth, named)}${eol}${eol}${reference}${eol}${eol}`;
  const end = text.length;
  const start = end + written.length;
  return {
    edit: insertion(end, `${written}${unwrittenMarker}${eol}`),
    toWrite: { start, end: start + unwrittenMarker.length },
  };
}

/**
 * That of most headings, the document's title aside; of several alike the least deep, and less deep where the section would
 * come to stand in an annex. 1 in a document without any heading.
 */
function depthIn({ sections }: Document): number {
  const headings = sections.filter(({ depth }) => depth > 0);
  if (headings.length === 0) return 1;
  const counts = new Map<number, number>([[2, 0]]);
  for (const { depth } of headings) if (depth > 1) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  const most = [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 2;
  const annex = sections.findLast(({ depth }) => depth < most);
  return annex && annex.depth > 1 && isAnnex(annex) ? annex.depth : most;
}

const annexTitle = new RegExp(`^(?:${annexWords})(?!\\p{L})`, 'iu');

/** `Annex – responsibilities`, `Anhang A`: comes behind the sections that are counted. */
const isAnnex = ({ title }: Section): boolean => annexTitle.test(title);

/** The line below a heading that has no `#`: `=====` or `-----`. */
const underline = /(?<![^\r\n])(?<above>.*)(?<eol>\r?\n) {0,3}(?<line>=+|-+)[ \t]*$/;

/** A heading as the last one of its depth is written: `## Knowledge`, or with a line below it, as long as it where that one is. */
function headingLike({ text, sections }: Document, depth: number, words: string): string {
  const last = sections.findLast(section => section.depth === depth)?.headingSpan;
  const found = underline.exec(last ? textAt(text, last) : '')?.groups;
  if (!found) return `${'#'.repeat(depth)} ${words}`;
  const { above = '', eol = '', line = '' } = found;
  const isAsLong = above.trim().length === line.length;
  return `${words}${eol}${isAsLong ? line.charAt(0).repeat(words.length) : line}`;
}

/** `3. `, `4.2 `, `Section 3: `: the words and numbers that come before the one that counts, this one, and what ends it. */
const numbered =
  /^(?<before>(?:\p{L}{2,}\s|§\s?)?(?:\d{1,2}\.){0,4})(?<count>\d{1,2})(?<after>[.):]?(?:\s[–—-])?\s)(?=\S)/u;

/**
 * What the heading of a section that comes last begins with, after those beside it: `3. ` after `1. Purpose` and `2. Scope`. Empty
 * where one of them has no number, where they do not count up, and where they are called as clauses of the edition are.
 */
function nextNumber(document: Document, depth: number, edition: Edition): string {
  const siblings = lastOfDepth(document, depth).filter(section => !isAnnex(section));
  const numbers = siblings.map(({ title }) => numbered.exec(title)?.groups);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (!first || !last || siblings.some(section => isClauseOf(edition, section))) return '';
  const goOn = numbers.every(
    (number, index) =>
      number?.before === last.before &&
      number?.after === last.after &&
      (index === 0 || Number(number?.count) > Number(numbers[index - 1]?.count)),
  );
  // One alone may be a quantity: `## 24 hours`.
  if (!goOn || (numbers.length === 1 && Number(first.count) !== 1)) return '';
  return `${last.before}${Number(last.count) + 1}${last.after}`;
}

/** The sections of a depth that stand beside one that comes last. */
function lastOfDepth({ sections }: Document, depth: number): readonly Section[] {
  let above: number | undefined = sections.length - 1;
  while (above !== undefined && (sections[above]?.depth ?? 0) >= depth) above = sections[above]?.parent;
  return sections.filter(section => section.depth === depth && section.parent === above);
}

/** `9.2 Internal audit`: the document keeps to the numbers of the standard, of which the next is another clause. */
function isClauseOf(edition: Edition, { title }: Section): boolean {
  const [begin = '', ...groups] = numbered.exec(title) ?? [];
  const clause = edition.clause(groups.slice(0, 2).join('').replace(/^\D+/, ''));
  return clause?.title !== undefined && titleKey(clause.title) === titleKey(title.slice(begin.length));
}
