import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { ListMark } from '../references/mark.ts';
import type { Named } from './frame.ts';

// What the packs, and a few facts besides, say of the numbers of a list.

/** Standards whose Annex A numbers its controls like `A.5.15`, besides those of the packs. */
export const withControls = ['ISO/IEC 27001', 'ISO/IEC 42001', 'ISO/IEC 27701'];

/**
 * `A.8.28` of ISO/IEC 27002 is its control 8.28, by the number that the control has in ISO/IEC 27001; undefined where a number
 * is no such one.
 */
export const controlOf27002 = (standard: string, clause: string): string | undefined =>
  standard === 'ISO/IEC 27002' ? /^A\.((?:[5-9]|1[0-8])(?:\.\d.*)?)$/.exec(clause)?.[1] : undefined;

// The controls of ISO/IEC 27701:2019, which no pack lists, and where it is dated what they are grouped in.
const controlIn2019 = /^(?:A\.7\.[2-9]|B\.8)\.\d/;
const groupIn2019 = /^(?:A\.7|B\.8)\.[2-5]$/;

/** A number of controls as only an edition that nobody has a pack of has it. */
export function isOfUnlisted({ standard, edition }: Named, { entries: [first] }: ListMark): boolean {
  const clause = first?.number.clause ?? '';
  return (
    standard === 'ISO/IEC 27701' &&
    (controlIn2019.test(clause) || (edition === '2019' && groupIn2019.test(clause)))
  );
}

/** `4.2.4` is none of ISO 14971, which numbers on two levels. */
export const isTooDeep = (standard: string, { entries }: ListMark): boolean =>
  standard === 'ISO 14971' && entries.some(({ number }) => /^\d+\.\d+\.\d/.test(number.clause));

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
  // An edition that nobody has a pack of may have it: ISO/IEC 27701:2019 numbers its controls from A.7.2.1.
  const mayBeUnlisted =
    !answers.length || (answers.includes(undefined) && /^(?:A\.(?:[5-9]|1\d)|B\.8)/.test(area));
  return mayBeUnlisted && withControls.includes(standard);
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

/** Whether a standard has several numbers as those of its controls alone: `8.3.3` as `A.8.3.3`. */
export const areOnlyControls = (
  numbers: readonly string[],
  standard: string,
  knowledge: ClauseKnowledge,
): boolean =>
  !areClauses(numbers, standard, knowledge) &&
  areClauses(
    numbers.map(number => `A.${number}`),
    standard,
    knowledge,
  );

/**
 * The same of a standard as it is named: undefined too where it is dated, and nobody has a pack of that edition. Of a listed
 * edition any other may have them: a clause of the wrong edition is told, and not left.
 */
export const isInAnyEditionIfListed = (
  named: Named,
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

// Guidance that texts name beside the standards of requirements, and the last clause of its newest edition: no pack lists it,
// since nobody has to meet it. ISO/IEC 27002:2022 has but the controls 5.1 to 8.34.
const lastClauses: Readonly<Record<string, number>> = {
  'ISO 9000': 3,
  'ISO 19011': 7,
  'ISO 31000': 6,
  'ISO/IEC 27000': 5,
  'ISO/IEC 27002': 8,
};
const controlIn2022 =
  /^(?:5(?:\.(?:[12]?\d|3[0-7]))?|6(?:\.[1-8])?|7(?:\.(?:\d|1[0-4]))?|8(?:\.(?:[12]?\d|3[0-4]))?)$/;

/** Whether a standard is such guidance, and not the catalogue of controls that ISO/IEC 27002 is. */
export const isGuidance = (standard: string): boolean =>
  standard !== 'ISO/IEC 27002' && lastClauses[standard] !== undefined;

function isOfGuidance(standard: string, last: number, clause: string): boolean {
  return Number.parseInt(clause, 10) <= last && (standard !== 'ISO/IEC 27002' || controlIn2022.test(clause));
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
  const last = lastClauses[standard];
  if (last !== undefined && edition !== '2013')
    return numbers.every(number => isOfGuidance(standard, last, number));
  const years = edition !== undefined ? [edition] : (knowledge.editions(standard) ?? []).slice(-2);
  const answers = numbers.map(number => {
    const known = years.flatMap(year => [
      knowledge.hasClause(standard, year, number),
      knowledge.hasClause(standard, year, `A.${number}`),
    ]);
    return known.includes(true) || (known.includes(false) ? false : undefined);
  });
  return answers.includes(undefined) ? undefined : answers.every(Boolean);
}
