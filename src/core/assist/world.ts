import { addressIn } from '../catalogue/clause-address.ts';
import type {
  Catalogue,
  ClauseAddress,
  Correlations,
  DefinedTerm,
  Edition,
  Terms,
} from '../catalogue/types.ts';
import type { Config } from '../config/config.ts';
import { editionsInScope } from '../config/editions-in-scope.ts';
import { termsInScope } from '../config/terms-in-scope.ts';
import type { Document } from '../documents/document.ts';
import { resolveEdition } from '../documents/resolve-edition.ts';
import type { Reference } from '../references/reference.ts';
import { decoded } from '../text/decoded.ts';
import type { TraceIndex } from '../trace/trace-index.ts';

/** What an answer is looked up in. */
export interface AssistWorld {
  readonly config: Config;
  readonly catalogue: Catalogue;
  readonly correlations: Correlations;
  /** Where the standards define their terms; without it none are known. */
  readonly terms?: Terms | undefined;
  /** Where the project, which the config tells, cites what, and others do; undefined while nobody has read it. */
  readonly citations?: TraceIndex | undefined;
  /** What people call a document: its path below the folder. Without it, the last part of its URI. */
  readonly nameOf?: (uri: string) => string;
}

/** One document and what is known around it. */
export interface AssistContext extends AssistWorld {
  readonly document: Document;
}

/** The editions to look in: the scope in its order, or without one all whose clauses a pack lists. */
export const editionsToShow = ({
  config,
  catalogue,
}: Pick<AssistWorld, 'config' | 'catalogue'>): readonly Edition[] =>
  config.standards.length > 0
    ? editionsInScope(config, catalogue)
    : catalogue.editions.filter(({ isListed }) => isListed);

/** The clause that a reference means; undefined for a standard as a whole and for what no pack has. */
export function addressOf(
  document: Document,
  reference: Reference,
  { config, catalogue }: AssistWorld,
): ClauseAddress | undefined {
  const { edition } = resolveEdition(reference, document, config, catalogue);
  const { clause } = reference;
  if (clause === undefined || !edition?.has(clause)) return undefined;
  return addressIn(edition, clause);
}

/**
 * The entry that a reference means: `3.2.5`, where a pack of terms has it. Where nobody states the edition, the one in scope
 * is meant, or the vocabulary of one in scope, else the latest with such an entry. undefined for clauses and unknown numbers.
 */
export function entryOf(
  document: Document,
  reference: Reference,
  world: Pick<AssistWorld, 'config' | 'catalogue' | 'terms'>,
): DefinedTerm | undefined {
  const { config, catalogue, terms } = world;
  const { standard, clause } = reference;
  if (!terms || clause === undefined) return undefined;
  const { edition } = resolveEdition(reference, document, config, catalogue);
  if (edition?.has(clause)) return undefined;
  const year = reference.edition ?? edition?.year;
  const years =
    year === undefined
      ? [
          ...termsInScope(world).editions.flatMap(each => (each.standard === standard ? each.edition : [])),
          ...[...terms.editionsOf(standard)].reverse(),
        ]
      : [year];
  return years
    .map(each => terms.entry({ standard, edition: each, clause }))
    .find(entry => entry !== undefined);
}

/** What people call a document. */
export const documentName = (uri: string, { nameOf }: AssistWorld): string =>
  nameOf?.(uri) ?? decoded(uri.slice(uri.lastIndexOf('/') + 1));
