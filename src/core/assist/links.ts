import { addressIn } from '../catalogue/clause-address.ts';
import type { ClauseAddress } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { editionResolver } from '../documents/resolve-edition.ts';
import type { Span } from '../text/span.ts';
import { clauseTitle } from './clause-lines.ts';
import type { AssistWorld } from './world.ts';

/** A clause number that leads to its card. */
export interface ClauseLink {
  readonly span: Span;
  readonly address: ClauseAddress;
  /** `ISO 9001:2015 8.4 Control of …`, as plain text. */
  readonly tooltip: string;
}

/** A link from each number that names a clause of a pack; numbers that a range merely implies stand nowhere. */
export function documentLinks(document: Document, { config, catalogue }: AssistWorld): readonly ClauseLink[] {
  const resolve = editionResolver(document, config, catalogue);
  const links: ClauseLink[] = [];
  for (const reference of document.references) {
    const { clause: number, clauseSpan, implied } = reference;
    if (implied || number === undefined) continue;
    const { edition } = resolve(reference);
    const clause = edition?.clause(number);
    if (!edition || !clause) continue;
    links.push({
      span: clauseSpan,
      address: addressIn(edition, number),
      tooltip: `${edition.name} ${clauseTitle(clause)}`,
    });
  }
  return links;
}
