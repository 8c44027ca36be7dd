import type { Document } from '../documents/document.ts';
import type { Reference } from '../references/reference.ts';
import { type Span, textAt } from '../text/span.ts';

/** `*ISO 9001:2015* **8.4**`, `[ISO 9001:2015](iso.md) 8.4`, the end of a line, `Of ISO 9001:2015 we leave out 7.1.5.2`. */
const interruption = /[*_[\]|\r\n]|\p{L} +\p{L}/u;

/** In UTF-16 code units. A list goes on for so long, and no grammar is asked to follow it further. */
const longestGap = 300;

/**
 * The numbers of clauses whose standard stands elsewhere, in the order of the text: what the grammar that colours
 * references cannot know, since it sees what stands side by side on one line. Each stands on one line. Where the two
 * are hard to tell apart, a number is among these as well.
 */
export function distantNumbers({ text, references }: Document): readonly Span[] {
  return references
    .filter(reference => reference.clause !== undefined && !reference.implied && isDistant(text, reference))
    .flatMap(({ clauseSpan }) => linesOf(text, clauseSpan));
}

function isDistant(text: string, { via, standardSpan, clauseSpan }: Reference): boolean {
  if (via !== undefined || standardSpan === undefined) return true;
  const [first, second] =
    standardSpan.start < clauseSpan.start ? [standardSpan, clauseSpan] : [clauseSpan, standardSpan];
  if (second.start - first.end > longestGap) return true;
  if (interruption.test(text.slice(first.end, second.start))) return true;
  return /[\r\n]/.test(textAt(text, standardSpan));
}

/** `A⏎8.24` is two pieces. */
function linesOf(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].map(({ 0: piece, index }) => ({
    start: start + index,
    end: start + index + piece.length,
  }));
}
