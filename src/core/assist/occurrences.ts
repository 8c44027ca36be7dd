import type { ClauseAddress } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { editionResolver } from '../documents/resolve-edition.ts';
import type { Span } from '../text/span.ts';
import type { Citation } from '../trace/document-trace.ts';
import { referenceAt } from './reference-at.ts';
import { type AssistWorld, addressOf, entryOf } from './world.ts';

/**
 * The clause, or the entry of a term, cited at an offset: what its definition and its references are asked by. undefined
 * where none is that a pack has.
 */
export function clauseAt(
  document: Document,
  offset: number,
  world: AssistWorld,
): { readonly span: Span; readonly address: ClauseAddress } | undefined {
  const reference = referenceAt(document, offset);
  if (!reference) return undefined;
  const entry = entryOf(document, reference, world);
  const address = entry
    ? { standard: entry.standard, edition: entry.edition, clause: entry.entry }
    : addressOf(document, reference, world);
  return address ? { span: reference.clauseSpan, address } : undefined;
}

/** Every place of the project that cites a clause, in whatever notation; empty where none does or nobody has read it. */
export const referencesOf = (address: ClauseAddress, world: AssistWorld): readonly Citation[] =>
  world.citations?.of(address, world) ?? [];

/**
 * Where the document names the clause, or the standard as a whole, that is cited at an offset: numbers for a clause,
 * designations for a standard. Empty where nothing is cited.
 */
export function highlightsAt(document: Document, offset: number, world: AssistWorld): readonly Span[] {
  const pointed = referenceAt(document, offset);
  if (!pointed) return [];
  const resolve = editionResolver(document, world.config, world.catalogue);
  const yearOf = (reference: typeof pointed) => reference.edition ?? resolve(reference).edition?.year;
  const year = yearOf(pointed);
  return document.references
    .filter(
      other =>
        !other.implied &&
        other.standard === pointed.standard &&
        other.clause === pointed.clause &&
        yearOf(other) === year,
    )
    .map(({ clauseSpan }) => clauseSpan);
}
