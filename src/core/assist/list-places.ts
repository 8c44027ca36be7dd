import type { Document } from '../documents/document.ts';
import { resolveEdition } from '../documents/resolve-edition.ts';
import type { Reference } from '../references/reference.ts';
import { andWords, toWords } from '../references/words.ts';
import type { Span } from '../text/span.ts';
import { type ClausePlace, placeOfNumber } from './clause-places.ts';
import { endOfNumber, endOfWord, isSentence, lineAt } from './typed-text.ts';
import type { AssistWorld } from './world.ts';

/** More than any row of references takes. */
const longestRow = 2000;

/** Something is being typed that goes on with a reference. */
interface ListPlace {
  /** The references that stand there in a row, the first of them leading. */
  readonly leaders: readonly Reference[];
  readonly typed: string;
  readonly span: Span;
  /** Further clauses of the standard named last; undefined after a semicolon, a slash or a bracket. */
  readonly continued: ClausePlace | undefined;
}

/** From a reference to the cursor: `; `, `, ISO 27`, ` (`, ` / 8.`; what closes a title or emphasis may stand before. */
const afterReference =
  /^[*_"”’'»)\]]{0,4}(?<separator>[ \u00a0]*[;,/][ \u00a0]*|[ \u00a0]*[([（][ \u00a0]*)(?<typed>(?:ISO|IEC)[\p{L}/ -]*[\d:-]*|[A-Z]\.?[\d.]*|\d[\d.]*|\p{L}[\p{L}-]*)?$/iu;

/** ` and 8.`, `, und 8.`, `–A.5.`, ` to 4.`: what joins further clauses of the standard, once one of them is begun. */
const afterJoiner = new RegExp(
  `^(?:,?[ \\u00a0]+(?:${andWords}|${toWords})[ \\u00a0]+|[ \\u00a0]?[&–—-][ \\u00a0]?)(?<typed>[A-Z]?\\.?\\d[\\d.]*|[A-Z]\\.)$`,
  'iu',
);

/** Between references of one row: `; `, ` (`, ` and `. */
const between = /^[\s;,/()[\]（）*_&]*(?:(?:and|or|und|et|y|e)\s+)?$/u;

/** The place behind a reference and a comma, semicolon, slash or bracket. */
export function listPlaceAt(document: Document, offset: number, world: AssistWorld): ListPlace | undefined {
  const { text } = document;
  const cited = citedOnLine(document, offset);
  const index = cited.findLastIndex(reference => afterReference.test(text.slice(endOf(reference), offset)));
  const previous = cited[index];
  if (!previous) return undefined;
  const match = afterReference.exec(text.slice(endOf(previous), offset));
  const { separator = '', typed = '' } = match?.groups ?? {};
  const { edition } = resolveEdition(previous, document, world.config, world.catalogue);
  // `AC-2(`: what may follow is a clause of its own.
  const isBracketOfClause =
    separator === '(' && edition?.clauses.some(({ number }) => number.startsWith(`${previous.clause}(`));
  if (isSentence(typed) || isBracketOfClause) return undefined;

  const end = /^(?:ISO|IEC)/i.test(typed) ? endOfNumber(text, offset) : endOfWord(text, offset, typed);
  const span = { start: offset - typed.length, end };
  const continued =
    separator.includes(',') && edition?.isListed ? placeOfNumber(edition, typed, span) : undefined;
  return { leaders: cited.slice(firstOfRow(cited, index, text), index + 1), typed, span, continued };
}

/** The place of a further clause of a reference's standard, behind what joins a number to it: `8.4 and 8.`, `A.5.24–A.`. */
export function joinedPlaceAt(
  document: Document,
  offset: number,
  world: AssistWorld,
): ClausePlace | undefined {
  const { text } = document;
  for (const reference of citedOnLine(document, offset).reverse()) {
    // The words behind a clause pass for its title: `and 8` of `8.4 and 8.`, too.
    const ends = new Set([reference.span.end, endOf(reference)]);
    const typed = [...ends].flatMap(end => afterJoiner.exec(text.slice(end, offset))?.groups?.typed ?? [])[0];
    if (typed === undefined) continue;
    const { edition } = resolveEdition(reference, document, world.config, world.catalogue);
    const span = { start: offset - typed.length, end: endOfWord(text, offset, typed) };
    return edition?.isListed ? placeOfNumber(edition, typed, span) : undefined;
  }
  return undefined;
}

/** The references before an offset on its line that name a clause, in the order of the text. */
function citedOnLine({ text, references }: Document, offset: number): Reference[] {
  const { start } = lineAt(text, offset);
  return references.filter(
    ({ clause, implied, span, place }) =>
      clause !== undefined &&
      !implied &&
      place.kind !== 'front-matter' &&
      start <= span.start &&
      span.end < offset &&
      offset - span.end < longestRow,
  );
}

/** The index of the reference with which a row of them begins that ends with the one at an index. */
function firstOfRow(cited: readonly Reference[], last: number, text: string): number {
  let first = last;
  for (; first > 0; first--) {
    const earlier = cited[first - 1];
    const later = cited[first];
    if (!earlier || !later) break;
    const gap = text.slice(endOf(earlier), Math.max(endOf(earlier), startOf(later, earlier)));
    if (!between.test(gap)) break;
  }
  return first;
}

const endOf = ({ span, titleSpan }: Reference): number => Math.max(span.end, titleSpan?.end ?? 0);

/** Members of a list share the span of their standard. */
const startOf = ({ span, clauseSpan }: Reference, earlier: Reference): number =>
  span.start >= earlier.span.end ? span.start : clauseSpan.start;
