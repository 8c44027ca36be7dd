import type { Document } from '../documents/document.ts';
import { datedBy } from '../fixes/change-edition.ts';
import type { Reference } from '../references/reference.ts';
import { isQuoted } from './quotation-source.ts';
import { isSpokenOfAsFormer } from './spoken-of-as-former.ts';
import { tellsHistory } from './tells-history.ts';

/**
 * Why the words around a reference mean the edition that it names, whatever has replaced it: they call it replaced, they
 * are another's words, or they tell what was or what others laid down. Another edition there would make them false.
 * undefined where they say nothing of the kind.
 */
export function formerReason(
  document: Document,
  reference: Reference,
): 'replaced' | 'quoted' | 'history' | undefined {
  const { editionSpan } = reference;
  if (editionSpan && isSpokenOfAsFormer(document, editionSpan.start)) return 'replaced';
  if (isQuoted(document, reference)) return 'quoted';
  return tellsHistory(document, reference) ? 'history' : undefined;
}

/** Whether a year dates anything, beside it or below, whose words mean that edition: the year cannot change without that. */
export const datesFormer = (document: Document, { editionSpan }: Reference): boolean =>
  (datedBy(document).get(editionSpan?.start ?? -1) ?? []).some(
    member => formerReason(document, member) !== undefined,
  );
