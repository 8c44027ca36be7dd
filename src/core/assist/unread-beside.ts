import type { Document } from '../documents/document.ts';
import { successionOf } from '../fixes/successors.ts';
import { sentenceAround } from '../rules/sentence-around.ts';
import { firstFrom, overlaps, type Span } from '../text/span.ts';
import type { LeftReference, MigratedDocument, Migration, MigrationWorld } from './migrate.ts';
import { leftReference } from './migration-messages.ts';

/** `10.2`, `A.9.2.1`; no version, no amount, no part of a longer number, an address or a path. */
const number =
  /(?<![\p{L}\p{N}.:/_`$€£#-]|(?<!\p{L})(?:version|release|figure|fig\.|table|tab\.|tabelle|abbildung|tableau|rev\.)\s{0,3}v?)(?:[A-C]\.)?\d{1,2}(?:\.\d{1,2}){1,3}(?![\p{L}\p{N}/:_`-]|\.\d|\s?(?:%|€|\$|£|[kMGT]i?B(?!\p{L})|hours?|days?|minutes?|Uhr))/giu;

/**
 * Numbers that stand in a sentence, an item or a row beside a reference that moves, are clauses of the old edition too, and
 * were not read as references: beside the new edition they may say something else than before (`10.1 … and 10.2`, which
 * have changed places). Those that stay what they are, and the document's own sections, are left out. Empty where there are
 * none.
 */
export function unreadBeside(
  document: Document,
  { moved, left }: Pick<MigratedDocument, 'moved' | 'left'>,
  migration: Migration,
  { correlations }: MigrationWorld,
): readonly LeftReference[] {
  const { text, references, sections } = document;
  const { from, to } = migration;
  const found = new Map<number, LeftReference>();
  const beside = [...moved, ...left.filter(({ isDated }) => isDated)].filter(
    ({ clauses }) => clauses.length > 0,
  );
  let last: Span = { start: 0, end: 0 };
  for (const { span } of beside.sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < last.end) continue;
    last = sentenceAround(text, span.start);
    for (const { 0: clause, index } of text.slice(last.start, last.end).matchAll(number)) {
      const place = { start: last.start + index, end: last.start + index + clause.length };
      if (!from.has(clause) || isRead(place)) continue;
      if (sections.some(({ title }) => title.startsWith(`${clause} `))) continue;
      const succession = successionOf(clause, from, to, correlations);
      const successors = succession.kind === 'successors' ? succession.clauses : [];
      if (successors.length === 1 && successors[0] === clause) continue;
      const why = { reason: 'unread', clause, successors, isDated: false } as const;
      found.set(place.start, leftReference(place, [clause], why, migration));
    }
  }
  return [...found.values()];

  function isRead(place: Span): boolean {
    const first = firstFrom(references, place.start, ({ clauseSpan }) => clauseSpan.start);
    return references
      .slice(Math.max(0, first - 1), first + 1)
      .some(({ clauseSpan, span }) => overlaps(clauseSpan, place) || overlaps(span, place));
  }
}
