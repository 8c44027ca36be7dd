import { searchTitles } from '../catalogue/search.ts';
import type { Catalogue, Clause, ClauseAddress, Edition } from '../catalogue/types.ts';
import type { Config } from '../config/config.ts';
import { relations } from '../correlations/relation.ts';
import { relationWords } from '../correlations/relation-words.ts';
import { clauseChoices } from './clause-choices.ts';

/** What a clause can be mapped to, as a list to choose from shows it. */
export interface MappingChoice {
  readonly edition: Edition;
  /** undefined: the edition has no counterpart. */
  readonly clause: Clause | undefined;
  readonly label: string;
  /** The title; empty where there is none. */
  readonly description: string;
  /** The clauses above, from the top; empty at the top. */
  readonly detail: string;
}

interface World {
  readonly config: Config;
  readonly catalogue: Catalogue;
}

/** The editions that a clause can be mapped to: the other standards in scope, or without any all that a pack lists. */
export function editionsToMapTo({ standard }: ClauseAddress, world: World): readonly Edition[] {
  const { config, catalogue } = world;
  const inScope = config.standards.flatMap(entry => catalogue.edition(entry.standard, entry.edition) ?? []);
  const [others, listed] = [inScope, catalogue.editions].map(editions =>
    editions.filter(edition => edition.isListed && edition.standard !== standard),
  );
  return others?.length ? others : (listed ?? []);
}

/**
 * The clauses of the editions that a query names: by number or by the beginnings of words, else by what a slip of the hand may
 * have missed; for each edition also that it has no counterpart, first for an empty query and last for another.
 */
export function mappingChoices(
  editions: readonly Edition[],
  query: string,
  { config, catalogue }: World,
): readonly MappingChoice[] {
  return editions.flatMap(edition => {
    const { standard, year } = edition;
    const choices = (words: string) =>
      clauseChoices(
        { catalogue, config: { ...config, standards: [{ standard, edition: year, span: undefined }] } },
        words,
      );
    const named = choices(query);
    const found =
      named.length > 0
        ? named
        : searchTitles(edition, query).flatMap(clause =>
            choices(clause.number).filter(choice => choice.clause === clause),
          );
    const none = {
      edition,
      clause: undefined,
      label: `No counterpart in ${edition.name}`,
      description: '',
      detail: '',
    };
    return query.trim() === '' ? [none, ...found] : [...found, none];
  });
}

/** How two clauses can relate, in the words of a list to choose from; `none` aside, which names no second clause. */
export const relationChoices = relations
  .filter(relation => relation !== 'none')
  .map(relation => ({ relation, words: relationWords[relation] }));
