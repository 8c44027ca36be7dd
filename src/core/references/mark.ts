import type { Span } from '../text/span.ts';
import type { ClauseNumber } from './clause-number.ts';
import type { Designation } from './designation.ts';

/** What the word before a number says that the number is of. */
export type KeywordKind =
  /** `clause 8.7`, `Klausel 8.7`, `箇条 8.7`: a part of a standard; texts hardly call their own sections so, though contracts do. */
  | 'clause'
  /** `control 5.15`, `Maßnahme 8.8`: one of an annex of controls, or of the guidance on it; a whole number is one of anybody's list. */
  | 'control'
  /** `Annex A`, `Anhang A.5.15`: an annex, whose letter belongs to the numbers behind it. */
  | 'annex'
  /** `requirement 8.4`: a clause, as long as no other framework or list of requirements is spoken of. */
  | 'requirement'
  /** `section 4.2`, `§ 4.2`, `Kapitel 8`: a part of a standard as well as of the text itself, of a law or of another document. */
  | 'section';

/** The word for a clause before a number. */
export interface Keyword {
  readonly kind: KeywordKind;
  readonly span: Span;
  readonly text: string;
}

/** One number of a list, or a range of them. */
export interface Entry {
  readonly number: ClauseNumber;
  /** The other end of a range. */
  readonly to: ClauseNumber | undefined;
  /** From the first to the last character of the number or range. */
  readonly span: Span;
  readonly item: string | undefined;
  /** Words after the number that may be its title. */
  readonly titleSpan: Span | undefined;
}

/** Standards named at one place: several under one prefix. */
export interface StandardMark extends Span {
  readonly kind: 'standard';
  readonly designations: readonly Designation[];
}

/** Numbers that the text lists together, with the word before them. */
export interface ListMark extends Span {
  readonly kind: 'list';
  readonly keyword: Keyword | undefined;
  readonly entries: readonly Entry[];
  /**
   * `ISO A.5.15`, `IATF 9.3.1`: the publisher alone stands before it, so that it is of some standard, and of no other
   * framework.
   */
  readonly publisher: 'ISO' | 'IATF' | undefined;
  /** `Part 2, 5.4.2`: the part of the standard that is said before the number. */
  readonly part: string | undefined;
  /** `Annex A` with nothing behind it: the entry is the letter. */
  readonly isWholeAnnex: boolean;
  /** `AC-2, AC-3`: codes of a catalogue of one's own; no publisher numbers clauses so. */
  readonly isOfCodes: boolean;
}

/** Another framework, law or document. */
export interface ForeignMark extends Span {
  readonly kind: 'foreign';
  /** A document with a number of its own (`SOP-007`): it has sections, but neither clauses of a standard nor an Annex A. */
  readonly isDocument: boolean;
}

/** Where a sentence ends, or a line is broken by force: `start` is where the next one begins. */
export interface BoundaryMark extends Span {
  readonly kind: 'boundary';
  readonly isBreak: boolean;
}

/** Whatever a passage has that counts for its references. */
export type Mark = StandardMark | ListMark | ForeignMark | BoundaryMark;
