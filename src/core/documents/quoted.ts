import type { Reference } from '../references/reference.ts';
import { clauseWords, sectionWords } from '../references/words.ts';
import { quotationsIn } from '../text/quotations.ts';
import { firstFrom, type Span, spanAt } from '../text/span.ts';
import type { Document } from './document.ts';
import { perDocument } from './per-document.ts';

/** The quotations of a document, in its order. */
export const quotationsOf = perDocument(({ text }) => quotationsIn(text));

/**
 * The quotation that a reference stands in, with its marks: `“No restore test seen (ISO/IEC 27001:2013, A.12.3.1).”` Marks
 * around nothing but references and their titles quote nobody, and a list in the front matter has them for YAML's sake.
 * undefined where it stands in none.
 */
export function quotationAround(document: Document, { place, clauseSpan }: Reference): Span | undefined {
  if (place.kind === 'front-matter') return undefined;
  const quotation = spanAt(quotationsOf(document), clauseSpan.start);
  return quotation && wordsBeside(document, quotation) > 1 ? quotation : undefined;
}

const word = /\p{L}{2,}/gu;
const wordForClause = new RegExp(`^(?:${clauseWords}|${sectionWords})$`, 'iu');

/** How many words a quotation has besides references and their titles. */
function wordsBeside({ text, references }: Document, { start, end }: Span): number {
  let count = 0;
  let from = start;
  let at = firstFrom(references, start, ({ clauseSpan }) => clauseSpan.start);
  for (; (references[at]?.span.start ?? end) < end; at++) {
    const { span, titleSpan } = references[at] as Reference;
    count += wordsIn(text.slice(from, Math.max(from, span.start)));
    const title = titleSpan && !isSentence(text, titleSpan) ? titleSpan.end : 0;
    from = Math.max(from, span.end, title);
  }
  return count + wordsIn(text.slice(from, Math.max(from, end)));
}

/** `A.9.2.5 is audited every year`: behind a number without a mark between them, a title begins with a capital letter. */
const isSentence = (text: string, { start }: Span): boolean =>
  /^[^(（"“„«]\p{Ll}/u.test(text.slice(start - 1));

const wordsIn = (text: string): number =>
  (text.match(word) ?? []).filter(found => !wordForClause.test(found)).length;
