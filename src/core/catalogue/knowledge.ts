import type { ClauseKnowledge } from '../references/knowledge.ts';
import { groupBy } from '../text/group-by.ts';
import { titleKey, titleKeys } from './title-key.ts';
import type { Catalogue, Edition, Terms } from './types.ts';

/** What was worked out of each catalogue last: documents that were read with the same are read again in parts. */
const known = new WeakMap<
  Catalogue,
  { readonly terms: Terms | undefined; readonly knowledge: ClauseKnowledge }
>();

/**
 * The catalogue as the reader of references asks it; the same each time it is asked for. An edition without a list of clauses
 * answers nothing about them. The entry of a term is as good as a clause where its number has three parts: `3.7` may be an
 * amount in a column.
 */
export function knowledgeOf(catalogue: Catalogue, terms?: Terms): ClauseKnowledge {
  const before = known.get(catalogue);
  if (before && before.terms === terms) return before.knowledge;
  const knowledge = knowledgeIn(catalogue, terms);
  known.set(catalogue, { terms, knowledge });
  return knowledge;
}

function knowledgeIn(catalogue: Catalogue, terms: Terms | undefined): ClauseKnowledge {
  const listed = (standard: string, year: string) => {
    const edition = catalogue.edition(standard, year);
    return edition?.isListed ? edition : undefined;
  };
  const editions = groupBy(catalogue.editions, ({ standard }) => standard);
  const years = new Map([...editions].map(([standard, its]) => [standard, its.map(({ year }) => year)]));
  const titlesOf = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();
  return {
    get ownStandards() {
      return catalogue.ownStandards;
    },
    editions: standard => years.get(standard),
    hasClause: (standard, year, clause) => {
      const has = listed(standard, year)?.has(clause);
      if (has === true || clause.split('.').length < 3) return has;
      return terms?.entry({ standard, edition: year, clause }) === undefined ? has : true;
    },
    clausesBetween: (standard, year, from, to) =>
      listed(standard, year)
        ?.between(from, to)
        ?.map(clause => clause.number),
    isTitle: (standard, clause, words) => {
      const titles = titlesOf.get(standard) ?? titlesByClause(editions.get(standard) ?? []);
      titlesOf.set(standard, titles);
      const keys = titles.get(clause);
      return keys !== undefined && [words, words.replace(remark, '')].some(each => keys.has(titleKey(each)));
    },
  };
}

// `Threat intelligence – not applicable`: behind a title.
const remark = /\s[–—-]{1,2}\s.*$/su;

/** The keys of the titles that some editions give each clause. */
function titlesByClause(editions: readonly Edition[]): ReadonlyMap<string, ReadonlySet<string>> {
  const titles = new Map<string, Set<string>>();
  for (const clause of editions.flatMap(({ clauses }) => clauses)) {
    const keys = titles.get(clause.number) ?? new Set();
    titles.set(clause.number, keys);
    for (const key of titleKeys(clause)) keys.add(key);
  }
  return titles;
}
