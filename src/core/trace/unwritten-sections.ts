import { type Document, sectionAt } from '../documents/document.ts';
import { isUnwrittenMarker } from '../documents/unwritten-marker.ts';
import type { Span } from '../text/span.ts';

/** Whether an offset is in a section that a comment says to be written, and that has no text of its own yet. */
export function unwrittenPlaces(document: Document): (offset: number) => boolean {
  const marked = document.comments
    .filter(isUnwrittenMarker)
    .map(({ span }) => sectionAt(document, span.start));
  if (marked.length === 0) return () => false;
  const unwritten = new Set(marked.filter(section => !hasOwnText(document, section)));
  return offset => unwritten.has(sectionAt(document, offset));
}

/** Whether anything but references and comments stands in a section, or another section below it. */
function hasOwnText({ text, sections, references, comments }: Document, index: number): boolean {
  const section = sections[index];
  if (section === undefined) return false;
  if (section.depth > 0 && sections.some(({ parent }) => parent === index)) return true;
  const start = section.headingSpan?.end ?? section.span.start;
  const isInside = ({ span }: { readonly span: Span }) => start <= span.start && span.end <= section.span.end;
  let from = start;
  let own = '';
  for (const { span } of [...references, ...comments]
    .filter(isInside)
    .sort((a, b) => a.span.start - b.span.start)) {
    own += `${text.slice(from, Math.max(from, span.start))} `;
    from = Math.max(from, span.end);
  }
  return /[\p{L}\p{N}]/u.test(own + text.slice(from, section.span.end));
}
