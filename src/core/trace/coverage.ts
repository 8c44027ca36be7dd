import type { Catalogue, Clause, Edition } from '../catalogue/types.ts';
import type { ScopeEntry } from '../config/config.ts';
import { editionsInScope } from '../config/editions-in-scope.ts';
import type { CoverageCounts, CoverageStatus, ReadonlyTally } from './edition-tally.ts';

export interface ClauseCoverage {
  readonly clause: Clause;
  readonly status: CoverageStatus;
  /** The documents that reference this very clause, in the order of their addresses. */
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

/** The editions of a scope whose clauses a pack lists, in the order of the scope. */
export const listedEditions = (standards: readonly ScopeEntry[], catalogue: Catalogue): readonly Edition[] =>
  editionsInScope({ standards }, catalogue).filter(({ isListed }) => isListed);

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
