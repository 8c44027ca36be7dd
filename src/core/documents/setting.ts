import type { ListMark } from '../references/mark.ts';
import type { Place } from '../references/reference.ts';
import type { Offer } from './bare-numbers.ts';
import type { Frame } from './frame.ts';
import type { Passage } from './passage.ts';

/** What stands around a passage, as far as its lists need it. */
export interface Setting {
  readonly place: Place;
  /** The contexts, nearest first; asked for only where a list needs them. */
  readonly frames: () => readonly Frame[];
  /** Whether a number without any word for a clause is one of the standard that is offered for it; undefined: none is. */
  readonly isBareTaken: ((offer: Offer) => boolean) | undefined;
  /**
   * Whether bare numbers that are told by their detail may be clauses of a standard: not where the text numbers its own parts so.
   * `isNear` says that the passage, column, row or label speaks of its clauses; else the text must have cited one before.
   */
  readonly isDetailTaken: ((list: ListMark, standard: string, isNear: boolean) => boolean) | undefined;
  /** The words above or before call its numbers controls. */
  readonly isOfControls: boolean;
  /** The words above call its numbers clauses, and not controls. */
  readonly isOfClauses: boolean;
  /** The cell to the right, whose text may be the title of the number in this one. */
  readonly nextCell: Passage | undefined;
  readonly isItem: boolean;
  /** The column is one of requirements or references, and not of sections. */
  readonly isOfReferences: boolean;
  /** Whether a section is the text's own, whatever is offered for it: `| ISO 9001 8.4 | Section 3 |`; undefined: none is. */
  readonly isOwnSection: ((offer: Offer) => boolean) | undefined;
  /** Years that the head of the row or column says: `2013 mapping`. */
  readonly years: () => readonly string[];
}

/** A setting in which nothing is special but what is given. */
export const settingAt = (
  place: Place,
  frames: () => readonly Frame[],
  special: Partial<Setting> = {},
): Setting => ({
  place,
  frames,
  isBareTaken: undefined,
  isDetailTaken: undefined,
  isOfControls: false,
  isOfClauses: false,
  nextCell: undefined,
  isItem: false,
  isOfReferences: false,
  isOwnSection: undefined,
  years: () => [],
  ...special,
});
