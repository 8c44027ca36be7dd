import type { Catalogue } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { perDocument } from '../documents/per-document.ts';
import { listOf } from '../documents/reference-groups.ts';
import type { Reference } from '../references/reference.ts';
import { andWords, clauseWords, controlWords, sectionWords, toWords } from '../references/words.ts';
import { textAt } from '../text/span.ts';
import { afterEmphasis } from './emphasis.ts';

/** How references to two standards stand side by side: `a (b)`, `a; b`, `a, b`, `a / b`. */
export type Joint = 'bracket' | 'semicolon' | 'comma' | 'slash';

/** Between the end of one reference and the beginning of the next. */
const joints: readonly (readonly [Joint, RegExp])[] = [
  ['bracket', /^[*_]*\s*[(（]$/],
  ['semicolon', /^\s*;\s*$/],
  ['comma', /^\s*,\s*$/],
  ['slash', /^\s*\/\s*$/],
];

/**
 * How this document would join a reference to another standard behind one that ends at the offset, as `endsOf` tells it.
 */
export function jointAt(document: Document, { place, span }: Reference, offset: number): Joint {
  const isEnclosed = place.kind === 'cell' || isInBracket(document.text, span.start, offset);
  const habit = habitOf(document);
  return isEnclosed && (habit === undefined || habit === 'bracket') ? 'semicolon' : (habit ?? 'bracket');
}

/**
 * The references that stand with this one in a row, itself included, in order: of `7.2, 7.6 (Knowledge) and 9.2` all; of
 * `7.2 is about people, and clause 9.2 about audits` each is alone, since words of the sentence stand between.
 */
export function rowOf(document: Document, reference: Reference, catalogue: Catalogue): readonly Reference[] {
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
    const gap = document.text.slice(before.span.end, after.clauseSpan.start);
    return gap.length <= longestTitle && isBetweenItems(gap, before.standard, catalogue);
  }
}

/** More than any title and what joins it. */
const longestTitle = 200;

const markup = /[*_~]+|<[^<>]{1,40}>|\]\([^()]*\)|(?<=&)amp;/g;
const enclosed = /[(（[][^()（）[\]]*[)）\]]|["“„«][^"“”»]*["“”»]/g;

/** `, `, ` and clause `, ` to `. */
const joining = new RegExp(
  `(?:[\\s,;/&+·、，；→‑–—-]|(?<![\\p{L}\\p{N}])(?:${[andWords, toWords, clauseWords, sectionWords, controlWords].join('|')})(?![\\p{L}\\p{N}]))+$`,
  'iu',
);

/** Whether nothing but the title of the first and what joins them stands between two numbers: `, `, ` (Knowledge) and `. */
function isBetweenItems(gap: string, standard: string, catalogue: Catalogue): boolean {
  const outside = gap.replace(markup, '').replace(enclosed, '').replace(joining, '').trim();
  const title = outside.replace(/^[-–—:,;.\s]+/, '');
  return title === '' || title !== outside || /^\p{Lu}/u.test(title) || isTitle(title, standard, catalogue);
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
  for (const { span, clauseSpan, titleSpan, standard } of row) {
    if (span.end >= end) starts = [span.start, clauseSpan.start];
    end = Math.max(end, span.end);
    if (!titleSpan || titleSpan.start < end) continue;
    // `8.4 (Control of …)`, `8.4 “Control of …”`: quoted words belong to the number, others may be the sentence's.
    const gap = text.slice(end, titleSpan.start);
    if (/^\s*["“„«'‘([]$/.test(gap)) {
      end = behindClosing(text, titleSpan.end);
    } else if (/^[\s:–—*_-]*$/.test(gap) && isTitle(textAt(text, titleSpan), standard, catalogue)) {
      end = titleSpan.end;
    }
  }
  const ofNumbers = Math.max(...row.map(({ span }) => span.end));
  return { ofNumbers, ofRow: afterMarkup(text, end, starts) };
}

/** Behind the quotation mark or bracket that closes a title there; where the title ends, if none does. */
export const behindClosing = (text: string, end: number): number =>
  end + (/["”“»'’)\]]/.test(text.charAt(end)) ? 1 : 0);

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

/** Whether a round or square bracket that was opened before on the line is closed after on the line. */
function isInBracket(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return (
    /[([（]/.test(withoutPairs(before)) &&
    /^[^([（\r\n]*[)\]）]/.test(withoutPairs(text.slice(end, end + 200)))
  );
}

/** Without brackets that are closed, also within others: `; [Plan](plan.md)`. */
const withoutPairs = (text: string): string => text.replace(closedPair, '').replace(closedPair, '');

const closedPair = /\([^()[\]\r\n]*\)|\[[^()[\]\r\n]*\]|（[^（）\r\n]*）/g;
