import type { Document } from '../documents/document.ts';
import type { Reference } from '../references/reference.ts';

/**
 * The reference that the author points at: the one whose number stands there, else the first whose text does. The place
 * right behind a reference belongs to it, since a cursor stands there after typing. Clauses that a range implies stand
 * nowhere. undefined between references.
 */
export function referenceAt(document: Document, offset: number): Reference | undefined {
  const here = document.references.filter(
    ({ span, implied }) => !implied && span.start <= offset && offset <= span.end,
  );
  return (
    here.find(({ clauseSpan }) => clauseSpan.start <= offset && offset < clauseSpan.end) ??
    here.find(({ span }) => offset < span.end) ??
    here[0]
  );
}
