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

/** So many clauses of like titles stand before the others. */
const mostAlike = 5;
/** Titles are alike where they share so much of the longer one: “Knowledge” and “Organizational knowledge”. */
const leastAlike = 0.5;

/**
 * The clauses of the editions that a query names: by number or by the beginnings of words, else by what a slip of the hand may
 * have missed; for each edition also that it has no counterpart. For an empty query that comes after the clauses whose titles
 * are most like the title of the clause that is mapped, and before all others; for another it comes last.
 *
 * @param from the clause that is mapped
 */
export function mappingChoices(
  from: ClauseAddress,
  editions: readonly Edition[],
  query: string,
  { config, catalogue }: World,
): readonly MappingChoice[] {
  const title = catalogue.edition(from.standard, from.edition)?.clause(from.clause)?.title ?? '';
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
    if (query.trim() !== '') return [...found, none];
    const alike = mostLike(title, found);
    return [...alike, none, ...found.filter(choice => !alike.includes(choice))];
  });
}

/** The choices whose titles share most words with a title, most first; words that begin alike count as one. */
function mostLike<Choice extends Pick<MappingChoice, 'clause'>>(
  title: string,
  choices: readonly Choice[],
): readonly Choice[] {
  const wanted = stemsOf(title);
  return choices
    .map(choice => {
      const stems = stemsOf(choice.clause?.title ?? '');
      const shared = wanted.filter(stem => stems.includes(stem)).length;
      return { choice, likeness: shared / Math.max(wanted.length, stems.length) };
    })
    .filter(({ likeness }) => likeness >= leastAlike)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostAlike)
    .map(({ choice }) => choice);
}

/** The beginnings of words that say something: `manag` of `Managing`, nothing of `of`. */
const stemsOf = (title: string): readonly string[] => [
  ...new Set((title.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(word => word.slice(0, 5))),
];

/** How two clauses can relate, in the words of a list to choose from; `none` aside, which names no second clause. */
export const relationChoices = relations
  .filter(relation => relation !== 'none')
  .map(relation => ({ relation, words: relationWords[relation] }));
