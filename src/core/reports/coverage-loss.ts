import { editionName } from '../catalogue/edition-name.ts';
import { type CoverageStatus, coverageStatuses } from '../trace/edition-tally.ts';
import { type ConfigCoverage, coverageName } from './coverage.ts';

/** A clause that is less covered than it was. */
export interface CoverageLoss {
  /** `ISO/IEC 20000-1:2018`, with its config where there are several. */
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
  /** The path of the config; undefined: there was none. */
  readonly config: string | undefined;
  /** `ISO/IEC 20000-1:2018`. */
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
  } catch {
    // The parser's own words would quote a file that may be another than was meant.
    return refuse('is not JSON.');
  }
  if (!Array.isArray(value)) return refuse('should be what crossclause coverage --format json writes.');
  const editions: EarlierCoverage[] = [];
  for (const entry of value) {
    const { config, standard, edition, clauses: listed } = recordOf(entry);
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
    editions.push({
      config: typeof config === 'string' ? config : undefined,
      edition: editionName({ standard, edition }),
      clauses,
    });
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

/** What became of the coverage of an earlier report. */
export interface CoverageComparison {
  /** The clauses that are less covered, in the order of the editions; clauses that the report does not name are none. */
  readonly losses: readonly CoverageLoss[];
  /** What the report says and nobody says now: the edition left the scope, or its documents are gone with their config. */
  readonly gone: readonly EarlierCoverage[];
  /** What the report says nothing of. */
  readonly added: readonly ConfigCoverage[];
}

/**
 * Holds coverage against an earlier report, each edition of a config against the same edition of the same config. An edition
 * of one config alone is the same as before also where the path to the config is another: it was moved, or the report was
 * made in another folder.
 */
export function compareCoverage(
  now: readonly ConfigCoverage[],
  earlier: readonly EarlierCoverage[],
): CoverageComparison {
  const before = pairsOf(now, earlier);
  const compared = new Set(before.values());
  return {
    losses: [...before].flatMap(([found, other]) => lossesOf(found, other, coverageName(found, now))),
    gone: earlier.filter(other => !compared.has(other)),
    added: now.filter(found => !before.has(found)),
  };
}

/** Which entry of the report is about the same as each coverage now. */
function pairsOf(
  now: readonly ConfigCoverage[],
  earlier: readonly EarlierCoverage[],
): ReadonlyMap<ConfigCoverage, EarlierCoverage> {
  const isSameEdition = ({ edition }: ConfigCoverage, other: EarlierCoverage) =>
    edition.datedName === other.edition;
  const pairs = new Map<ConfigCoverage, EarlierCoverage>();
  for (const found of now) {
    const same = earlier.find(other => isSameEdition(found, other) && found.config === other.config);
    if (same) pairs.set(found, same);
  }
  const taken = new Set(pairs.values());
  const left = now.filter(found => !pairs.has(found));
  for (const found of left) {
    const [moved, ...others] = earlier.filter(other => !taken.has(other) && isSameEdition(found, other));
    const isOnly = left.filter(({ edition }) => edition.name === found.edition.name).length === 1;
    if (moved && others.length === 0 && isOnly) pairs.set(found, moved);
  }
  return pairs;
}

function lossesOf(now: ConfigCoverage, earlier: EarlierCoverage, edition: string): readonly CoverageLoss[] {
  const nameNow = pathsFrom(earlier.config, now.config);
  return now.clauses.flatMap(({ clause, status, documents }) => {
    const was = earlier.clauses.get(clause.number);
    if (was === undefined || extent[status] >= extent[was.status]) return [];
    return [
      {
        edition,
        clause: clause.number,
        title: clause.title,
        before: was.status,
        now: status,
        documents: was.documents.map(nameNow).filter(name => !documents.includes(name)),
      },
    ];
  });
}

/** `records/risk.md` beside `crossclause.yaml` is `isms/records/risk.md` where the config is `isms/crossclause.yaml` now. */
function pathsFrom(before: string | undefined, now: string | undefined): (path: string) => string {
  if (before !== undefined && now?.endsWith(`/${before}`)) {
    const folder = now.slice(0, -before.length);
    return path => folder + path;
  }
  if (now !== undefined && before?.endsWith(`/${now}`)) {
    const folder = before.slice(0, -now.length);
    return path => (path.startsWith(folder) ? path.slice(folder.length) : path);
  }
  return path => path;
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
