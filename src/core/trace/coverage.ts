import type { Catalogue, Clause, ClauseAddress, Edition } from '../catalogue/types.ts';
import type { Exclusion, ScopeEntry } from '../config/config.ts';

/**
 * `covered`: referenced, or all its children are; `partly covered`: only its parent or some of what is below it is
 * referenced; `excluded`: the config leaves it or a clause above it out. Says what is referenced, nothing more.
 */
export type CoverageStatus = 'covered' | 'partly covered' | 'not covered' | 'excluded';

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
  readonly counts: Readonly<Record<CoverageStatus, number>>;
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
      const key = keyOf(address);
      const documents = documentsOf.get(key);
      if (documents) documents.add(document);
      else documentsOf.set(key, new Set([document]));
    }
  }
  const justifications = new Map(
    exclusions.map(({ clause, justification }) => [keyOf(clause), justification]),
  );

  return scope.flatMap(({ standard, edition: year }) => {
    const edition = catalogue.edition(standard, year);
    if (edition === undefined || !edition.isListed) return [];
    return [coverageOfEdition(edition, documentsOf, justifications)];
  });
}

function coverageOfEdition(
  edition: Edition,
  documentsOf: ReadonlyMap<string, ReadonlySet<string>>,
  justifications: ReadonlyMap<string, string | undefined>,
): EditionCoverage {
  const key = (number: string) =>
    keyOf({ standard: edition.standard, edition: edition.year, clause: number });
  const isReferenced = (number: string) => documentsOf.has(key(number));
  const excludedBy = (number: string) => edition.path(number).find(above => justifications.has(key(above)));

  const statuses = new Map<string, CoverageStatus>();
  const statusOf = (clause: Clause): CoverageStatus => {
    let status = statuses.get(clause.number);
    if (status === undefined) {
      status = findStatus(clause);
      statuses.set(clause.number, status);
    }
    return status;
  };
  const findStatus = (clause: Clause): CoverageStatus => {
    if (excludedBy(clause.number) !== undefined) return 'excluded';
    if (isReferenced(clause.number)) return 'covered';
    const children = clause.children
      .flatMap(number => edition.clause(number) ?? [])
      .filter(child => excludedBy(child.number) === undefined);
    if (children.length > 0 && children.every(child => statusOf(child) === 'covered')) return 'covered';
    if (clause.parent !== undefined && isReferenced(clause.parent)) return 'partly covered';
    return hasReferenceBelow(clause) ? 'partly covered' : 'not covered';
  };
  const hasReferenceBelow = (clause: Clause): boolean =>
    clause.children.some(number => {
      const child = edition.clause(number);
      return isReferenced(number) || (child !== undefined && hasReferenceBelow(child));
    });

  const clauses = edition.clauses
    .filter(clause => clause.isRequirement)
    .map(clause => {
      const excluding = excludedBy(clause.number);
      return {
        clause,
        status: statusOf(clause),
        documents: [...(documentsOf.get(key(clause.number)) ?? [])],
        justification: excluding === undefined ? undefined : justifications.get(key(excluding)),
      };
    });
  const counts = { covered: 0, 'partly covered': 0, 'not covered': 0, excluded: 0 };
  for (const { status } of clauses) counts[status]++;
  const counted = clauses.length - counts.excluded;
  const percent = counted === 0 ? 0 : Math.floor((100 * counts.covered) / counted);
  return { edition, clauses, counts, percent };
}

const keyOf = ({ standard, edition, clause }: ClauseAddress): string => `${standard}:${edition} ${clause}`;
