import type { Change, EditionStatus, ExclusionTerm, PackOwner, Relation, TermComparison } from './types.ts';

/** What a pack may say of itself: `derived` is computed, never written down. */
export type PackBasis = 'published' | 'draft';

/** Where rows can be read, named once at the head of a pack; rows name its key. */
export interface PackSource {
  /** A document that a reader can open: `ISO/IEC TR 20000-7:2019`. */
  readonly document: string;
  readonly place: string;
  /**
   * What the name of a row is in this source: the clause on one side of a correlation, the entry or the headword of a
   * term; undefined: rows have no name.
   */
  readonly rows: 'from' | 'to' | 'entry' | 'term' | undefined;
}

/** A clause as a pack lists it. */
export interface PackClause {
  readonly number: string;
  readonly title: string | undefined;
  readonly variants: readonly string[];
  readonly requirement: boolean;
  /** Number of the element of the harmonized structure of 2021 that it carries. */
  readonly element: string | undefined;
  readonly source: string;
  readonly basis: PackBasis;
}

/** An edition that a pack names without listing its clauses. */
export interface PackEditionMention {
  readonly id: string;
  /** `ISO 9001:2008`. */
  readonly name: string;
  /** What texts call it instead of its year: `4.0`. */
  readonly version: string | undefined;
  readonly status: EditionStatus;
  /** Name of the edition that replaces it. */
  readonly successor: string | undefined;
  readonly source: string;
  readonly basis: PackBasis;
}

/** What an edition says about leaving out some of its clauses, as a pack tells it. */
export interface PackApplicability {
  /** Each with all below it; empty for whatever no other entry names. */
  readonly clauses: readonly string[];
  readonly exclusion: ExclusionTerm;
  readonly source: string;
  readonly basis: PackBasis;
}

/** One edition and its clauses. Defaults are filled in: every row has its source and basis. */
export interface StandardPack {
  readonly kind: 'standard';
  readonly uri: string;
  readonly id: string;
  /** Undated and normalised: `ISO/IEC 20000-1`. */
  readonly standard: string;
  /** Other names by which texts cite the standard: `GSR`. */
  readonly otherNames: readonly string[];
  readonly edition: string;
  /** What texts call the edition instead of its year: `4.0`. */
  readonly version: string | undefined;
  readonly title: string;
  readonly status: EditionStatus;
  readonly statusSource: string;
  readonly statusBasis: PackBasis;
  readonly successor: string | undefined;
  /** Where its terms are defined, if not in itself, as it cites that: `ISO 9000:2015`, `ISO/IEC 27000`. */
  readonly vocabulary: { readonly name: string; readonly source: string } | undefined;
  readonly applicability: readonly PackApplicability[];
  readonly basis: PackBasis;
  readonly unlisted: readonly string[];
  readonly otherEditions: readonly PackEditionMention[];
  readonly sources: Readonly<Record<string, PackSource>>;
  readonly clauses: readonly PackClause[];
}

/** One row of a correlation; at most one side is undefined, and then the relation is `none`. */
export interface PackRow {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly relation: Relation;
  /** The part of either clause that is meant: `a), c)`, `paragraph 1`. */
  readonly fromItem: string | undefined;
  readonly toItem: string | undefined;
  readonly change: Change | undefined;
  /** Clauses below the one a `none` is said of, of which it is not said. */
  readonly except: readonly string[];
  /** What either side adds or omits. */
  readonly fromAdds: string | undefined;
  readonly toAdds: string | undefined;
  readonly note: string | undefined;
  readonly source: string;
  readonly row: string | undefined;
  readonly basis: PackBasis;
}

/**
 * What a source says of a clause without pairing it and without saying that it has no counterpart. `see-below`: the rows
 * of the clauses below it speak for it; `no-requirement`: it asks for nothing, so the source leaves it out;
 * `whole-standard`: it is set beside the other standard as a whole.
 */
export interface PackUnpaired {
  /** At most one side; undefined on both for a part without a number, such as an introduction. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly reason: 'see-below' | 'no-requirement' | 'whole-standard';
  readonly note: string | undefined;
  readonly source: string;
  readonly row: string | undefined;
}

/** Which clauses of one edition answer to which of another. */
export interface CorrelationPack {
  readonly kind: 'correlation';
  readonly uri: string;
  readonly id: string;
  /** Name of an edition: `ISO/IEC 20000-1:2018`. */
  readonly from: string;
  readonly to: string;
  readonly sources: Readonly<Record<string, PackSource>>;
  readonly rows: readonly PackRow[];
  readonly unpaired: readonly PackUnpaired[];
  /** Clauses of either edition of which no source says anything: neither a counterpart nor that there is none. */
  readonly unknown: { readonly from: readonly string[]; readonly to: readonly string[] };
}

/** What another edition has for a term. */
export interface PackComparison extends TermComparison {
  /** Name of the other edition: `ISO 9000:2015`. */
  readonly edition: string;
}

/** One term of one edition, beside what other editions have for it. */
export interface PackTerm {
  readonly term: string;
  /** undefined where the edition that the pack starts from does not define the term. */
  readonly entry: string | undefined;
  readonly compared: readonly PackComparison[];
  readonly note: string | undefined;
  readonly source: string;
  readonly row: string | undefined;
  readonly basis: PackBasis;
}

/** Where one edition defines its terms, and how others define them. */
export interface TermsPack {
  readonly kind: 'terms';
  readonly uri: string;
  readonly id: string;
  /** Name of the edition that the others are compared with. */
  readonly from: string;
  readonly to: readonly string[];
  readonly sources: Readonly<Record<string, PackSource>>;
  readonly rows: readonly PackTerm[];
}

/** A YAML file of standards, correlations or terms, read; the shipped ones and the users' own are alike. */
export type Pack = StandardPack | CorrelationPack | TermsPack;

/** Who brought a pack. */
export type OwnerOf = (pack: Pack) => PackOwner;
