import type { Catalogue } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { perDocument } from '../documents/per-document.ts';
import { listOf } from '../documents/reference-groups.ts';
import type { Reference } from '../references/reference.ts';
import { andWords, clauseWords, controlWords, sectionWords, toWords } from '../references/words.ts';
import { textAt } from '../text/span.ts';
import { wordBeforeNumber } from './clause-words.ts';
import { afterEmphasis } from './emphasis.ts';
import { endOfItems } from './items-behind.ts';

/** How references to two standards stand side by side: `a (b)`, `a; b`, `a, b`, `a / b`. */
export type Joint = 'bracket' | 'semicolon' | 'comma' | 'slash';

/** Between the end of one reference and the beginning of the next. */
const joints: readonly (readonly [Joint, RegExp])[] = [
  ['bracket', /^[*_]*\s*[(（]$/],
  ['semicolon', /^\s*;\s*$/],
  ['comma', /^\s*,\s*$/],
  ['slash', /^\s*\/\s*$/],
];

/** How this document would join a reference to another standard behind one that ends at the offset, as `endsOf` tells it. */
export function jointAt(document: Document, { place }: Reference, offset: number): Joint {
  const isEnclosed = place.kind === 'cell' || isInBracket(document.text, offset);
  const habit = habitOf(document);
  return isEnclosed && (habit === undefined || habit === 'bracket') ? 'semicolon' : (habit ?? 'bracket');
}

/**
 * The references that stand with this one in a row, itself included, in order: of `7.2, 7.6 and 9.2` all; of `7.6 (Knowledge)
 * and clause 9.2` and `7.6 a) and 9.2` each is alone, since what stands behind the last would be read as of that one.
 */
export function rowOf(document: Document, reference: Reference, catalogue: Catalogue): readonly Reference[] {
  const { text } = document;
  const list = listOf(document, reference);
  const at = list.indexOf(reference);
  let first = at;
  while (first > 0 && isJoined(first - 1)) first--;
  let last = at;
  while (last < list.length - 1 && isJoined(last)) last++;
  return list.slice(first, last + 1);

  function isJoined(index: number): boolean {
    const [before, after] = [list[index], list[index + 1]];
    if (!before || !after) return false;
    const gap = text.slice(endOfItems(text, before), after.clauseSpan.start);
    if (gap.length > longestTitle) return false;
    const joint = gap.replace(markup, '');
    if (isRange(joint, before.standard, catalogue)) return true;
    if (!plainJoint.test(joint)) return false;
    const areTitled = [before, after].some(
      one => one.item !== undefined || endOfTitleBeside(text, one, catalogue) !== undefined,
    );
    return !areTitled || !isReadAlone(text, before);
  }
}

/** `ISO 9001 7` is a clause before `, 8.2.1`, and could be anything without. */
const isReadAlone = (text: string, { clause = '', clauseSpan, span }: Reference): boolean =>
  clause.includes('.') || wordBeforeNumber(text, span.start, clauseSpan.start) !== undefined;

/** More than any title and what joins it. */
const longestTitle = 200;

const markup = /[*_~]+|<[^<>]{1,40}>|\]\([^()]*\)|(?<=&)amp;/g;
const enclosed = /[(（[][^()（）[\]]*[)）\]]|["“„«][^"“”»]*["“”»]/g;

/** `, `, ` and `, ` / `. */
const plainJoint = new RegExp(
  `^(?:[\\s,;/&+·、，；]|(?<![\\p{L}\\p{N}])(?:${andWords})(?![\\p{L}\\p{N}]))*$`,
  'iu',
);

/** ` to `, ` – clause ` behind a title, where there is one. */
const rangeSign = new RegExp(
  `(?:[→‑–—-]|(?<![\\p{L}\\p{N}])(?:${toWords})(?![\\p{L}\\p{N}]))\\s*(?:(?:${clauseWords}|${sectionWords}|${controlWords})\\s*)?$`,
  'iu',
);

/** Whether nothing but a title and the sign of a range stands between two numbers: ` (Resources) to clause `. */
function isRange(gap: string, standard: string, catalogue: Catalogue): boolean {
  const outside = gap.replace(enclosed, '').trimEnd();
  const sign = rangeSign.exec(outside)?.[0];
  if (sign === undefined) return false;
  const title = outside
    .slice(0, -sign.length)
    .replace(/^[-–—:,;.\s]+/, '')
    .trim();
  return title === '' || isTitle(title, standard, catalogue);
}

/** How the document joins the first two references of two standards that stand side by side. */
const habitOf = perDocument(({ text, references }): Joint | undefined => {
  for (const [index, next] of references.entries()) {
    const previous = references[index - 1];
    if (!previous || previous.standard === next.standard || !previous.clause || !next.standardSpan) continue;
    if (next.place.kind === 'front-matter' || next.span.start - previous.span.end > 6) continue;
    const gap = text.slice(previous.span.end, next.span.start);
    const joint = joints.find(([, pattern]) => pattern.test(gap));
    if (joint) return joint[0];
  }
  return undefined;
});

/**
 * Where the last number of a row of references ends, and where its title, too, and the markup that closes around it: what
 * is inserted there tears nothing apart.
 */
export function endsOf(
  { text }: Document,
  row: readonly Reference[],
  catalogue: Catalogue,
): { readonly ofNumbers: number; readonly ofRow: number } {
  let end = 0;
  let starts: readonly number[] = [];
  for (const reference of row) {
    const { span, clauseSpan } = reference;
    if (span.end >= end) starts = [span.start, clauseSpan.start];
    end = Math.max(end, endOfTitleBeside(text, reference, catalogue) ?? endOfItems(text, reference));
  }
  const ofNumbers = Math.max(...row.map(reference => endOfItems(text, reference)));
  return { ofNumbers, ofRow: afterMarkup(text, end, starts) };
}

/**
 * Where the title beside a number ends. `8.4 (Control of …)`, `8.4 “Control of …”`: quoted words belong to the number, others
 * may be the sentence's, and are a title where an edition has it. undefined where there is none.
 */
function endOfTitleBeside(text: string, reference: Reference, catalogue: Catalogue): number | undefined {
  const { titleSpan, standard } = reference;
  const end = endOfItems(text, reference);
  if (!titleSpan || titleSpan.start < end) return undefined;
  const gap = text.slice(end, titleSpan.start);
  if (/^\s*["“„«'‘([]{1,2}$/.test(gap)) return behindClosing(text, titleSpan.end, gap);
  const isBare = /^[\s:–—*_-]*$/.test(gap) && isTitle(textAt(text, titleSpan), standard, catalogue);
  return isBare ? titleSpan.end : undefined;
}

/** Behind the quotation marks or brackets that close what opens right before a title; where the title ends, if none does. */
export function behindClosing(text: string, end: number, opening: string): number {
  const opened = /["“„«'‘([]{1,2}\s?$/.exec(opening)?.[0].trim().length ?? 0;
  const closed = /^["”“»'’)\]]*/.exec(text.slice(end, end + opened))?.[0].length ?? 0;
  return end + closed;
}

const isTitle = (words: string, standard: string, catalogue: Catalogue): boolean =>
  catalogue.editionsOf(standard).some(edition => edition.titled(words).length > 0);

/** What ends a cell, an item or a paragraph is none: what is inserted belongs into it. */
const inlineTag = /^<\/(?:a|abbr|b|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)>/i;

/** Past `**`, `</b>` and `](target)` that close what was opened before, on the same line or in the same paragraph. */
function afterMarkup(text: string, end: number, starts: readonly number[]): number {
  let offset = afterEmphasis(text, end, starts);
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  for (;;) {
    const rest = text.slice(offset, offset + 400);
    const tag = inlineTag.exec(rest)?.[0];
    if (tag && isOpened(line, tag)) {
      offset += tag.length;
      continue;
    }
    const link = linkEnd(line, rest);
    if (link !== undefined) {
      offset += link;
      continue;
    }
    const further = afterEmphasis(text, offset);
    if (further === offset) return offset;
    offset = further;
  }
}

const isOpened = (line: string, closing: string): boolean => {
  const name = closing.slice(2, -1);
  const opened = line.match(new RegExp(`<${name}(?=[\\s>])`, 'gi'))?.length ?? 0;
  return opened > line.split(closing).length - 1;
};

/** How far the link goes on that was opened on the line before: `](target)`, `][label]`, or its words and then these. */
function linkEnd(line: string, rest: string): number | undefined {
  const opened = line.lastIndexOf('[');
  if (opened < 0 || line.indexOf(']', opened) >= 0) return undefined;
  return /^[^[\]\r\n]*\](?:\([^()\r\n]*\)|\[[^\]\r\n]*\])/.exec(rest)?.[0].length;
}

/** Whether an offset stands in a round or square bracket that closes in the same paragraph. */
export function isInBracket(text: string, offset: number): boolean {
  const before =
    text
      .slice(Math.max(0, offset - farthest), offset)
      .split(paragraphBreak)
      .at(-1) ?? '';
  const [after = ''] = text.slice(offset, offset + farthest).split(paragraphBreak);
  return (
    /[([（]/.test(withoutPairs(before.replace(itemBracket, ''))) &&
    /^[^([（]*[)\]）]/.test(withoutPairs(after))
  );
}

/** No bracket is so long. */
const farthest = 400;

/** A blank line, a list item, a heading, the border of a cell. */
const paragraphBreak = /\n[ \t>]*\r?\n|\n[ \t>]*(?:[-+*]|\d{1,9}[.)]|#{1,6})[ \t]|\|/;

/** `a)` closes no bracket. */
const itemBracket = /(?<![\p{L}\p{N}([（])\p{L}\d?\)/gu;

/** Without brackets that are closed, also within others: `; [Plan](plan.md)`. */
const withoutPairs = (text: string): string => text.replace(closedPair, '').replace(closedPair, '');

const closedPair = /\([^()[\]]*\)|\[[^()[\]]*\]|（[^（）]*）/g;
