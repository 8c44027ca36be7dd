import type { OwnStandards } from '../references/own-standards.ts';

/** A numbered part of an edition. */
export interface Clause {
  /** `8.7.3`, `A.5.23`. */
  readonly number: string;
  /** undefined where the number exists in the standard and carries no title. */
  readonly title: string | undefined;
  /** Other spellings of the title met in public material. */
  readonly variants: readonly string[];
  readonly parent: string | undefined;
  readonly children: readonly string[];
  /** False for clauses that ask for nothing (scope, normative references, terms) and what stands below them. */
  readonly isRequirement: boolean;
  /** Number or title rest on nobody's published list: no finding about them above a hint. */
  readonly isDraft: boolean;
  /**
   * The element of the harmonized structure for management system standards that it carries, by its number in the
   * structure of 2021, which numbers some otherwise than that of 2012 does; undefined for what a standard has of its own.
   */
  readonly element: string | undefined;
}

/**
 * Whether a clause may be left out by those who follow a standard. `never`: it applies to everybody; `with-justification`:
 * whoever leaves it out says why.
 */
export type ExclusionTerm = 'never' | 'with-justification';

/** What a standard says about leaving out its clauses, or some of them. */
export interface Applicability {
  /** Each with all below it; empty for whatever no other entry names. */
  readonly clauses: readonly string[];
  readonly exclusion: ExclusionTerm;
  /** Where that can be read. */
  readonly source: Source;
  /** It was read in no document that settles it: no finding about it above a hint, and what a config excludes is excluded. */
  readonly isDraft: boolean;
}

export type EditionStatus = 'current' | 'withdrawn';

/** A dated standard with all its clauses, in order; or one that is only known to exist (`isListed` is false). */
export interface Edition {
  /** `iso-iec-20000-1-2018`. */
  readonly id: string;
  /** Undated and normalised: `ISO/IEC 20000-1`. */
  readonly standard: string;
  /** Other names by which texts cite the standard; most have none. */
  readonly otherNames: readonly string[];
  /** The year: `2018`. */
  readonly year: string;
  /** What texts call it instead of its year, as catalogues of one's own may be called: `4.0` of `PCI DSS v4.0`. */
  readonly version: string | undefined;
  /** As texts cite it and people read it: `ISO/IEC 20000-1:2018`, `PCI DSS v4.0`. */
  readonly name: string;
  /** As packs name it, always by its year: `ISO/IEC 20000-1:2018`, `PCI DSS:2022`. */
  readonly datedName: string;
  /** Empty where a pack only names the edition. */
  readonly title: string;
  /** False: a pack names the edition and lists no clause of it, so nobody can say which clauses it lacks. */
  readonly isListed: boolean;
  readonly status: EditionStatus;
  /** The status was not read in a document that settles it: no finding about it above a hint. */
  readonly isStatusDraft: boolean;
  /** Name of the edition that replaces this one; undefined for the newest. */
  readonly successor: string | undefined;
  /** Where its terms are defined, if not in itself, as it cites that: `ISO 9000:2015`, or undated `ISO/IEC 27000`. */
  readonly vocabulary: string | undefined;
  /** What it says about leaving out its clauses; empty where it says nothing that a pack tells. */
  readonly applicability: readonly Applicability[];
  readonly clauses: readonly Clause[];
  /** Numbers that exist, or may, and are not among the clauses: introduction, entries of terms, informative annexes. */
  readonly unlisted: readonly string[];
  /** Nobody's published list: shown as a draft, no finding above a hint. */
  readonly isDraft: boolean;
  clause(number: string): Clause | undefined;
  has(number: string): boolean;
  /** Whether the edition may well have the number and its pack does not list it: an unlisted one, or one below it. */
  isUnlisted(number: string): boolean;
  /**
   * The clauses that are one slip of the hand away from a number that does not exist, likeliest first, at most five; may be
   * empty.
   */
  nearest(number: string): readonly Clause[];
  /** `['8', '8.7', '8.7.3']` for `8.7.3`: the way down to a clause, itself last; empty for an unknown number. */
  path(number: string): readonly string[];
  /** The clauses whose title (or a variant of it) is this, letter case, blanks and dashes aside; may be empty. */
  titled(title: string): readonly Clause[];
  /**
   * Every clause from one end to the other at the level of the ends, in order; only the two ends where their levels
   * differ; undefined where an end is unknown or the first stands after the second.
   */
  between(from: string, to: string): readonly Clause[] | undefined;
}

/** A clause of an edition, as data names it. */
export interface ClauseAddress {
  readonly standard: string;
  /** The year. */
  readonly edition: string;
  readonly clause: string;
}

/** Every standard and edition of every pack. */
export interface Catalogue {
  readonly editions: readonly Edition[];
  /** How texts cite the standards that neither ISO nor IEC publishes; undefined where no pack has any. */
  readonly ownStandards: OwnStandards | undefined;
  /** The editions of one standard, oldest first; empty where no pack has it. */
  editionsOf(standard: string): readonly Edition[];
  /** undefined where no pack has that edition. */
  edition(standard: string, year: string): Edition | undefined;
}

/**
 * How the two clauses of a correlation relate, read from the first to the second. `identical`: the same requirement, to
 * which each standard may add; `subset`: the second is more extensive; `superset`: the first is;
 * `related`: the source pairs them and says no more; `none`: the source says there is no counterpart.
 */
export type Relation = 'identical' | 'similar' | 'subset' | 'superset' | 'partial' | 'related' | 'none';

/** `published`: read in the source; `derived`: computed through other rows; `draft`: nobody's table, to be checked. */
export type Basis = 'published' | 'derived' | 'draft';

/**
 * What became of a clause in the next edition of its standard. `new`: the clause has no origin in the edition before;
 * `removed`: it has no successor as a whole.
 */
export type Change = 'same' | 'moved' | 'renamed' | 'merged' | 'split' | 'new' | 'removed';

/** Where a row can be read: `ISO/IEC TR 20000-7:2019`, `Table 3`, `8.7.3`. */
export interface Source {
  readonly document: string;
  readonly place: string;
  readonly row: string | undefined;
}

/**
 * Who brought a pack: the program; the user, for all projects; the project. Where packs disagree, those of the project count
 * over the user's, and these over the shipped ones.
 */
export type PackOwner = 'shipped' | 'user' | 'project';

/** A pack, and who brought it. */
export interface PackOrigin {
  readonly owner: PackOwner;
  /** The file as it was read: `.crossclause/iso-9001-2015--iso-14001-2015.yaml`. */
  readonly pack: string;
}

/** A row that does not count, since a later pack speaks of the same. */
export interface OverriddenRow extends PackOrigin {
  /** As it stands in its pack, so it may be seen from the other side. */
  readonly row: Counterpart;
}

/** What leads from one clause to its counterpart, seen from the first. */
export interface Counterpart {
  readonly from: ClauseAddress;
  /** `clause` is undefined where the source says that the other edition has no counterpart (`relation: none`). */
  readonly to: { readonly standard: string; readonly edition: string; readonly clause: string | undefined };
  readonly relation: Relation;
  /** The part of `from` that the source means: `a), c)`, `paragraph 1`; undefined for the whole clause. */
  readonly fromItem: string | undefined;
  /** The part of `to` that the source means. */
  readonly toItem: string | undefined;
  /** What the side we came from adds or omits, in our own words. */
  readonly fromAdds: string | undefined;
  /** What the other side adds or omits. */
  readonly toAdds: string | undefined;
  readonly note: string | undefined;
  /** Only for rows between two editions of one standard; seen from the older to the newer, whichever way the row is read. */
  readonly change: Change | undefined;
  /** Clauses below `from` that a `none` is not said of; empty for all other rows. */
  readonly except: readonly string[];
  readonly source: Source;
  readonly basis: Basis;
  /** For `derived`: the clauses on the way, first and last included. */
  readonly path: readonly ClauseAddress[] | undefined;
  /** The parent whose row serves, where the clause has none of its own. */
  readonly inheritedFrom: string | undefined;
  /** Where it stands; for `derived` the packs of the rows on the way, each once, none for the harmonized structure. */
  readonly packs: readonly PackOrigin[];
  /** The rows of earlier packs that do not count because of this one, nearest first; empty for most, and for `derived`. */
  readonly overrides: readonly OverriddenRow[];
}

/** The answer to: what does another edition have for this clause? */
export type Answer =
  | {
      readonly kind: 'counterparts';
      readonly counterparts: readonly Counterpart[];
      /** Where another place of the sources says that there is none: Table 3 of 8.2.6, which 6.2.5.2 pairs; absent elsewhere. */
      readonly nones?: readonly Counterpart[];
    }
  /** A source says that there is none. */
  | { readonly kind: 'none'; readonly row: Counterpart }
  /** No table has a row for the clause. */
  | { readonly kind: 'no-row' };

/** Which clause answers to which, across standards and editions, in both directions. */
export interface Correlations {
  /** What `edition` has for the clause; published rows before derived before draft, then in the order of its clauses. */
  answer(from: ClauseAddress, to: { readonly standard: string; readonly edition: string }): Answer;
  /** Whether any published row leads from the clause (or the parent that serves it) to the other standard. */
  hasPublished(from: ClauseAddress, to: { readonly standard: string; readonly edition: string }): boolean;
  /**
   * Whether any published row connects the two, or parents or children of theirs: of both where the source finds them
   * alike, of one where they only intersect, of none where it merely pairs them.
   */
  areCorrelated(a: ClauseAddress, b: ClauseAddress): boolean;
  /** Clauses of the edition that replaces this one; empty where nobody says. */
  successors(clause: ClauseAddress): readonly Counterpart[];
  /**
   * Every row that leads from a clause of one edition to the other edition: stored, inverse and derived, in the order
   * of the clauses; a parent's row is not repeated for its children. Empty where nothing connects the two.
   */
  between(
    from: { readonly standard: string; readonly edition: string },
    to: { readonly standard: string; readonly edition: string },
  ): readonly Counterpart[];
  /**
   * Whether stored rows, from whichever side, answer for at least half of the clauses of the first edition that ask for
   * something: where a few are mapped alone, and the others derived, a missing row is nothing to wonder at.
   */
  answersMost(
    from: { readonly standard: string; readonly edition: string },
    to: { readonly standard: string; readonly edition: string },
  ): boolean;
  /** Every stored row (not the inverse or derived ones), as the packs give them, in the order of the packs. */
  readonly rows: readonly Counterpart[];
}

/**
 * How another edition defines a term. `identical`: in the same words; `without-example`: in the same words, without the
 * example; `different`: in other words; `another-headword`: the source sets another term beside it; `not-defined`: one
 * of the two editions does not define it; `other-sense`: nor this, and the source says that it uses the word otherwise.
 */
export type TermDifference =
  | 'identical'
  | 'without-example'
  | 'different'
  | 'another-headword'
  | 'not-defined'
  | 'other-sense';

/** An entry among the terms of an edition: `3.8.5`, `document`. */
export interface TermEntry {
  readonly entry: string;
  readonly term: string;
}

/** What another edition has for a term, whichever that edition is. */
export interface TermComparison {
  /** Number of its entry there; undefined where that edition does not define the term. */
  readonly entry: string | undefined;
  /** The headword there, where it is another one. */
  readonly term: string | undefined;
  readonly difference: TermDifference;
  /** Other entries of that edition that the source sends the reader to; may be empty. */
  readonly see: readonly TermEntry[];
  /** What the difference is, in our own words. */
  readonly note: string | undefined;
}

/** What another edition has for a term. */
export interface ComparedTerm extends TermComparison {
  readonly standard: string;
  /** The year. */
  readonly edition: string;
}

/** An entry among the terms of one edition. */
export interface DefinedTerm extends TermEntry {
  readonly standard: string;
  /** The year. */
  readonly edition: string;
}

/** A row of a table of terms: where one edition defines a term, and how others do. */
export interface Term {
  readonly term: string;
  readonly standard: string;
  /** The year. */
  readonly edition: string;
  /** undefined where this edition does not define the term; then another one does. */
  readonly entry: string | undefined;
  /** In the order of the source; an edition may have two entries, and one that the source leaves out is missing. */
  readonly compared: readonly ComparedTerm[];
  readonly note: string | undefined;
  readonly source: Source;
  readonly basis: 'published' | 'draft';
  /** The pack that says so, and who brought it. */
  readonly packs: readonly PackOrigin[];
}

/** The defined terms of every pack. */
export interface Terms {
  /** In the order of the packs and their rows. */
  readonly rows: readonly Term[];
  /**
   * The rows of a term, by a headword in either edition or by the number of an entry, letter case, blanks and dashes
   * aside; may be empty.
   */
  named(word: string): readonly Term[];
  /** The rows with a headword that has these words in it, from the beginning of a word on; may be empty. */
  containing(words: string): readonly Term[];
  /** Every entry of an edition that a pack names, in the order of their numbers; empty where none names any. */
  entriesOf(standard: string, year: string): readonly DefinedTerm[];
  /** The years of a standard's editions of which a pack names entries, oldest first; empty where none does. */
  editionsOf(standard: string): readonly string[];
  /** The entry of that number; undefined where no pack names it. */
  entry(address: ClauseAddress): DefinedTerm | undefined;
  /** The rows that compare the entry with others, or send the reader to it; may be empty. */
  about(address: ClauseAddress): readonly Term[];
}
