import type { Catalogue, Clause, ClauseAddress, Edition } from '../catalogue/types.ts';
import type { Exclusion, ScopeEntry } from '../config/config.ts';
import { clauseKey } from './document-trace.ts';
import {
  type CoverageCounts,
  type CoverageStatus,
  EditionTally,
  type ReadonlyTally,
} from './edition-tally.ts';

/** The clauses that one document references, each with the edition that is meant. */
export interface CitedClauses {
  readonly document: string;
  readonly clauses: Iterable<ClauseAddress>;
}

export interface ClauseCoverage {
  readonly clause: Clause;
  readonly status: CoverageStatus;
  /** The documents that reference this very clause, in the order given. */
  readonly documents: readonly string[];
  /** Why the clause is excluded, where the config says so. */
  readonly justification: string | undefined;
}

export interface EditionCoverage {
  readonly edition: Edition;
  /** In the order of the edition; scope, normative references and terms ask for nothing and are left out. */
  readonly clauses: readonly ClauseCoverage[];
  readonly counts: CoverageCounts;
  /** Covered clauses in a hundred of those not excluded, rounded down; 0 where none is left. */
  readonly percent: number;
}

/**
 * What the documents reference of each edition in scope, in the order of the scope. A reference counts for its own
 * edition alone: a clause cited from another edition covers nothing here. Editions that no pack lists are left out.
 */
export function coverageOf(
  scope: readonly ScopeEntry[],
  cited: Iterable<CitedClauses>,
  catalogue: Catalogue,
  exclusions: readonly Exclusion[],
): EditionCoverage[] {
  const documentsOf = new Map<string, Set<string>>();
  for (const { document, clauses } of cited) {
    for (const address of clauses) {
      const key = clauseKey(address);
      const documents = documentsOf.get(key);
      if (documents) documents.add(document);
      else documentsOf.set(key, new Set([document]));
    }
  }

  return listedEditions(scope, catalogue).map(edition => {
    const tally = new EditionTally(edition, exclusions);
    const documents = (clause: string) =>
      documentsOf.get(clauseKey({ standard: edition.standard, edition: edition.year, clause })) ?? [];
    for (const { number } of edition.clauses) for (const _ of documents(number)) tally.add(number);
    return coverageOfEdition(tally, number => [...documents(number)]);
  });
}

/** The editions of a scope whose clauses a pack lists, in the order of the scope. */
export const listedEditions = (scope: readonly ScopeEntry[], catalogue: Catalogue): readonly Edition[] =>
  scope.flatMap(({ standard, edition: year }) => {
    const edition = catalogue.edition(standard, year);
    return edition?.isListed ? [edition] : [];
  });

/** The status of each clause, with the documents that reference it. */
export function coverageOfEdition(
  status: ReadonlyTally,
  documentsOf: (number: string) => readonly string[],
): EditionCoverage {
  const clauses = status.edition.clauses
    .filter(clause => clause.isRequirement)
    .map(clause => ({
      clause,
      status: status.statusOf(clause.number),
      documents: documentsOf(clause.number),
      justification: status.justificationOf(clause.number),
    }));
  return { edition: status.edition, clauses, counts: { ...status.counts }, percent: status.percent };
}
