import type { Document } from '../documents/document.ts';
import { isEdited } from '../fixes/fix.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { LeftReference, MigratedDocument, Migration } from './migrate.ts';
import { leftReference } from './migration-messages.ts';

/**
 * Where the front matter names the old edition under a key that is not read, `title: Access control (ISO/IEC 27001:2013)` beside
 * `standard:`, and that did not change. Empty where it does not, or there is none.
 */
export function unreadFrontMatter(
  { text, frontMatter, references }: Document,
  { edits }: Pick<MigratedDocument, 'edits'>,
  migration: Migration,
): readonly LeftReference[] {
  if (!frontMatter) return [];
  const { from } = migration;
  const above = text.slice(0, frontMatter.span.end);
  const isRead = (place: Span) =>
    isEdited(place, edits) ||
    references.some(({ span, standardSpan }) => overlaps(standardSpan ?? span, place));
  const why = { reason: 'front-matter', clause: undefined, successors: [], isDated: false } as const;
  return [...new Set([from.name, withoutIec(from.name)])]
    .flatMap(name => placesOf(name, above))
    .filter(place => !isRead(place))
    .map(place => leftReference(place, [], why, migration));
}

/** `ISO 27001:2013`, as many write it. */
const withoutIec = (name: string): string => name.replace('ISO/IEC ', 'ISO ');

function placesOf(name: string, text: string): readonly Span[] {
  const places: Span[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
    const end = start + name.length;
    if (!/^\d/.test(text.slice(end, end + 1))) places.push({ start, end });
  }
  return places;
}
