import type { Catalogue } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { perDocument } from '../documents/per-document.ts';
import type { Reference } from '../references/reference.ts';
import { firstFrom } from '../text/span.ts';
import { endsOf, isInBracket, type Joint, jointAt, rowOf } from './joint.ts';
import { isBeforeSingular } from './singular-verb.ts';

/** A row of references to another standard that stands behind a reference. */
export interface Follower {
  readonly row: readonly [Reference, ...Reference[]];
  /** With the marks of emphasis or of a link that open before it. */
  readonly start: number;
  /** Behind its last title and the marks that close there. */
  readonly end: number;
}

/** What stands behind a reference and its row already, and where more can be added. */
export interface Followers {
  /** How they are joined, or would be. */
  readonly joint: Joint;
  /** It all stands in a cell or a bracket, where no further bracket is wanted. */
  readonly isEnclosed: boolean;
  /** In the order of the text: those of the bracket that opens there, or those that are joined one after the other. */
  readonly rows: readonly Follower[];
  /** Where the last one ends, else the row of the reference itself. */
  readonly end: number;
}

const opening = /^[*_~]*\s*[(（[]/;
const separator = /^\s*[;,/，；]\s*/;
const titleInBracket = /^[*_~]*\s*[(（].*[)）][*_~]*$/su;

const isWithinBracket = (words: string): boolean =>
  words.length < 60 && !/[)\]）\r\n.]/.test(words.replace(/\d\.\d/g, ''));

/** Each counterpart that may be inserted behind a reference asks the same. */
const known = perDocument(
  () => new Map<Reference, { readonly catalogue: Catalogue; readonly followers: Followers }>(),
);

/** What follows a reference: `ISO 9001:2015 7.2 (ISO/IEC 20000-1:2018 7.2; ISO/IEC 27001:2022 7.2)`, or without a bracket. */
export function followersOf(document: Document, reference: Reference, catalogue: Catalogue): Followers {
  const before = known(document).get(reference);
  if (before?.catalogue === catalogue) return before.followers;
  const followers = findFollowers(document, reference, catalogue);
  known(document).set(reference, { catalogue, followers });
  return followers;
}

function findFollowers(document: Document, reference: Reference, catalogue: Catalogue): Followers {
  const { text, references } = document;
  const { ofNumbers, ofRow } = endsOf(document, rowOf(document, reference, catalogue), catalogue);
  for (const end of [ofNumbers, ofRow]) {
    const open = opening.exec(text.slice(end, end + 12))?.[0];
    const rows = open === undefined ? [] : rowsFrom(end + open.length, true);
    const last = rows.at(-1);
    if (last) return { joint: 'bracket', isEnclosed: true, rows, end: endOfBracket(text, last.end) };
  }
  const usual = jointAt(document, reference, ofRow);
  // `8.5.6 (Control of changes) (ISO/IEC 20000-1:2018 8.5.1)`: two brackets in a row are hard to read.
  const joint = usual === 'bracket' && titleInBracket.test(text.slice(ofNumbers, ofRow)) ? 'slash' : usual;
  const gap = joint === 'bracket' ? undefined : separator.exec(text.slice(ofRow, ofRow + 12))?.[0];
  const rows = gap === undefined ? [] : rowsFrom(ofRow + gap.length, false);
  const isToClose = joint === 'semicolon' && isInBracket(text, ofRow);
  return {
    joint,
    isEnclosed: reference.place.kind === 'cell' || isInBracket(text, ofRow),
    rows,
    end: rows.at(-1)?.end ?? (isToClose ? endOfBracket(text, ofRow) : ofRow),
  };

  function rowsFrom(offset: number, isBracket: boolean): readonly Follower[] {
    const rows: Follower[] = [];
    for (let from = offset; ; ) {
      const first = references[firstFrom(references, from, ({ clauseSpan }) => clauseSpan.start)];
      if (!first || first.span.start < from || first.standard === reference.standard) return rows;
      const start = beforeMarks(text, from, first.span.start);
      const words = text.slice(from, start);
      const isNext = isBracket && rows.length > 0 ? isWithinBracket(words) : words === '';
      if (!isNext) return rows;
      const [, ...others] = rowOf(document, first, catalogue);
      const row = [first, ...others] as const;
      const end = endsOf(document, row, catalogue).ofRow;
      if (!isBracket && isSubject(document, first, end)) return rows;
      rows.push({ row, start, end });
      const gap = separator.exec(text.slice(end, end + 12))?.[0];
      if (gap === undefined && !isBracket) return rows;
      from = end + (gap?.length ?? 0);
    }
  }
}

/** `; ISO 9001:2015 is met too`, `; ISO 9001:2015 9.2 requires it`: what stands behind a semicolon begins a sentence of its own. */
const isSubject = (document: Document, { clause }: Reference, end: number): boolean =>
  isBeforeSingular(document, end) ||
  (clause === undefined && /^\s+[\p{L}\d]/u.test(document.text.slice(end, end + 12)));

// ` 1`, ` on documents`, before the bracket's end.
const lastWords = /^(?:\s\d{1,2}(?![.\d]))?[^()（）[\].;\d\r\n]{0,80}(?=[)）\]])/;

/** Behind the last words of the bracket, also a number that is no clause: `(ISO/IEC 27001:2013 7.5 on documents)`. */
const endOfBracket = (text: string, end: number): number =>
  end + (lastWords.exec(text.slice(end, end + 90))?.[0].length ?? 0);

/** Before the marks of emphasis or of a link that open what begins at an offset. */
export function beforeMarks(text: string, from: number, offset: number): number {
  let at = offset;
  while (at > from && '*_~['.includes(text.charAt(at - 1))) at--;
  return at;
}
