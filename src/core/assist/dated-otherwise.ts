import type { Edition } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import type { Reference } from '../references/reference.ts';
import { firstFrom } from '../text/span.ts';

/** `, from `, ` (as of `: no more than two short words. */
const shortGap = /^[^\p{L}\p{N}\r\n]{0,4}(?:\p{L}{1,6}[^\p{L}\p{N}\r\n]{1,3}){0,2}$/u;

/**
 * Whether a third edition, by itself, stands right behind a number that has its edition from elsewhere: `A.11.2.4, from ISO/IEC
 * 27001:2005`, below a heading that names 2013. The text hardly means the edition of the heading.
 */
export function isDatedOtherwise(
  { text, references }: Document,
  { editionSpan, clauseSpan }: Reference,
  { from, to }: { readonly from: Edition; readonly to: Edition },
): boolean {
  const next = references[firstFrom(references, clauseSpan.end, ({ clauseSpan: { start } }) => start)];
  return (
    editionSpan === undefined &&
    next?.standard === from.standard &&
    next.clause === undefined &&
    next.edition !== undefined &&
    next.edition !== from.year &&
    next.edition !== to.year &&
    shortGap.test(text.slice(clauseSpan.end, Math.min(next.span.start, clauseSpan.end + 40)))
  );
}
