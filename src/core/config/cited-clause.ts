import { clausePattern } from '../references/clause-number.ts';

/** An edition that a setting names with a clause behind it: `PCI DSS:2022`, `DIN EN ISO 9001:2015-11`, `PCI DSS v4.0`. */
const dated = '.+?(?::\\s*\\d{4}(?:-\\d{2})?|,?\\s\\(?(?:\\p{L}{1,8}\\.?\\s?)?\\d[\\d.]*\\)?)';

const citedClause = new RegExp(
  `^(?<edition>${dated})(?<gap>,?\\s+(?:clause |§ ?)?)(?<clause>${clausePattern})$`,
  'su',
);

const citedEdition = new RegExp(`^(${dated}),?\\s`, 'su');

/** A clause as a setting names it. */
export interface CitedClause {
  /** As it is written: see `editionNamed`. */
  readonly edition: string;
  /** What stands between the two: a blank, `, clause `. */
  readonly gap: string;
  readonly clause: string;
}

/** Takes `DIN EN ISO 9001:2015-11 8.3` or `PCI DSS v4.0, clause 8.3.1` apart; undefined for what names no clause of an edition. */
export function parseCitedClause(text: string): CitedClause | undefined {
  const { edition, gap, clause } = citedClause.exec(text)?.groups ?? {};
  return edition === undefined || gap === undefined || clause === undefined
    ? undefined
    : { edition, gap, clause };
}

/** `8.3, 8.4`, `A.5.1-A.5.3`, `8.3 and 8.4`, at the end. */
const severalAtEnd = new RegExp(
  `\\s(?:clauses? |§ ?)?${clausePattern}\\s?(?:[,;/&+–-]|and|to)\\s?${clausePattern}$`,
  'u',
);

/** Whether a setting that takes one clause ends with two: `ISO 9001:2015 8.3, 8.4`. */
export const namesSeveralClauses = (text: string): boolean => severalAtEnd.test(text);

/** `ISO 9001:2015` of `ISO 9001:2015 8.`: the edition before a clause that is being typed; undefined where it is not whole. */
export const editionTyped = (text: string): string | undefined => citedEdition.exec(text)?.[1];
