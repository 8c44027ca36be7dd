import type { Edition } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import type { Reference } from '../references/reference.ts';
import { byPlace, contains, type Span } from '../text/span.ts';
import type { Edit } from './fix.ts';
import { rewriteList } from './rewrite-list.ts';

/** A reference that takes its edition from the year, and the clauses that are to stand there; none for a standard as a whole. */
export interface Successors {
  readonly member: Reference;
  readonly clauses: readonly string[];
}

/**
 * The edits that bring all references which take their edition from one year to another edition: the year, the numbers and
 * the titles beside them. What a reference to that edition beside them says already goes, with what joins it.
 */
export function changeEdition(
  document: Document,
  year: Span,
  successors: readonly Successors[],
  from: Edition,
  to: Edition,
): readonly Edit[] {
  const replacements = successors
    .filter(({ clauses }) => clauses.length > 0)
    .map(({ member, clauses }) => ({
      written: { span: member.clauseSpan, references: [member], isRange: false },
      clauses,
    }));
  const { edits } = rewriteList(document, replacements, from, to);
  return withYears([year], to, edits);
}

/** Each year changed where it is not taken out, and the other edits, in the order of the text. */
export const withYears = (years: readonly Span[], { year }: Edition, edits: readonly Edit[]): Edit[] =>
  [
    ...years
      .filter(span => !edits.some(edit => contains(edit.span, span)))
      .map(span => ({ span, text: year })),
    ...edits,
  ].sort((a, b) => byPlace(a.span, b.span));
