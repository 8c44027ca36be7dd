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
import { relationWords } from '../correlations/relation-words.ts';
import { rowInWords } from '../correlations/stored-rows.ts';
import { sourceName } from '../rules/wording.ts';
import { groupBy } from '../text/group-by.ts';
import { clauseChoices } from './clause-choices.ts';

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

/** So many clauses of like titles stand before the others. */
const mostAlike = 5;
/** Titles are alike where they share so much of the longer one: “Knowledge” and “Organizational knowledge”. */
const leastAlike = 0.5;

/**
 * The clauses of the editions that a query names: by number or by the beginnings of words, else by what a slip of the hand may
 * have missed; for each edition also, last, that it has no counterpart: nobody is to record that by an Enter too many. For an
 * empty query the clauses whose titles are most like the title of the clause that is mapped come before the others.
 *
 * @param from the clause that is mapped
 */
export function mappingChoices(
  from: ClauseAddress,
  editions: readonly Edition[],
  query: string,
  { config, catalogue, correlations }: World,
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
    const alike = query.trim() === '' ? mostLike(title, found) : found;
    return [...alike, ...found.filter(choice => !alike.includes(choice)), none].map(choice => {
      const to = { standard, edition: year, clause: choice.clause?.number };
      const row = publishedRow(from, to, correlations);
      const detail = [row ? `Published: ${row.relation} (${readIn(row)})` : '', choice.detail].filter(
        Boolean,
      );
      return { ...choice, detail: detail.join(' · '), published: row?.relation };
    });
  });
}

/** `ISO/IEC TR 20000-7:2019, Table 3, 7.6`, and whose row it is where it is that of a clause above. */
const readIn = ({ source, inheritedFrom }: Counterpart): string =>
  inheritedFrom === undefined
    ? sourceName(source)
    : `${sourceName(source)}; a row of ${inheritedFrom}, the clause above`;

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
      ({ from, to, relation }) =>
        from.clause === row.from.clause && to.clause === row.to.clause && relation === row.relation,
    ),
  };
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

/**
 * How two clauses can relate, in the words of a list to choose from: first what claims least, since a list proposes its first.
 * `none` aside, which names no second clause.
 */
export const relationChoices = relations
  .filter(relation => relation !== 'none')
  .toReversed()
  .map(relation => ({ relation, words: relationWords[relation] }));
