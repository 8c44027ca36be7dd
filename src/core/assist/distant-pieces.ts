import type { Document } from '../documents/document.ts';
import type { OwnStandards } from '../references/own-standards.ts';
import type { Reference } from '../references/reference.ts';
import { contains, type Span, textAt } from '../text/span.ts';

/** A piece of a reference, and what it is: `ISO/IEC 20000-1`, `2018`, `8.7.3`. */
export interface DistantPiece {
  readonly kind: 'standard' | 'edition' | 'clause';
  /** On one line. */
  readonly span: Span;
}

/** `*ISO 9001:2015* **8.4**`, `[ISO 9001:2015](iso.md) 8.4`, the end of a line, `Of ISO 9001:2015 we leave out 7.1.5.2`. */
const interruption = /[*_[\]|\r\n]|\p{L} +\p{L}/u;

/** In UTF-16 code units. A list goes on for so long, and no grammar is asked to follow it further. */
const longestGap = 300;

/**
 * The pieces of references that the grammar that colours references cannot know, since it sees what stands side by side on
 * one line: the numbers of clauses whose standard stands elsewhere, standards that a line breaks in two, the names of those
 * that neither ISO nor IEC publishes, and what is read of the front matter, where it colours nothing. In the order of the
 * text. Where number and standard are hard to tell apart, a number is among these as well.
 *
 * @param hasGrammar whether the grammar colours the document at all; where it does not, all references are given
 */
export function distantPieces(
  { text, references, frontMatter }: Document,
  own: OwnStandards | undefined,
  hasGrammar = true,
): readonly DistantPiece[] {
  /** `ISO/IEC⏎20000-1:2018`, `Globex Supplier Requirements`. */
  const isUnknown = (standardSpan: Span | undefined): boolean => {
    if (!hasGrammar) return true;
    if (standardSpan && frontMatter && contains(frontMatter.span, standardSpan)) return true;
    const written = standardSpan ? textAt(text, standardSpan) : '';
    return /[\r\n]/.test(written) || (own?.designations(written) ?? []).length > 0;
  };
  const numbers = references
    .filter(({ clause, implied }) => clause !== undefined && !implied)
    .filter(reference => isUnknown(reference.standardSpan) || isDistant(text, reference))
    .flatMap(({ clauseSpan }) => linesOf('clause', text, clauseSpan));
  // The references of a list share the standard before them.
  const standards = new Map(
    references.flatMap(({ standardSpan, editionSpan }) =>
      standardSpan && isUnknown(standardSpan)
        ? [[standardSpan.start, piecesOf(text, standardSpan, editionSpan?.start)] as const]
        : [],
    ),
  );
  return [...numbers, ...[...standards.values()].flat()].sort((a, b) => a.span.start - b.span.start);
}

const piecesOf = (text: string, { start, end }: Span, year = end): readonly DistantPiece[] => [
  ...linesOf('standard', text, { start, end: year }),
  ...linesOf('edition', text, { start: year, end }),
];

function isDistant(text: string, { via, standardSpan, clauseSpan }: Reference): boolean {
  if (via !== undefined || standardSpan === undefined) return true;
  const [first, second] =
    standardSpan.start < clauseSpan.start ? [standardSpan, clauseSpan] : [clauseSpan, standardSpan];
  if (second.start - first.end > longestGap) return true;
  return interruption.test(text.slice(first.end, second.start));
}

/** `A⏎8.24` is two pieces; of `ISO/IEC**⏎> 20000-1:` neither emphasis nor quotation mark nor colon is one. */
function linesOf(kind: DistantPiece['kind'], text: string, { start, end }: Span): readonly DistantPiece[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}](?:[^\r\n]*[\p{L}\p{N}])?/gu)].map(
    ({ 0: piece, index }) => ({ kind, span: { start: start + index, end: start + index + piece.length } }),
  );
}
