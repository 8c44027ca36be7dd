import { editionName } from '../catalogue/edition-name.ts';
import type { EditionCoverage } from '../trace/coverage.ts';
import { type CoverageStatus, coverageStatuses } from '../trace/edition-tally.ts';

/** A clause that is less covered than it was. */
export interface CoverageLoss {
  /** `ISO/IEC 20000-1:2018`. */
  readonly edition: string;
  readonly clause: string;
  readonly title: string | undefined;
  readonly before: CoverageStatus;
  readonly now: CoverageStatus;
  /** The documents that referenced the clause and do so no more. */
  readonly documents: readonly string[];
}

/** An edition of an earlier report: what became of it is asked. */
export interface EarlierCoverage {
  readonly edition: string;
  readonly clauses: ReadonlyMap<
    string,
    { readonly status: CoverageStatus; readonly documents: readonly string[] }
  >;
}

export type EarlierCoverageResult =
  | { readonly ok: true; readonly editions: readonly EarlierCoverage[] }
  | { readonly ok: false; readonly message: string };

/** Reads what `crossclause coverage --format json` wrote earlier. */
export function readCoverageReport(json: string): EarlierCoverageResult {
  const refuse = (why: string) => ({ ok: false, message: `The report ${why}` }) as const;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return refuse(`is not JSON (${error instanceof Error ? error.message : error}).`);
  }
  if (!Array.isArray(value)) return refuse('should be what crossclause coverage --format json writes.');
  const editions: EarlierCoverage[] = [];
  for (const entry of value) {
    const { standard, edition, clauses: listed } = recordOf(entry);
    if (typeof standard !== 'string' || typeof edition !== 'string' || !Array.isArray(listed))
      return refuse('should name standard, edition and clauses in each entry.');
    const clauses = new Map<string, { status: CoverageStatus; documents: readonly string[] }>();
    for (const clause of listed) {
      const { number, status, documents } = recordOf(clause);
      const known = coverageStatuses.find(name => name === status);
      if (typeof number !== 'string' || known === undefined)
        return refuse(`should name number and status of each clause of ${standard}:${edition}.`);
      const names = Array.isArray(documents) ? documents.filter(name => typeof name === 'string') : [];
      clauses.set(number, { status: known, documents: names });
    }
    editions.push({ edition: editionName({ standard, edition }), clauses });
  }
  return { ok: true, editions };
}

/** What is excluded asks for nothing, so it is no loss; it is one where it is not covered afterwards. */
const extent: Readonly<Record<CoverageStatus, number>> = {
  covered: 2,
  excluded: 2,
  'partly covered': 1,
  'not covered': 0,
};

/**
 * The clauses that are less covered than in an earlier report, in the order of the editions; clauses that it does not name
 * are none.
 */
export function coverageLosses(
  now: readonly EditionCoverage[],
  earlier: readonly EarlierCoverage[],
): readonly CoverageLoss[] {
  return now.flatMap(({ edition, clauses }) => {
    const before = earlier.find(other => other.edition === edition.name)?.clauses;
    return clauses.flatMap(({ clause, status, documents }) => {
      const was = before?.get(clause.number);
      if (was === undefined || extent[status] >= extent[was.status]) return [];
      return [
        {
          edition: edition.name,
          clause: clause.number,
          title: clause.title,
          before: was.status,
          now: status,
          documents: was.documents.filter(name => !documents.includes(name)),
        },
      ];
    });
  });
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
