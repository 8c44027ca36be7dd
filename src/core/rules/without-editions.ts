import type { Document } from '../documents/document.ts';
import { perDocument } from '../documents/per-document.ts';
import { apart, byPlace, firstFrom, type Span, textOutside } from '../text/span.ts';

/** Where a document states years of editions, in its order; the references of a list share the year of the first. */
const yearsOf = perDocument(({ references }) =>
  apart(references.flatMap(({ editionSpan }) => editionSpan ?? []).sort(byPlace), span => span),
);

const startOf = ({ start }: Span): number => start;

/** The text of a sentence or a heading without the years of editions: those that are left tell a time. */
export function withoutEditions(document: Document, sentence: Span): string {
  const years = yearsOf(document);
  const within = years.slice(
    firstFrom(years, sentence.start, startOf),
    firstFrom(years, sentence.end, startOf),
  );
  return textOutside(document.text, sentence, within);
}
