import { titleKey } from '../catalogue/title-key.ts';
import type { Edition } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import type { Reference } from '../references/reference.ts';
import { type Span, textAt, withoutBlanks } from '../text/span.ts';

/** Whether the words beside a number are the title that the edition gives it. */
export const isTitleOf = (text: string, { clause, titleSpan }: Reference, edition: Edition): boolean =>
  titleSpan !== undefined && edition.titled(textAt(text, titleSpan)).some(({ number }) => number === clause);

/**
 * Where the title that an edition gives a clause stands beside its number: read as such (`A.9.1.1 (Access control policy)`),
 * or, letter by letter but for the case, behind a comma or the standard in brackets, before the number or its bracket, or as
 * a cell of its row.
 * undefined where it stands nowhere, or merely within a sentence: `our access control policy (A.9.1.1)`.
 */
export function titleBeside(document: Document, reference: Reference, edition: Edition): Span | undefined {
  const { titleSpan } = reference;
  if (titleSpan && isTitleOf(document.text, reference, edition))
    return withoutBlanks(document.text, titleSpan);
  const title = edition.clause(reference.clause ?? '')?.title;
  if (title === undefined) return undefined;
  return (
    titleBehind(document, reference, title) ??
    titleBefore(document, reference, title) ??
    cellOf(document, reference, title)
  );
}

// `, ` or `</td><td>`, and what ends a title.
const before = /^[*_]*(?:\s?,[ \t\u00a0]*|\s*<\/td>\s*<td[^<>]*>\s*)/i;
const isOver = /^[*_]*[ \t]*(?:$|[.,;:)\]|\r\n"”<])/;

// `A.9.2.3 (ISO/IEC 27001:2013) `, from the end of the designation.
const behindBracket = /^[*_]*[)）\]][*_]*(?:[ \t\u00a0][-–—|]|[:,])?[ \t\u00a0]+[*_"“„«]*/;

function titleBehind(
  { text }: Document,
  { clauseSpan, standardSpan }: Reference,
  title: string,
): Span | undefined {
  const isBehind = standardSpan !== undefined && standardSpan.start >= clauseSpan.end;
  return (
    titleFrom(clauseSpan.end, before) ?? (isBehind ? titleFrom(standardSpan.end, behindBracket) : undefined)
  );

  function titleFrom(end: number, pattern: RegExp): Span | undefined {
    const gap = pattern.exec(text.slice(end, end + 60))?.[0];
    if (gap === undefined) return undefined;
    const span = { start: end + gap.length, end: end + gap.length + title.length };
    return isSame(textAt(text, span), title) && isOver.test(text.slice(span.end, span.end + 20))
      ? span
      : undefined;
  }
}

// ` (`, `: `, ` – `, with emphasis that closes.
const between = /[*_]*(?:\s?[(（[]|[:,]?[ \t\u00a0]|[ \t\u00a0][-–—|][ \t\u00a0])[*_]*$/;
const isBegun = /(?:^|[.,;:!?|>()[\]"“„#]|[-+*–—]|\d[.)]?)[ \t\u00a0*_]*$/;

function titleBefore({ text }: Document, { span: { start } }: Reference, title: string): Span | undefined {
  const gap = between.exec(text.slice(Math.max(0, start - 8), start))?.[0];
  if (gap === undefined) return undefined;
  const end = start - gap.length;
  const span = { start: end - title.length, end };
  const typed = textAt(text, span);
  if (span.start < 0 || !isSame(typed, title)) return undefined;
  const line = text.slice(Math.max(0, text.lastIndexOf('\n', span.start - 1) + 1), span.start);
  // Within a sentence a title has a capital; what has none is the author's own phrase.
  const isWithin = typed === title && /[ \t\u00a0*_]$/.test(line);
  return isWithin || isBegun.test(line) ? span : undefined;
}

function cellOf({ text, tables }: Document, { place }: Reference, title: string): Span | undefined {
  if (place.kind !== 'cell') return undefined;
  for (const { span } of tables[place.table]?.rows[place.row] ?? []) {
    const marked = textAt(text, span);
    const marks = /^[*_]*/.exec(marked)?.[0].length ?? 0;
    const inner = { start: span.start + marks, end: span.end - marks };
    if (inner.end > inner.start && titleKey(textAt(text, inner)) === titleKey(title)) return inner;
  }
  return undefined;
}

const isSame = (typed: string, title: string): boolean => typed.toLowerCase() === title.toLowerCase();
