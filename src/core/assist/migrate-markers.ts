import type { Catalogue, Edition } from '../catalogue/types.ts';
import { editionNamed } from '../config/named-edition.ts';
import type { Document } from '../documents/document.ts';
import { findMatrixMarkers } from '../documents/matrix-markers.ts';
import { dateName } from '../fixes/date-designation.ts';
import type { Edit } from '../fixes/fix.ts';

/** `ISO/IEC 27001:2013` in `lead="ISO/IEC 27001:2013"` and `columns="editions, ISO/IEC 27001:2013"`. */
const namedInSetting = /(?<=["',]\s*)[^\s"',=][^"',=]*?\d\)?(?=\s*["',])/g;

/** The years in the settings of matrices; the matrices themselves are to be written anew after that. */
export function markerEdits(
  document: Document,
  { from, to }: { readonly from: Edition; readonly to: Edition },
  catalogue: Catalogue,
): readonly Edit[] {
  return findMatrixMarkers(document.comments).pairs.flatMap(({ opening }) => {
    const comment = document.text.slice(opening.span.start, opening.span.end);
    return [...comment.matchAll(namedInSetting)].flatMap(({ 0: name, index }): readonly Edit[] => {
      const named = editionNamed(name, catalogue);
      if (!named.ok || named.edition.name !== from.name) return [];
      const start = opening.span.start + index;
      return dateName(document.text, { start, end: start + name.length }, to) ?? [];
    });
  });
}
