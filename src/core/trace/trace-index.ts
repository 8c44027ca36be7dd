import { addressIn } from '../catalogue/clause-address.ts';
import { editionName } from '../catalogue/edition-name.ts';
import type { Clause, ClauseAddress, Edition } from '../catalogue/types.ts';
import type { Config } from '../config/config.ts';
import { allowedExclusions } from '../config/exclusion-of.ts';
import { isInformative } from '../config/informative.ts';
import { coverageOfEdition, type EditionCoverage, listedEditions } from './coverage.ts';
import {
  type Citation,
  citationsOf,
  clauseKey,
  countCoveringPlaces,
  coveredClauses,
  type DocumentTrace,
  placesByClause,
  type TraceProject,
} from './document-trace.ts';
import { EditionTally, type ReadonlyTally } from './edition-tally.ts';

/** A clause, and the documents of a project that cite it. */
interface CitedClause {
  readonly address: ClauseAddress;
  readonly documents: Set<TracedDocument>;
  /** How many places of these documents cite it. */
  places: number;
}

/** A project, as far as the index knows it. */
type IndexedProject = Pick<TraceProject, 'config'>;

/** What is kept of a project as long as anybody has its config. */
interface Kept {
  readonly clauses: Map<string, CitedClause>;
  /** By the name of the edition. */
  readonly tallies: Map<string, EditionTally>;
}

interface TracedDocument {
  readonly uri: string;
  readonly config: Config;
  readonly trace: DocumentTrace;
  /** Side by side with the clauses of the trace. */
  readonly clauses: readonly CitedClause[];
  /** Those of them that the document covers. */
  readonly covered: readonly CitedClause[];
  /** The config says that it does not answer to what it cites. */
  readonly isInformative: boolean;
}

/** How often a project cites a clause, and the first of the places. */
export interface CitationOverview {
  readonly places: number;
  readonly documents: number;
  /** By document and in the order of the text. */
  readonly first: readonly Citation[];
}

/** The clauses of an edition in scope that nothing cites. */
export interface Gaps {
  readonly edition: Edition;
  /** In the order of the edition; only clauses that ask for something. */
  readonly clauses: readonly Clause[];
}

/**
 * Where each clause is cited, over many documents and projects: whatever the notation, and with the edition that is
 * meant where none is stated. Keeps places, not documents; taking a document in or out costs in step with what it and
 * its former self cite, however many others there are.
 *
 * Documents belong to the project whose `config` they came with: a config that is read again is another one.
 */
export class TraceIndex {
  readonly #documents = new Map<string, TracedDocument>();
  readonly #projects = new WeakMap<Config, Kept>();

  /**
   * Takes in what was read of a document, in place of what was known of it.
   *
   * @param path from the folder of the config, with forward slashes: what the config says of documents goes by it
   */
  put(uri: string, trace: DocumentTrace, { config }: IndexedProject, path: string): void {
    const before = this.#documents.get(uri);
    const clauses = trace.clauses.map(address => this.#citedClause(address, config));
    const informs = isInformative(path, config);
    const isCovered = coveredClauses(trace);
    const covered = informs ? [] : clauses.filter((_, index) => isCovered[index]);
    const after: TracedDocument = { uri, config, trace, clauses, covered, isInformative: informs };
    this.#documents.set(uri, after);
    count(after, 1);
    if (before) count(before, -1);
    for (const cited of clauses) cited.documents.add(after);
    for (const cited of before?.clauses ?? []) cited.documents.delete(before as TracedDocument);

    const coveredBefore = new Set(before?.covered);
    const stays = new Set(covered.filter(cited => coveredBefore.has(cited)));
    for (const cited of covered)
      if (!stays.has(cited)) this.#tallyOf(config, cited.address)?.add(cited.address.clause);
    if (before) this.#leave(before, stays);
  }

  /** How many documents it has taken in, those of all projects. */
  get documents(): number {
    return this.#documents.size;
  }

  /** Forgets a document; one that nobody knew changes nothing. */
  delete(uri: string): void {
    const document = this.#documents.get(uri);
    if (document === undefined) return;
    this.#documents.delete(uri);
    count(document, -1);
    for (const cited of document.clauses) cited.documents.delete(document);
    this.#leave(document, new Set());
  }

  /**
   * Every place of a project that cites the clause itself, by document and in the order of the text, those of informative
   * documents last; empty where none does.
   */
  of(address: ClauseAddress, project: IndexedProject): readonly Citation[] {
    const cited = this.#find(address, project);
    if (cited === undefined) return [];
    return inOrder(cited.documents).flatMap(document => citationsIn(document, cited));
  }

  /** How many places of a project cite the clause. */
  countOf(address: ClauseAddress, project: IndexedProject): number {
    return this.#find(address, project)?.places ?? 0;
  }

  /** How many clauses of an edition, which a pack must list, a project cites. */
  countClauses(edition: Edition, project: IndexedProject): number {
    return edition.clauses.filter(({ number }) => this.countOf(addressIn(edition, number), project) > 0)
      .length;
  }

  /** The places of a project that cover the clause itself: those of `of` that do not merely cite it. */
  covering(address: ClauseAddress, project: IndexedProject): readonly Citation[] {
    return this.of(address, project).filter(({ merely }) => merely === undefined);
  }

  /** How many these are, in less time. */
  countCovering(address: ClauseAddress, project: IndexedProject): number {
    const cited = this.#find(address, project);
    if (cited === undefined) return 0;
    let places = 0;
    for (const { trace, clauses, isInformative: informs } of cited.documents)
      if (!informs) places += countCoveringPlaces(trace, clauses.indexOf(cited));
    return places;
  }

  /**
   * What `of` and `countOf` say of a clause in short, in time for somebody who waits: thousands of places are counted and
   * not looked at.
   *
   * @param most of the first places
   */
  overviewOf(address: ClauseAddress, most: number, project: IndexedProject): CitationOverview {
    const cited = this.#find(address, project);
    if (cited === undefined) return { places: 0, documents: 0, first: [] };
    const first = firstOf(cited.documents, most).flatMap(document => citationsIn(document, cited));
    return { places: cited.places, documents: cited.documents.size, first: first.slice(0, most) };
  }

  /** The documents of a project with a place that covers the clause itself, in the order of their addresses. */
  documentsCovering(address: ClauseAddress, project: IndexedProject): readonly string[] {
    return inOrder(this.#coveringDocuments(address, project)).map(({ uri }) => uri);
  }

  /**
   * How the documents of a project cover an edition, in its scope or not. It is computed when first asked for, and kept
   * up to date from then on: what comes back tells of later changes too.
   */
  statusOf(project: IndexedProject, edition: Edition): ReadonlyTally {
    const { tallies } = this.#keptOf(project.config);
    let tally = tallies.get(edition.datedName);
    if (tally?.edition !== edition) {
      tally = new EditionTally(edition, allowedExclusions(edition, project.config));
      for (const { number } of edition.clauses)
        for (const _ of this.#coveringDocuments(addressIn(edition, number), project)) tally.add(number);
      tallies.set(edition.datedName, tally);
    }
    return tally;
  }

  /**
   * What the documents of a project, each by its address, reference of some editions, in their order. A reference counts
   * for its own edition alone: a clause cited from another edition covers nothing here; neither does the row of a
   * statement of applicability. Editions that no pack lists are left out.
   *
   * @param scope not given: that of the project
   */
  coverage(project: TraceProject, scope = project.config.standards): readonly EditionCoverage[] {
    return listedEditions(scope, project.catalogue).map(edition =>
      coverageOfEdition(this.statusOf(project, edition), clause =>
        this.documentsCovering(addressIn(edition, clause), project),
      ),
    );
  }

  /** The clauses in scope that are not covered, not even in part, by edition in the order of the scope. */
  gaps(project: TraceProject): readonly Gaps[] {
    return scopeOf(project).map(edition => {
      const status = this.statusOf(project, edition);
      const isGap = ({ number, isRequirement }: Clause) =>
        isRequirement && status.statusOf(number) === 'not covered';
      return { edition, clauses: edition.clauses.filter(isGap) };
    });
  }

  #keptOf(config: Config): Kept {
    let kept = this.#projects.get(config);
    if (kept === undefined) {
      kept = { clauses: new Map(), tallies: new Map() };
      this.#projects.set(config, kept);
    }
    return kept;
  }

  #find(address: ClauseAddress, { config }: IndexedProject): CitedClause | undefined {
    return this.#projects.get(config)?.clauses.get(clauseKey(address));
  }

  /** The documents with a place that covers the clause, in no order. */
  #coveringDocuments(address: ClauseAddress, project: IndexedProject): readonly TracedDocument[] {
    const cited = this.#find(address, project);
    if (cited === undefined) return [];
    return [...cited.documents].filter(({ covered }) => covered.includes(cited));
  }

  #citedClause(address: ClauseAddress, config: Config): CitedClause {
    const { clauses } = this.#keptOf(config);
    const key = clauseKey(address);
    let cited = clauses.get(key);
    if (cited === undefined) {
      cited = { address, documents: new Set(), places: 0 };
      clauses.set(key, cited);
    }
    return cited;
  }

  /** Takes a document that is in no clause any more out of the counts, but for the covered clauses that stay so. */
  #leave({ config, clauses, covered }: TracedDocument, stays: ReadonlySet<CitedClause>): void {
    for (const cited of covered)
      if (!stays.has(cited)) this.#tallyOf(config, cited.address)?.remove(cited.address.clause);
    const kept = this.#keptOf(config);
    for (const cited of clauses)
      if (cited.documents.size === 0) kept.clauses.delete(clauseKey(cited.address));
  }

  #tallyOf(config: Config, address: ClauseAddress): EditionTally | undefined {
    return this.#projects.get(config)?.tallies.get(editionName(address));
  }
}

/** In the order of their addresses, informative ones last. */
const inOrder = (documents: Iterable<TracedDocument>): readonly TracedDocument[] =>
  [...documents].sort((a, b) => (isBefore(a, b) ? -1 : 1));

const isBefore = (a: TracedDocument, b: TracedDocument): boolean =>
  a.isInformative === b.isInformative ? a.uri < b.uri : b.isInformative;

/** The places of a document that cite the clause. */
const citationsIn = (
  { uri, trace, clauses, isInformative: informs }: TracedDocument,
  cited: CitedClause,
): readonly Citation[] =>
  citationsOf(uri, trace, {
    clauseIndex: clauses.indexOf(cited),
    otherwise: informs ? 'informative' : undefined,
  });

const scopeOf = ({ config, catalogue }: TraceProject): readonly Edition[] =>
  listedEditions(config.standards, catalogue);

/** Adds the places of a document to those of the clauses that it cites, or takes them away. */
function count({ trace, clauses }: TracedDocument, sign: 1 | -1): void {
  for (const [index, places] of placesByClause(trace).entries()) {
    const cited = clauses[index];
    if (cited) cited.places += sign * places;
  }
}

/** The first documents in that order; sorting all of them would take far longer. */
function firstOf(documents: Iterable<TracedDocument>, most: number): readonly TracedDocument[] {
  const first: TracedDocument[] = [];
  for (const document of documents) {
    const last = first.at(-1);
    if (first.length === most && last && isBefore(last, document)) continue;
    const after = first.findIndex(other => isBefore(document, other));
    first.splice(after < 0 ? first.length : after, 0, document);
    if (first.length > most) first.pop();
  }
  return first;
}
