import type { Counting } from './counts.ts';
import type { Frame, Named } from './frame.ts';
import type { HeadKind } from './head-kind.ts';

/** One column of a table, as its head presents it. */
export interface Column {
  readonly frame: () => Frame;
  readonly kind: HeadKind;
  /** A name in capitals stands in it that is not of management systems: `IMO Quay Code Clause`. */
  readonly hasForeignName: boolean;
  /** It calls its numbers controls. */
  readonly isOfControls: boolean;
  /** It calls its numbers clauses, and not controls. */
  readonly isOfClauses: boolean;
  /** It says `Section` alone, and no standard. */
  readonly isOfSections: boolean;
  /** It calls its numbers requirements. */
  readonly isOfRequirements: boolean;
  /** It says `Section` alone, before a column of requirements. */
  readonly isBeforeRequirements: boolean;
  /** The first number below it is `1` or `1.1`, as the text’s own are; hardly a table begins a standard’s clauses with its scope. */
  readonly beginsAtOne: () => boolean;
  /** It says `ID`, `#` or the like alone: what the rows go by. */
  readonly isOfRows: boolean;
  /** Every cell begins with a number and its title, and these rise as the clauses 4 to 10 do: `5.3 Roles`, `7.2 Competence`. */
  readonly isOfTitles: () => boolean;
  /** Whether it says how many there are. */
  readonly counting: Counting;
  /** Whether any number below the head is a clause of a standard. */
  readonly holdsClauses: (standard: string) => boolean;
  /** Whether most numbers below the head are, as far as is known, clauses of a standard. */
  readonly holdsMostly: (named: Pick<Named, 'standard' | 'edition'>) => boolean;
  /** Every cell is a range, and each all of a chapter of a standard, or of its annex of controls: `5.1–5.37`, `6.1–6.8`. */
  readonly holdsChapters: (named: Pick<Named, 'standard' | 'edition'>) => boolean;
  /** The head names a standard, and the whole numbers below it do not rise as clauses do: `6`, `3`, `1` of each. */
  readonly holdsAmounts: () => boolean;
}
