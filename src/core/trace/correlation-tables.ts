import type { Comment, Document } from '../documents/document.ts';
import type { Place } from '../references/reference.ts';

/**
 * The comment above a table that sets clauses of several standards side by side. Such a table says what answers to what, and
 * nothing of what the document does: its rows are read, and cover nothing. Without it nobody could tell: a row below the
 * names of two standards may well be how a section says what it answers to.
 */
export const correlationsMarker = '<!-- crossclause-correlations: the rows of this table cover nothing -->';

const marker = /^crossclause-correlations(?![\w-])/;

/** Whether a comment says so of the table below it. */
export const isCorrelationsMarker = ({ text }: Comment): boolean => marker.test(text);

/** Whether a place is in a table of which a comment directly above says that it only correlates. */
export function correlatedPlaces({ text, comments, tables }: Document): (place: Place) => boolean {
  const ends = comments.filter(isCorrelationsMarker).map(({ span }) => span.end);
  if (ends.length === 0) return () => false;
  const marked = new Set(
    tables.flatMap(({ span }, index) => {
      const above = ends.findLast(end => end <= span.start);
      return above !== undefined && /^[\s>]*$/.test(text.slice(above, span.start)) ? [index] : [];
    }),
  );
  return place => place.kind === 'cell' && marked.has(place.table);
}
