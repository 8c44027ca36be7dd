import { titleKey } from '../catalogue/title-key.ts';
import type { Edition } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { perDocument } from '../documents/per-document.ts';
import { type Reference, rowKey } from '../references/reference.ts';
import { type Span, textAt, withoutBlanks } from '../text/span.ts';

/** Whether the words beside a number are the title that the edition gives it. */
export const isTitleOf = (text: string, { clause, titleSpan }: Reference, edition: Edition): boolean =>
  titleSpan !== undefined && edition.titled(textAt(text, titleSpan)).some(({ number }) => number === clause);

/** A title beside a number, and where it stands. */
export interface TitleBeside {
  readonly span: Span;
  /** Before the number: `Access control policy (A.9.1.1)`. There it says what the text is about, too. */
  readonly isBefore: boolean;
}

/**
 * Where the title that an edition gives a clause stands beside its number: read as such (`A.9.1.1 (Access control policy)`),
 * or, letter by letter but for the case, behind a comma or the standard in brackets, before the number or its bracket, or as
 * a cell of its row, where this has clauses of one standard alone.
 * undefined where it stands nowhere, or merely within a sentence: `our access control policy (A.9.1.1)`.
 */
export function titleBeside(
  document: Document,
  reference: Reference,
  edition: Edition,
): TitleBeside | undefined {
  const { titleSpan } = reference;
  if (titleSpan && isTitleOf(document.text, reference, edition))
    return { span: withoutBlanks(document.text, titleSpan), isBefore: false };
  const title = edition.clause(reference.clause ?? '')?.title;
  if (title === undefined) return undefined;
  const behind = titleBehind(document, reference, title);
  const before = behind ? undefined : titleBefore(document, reference, title);
  const span = behind ?? before ?? cellOf(document, reference, title);
  return span && { span, isBefore: span === before };
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

function cellOf(document: Document, { place, standard }: Reference, title: string): Span | undefined {
  const { text, tables } = document;
  if (place.kind !== 'cell') return undefined;
  // `| Management review | 9.3 | 4.5.4.3 | 5.6 |`: what clauses of several standards are about.
  if ([...(standardsByRow(document).get(rowKey(place)) ?? [])].some(other => other !== standard))
    return undefined;
  for (const { span } of tables[place.table]?.rows[place.row] ?? []) {
    const marked = textAt(text, span);
    const marks = /^[*_]*/.exec(marked)?.[0].length ?? 0;
    const inner = { start: span.start + marks, end: span.end - marks };
    if (inner.end > inner.start && titleKey(textAt(text, inner)) === titleKey(title)) return inner;
  }
  return undefined;
}

/** The standards of the references in each row of each table. */
const standardsByRow = perDocument(({ references }): ReadonlyMap<string, ReadonlySet<string>> => {
  const rows = new Map<string, Set<string>>();
  for (const { place, standard } of references) {
    if (place.kind !== 'cell') continue;
    const standards = rows.get(rowKey(place)) ?? new Set();
    rows.set(rowKey(place), standards.add(standard));
  }
  return rows;
});

const isSame = (typed: string, title: string): boolean => typed.toLowerCase() === title.toLowerCase();
