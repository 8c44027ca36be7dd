import { type Comment, type Document, type Section, sectionAt } from '../documents/document.ts';
import { isUnwrittenMarker } from '../documents/unwritten-marker.ts';
import type { Reference } from '../references/reference.ts';
import { andWords } from '../references/words.ts';
import { groupBy } from '../text/group-by.ts';
import { byPlace, contains, type Span, textAt } from '../text/span.ts';

/** Whether an offset is in a section that a comment says to be written, and that has no text of its own yet. */
export function unwrittenPlaces(document: Document): (offset: number) => boolean {
  const { text, sections, references, comments } = document;
  const indexAt = ({ span }: { readonly span: Span }) => sectionAt(document, span.start);
  const marked = new Set(comments.filter(isUnwrittenMarker).map(indexAt));
  if (marked.size === 0) return () => false;
  const parents = new Set(sections.map(({ parent }) => parent));
  const referencesIn = groupBy(references, indexAt);
  const commentsIn = groupBy(comments, indexAt);

  const hasOwnText = (index: number): boolean => {
    const section = sections[index];
    if (section === undefined) return false;
    if (section.depth > 0 && parents.has(index)) return true;
    return hasWordsBeside(text, section, referencesIn.get(index) ?? [], commentsIn.get(index) ?? []);
  };
  const unwritten = new Set([...marked].filter(index => !hasOwnText(index)));
  return offset => unwritten.has(sectionAt(document, offset));
}

const words = /[\p{L}\p{N}]/u;
// ` and `, `, as well as `: what joins two references.
const joining = new RegExp(`^[^\\p{L}\\p{N}]*(?:${andWords})[^\\p{L}\\p{N}]*$`, 'iu');

/** Whether words stand below the heading of a section that are neither references, nor what joins two, nor in comments. */
function hasWordsBeside(
  text: string,
  { headingSpan, span }: Section,
  references: readonly Reference[],
  comments: readonly Comment[],
): boolean {
  const below: Span = { start: headingSpan?.end ?? span.start, end: span.end };
  const pieces = [
    ...references.map(reference => ({ ...reference.span, isReference: true })),
    ...comments.map(comment => ({ ...comment.span, isReference: false })),
  ]
    .filter(piece => contains(below, piece))
    .sort(byPlace);
  let from = below.start;
  let isBehindReference = false;
  for (const { start, end, isReference } of pieces) {
    const between = textAt(text, { start: from, end: Math.max(from, start) });
    const isJoined = isBehindReference && isReference && joining.test(between);
    if (words.test(between) && !isJoined) return true;
    from = Math.max(from, end);
    isBehindReference = isReference;
  }
  return words.test(text.slice(from, below.end));
}
