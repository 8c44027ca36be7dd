import type { Document } from '../documents/document.ts';
import { firstFrom, type Span, textOutside } from '../text/span.ts';

/** The text of a sentence or a heading without the years of editions: those that are left tell a time. */
export function withoutEditions({ text, references }: Document, sentence: Span): string {
  const first = firstFrom(references, sentence.start, ({ clauseSpan }) => clauseSpan.start);
  const years: Span[] = [];
  for (let at = first; (references[at]?.span.start ?? sentence.end) < sentence.end; at++) {
    const year = references[at]?.editionSpan;
    // The references of a list share the year of the first.
    if (year && year.start >= (years.at(-1)?.end ?? sentence.start) && year.end <= sentence.end)
      years.push(year);
  }
  return textOutside(text, sentence, years);
}
