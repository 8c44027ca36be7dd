import { namesIn } from '../catalogue/terms.ts';
import { titleKey } from '../catalogue/title-key.ts';
import type { DefinedTerm } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { writingAt } from '../fixes/notation.ts';
import type { ClausePlace } from './clause-places.ts';
import { type CompletionItem, clauseItems, insertTextOf, isNumber, sortTextOf } from './completion-items.ts';
import { describeEntry } from './term-hover.ts';
import { addressOfEntry } from './term-lines.ts';
import type { AssistWorld } from './world.ts';

/**
 * The clauses of a standard that what is typed may become, then the entries of its terms: by the beginning of the number, or by
 * words of the headword. A headword that is typed in full comes first, where no word before it asks for a clause, and so do
 * headwords where the words begin those of no title.
 */
export function clauseAndEntryItems(
  place: ClausePlace,
  document: Document,
  world: AssistWorld,
): readonly CompletionItem[] {
  const clauses = clauseItems(place, document, world);
  const found = entriesFor(place, world);
  if (found.length === 0) return clauses;
  const itemOf = (entry: DefinedTerm): CompletionItem => ({
    kind: 'entry',
    label: entry.entry,
    detail: entry.term,
    insertText: insertTextOf(
      entry.entry,
      place,
      writingAt(document, place.span.start, world.config.notation),
    ),
    filterText: `${isNumber(place.typed) ? '' : place.typed} ${entry.entry} ${entry.term}`.trim(),
    sortText: '',
    address: addressOfEntry(entry),
    documentation: () => describeEntry(entry, world).contents,
  });
  const { typed, hasWord } = place;
  const isTitled = clauses.some(({ detail }) => isBegunIn(detail, typed));
  const isFirst = ({ term }: DefinedTerm): boolean =>
    !isNumber(typed) && (!isTitled || (!hasWord && namesIn(term).some(name => isSame(name, typed))));
  const ordered = [
    ...found.filter(isFirst).map(itemOf),
    ...clauses,
    ...found.filter(entry => !isFirst(entry)).map(itemOf),
  ];
  return ordered.map((item, index) => ({ ...item, sortText: sortTextOf(index) }));
}

function entriesFor({ edition, typed }: ClausePlace, { terms }: AssistWorld): readonly DefinedTerm[] {
  if (!terms) return [];
  const entries = terms.entriesOf(edition.standard, edition.year);
  // Nothing but entries is known of a vocabulary.
  if (typed.trim() === '') return edition.isListed ? [] : entries;
  return isNumber(typed)
    ? entries.filter(({ entry }) => entry.startsWith(typed))
    : entries.filter(({ term }) => isBegunIn(term, typed));
}

/** Each word typed begins one of the words. */
function isBegunIn(words: string, typed: string): boolean {
  const names = wordsOf(words);
  return wordsOf(typed).every(begun => names.some(name => name.startsWith(begun)));
}

const isSame = (name: string, typed: string): boolean => titleKey(name) === titleKey(typed.trim());

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
