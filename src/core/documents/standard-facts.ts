/**
 * What settles which numbers are of a standard, and no pack tells: of guidance, which nobody has to meet, and of editions that no pack
 * lists. `source` is the edition whose list of contents says so.
 */
interface StandardFacts {
  readonly source: string;
  /** Its annexes number controls like `A.5.15`. */
  readonly hasControls?: boolean;
  /** What it numbers in an edition that no pack lists. */
  readonly unlisted?: {
    readonly edition: string;
    readonly controls: RegExp;
    readonly groups: RegExp;
    readonly areas: RegExp;
  };
  /** The statement of applicability of its controls is written. Others ask for one, too, and none is: ISO/IEC 42001:2023, 6.1.3. */
  readonly hasStatement?: boolean;
  /** The standard whose controls it gives guidance on, and those controls with the letter that they have there. */
  readonly guides?: { readonly standard: string; readonly controls: RegExp };
  /** It is guidance that texts name beside the standards of requirements: what its newest edition numbers. */
  readonly contents?: {
    readonly edition: string;
    readonly lastClause: number;
    /** All of its clauses, where they are fewer than `lastClause` tells. */
    readonly clauses?: RegExp;
  };
  /** It tells how to audit, and is not what is audited. */
  readonly isOnAudits?: boolean;
  /** Texts cite the paragraphs of its clauses behind a slash: `6.5.6/8`. */
  readonly hasParagraphs?: boolean;
  /** On how many levels it numbers its clauses, where it has fewer than others. */
  readonly levels?: number;
  /** Texts that cite another standard name it in passing, and do not mean its clauses: ISO 14971 in one on IEC 62304. */
  readonly isNamedInPassing?: boolean;
}

const facts: Readonly<Record<string, StandardFacts>> = {
  'ISO/IEC 27001': {
    source: 'ISO/IEC 27001:2022, 6.1.3 d), Annex A',
    hasControls: true,
    hasStatement: true,
  },
  'ISO/IEC 42001': { source: 'ISO/IEC 42001:2023, Annex A', hasControls: true },
  'ISO/IEC 27701': {
    source: 'ISO/IEC 27701:2019, Annexes A and B',
    hasControls: true,
    unlisted: {
      edition: '2019',
      // `A.7.2.1`, `B.8.2.1`.
      controls: /^(?:A\.7\.[2-9]|B\.8)\.\d/,
      // `A.7.2`, `B.8.5`.
      groups: /^(?:A\.7|B\.8)\.[2-5]$/,
      // `A.7`, `B.8`.
      areas: /^(?:A\.7|B\.8)$/,
    },
  },
  'ISO/IEC 27002': {
    source: 'ISO/IEC 27002:2022 and :2013',
    // `A.8.28` is its control 8.28; until 2013 there were areas up to 18.
    guides: { standard: 'ISO/IEC 27001', controls: /^A\.((?:[5-9]|1[0-8])(?:\.\d.*)?)$/ },
    contents: {
      edition: '2022',
      lastClause: 8,
      // `5.1` to `8.34`.
      clauses:
        /^(?:5(?:\.(?:[12]?\d|3[0-7]))?|6(?:\.[1-8])?|7(?:\.(?:\d|1[0-4]))?|8(?:\.(?:[12]?\d|3[0-4]))?)$/,
    },
  },
  'ISO/IEC 27000': { source: 'ISO/IEC 27000:2018', contents: { edition: '2018', lastClause: 5 } },
  'ISO/IEC 27005': { source: 'ISO/IEC 27005:2022', contents: { edition: '2022', lastClause: 10 } },
  'ISO 9000': { source: 'ISO 9000:2015', contents: { edition: '2015', lastClause: 3 } },
  'ISO 19011': { source: 'ISO 19011:2018', contents: { edition: '2018', lastClause: 7 }, isOnAudits: true },
  'ISO/IEC 17021': { source: 'ISO/IEC 17021:2011', isOnAudits: true },
  'ISO/IEC 17021-1': { source: 'ISO/IEC 17021-1:2015', isOnAudits: true },
  'ISO/IEC 27006': { source: 'ISO/IEC 27006:2015', isOnAudits: true },
  'ISO/IEC 27006-1': { source: 'ISO/IEC 27006-1:2024', isOnAudits: true },
  'ISO/IEC 27007': { source: 'ISO/IEC 27007:2020', isOnAudits: true },
  'ISO/IEC TS 27008': { source: 'ISO/IEC TS 27008:2019', isOnAudits: true },
  'ISO 31000': { source: 'ISO 31000:2018', contents: { edition: '2018', lastClause: 6 } },
  'ISO/IEC 9899': { source: 'ISO/IEC 9899:2018', hasParagraphs: true },
  'ISO/IEC 14882': { source: 'ISO/IEC 14882:2020', hasParagraphs: true },
  'ISO 13485': { source: 'ISO 13485:2016', isNamedInPassing: true },
  'ISO 14971': { source: 'ISO 14971:2019', levels: 2, isNamedInPassing: true },
  'ISO/IEC 17025': { source: 'ISO/IEC 17025:2017', isNamedInPassing: true },
  'IEC 62304': { source: 'IEC 62304:2006', isNamedInPassing: true },
};

/** Standards whose annexes number their controls like `A.5.15`, besides those of the packs. */
export const standardsWithControls: readonly string[] = Object.keys(facts).filter(
  standard => facts[standard]?.hasControls,
);

/** Whether a number is one of a control, or where the standard is dated of a group of such, as an edition that no pack lists has it. */
export function isOfUnlistedEdition(standard: string, edition: string | undefined, clause: string): boolean {
  const unlisted = facts[standard]?.unlisted;
  return (
    unlisted !== undefined &&
    (unlisted.controls.test(clause) || (edition === unlisted.edition && unlisted.groups.test(clause)))
  );
}

/** The areas of controls that a standard has in an edition that no pack lists; undefined where none is known. */
export const areasOfUnlisted = (standard: string): RegExp | undefined => facts[standard]?.unlisted?.areas;

/** Whether the statement of applicability of a standard is written: that of ISO/IEC 27001 alone. */
export const hasStatement = (standard: string): boolean => facts[standard]?.hasStatement === true;

/** The standard whose controls another one gives guidance on; undefined where it gives none. */
export const guidedBy = (standard: string): string | undefined => facts[standard]?.guides?.standard;

/**
 * The clause in which a standard gives guidance on a control: 8.28 of ISO/IEC 27002 on `A.8.28`; undefined where it gives none.
 */
export const guidanceOn = (control: string, standard: string): string | undefined =>
  facts[standard]?.guides?.controls.exec(control)?.[1];

/** Whether a standard is guidance that texts name beside the standards of requirements, and no catalogue of controls. */
export const isGuidance = (standard: string): boolean =>
  facts[standard]?.contents !== undefined && guidedBy(standard) === undefined;

/**
 * Whether guidance has a clause, in its newest edition where none is stated; undefined where a standard is no guidance, or
 * another edition is stated.
 */
export function isOfGuidance(
  standard: string,
  edition: string | undefined,
  clause: string,
): boolean | undefined {
  const contents = facts[standard]?.contents;
  if (contents === undefined || (edition ?? contents.edition) !== contents.edition) return undefined;
  return Number.parseInt(clause, 10) <= contents.lastClause && contents.clauses?.test(clause) !== false;
}

/** Whether a standard tells how to audit, and is not what is audited. */
export const isOnAudits = (standard: string): boolean => facts[standard]?.isOnAudits === true;

/** Whether a number behind a slash is a paragraph of the clause before it: the eighth in `6.5.6/8` of ISO/IEC 9899. */
export const hasParagraphs = (standard: string): boolean => facts[standard]?.hasParagraphs === true;

/** `4.2.4` is none of ISO 14971, which numbers on two levels. */
export const hasLevelOf = (clause: string, standard: string): boolean =>
  !/^\d/.test(clause) || clause.split('.').length <= (facts[standard]?.levels ?? Number.POSITIVE_INFINITY);

/** Whether texts that cite another standard name this one in passing. */
export const isNamedInPassing = (standard: string): boolean => facts[standard]?.isNamedInPassing === true;
