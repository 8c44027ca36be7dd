import { isCorrelationsMarker } from '../documents/correlations-marker.ts';
import type { Document } from '../documents/document.ts';
import type { Place } from '../references/reference.ts';

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
