import type { Document } from '../documents/document.ts';
import { quotationAround, quotationsOf } from '../documents/quoted.ts';
import type { Reference } from '../references/reference.ts';
import { firstFrom, textAt, textBefore } from '../text/span.ts';

/** Whether a reference stands in a quotation, or names where one was taken from: neither can say anything else. */
export const isQuoted = (document: Document, reference: Reference): boolean =>
  quotationAround(document, reference) !== undefined ||
  isBehindQuotation(document, reference) ||
  isBeforeQuotation(document, reference) ||
  endsBlockQuote(document, reference);

/** How far a quotation may stand from its source. */
const farthest = 60;

/** ` (`, `, `, ` (see `, a line's end and ` — `: between a quotation and the source that follows. */
const beforeSource =
  /^[*_.…]{0,3}(?:\s*\n[ \t>]*)?\s{0,3}(?:[(（[]|[–—―]|--?|,)[\s*_]{0,3}(?:\p{L}{1,10}[.:]?\s)?$/u;

/** `: `, ` says: `, ` requires that `: between a source and the quotation that follows. */
const behindSource =
  /^[\s*_)\]]{0,4}(?:(?:\p{L}+\s){0,2}(?:says?|states?|requires?|reads?|demands?|lautet|verlangt|fordert|besagt|dispose|exige|stipule|dice|establece|recita|richiede|estabelece|diz|luidt|zegt|eist)(?:,?\s(?:that|dass|que|che|dat))?)?\s?[:,]?[\s>*_]{1,6}$/iu;

function isBehindQuotation(document: Document, { span }: Reference): boolean {
  const { text } = document;
  const quotations = quotationsOf(document);
  const before = quotations[firstFrom(quotations, span.start, ({ start }) => start) - 1];
  return (
    before !== undefined &&
    before.end <= span.start &&
    span.start - before.end < farthest &&
    beforeSource.test(text.slice(before.end, span.start)) &&
    isSentence(textAt(text, before))
  );
}

function isBeforeQuotation(document: Document, { span, titleSpan }: Reference): boolean {
  const { text } = document;
  const end = Math.max(span.end, titleSpan?.end ?? 0);
  const quotations = quotationsOf(document);
  const after = quotations[firstFrom(quotations, end, ({ start }) => start)];
  return (
    after !== undefined &&
    after.start - end < farthest &&
    behindSource.test(text.slice(end, after.start)) &&
    isSentence(textAt(text, after))
  );
}

const modal =
  /(?<!\p{L})(?:shall|must|should|soll(?:en)?|muss|müssen|doi(?:t|vent)|deben?|deve|devono|devem|moet(?:en)?)(?!\p{L})/iu;

/** A title or a name in quotation marks quotes nobody; a sentence does: it asks for something, ends, or is long. */
function isSentence(quotation: string): boolean {
  const words = quotation.match(/\p{L}{2,}/gu)?.length ?? 0;
  return words >= 4 && (modal.test(quotation) || /[.!?…][*_]*.$/su.test(quotation) || words >= 12);
}

/** `> — `: the source of the block quote above it. */
const attribution = /^[ \t]*>[ \t>]*[*_]{0,3}(?:[–—―]|--)\s*[*_]{0,3}(?:\p{L}{1,10}[.:]?\s)?$/u;

/** A bracket behind the end of a sentence: `> The roles shall be assigned. (`. */
const behindSentence = /^[ \t]*>.*[.!?…]["”»’*_]{0,3}\s{0,3}[(（[]\s?$/u;

/** Longer than any line of a block quote: what stands on one endless line is not looked through for each of its references. */
const longestLine = 2001;

/** Whether a line that is the last of a block quote, without its own words, says where the quotation was taken from. */
function endsBlockQuote({ text }: Document, { span }: Reference): boolean {
  const stretch = textBefore(text, span.start, longestLine);
  const before = stretch.slice(stretch.lastIndexOf('\n') + 1);
  if (before.length === longestLine || !/^[ \t]*>/.test(before)) return false;
  if (attribution.test(before)) return true;
  if (!behindSentence.test(before)) return false;
  const next = text.indexOf('\n', span.end);
  const end = next < 0 ? text.length : next;
  const isLast = !/^\n[ \t]*>[ \t>]*[^\s>]/.test(text.slice(end, end + 80));
  return isLast && /^[^)）\]]{0,60}[)）\]][*_.\s]*$/.test(text.slice(span.end, end));
}
