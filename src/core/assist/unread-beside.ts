import type { Document } from '../documents/document.ts';
import { editionResolver } from '../documents/resolve-edition.ts';
import { successionOf } from '../fixes/successors.ts';
import { paragraphAround } from '../rules/sentence-around.ts';
import { firstFrom, overlaps, type Span, textBefore } from '../text/span.ts';
import type { LeftReference, MigratedDocument, Migration, MigrationWorld } from './migrate.ts';
import { leftReference } from './migration-messages.ts';

/** `10.2`, `A.9.2.1`; no version, no amount, no part of a longer number, an address or a path. */
const number =
  /(?<![\p{L}\p{N}.:/_`$€£#-]|(?<!\p{L})(?:version|release|figure|fig\.|table|tab\.|tabelle|abbildung|tableau|rev\.)\s{0,3}v?)(?:[A-C]\.)?\d{1,2}(?:\.\d{1,2}){1,3}(?![\p{L}\p{N}/:_`-]|\.\d|\s?(?:%|€|\$|£|[kMGT]i?B(?!\p{L})|hours?|days?|minutes?|Uhr))/giu;

/**
 * Numbers that stand in a paragraph, an item or a row beside a reference that moves, or right before a standard that gets
 * another year (`- 7.4 ISO 9001:2008: purchasing`), are clauses of the old edition too, and were not read as references:
 * beside the new edition they may say something else than before (`10.1 … and 10.2`, which have changed places). Those that
 * stay what they are, and the document's own sections, are left out. Empty where there are none.
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
  const changed = [...moved, ...left.filter(({ isDated }) => isDated)];
  for (const stretch of stretchesBeside(text, changed)) {
    for (const { 0: clause, index } of text.slice(stretch.start, stretch.end).matchAll(number)) {
      const place = { start: stretch.start + index, end: stretch.start + index + clause.length };
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

/**
 * The clauses of the old edition that a document cites without a year, and that the scope makes clauses of the new one, which has
 * none of these: `See ISO 9001:2008 8.5.2, and ISO 9001 (7.5.4).` Empty where nothing else of the old edition stands in it.
 */
export function undatedBeside(
  document: Document,
  { moved, left }: Pick<MigratedDocument, 'moved' | 'left'>,
  migration: Migration,
  { correlations, config, catalogue }: MigrationWorld,
): readonly LeftReference[] {
  const { from, to } = migration;
  if (moved.length + left.length === 0) return [];
  const resolve = editionResolver(document, config, catalogue);
  return document.references.flatMap(reference => {
    const { standard, edition, clause, clauseSpan } = reference;
    if (standard !== from.standard || edition !== undefined || clause === undefined) return [];
    if (resolve(reference).edition !== to || to.has(clause) || !from.has(clause)) return [];
    const succession = successionOf(clause, from, to, correlations);
    const successors = succession.kind === 'successors' ? succession.clauses : [];
    const why = { reason: 'undated-number', clause, successors, isDated: false } as const;
    return leftReference(clauseSpan, [clause], why, migration);
  });
}

/** `7.4 `, `7.4 a), `: what a standard stands right behind. */
const numberInFront = /(?<![\d.])\d[\d.]*(?:\s?[a-z]\))?,?[ \u00a0]$/;
const longestNumberInFront = 16;

/** The paragraphs of the clauses among what changed, each once, and the numbers right before standards as a whole. */
function stretchesBeside(
  text: string,
  changed: readonly Pick<LeftReference, 'span' | 'clauses'>[],
): readonly Span[] {
  const stretches: Span[] = [];
  for (const { span, clauses } of [...changed].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < (stretches.at(-1)?.end ?? 0)) continue;
    if (clauses.length > 0) stretches.push(paragraphAround(text, span.start));
    else {
      const [inFront] = numberInFront.exec(textBefore(text, span.start, longestNumberInFront)) ?? [];
      if (inFront) stretches.push({ start: span.start - inFront.length, end: span.start });
    }
  }
  return stretches;
}
