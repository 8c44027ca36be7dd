import type { Clause, Edition } from '../catalogue/types.ts';
import { isCode } from '../references/clause-number.ts';
import type { CheckOptions } from '../rules/check.ts';
import { breadcrumbOf } from './clause-lines.ts';
import { editionsToShow } from './world.ts';

/** A clause as a list to choose from shows it. */
export interface ClauseChoice {
  readonly edition: Edition;
  readonly clause: Clause;
  /** `ISO 9001:2015 8.4`. */
  readonly label: string;
  /** The title; empty where the clause has none. */
  readonly description: string;
  /** The clauses above, from the top: `8 Operation › 8.7 Service assurance`; empty at the top. */
  readonly detail: string;
}

/**
 * The clauses of the scope (without one, of every edition whose clauses a pack lists) that a query names: by number
 * (`8.7`, `AC-2`), by the beginnings of words of the title (`know`), by standard (`9001 8.4`), or by several of these. All of
 * them for an empty query. In the order of the scope and of the standard; the number typed in full comes first.
 */
export function clauseChoices(
  { catalogue, config }: Pick<CheckOptions, 'catalogue' | 'config'>,
  query: string,
): readonly ClauseChoice[] {
  const words = wordsOf(query);
  const isNamed = clauseNamedBy(query);
  const found = editionsToShow({ config, catalogue }).flatMap(edition =>
    edition.clauses.filter(clause => isNamed(clause, edition)).map(clause => choiceOf(edition, clause)),
  );
  const isExact = ({ clause }: ClauseChoice) => words.includes(clause.number.toLowerCase());
  return [...found.filter(isExact), ...found.filter(choice => !isExact(choice))];
}

/** Whether a query, as `clauseChoices` has it, names a clause of an edition: each of its words does, or names the edition. */
export function clauseNamedBy(query: string): (clause: Clause, edition: Edition) => boolean {
  const words = wordsOf(query);
  const leftFor = new Map<Edition, readonly string[]>();
  return (clause, edition) => {
    const left = leftFor.get(edition) ?? words.filter(word => !isPartOfName(word, edition));
    leftFor.set(edition, left);
    return left.every(word => isFoundBy(clause, word));
  };
}

const wordsOf = (query: string): readonly string[] =>
  query
    .toLowerCase()
    .split(/[\s,;/]+/)
    .filter(word => word !== '');

/** `iso`, `20000`, `20000-1` and `20000-1:2018` all name `ISO/IEC 20000-1:2018`; `gsr` what has it as another name. */
const isPartOfName = (word: string, { name, otherNames }: Edition): boolean =>
  [name, ...otherNames]
    .flatMap(each => each.toLowerCase().split(/[ /]/))
    .some(
      part =>
        part === word ||
        (/^\d{4}/.test(word) && /^[:-]/.test(part.slice(word.length)) && part.startsWith(word)),
    );

/** `8.7`, `8.`, `a.5`, `a`, `21(2`. */
const beginningOfNumber = /^(?:[a-z](?:\.[\d.]*)?|\d[\d.]*(?:\([\da-z]*\)?)*)$/;

function isFoundBy({ number, title = '', variants }: Clause, word: string): boolean {
  const typed = word.replace(/^#/, '');
  const isNumber = isCode(number) || beginningOfNumber.test(typed);
  if (isNumber && `${number}.`.toLowerCase().startsWith(typed)) return true;
  return [title, ...variants].some(name =>
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .some(part => part.startsWith(typed)),
  );
}

const choiceOf = (edition: Edition, clause: Clause): ClauseChoice => ({
  edition,
  clause,
  label: `${edition.name} ${clause.number}`,
  description: clause.title ?? '',
  detail: breadcrumbOf(edition, clause.number),
});
