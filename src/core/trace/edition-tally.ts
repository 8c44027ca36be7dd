import { addressIn } from '../catalogue/clause-address.ts';
import type { Clause, Edition } from '../catalogue/types.ts';
import type { Exclusion } from '../config/config.ts';
import { clauseKey } from './document-trace.ts';

/**
 * `covered`: referenced, or all its children are; `partly covered`: only its parent or some of what is below it is
 * referenced; `excluded`: the config leaves it or a clause above it out, as the standard lets it. Says what is referenced,
 * nothing more.
 */
export type CoverageStatus = 'covered' | 'partly covered' | 'not covered' | 'excluded';

/** From what is best to what needs a look. */
export const coverageStatuses: readonly CoverageStatus[] = [
  'covered',
  'partly covered',
  'not covered',
  'excluded',
];

export type CoverageCounts = Readonly<Record<CoverageStatus, number>>;

/** Covered clauses in a hundred of those not excluded; 0 where none is left. */
export function shareCovered(counts: CoverageCounts): number {
  const counted = counts.covered + counts['partly covered'] + counts['not covered'];
  return counted === 0 ? 0 : (100 * counts.covered) / counted;
}

/** How the clauses of one edition are covered. */
export interface ReadonlyTally {
  readonly edition: Edition;
  /** Of the clauses that ask for something. */
  readonly counts: CoverageCounts;
  /** Covered clauses in a hundred of those not excluded, rounded down; 0 where none is left. */
  readonly percent: number;
  /** `not covered` for a number that the edition does not have. */
  statusOf(number: string): CoverageStatus;
  /** Why the clause is excluded, where the config says so. */
  justificationOf(number: string): string | undefined;
}

/**
 * Which clauses of an edition are referenced, and what follows for the others. Takes references in and out one clause at
 * a time: what changes then are the clause, those above it and its children, and no other is looked at.
 */
export class EditionTally implements ReadonlyTally {
  readonly edition: Edition;
  readonly counts: Record<CoverageStatus, number> = {
    covered: 0,
    'partly covered': 0,
    'not covered': 0,
    excluded: 0,
  };
  /** How many documents reference each clause. */
  readonly #references = new Map<string, number>();
  /** How many referenced clauses stand below each. */
  readonly #referencedBelow = new Map<string, number>();
  readonly #statuses = new Map<string, CoverageStatus>();
  readonly #justifications: ReadonlyMap<string, string | undefined>;

  constructor(edition: Edition, exclusions: readonly Exclusion[]) {
    this.edition = edition;
    this.#justifications = new Map(
      exclusions.map(({ clause, justification }) => [clauseKey(clause), justification]),
    );
    for (const clause of edition.clauses) {
      const status = this.#excludingAbove(clause.number) === undefined ? 'not covered' : 'excluded';
      this.#statuses.set(clause.number, status);
      if (clause.isRequirement) this.counts[status]++;
    }
  }

  get percent(): number {
    return Math.floor(shareCovered(this.counts));
  }

  statusOf(number: string): CoverageStatus {
    return this.#statuses.get(number) ?? 'not covered';
  }

  justificationOf(number: string): string | undefined {
    const excluding = this.#excludingAbove(number);
    return excluding === undefined ? undefined : this.#justifications.get(this.#keyOf(excluding));
  }

  /** One more document references the clause; numbers that the edition does not have change nothing. */
  add(number: string): void {
    const before = this.#references.get(number) ?? 0;
    this.#references.set(number, before + 1);
    if (before === 0) this.#turn(number, 1);
  }

  /** One document fewer references the clause. */
  remove(number: string): void {
    const before = this.#references.get(number) ?? 0;
    if (before > 1) this.#references.set(number, before - 1);
    else if (this.#references.delete(number)) this.#turn(number, -1);
  }

  #turn(number: string, by: 1 | -1): void {
    const clause = this.edition.clause(number);
    if (clause === undefined) return;
    const above = this.edition.path(number).slice(0, -1).reverse();
    for (const upper of above) this.#referencedBelow.set(upper, (this.#referencedBelow.get(upper) ?? 0) + by);
    for (const child of clause.children) this.#find(child);
    // From below upwards: whether all children are covered must be known first.
    for (const changed of [number, ...above]) this.#find(changed);
  }

  #find(number: string): void {
    const clause = this.edition.clause(number);
    const before = this.#statuses.get(number);
    if (clause === undefined || before === undefined || before === 'excluded') return;
    const status = this.#statusOfClause(clause);
    if (status === before) return;
    this.#statuses.set(number, status);
    if (!clause.isRequirement) return;
    this.counts[before]--;
    this.counts[status]++;
  }

  #statusOfClause({ number, parent, children }: Clause): CoverageStatus {
    if (this.#references.has(number)) return 'covered';
    const left = children.filter(child => this.edition.has(child) && this.statusOf(child) !== 'excluded');
    if (left.length > 0 && left.every(child => this.statusOf(child) === 'covered')) return 'covered';
    if (parent !== undefined && this.#references.has(parent)) return 'partly covered';
    return (this.#referencedBelow.get(number) ?? 0) > 0 ? 'partly covered' : 'not covered';
  }

  /** The number that is excluded, of the clause or of one above it; undefined where none is. */
  #excludingAbove(number: string): string | undefined {
    return this.edition.path(number).find(above => this.#justifications.has(this.#keyOf(above)));
  }

  #keyOf(clause: string): string {
    return clauseKey(addressIn(this.edition, clause));
  }
}
