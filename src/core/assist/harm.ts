import type { Edition } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { editionResolver } from '../documents/resolve-edition.ts';
import { areClauseWords } from '../fixes/clause-words.ts';
import { type Edit, editOf, type Fix, isEdited } from '../fixes/fix.ts';
import type { Reference } from '../references/reference.ts';
import { andWords } from '../references/words.ts';
import type { CheckOptions } from '../rules/check.ts';
import { groupBy } from '../text/group-by.ts';
import {
  byPlace,
  contains,
  firstFrom,
  overlaps,
  type Span,
  textAt,
  textOutside,
  touches,
} from '../text/span.ts';
import { placesBefore } from './combine-edits.ts';

/** What edits did to a document besides what they say. */
export interface Harm {
  /** The references to clauses that are not read as before any more, though no edit is about them. */
  readonly lost: readonly Reference[];
  /** Where numbers stood that were none of a clause, and are read as such now. */
  readonly gained: readonly number[];
  /** The edits that took words out which belong to no reference. */
  readonly wordless: readonly Edit[];
  /** Where clauses came in that the fix does not name. */
  readonly unsaid: readonly number[];
  /** Where fixes begin that name a clause which is not read as it. */
  readonly unread: readonly number[];
}

/** What the edits are meant to do. */
export interface Meant {
  /** Those whose numbers may be replaced, in the order of the text; others were only added to keep references as they are. */
  readonly edits: readonly Edit[];
  /** The fixes that they are of. */
  readonly fixes: readonly Pick<Fix, 'edits' | 'names'>[];
}

/**
 * What edits did to a document besides what they say.
 *
 * @param after the document that the edits made, read again
 * @param edits in the order of the text, apart from each other
 */
export function harmOf(
  before: Document,
  after: Document,
  edits: readonly Edit[],
  { edits: meant, fixes }: Meant,
  { catalogue, config }: Pick<CheckOptions, 'catalogue' | 'config'>,
): Harm {
  const placeBefore = placesBefore(edits);
  const placed = after.references.flatMap((reference): Placed[] =>
    reference.clause === undefined || reference.implied
      ? []
      : [{ reference, place: placeBefore(reference.clauseSpan.start) }],
  );
  const editionsOf = {
    before: editionResolver(before, config, catalogue),
    after: editionResolver(after, config, catalogue),
  };
  return {
    lost: lostReferences(before, placed, edits, meant, editionsOf),
    gained: gainedReferences(before, placed, edits),
    wordless: meant.filter(edit => takesWords(before, edit)),
    ...heldAgainstNames(fixes, before, placed, editionsOf),
  };
}

/** Which editions references mean, in the text before the edits and after. */
interface EditionsOf {
  readonly before: ReturnType<typeof editionResolver>;
  readonly after: ReturnType<typeof editionResolver>;
}

/** The clauses that came in with fixes, held against those that the fixes name. */
function heldAgainstNames(
  fixes: readonly Pick<Fix, 'edits' | 'names'>[],
  before: Document,
  placed: readonly Placed[],
  editionsOf: EditionsOf,
): Pick<Harm, 'unsaid' | 'unread'> {
  const named = fixes.filter(({ names }) => names);
  if (named.length === 0) return { unsaid: [], unread: [] };
  const spans = named.flatMap(({ edits }) => edits.map(({ span }) => span)).sort(byPlace);
  const isWithin = (place: number): boolean =>
    (spans[firstFrom(spans, place + 1, ({ start }) => start) - 1]?.end ?? -1) >= place;
  const keysOf = ({ names = [] }: Pick<Fix, 'names'>): readonly string[] =>
    names.map(({ standard, edition, clause }) => keyOf(standard, edition, clause));
  const known = new Set(named.flatMap(keysOf));
  for (const reference of before.references) {
    const { clauseSpan, standard, clause } = reference;
    if (isWithin(clauseSpan.start))
      known.add(keyOf(standard, editionsOf.before(reference).edition?.year, clause));
  }
  const read = new Set<string>();
  const unsaid: number[] = [];
  for (const { reference, place } of placed) {
    const { standard, clause } = reference;
    const key = keyOf(standard, editionsOf.after(reference).edition?.year, clause);
    read.add(key);
    if (isWithin(place) && !known.has(key)) unsaid.push(place);
  }
  const unread = named.flatMap(fix =>
    keysOf(fix).every(key => read.has(key)) ? [] : (fix.edits[0]?.span.start ?? []),
  );
  return { unsaid, unread };
}

const keyOf = (standard: string, year: string | undefined, clause: string | undefined): string =>
  `${standard}:${year} ${clause}`;

/** Whether the edits do what they say and nothing else. */
export const isHarmless = ({ lost, gained, wordless, unsaid, unread }: Harm): boolean =>
  lost.length + gained.length + wordless.length + unsaid.length + unread.length === 0;

/** A reference of the text after the edits, and where its number stood before; for what came in, where it came in. */
interface Placed {
  readonly reference: Reference;
  readonly place: number;
}

function lostReferences(
  { text, references }: Document,
  placed: readonly Placed[],
  edits: readonly Edit[],
  meant: readonly Edit[],
  editionsOf: EditionsOf,
): readonly Reference[] {
  const kept = groupBy(placed, ({ place, reference }) => keyAt(place, reference));
  const isKept = (reference: Reference): boolean => {
    const found = kept.get(keyAt(reference.clauseSpan.start, reference)) ?? [];
    const { edition, editionSpan, via } = reference;
    const isDatedAnew = [editionSpan, via?.span].some(span => span && isEdited(span, edits));
    // `clause 9.2 of ISO 9001:2008 and ISO 9001:2015`: a number may be of two editions.
    return found.some(
      after =>
        isDatedAnew ||
        (edition === undefined
          ? meansTheSame(reference, after.reference, editionsOf)
          : after.reference.edition === edition),
    );
  };
  /** Of a number that an edit is about: the edit still says it, or it was of several standards, and is so for one at least. */
  const isLostIn = (edit: Edit, reference: Reference, index: number): boolean => {
    const written = placed.filter(({ place }) => contains(edit.span, { start: place, end: place }));
    const isGone = ({ standard, clause }: Reference) =>
      !written.some(({ reference: other }) => other.standard === standard && other.clause === clause);
    const others = sharing(references, index).filter(({ standard }) => standard !== reference.standard);
    // `ISO/IEC 27001:2022, clause 8.4`: without the word it would be the control A.8.4.
    const isSaid = edit.text.match(numbers)?.includes(textAt(text, reference.clauseSpan));
    return isGone(reference) && (isSaid === true || others.some(isGone));
  };
  return references.filter((reference, index) => {
    const { clause, clauseSpan, implied } = reference;
    if (clause === undefined || implied) return false;
    const edit = editOf(clauseSpan, meant);
    return edit ? isLostIn(edit, reference, index) : !isKept(reference);
  });
}

/**
 * Whether an undated reference means the same clause as before: of the edition that it meant, or of one that has it by the same title.
 * `clause 7.4 of ISO 9001` may have been of the one edition that the text dated, on purchasing, and be on communication now.
 */
function meansTheSame(before: Reference, after: Reference, editionsOf: EditionsOf): boolean {
  const [was, is] = [editionsOf.before(before).edition, editionsOf.after(after).edition];
  const title = titleIn(was, before);
  return was === is || (title !== undefined && title === titleIn(is, after));
}

const titleIn = (edition: Edition | undefined, { clause = '' }: Reference): string | undefined =>
  edition?.clause(clause)?.title?.toLowerCase();

// `8.4`, `A.5.15`.
const numbers = /[\p{L}\p{N}]+(?:\.\p{N}+)*/gu;

/** The references before and behind one that have the same number, without itself. */
function sharing(references: readonly Reference[], index: number): readonly Reference[] {
  const start = references[index]?.clauseSpan.start;
  const found: Reference[] = [];
  for (const step of [-1, 1])
    for (let at = index + step; references[at]?.clauseSpan.start === start; at += step)
      found.push(references[at] as Reference);
  return found;
}

function gainedReferences(
  { references, ambiguities }: Document,
  placed: readonly Placed[],
  edits: readonly Edit[],
): readonly number[] {
  // Who says which standard a number is of has said so for those listed with it.
  const isAnswer = ambiguities.some(({ span }) => edits.some(edit => touches(edit.span, span)));
  const known = new Set([
    ...references.map(({ clauseSpan }) => clauseSpan.start),
    ...edits.map(({ span }) => span.start),
    ...(isAnswer ? ambiguities.map(({ span }) => span.start) : []),
  ]);
  return placed.flatMap(({ place }) => (known.has(place) ? [] : place));
}

const keyAt = (start: number, { standard, clause }: Reference): string => `${start} ${standard} ${clause}`;

const joiningWord = new RegExp(`^(?:${andWords})$`, 'iu');

/**
 * Whether an edit that replaces a reference takes words out that are none of it, `asks in` of `ISO 9001:2015 asks in clause 8.4`. What
 * stands beside a number is its title, or its item.
 */
function takesWords({ text, references }: Document, { span, text: replacement }: Edit): boolean {
  if (span.start === span.end) return false;
  const from = firstFrom(references, span.start, ({ clauseSpan }) => clauseSpan.end);
  const parts: Span[] = [];
  for (let at = from; at < references.length; at++) {
    const { clauseSpan, standardSpan, titleSpan } = references[at] as Reference;
    if (clauseSpan.start >= span.end && !(standardSpan && overlaps(standardSpan, span))) break;
    parts.push(clauseSpan, ...(standardSpan ? [standardSpan] : []), ...(titleSpan ? [titleSpan] : []));
  }
  const numbers = parts.filter(part => contains(span, part)).sort(byPlace);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (!first || !last) return false;
  const between = textOutside(text, { start: first.start, end: last.end }, parts.sort(byPlace));
  if (areClauseWords(between)) return false;
  const written = new Set(replacement.match(/\p{L}+/gu));
  return (between.match(/\p{L}{2,}/gu) ?? []).some(
    word => !written.has(word) && !joiningWord.test(word) && !areClauseWords(word),
  );
}
