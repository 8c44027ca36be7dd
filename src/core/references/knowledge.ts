import type { OwnStandards } from './own-standards.ts';

/** What reading references asks of the catalogue. `undefined` means: not a standard or edition we know. */
export interface ClauseKnowledge {
  /** The standards that neither ISO nor IEC publishes; undefined where no pack has any. */
  readonly ownStandards?: OwnStandards | undefined;
  /** The years of the standard's known editions, oldest first; undefined for a standard nobody has a pack of. */
  editions(standard: string): readonly string[] | undefined;
  hasClause(standard: string, edition: string, clause: string): boolean | undefined;
  /**
   * Every clause from one end to the other at the level of the ends, in the edition's order; undefined where an end is
   * unknown.
   */
  clausesBetween(standard: string, edition: string, from: string, to: string): readonly string[] | undefined;
  /** Whether any known edition of the standard gives the clause these words as its title, letter case and blanks aside. */
  isTitle(standard: string, clause: string, words: string): boolean;
}
