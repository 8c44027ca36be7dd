import { type Span, textAt } from '../text/span.ts';

// `as follows.|`, `see|`, `(|` and a blank: what a word would be glued to, and what it would not.
const gluedBefore = /[\p{L}\p{N}.,;:!?)\]*_]$/u;
const gluedAfter = /^[\p{L}\p{N}([*_]/u;

/** A phrase that takes the place of a span, with a blank where it would otherwise touch a word or the end of a sentence. */
export function setOff(phrase: string, text: string, { start, end }: Span): string {
  const before = gluedBefore.test(textAt(text, { start: Math.max(0, start - 2), end: start })) ? ' ' : '';
  const after = gluedAfter.test(textAt(text, { start: end, end: end + 2 })) ? ' ' : '';
  return before + phrase + after;
}
