import type { ClauseKnowledge } from '../references/knowledge.ts';
import { isKnownNumber } from '../references/known-numbers.ts';
import type { ListMark } from '../references/mark.ts';
import type { Named } from './frame.ts';
import {
  areasOfUnlisted,
  hasLevelOf,
  isOfGuidance,
  isOfUnlistedEdition,
  standardsWithControls,
} from './standard-facts.ts';

// What the packs, and a few facts besides, say of the numbers of a list.

/** A number of controls as only an edition that nobody has a pack of has it. */
export const isOfUnlisted = (
  { standard, edition }: Pick<Named, 'standard' | 'edition'>,
  { entries: [first] }: ListMark,
): boolean => isOfUnlistedEdition(standard, edition, first?.number.clause ?? '');

/** `4.2.4` is none of a standard that numbers on two levels. */
export const isTooDeep = (standard: string, { entries }: ListMark): boolean =>
  entries.some(({ number }) => !hasLevelOf(number.clause, standard));

/** Whether a standard is one of those whose clauses texts of management systems cite. */
export const isWidelyCited = ({ standard }: Pick<Named, 'standard'>): boolean =>
  isKnownNumber(/\d+/.exec(standard)?.[0] ?? '');

// The areas of controls of any edition: `A.5` to `A.18`.
const areaOfControls = /^A\.(?:[5-9]|1\d)$/;

/** Whether a number could be a clause of a standard at all: known standards answer for themselves. */
export function couldHave(standard: string, list: ListMark, knowledge: ClauseKnowledge): boolean {
  const first = list.entries[0];
  if (!first) return false;
  if (!first.number.isAnnex || list.isWholeAnnex) return true;
  const area = first.number.clause.split('.').slice(0, 2).join('.');
  const answers = (knowledge.editions(standard) ?? []).map(edition =>
    knowledge.hasClause(standard, edition, area),
  );
  if (answers.includes(true)) return true;
  // An edition that nobody has a pack of may have it.
  const areas = areasOfUnlisted(standard) ?? areaOfControls;
  const mayBeUnlisted = !answers.length || (answers.includes(undefined) && areas.test(area));
  return mayBeUnlisted && standardsWithControls.includes(standard);
}

/** The edition of a year; all where there is none such, or no year. */
export function editionsOf(
  standard: string,
  year: string | undefined,
  knowledge: ClauseKnowledge,
): readonly string[] {
  const editions = knowledge.editions(standard) ?? [];
  return year !== undefined && editions.includes(year) ? [year] : editions;
}

/** Whether some known edition has every number of the list; undefined where no edition's clauses are known. */
export function isInAnyEdition(
  standard: string,
  list: ListMark,
  knowledge: ClauseKnowledge,
): boolean | undefined {
  const editions = knowledge.editions(standard);
  if (!editions) return undefined;
  let isListed = false;
  for (const edition of editions) {
    const answers = list.entries.map(({ number }) => {
      const plain = knowledge.hasClause(standard, edition, number.clause);
      return plain === false ? knowledge.hasClause(standard, edition, `A.${number.clause}`) : plain;
    });
    if (answers.every(answer => answer === true)) return true;
    if (answers.some(answer => answer !== undefined)) isListed = true;
  }
  return isListed ? false : undefined;
}

/** Whether some known edition has every one of several numbers. */
export const areClauses = (
  numbers: readonly string[],
  standard: string,
  knowledge: ClauseKnowledge,
): boolean =>
  (knowledge.editions(standard) ?? []).some(edition =>
    numbers.every(number => knowledge.hasClause(standard, edition, number) === true),
  );

/** Whether a standard has the numbers of a list as those of its controls alone: `8.3.3` as `A.8.3.3`. */
export const areOnlyControls = (
  { entries }: Pick<ListMark, 'entries'>,
  standard: string,
  knowledge: ClauseKnowledge,
): boolean => {
  const numbers = entries.map(({ number }) => number.clause);
  const controls = numbers.map(number => `A.${number}`);
  return !areClauses(numbers, standard, knowledge) && areClauses(controls, standard, knowledge);
};

/**
 * The same of a standard as it is named: undefined too where it is dated, and nobody has a pack of that edition. Of a listed
 * edition any other may have them: a clause of the wrong edition is told, and not left.
 */
export const isInAnyEditionIfListed = (
  named: Pick<Named, 'standard' | 'edition'>,
  list: ListMark,
  knowledge: ClauseKnowledge,
): boolean | undefined =>
  named.edition !== undefined &&
  knowledge.hasClause(named.standard, named.edition, list.entries[0]?.number.clause ?? '') === undefined
    ? undefined
    : isInAnyEdition(named.standard, list, knowledge);

/** Whether some known edition has at least one number of the list; undefined where no edition's clauses are known. */
export function isPartlyInAnyEdition(
  standard: string,
  list: ListMark,
  knowledge: ClauseKnowledge,
): boolean | undefined {
  const answers = list.entries.map(entry =>
    isInAnyEdition(standard, { ...list, entries: [entry] }, knowledge),
  );
  if (answers.includes(true)) return true;
  return answers.includes(false) ? false : undefined;
}

/**
 * Whether the edition that is named, or one of the two newest where none is, has every number of the list; undefined where
 * nobody knows its clauses.
 */
export function isInNamedEdition(
  { standard, edition }: Pick<Named, 'standard' | 'edition'>,
  list: ListMark,
  knowledge: ClauseKnowledge,
): boolean | undefined {
  const numbers = list.entries.map(({ number }) => number.clause);
  const areOfGuidance = numbers.map(number => isOfGuidance(standard, edition, number));
  if (!areOfGuidance.includes(undefined)) return areOfGuidance.every(Boolean);
  const years = edition !== undefined ? [edition] : (knowledge.editions(standard) ?? []).slice(-2);
  const answers = numbers.map(number => {
    let answer: boolean | undefined;
    for (const year of years) {
      const has =
        knowledge.hasClause(standard, year, number) || knowledge.hasClause(standard, year, `A.${number}`);
      if (has) return true;
      answer ??= has;
    }
    return answer;
  });
  return answers.includes(undefined) ? undefined : answers.every(Boolean);
}
