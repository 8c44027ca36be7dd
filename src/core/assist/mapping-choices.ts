import { searchTitles } from '../catalogue/search.ts';
import type {
  Catalogue,
  Clause,
  ClauseAddress,
  Correlations,
  Counterpart,
  Edition,
  Relation,
} from '../catalogue/types.ts';
import type { Config } from '../config/config.ts';
import { publishedGivingWay, publishedRow } from '../correlations/giving-way.ts';
import type { NewRow } from '../correlations/new-row.ts';
import { relations } from '../correlations/relation.ts';
import { inheritedWords } from '../correlations/relation-words.ts';
import { sourceName } from '../correlations/source-name.ts';
import { rowInWords } from '../correlations/stored-rows.ts';
import { groupBy } from '../text/group-by.ts';
import { type ClauseChoice, clauseChoices } from './clause-choices.ts';

/** What a clause can be mapped to, as a list to choose from shows it. */
export interface MappingChoice {
  readonly edition: Edition;
  /** undefined: the edition has no counterpart. */
  readonly clause: Clause | undefined;
  readonly label: string;
  /** The title; empty where there is none. */
  readonly description: string;
  /** What a published row says already of the two, with its source, then the clauses above, from the top; empty at the top. */
  readonly detail: string;
  /** The relation that a published row of the two has already; undefined where there is none. */
  readonly published: Relation | undefined;
}

interface World {
  readonly config: Config;
  readonly catalogue: Catalogue;
  readonly correlations: Correlations;
}

/** The editions that a clause can be mapped to: the other standards in scope, or without any all that a pack lists. */
export function editionsToMapTo(
  { standard }: ClauseAddress,
  { config, catalogue }: Pick<World, 'config' | 'catalogue'>,
): readonly Edition[] {
  const isMeant = (edition: Edition) => edition.isListed && edition.standard !== standard;
  const inScope = config.standards
    .flatMap(entry => catalogue.edition(entry.standard, entry.edition) ?? [])
    .filter(isMeant);
  return inScope.length > 0 ? inScope : catalogue.editions.filter(isMeant);
}

/** A title is alike where it has so much of what the words of the other say: “Organizational knowledge” of “Knowledge”. */
const leastAlike = 0.5;

/**
 * The clauses of the editions that a query names: by number or by the beginnings of words, else by what a slip of the hand may
 * have missed; for each edition also, last, that it has no counterpart: nobody is to record that by an Enter too many. For an
 * empty query first what is most like the clause that is mapped: the same element of the harmonized structure, words of its
 * title, a place below the same element; then the other requirements, then scope and terms.
 *
 * @param from the clause that is mapped
 */
export function mappingChoices(
  from: ClauseAddress,
  editions: readonly Edition[],
  query: string,
  { config, catalogue, correlations }: World,
): readonly MappingChoice[] {
  const home = catalogue.edition(from.standard, from.edition);
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
    const ordered = home && query.trim() === '' ? likestFirst(from.clause, home, found) : found;
    return [...ordered, none].map(choice => {
      const to = { standard, edition: year, clause: choice.clause?.number };
      const row = publishedRow(from, to, correlations);
      const detail = [row ? `Published: ${row.relation} (${readIn(row)})` : '', choice.detail].filter(
        Boolean,
      );
      const published = row && saysOfPart(row) ? row.relation : undefined;
      return { ...choice, detail: detail.join(' · '), published };
    });
  });
}

/** `ISO/IEC TR 20000-7:2019, Table 3, 7.6`, and whose row it is where it is that of a clause above. */
const readIn = (row: Counterpart): string =>
  [sourceName(row.source), inheritedWords(row)].filter(words => words !== undefined).join('; ');

/** How the clause above relates to another is not said of its parts; that it has no counterpart is. */
const saysOfPart = ({ inheritedFrom, relation }: Counterpart): boolean =>
  inheritedFrom === undefined || relation === 'none';

/** What published rows say already of what a new row speaks of. */
export interface SaidAlready {
  /** The rows that would not count any more, in words, and where each can be read; empty where there are none. */
  readonly rows: readonly { readonly words: string; readonly readIn: string }[];
  /** One of them says the same of the same pair: there is nothing to set down. */
  readonly isTheSame: boolean;
}

/** What is to be told before a row is written that counts over published ones. */
export function saidAlready(
  row: Pick<NewRow, 'from' | 'to' | 'relation'>,
  correlations: Correlations,
): SaidAlready {
  const rows = publishedGivingWay(row, correlations);
  return {
    rows: [...groupBy(rows, rowInWords)].map(([words, alike]) => ({
      words,
      readIn: alike.map(readIn).join('; '),
    })),
    isTheSame: rows.some(
      said =>
        saysOfPart(said) &&
        said.from.clause === row.from.clause &&
        said.to.clause === row.to.clause &&
        said.relation === row.relation,
    ),
  };
}

/** The choices of one edition, those first that are most like a clause; of those alike in the order of the edition. */
function likestFirst(
  number: string,
  home: Edition,
  choices: readonly ClauseChoice[],
): readonly ClauseChoice[] {
  const [element] = elementsAround(number, home);
  const isOfStructure = home.clause(number)?.element !== undefined;
  const likenessTo = likenessOf(
    home.clause(number)?.title,
    choices.map(({ clause }) => clause.title),
  );
  const ranked = choices.map(choice => {
    const { clause, edition } = choice;
    const { covered, likeness } = likenessTo(clause.title);
    const rank = (): number => {
      if (isOfStructure && clause.element === element) return 0;
      if (covered >= leastAlike) return 1;
      if (element !== undefined && elementsAround(clause.number, edition).includes(element)) return 2;
      return clause.isRequirement ? 3 : 4;
    };
    return { choice, rank: rank(), likeness };
  });
  return ranked.sort((a, b) => a.rank - b.rank || b.likeness - a.likeness).map(({ choice }) => choice);
}

/**
 * How alike titles are to one: what they have of it, and how much both have in common of all that either says, each from 0 to 1.
 * A word counts the less the more of the titles have it, as most have “management”.
 */
function likenessOf(title: string | undefined, titles: readonly (string | undefined)[]) {
  const counts = new Map<string, number>();
  for (const stem of titles.flatMap(stemsOf)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const weightOf = (stems: readonly string[]) =>
    stems.reduce((sum, stem) => sum + 1 / Math.sqrt(counts.get(stem) ?? 1), 0);
  const wanted = stemsOf(title);
  const whole = weightOf(wanted);
  return (other: string | undefined) => {
    const stems = stemsOf(other);
    const shared = weightOf(stems.filter(stem => wanted.includes(stem)));
    if (shared === 0) return { covered: 0, likeness: 0 };
    return { covered: shared / whole, likeness: shared / (whole + weightOf(stems) - shared) };
  };
}

/** The elements of the harmonized structure that a clause and those above it carry, nearest first; empty outside of the structure. */
const elementsAround = (number: string, edition: Edition): readonly string[] =>
  edition
    .path(number)
    .flatMap(each => edition.clause(each)?.element ?? [])
    .toReversed();

/** The beginnings of words that say something: `manag` of `Managing`, nothing of `of`. */
const stemsOf = (title = ''): readonly string[] => [
  ...new Set((title.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(word => word.slice(0, 5))),
];

/** How two clauses can relate: first what claims least, since a list proposes its first. `none` aside, which names no second clause. */
export const relationChoices = relations.filter(relation => relation !== 'none').toReversed();
