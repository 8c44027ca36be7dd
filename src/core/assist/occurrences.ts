import { addressIn } from '../catalogue/clause-address.ts';
import type { ClauseAddress, Edition } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { editionResolver } from '../documents/resolve-edition.ts';
import { successionOf } from '../fixes/successors.ts';
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

/**
 * Every place of the project that cites a clause, in whatever notation; behind them those that cite what it is, or was, in the other
 * editions of its standard, the newest first, drafts included. Empty where none does or nobody has read it.
 */
export const referencesOf = (address: ClauseAddress, world: AssistWorld): readonly Citation[] => {
  const { citations } = world;
  if (!citations) return [];
  return [address, ...otherEditionsOf(address, world)].flatMap(each => citations.of(each, world));
};

/** The clauses that a clause became, or came from, in the other editions of its standard, the newest edition first. */
function otherEditionsOf(
  { standard, edition: year, clause }: ClauseAddress,
  { catalogue, correlations }: AssistWorld,
): readonly ClauseAddress[] {
  const editions = catalogue.editionsOf(standard);
  const at = editions.findIndex(edition => edition.year === year);
  const own = editions[at];
  if (!own) return [];
  // From edition to edition, which says more than what follows over several: a row of a chapter for all of its clauses.
  const followed = (others: readonly Edition[]): readonly InEdition[] => {
    const found: InEdition[] = [{ edition: own, clauses: [clause] }];
    for (const other of others) {
      const clauses = found
        .toReversed()
        .map(from => successorsIn(other, from))
        .find(numbers => numbers.length > 0);
      if (clauses) found.push({ edition: other, clauses });
    }
    return found.slice(1);
  };
  const successorsIn = (other: Edition, { edition, clauses }: InEdition): readonly string[] => [
    ...new Set(
      clauses.flatMap(number => {
        const succession = successionOf(number, edition, other, correlations);
        return succession.kind === 'successors' ? succession.clauses : [];
      }),
    ),
  ];
  return [
    ...followed(editions.slice(at + 1)).toReversed(),
    ...followed(editions.slice(0, at).toReversed()),
  ].flatMap(({ edition, clauses }) => clauses.map(number => addressIn(edition, number)));
}

/** What a clause is called in an edition. */
interface InEdition {
  readonly edition: Edition;
  readonly clauses: readonly string[];
}

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
