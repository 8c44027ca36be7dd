import { parentOf } from '../catalogue/clause-number.ts';
import type { Basis, Correlations, Edition } from '../catalogue/types.ts';
import { weakerBasis } from '../correlations/relation.ts';
import type { Document } from '../documents/document.ts';
import { listOf } from '../documents/reference-groups.ts';
import { editionResolver, type ResolvedEdition } from '../documents/resolve-edition.ts';
import { isAmended } from '../fixes/change-clause.ts';
import { dateDesignation } from '../fixes/date-designation.ts';
import { successionOf } from '../fixes/successors.ts';
import { type WrittenClause, writtenClauses } from '../fixes/written-clauses.ts';
import type { Reference } from '../references/reference.ts';
import { isDatedOtherwise } from './dated-otherwise.ts';
import { formerEditions } from './former-editions.ts';
import type { Migration, MigrationWorld } from './migrate.ts';
import type { LeftReason } from './migration-messages.ts';

/** What is written in one place, and what is to become of it. */
export interface Mention {
  readonly written: WrittenClause;
  /** `ours`: of the old edition; `free`: of whatever edition its context names; `other`: must stay what it is. */
  readonly kind: 'ours' | 'free' | 'other';
  readonly how: ResolvedEdition['how'];
  readonly outcome: Outcome;
  /** The year that each reference means; empty for a standard as a whole that nobody dates. */
  readonly years: ReadonlyMap<Reference, string>;
}

type Outcome =
  | { readonly kind: 'moves'; readonly clauses: readonly string[]; readonly basis: Basis | undefined }
  | {
      readonly kind: 'stays';
      readonly reason: LeftReason;
      readonly detail: string;
      readonly successors: readonly string[];
    };

/** The clauses that are written in one place, each once; none for a standard as a whole. */
export const clausesOf = ({ references }: WrittenClause): readonly string[] => [
  ...new Set(references.flatMap(({ clause }) => clause ?? [])),
];

/** Everything that a document refers to, in the order of the text, and what is to become of it by itself. */
export function mentionsOf(
  document: Document,
  migration: Migration,
  world: MigrationWorld,
): readonly Mention[] {
  const { from, to } = migration;
  const resolve = editionResolver(document, world.config, world.catalogue);
  const formerReason = formerEditions(document, from, to);
  const isOurs = (reference: Reference): boolean => {
    if (reference.standard !== from.standard) return false;
    if (reference.edition !== undefined || reference.clause === undefined)
      return reference.edition === from.year;
    return resolve(reference).edition?.name === from.name;
  };
  // `A.8.32` below a heading that says 2013: whoever wrote it means the new edition already.
  const isNew = ({ clause }: Reference): boolean =>
    clause !== undefined && isMissing(from, clause) && to.has(clause);
  return writtenClauses(document).map((written): Mention => {
    const { references } = written;
    const [first] = references;
    const years = new Map(references.map(other => [other, yearOf(other, resolve)]));
    const how = first && first.edition === undefined ? resolve(first).how : 'stated';
    const mention = (kind: Mention['kind'], outcome: Outcome): Mention => ({
      written,
      kind,
      how,
      outcome,
      years,
    });
    const ours = references.filter(isOurs);
    const [own] = ours;
    if (!own) return mention('other', staying('list'));
    const isBare = own.editionSpan === undefined;
    if (isBare && own.clause !== undefined && listOf(document, own).every(isNew))
      return mention('free', staying('list'));
    if (own.clause !== undefined && isDatedOtherwise(document, own, migration))
      return mention('free', staying('otherwise'));
    const former = formerReason(own);
    if (former) return mention('ours', staying(former));
    if (isAmended(document.text, own)) return mention('ours', staying('amended'));
    if (!isBare && !dateDesignation(document.text, own, to)) return mention('ours', staying('context'));
    const outcome = outcomeOf({ ...written, references: ours }, migration, world.correlations);
    const isShared = ours.length < references.length;
    if (isShared && outcome.kind === 'moves' && outcome.clauses.join() !== clausesOf(written).join())
      return mention('ours', staying('shared'));
    return mention('ours', outcome);
  });
}

const staying = (reason: LeftReason, detail = '', successors: readonly string[] = []): Outcome => ({
  kind: 'stays',
  reason,
  detail,
  successors,
});

const isMissing = (edition: Edition, clause: string): boolean =>
  edition.isListed && !edition.has(clause) && !edition.isUnlisted(clause);

function outcomeOf(
  written: WrittenClause,
  { from, to, choose }: Migration,
  correlations: Correlations,
): Outcome {
  const clauses = clausesOf(written);
  const ends = written.references.filter(({ implied }) => !implied);
  const [start, end] = [ends[0]?.clause, ends.at(-1)?.clause];
  if (start === undefined || end === undefined) return { kind: 'moves', clauses: [], basis: undefined };
  if (written.isRange && parentOf(start) !== parentOf(end)) return staying('range');

  const becomes: string[] = [];
  let basis: Basis = 'published';
  for (const clause of clauses) {
    if (isMissing(from, clause)) return staying('unknown', clause);
    const succession = successionOf(clause, from, to, correlations);
    if (succession.kind === 'none') return staying('removed', clause);
    if (succession.kind === 'no-row') return staying('no-row', clause);
    const hasItem = written.references.some(({ item }) => item !== undefined);
    if (hasItem && !succession.isIdentical) return staying('item', clause, succession.clauses);
    const isChoice = succession.clauses.length > 1;
    const chosen = isChoice ? choose(clause, succession.clauses) : succession.clauses;
    if (chosen.length === 0) return staying('choice', clause, succession.clauses);
    for (const number of chosen) if (!becomes.includes(number)) becomes.push(number);
    basis = weakerBasis(basis, succession.basis);
  }
  return { kind: 'moves', clauses: written.isRange ? inOrder(becomes, to) : becomes, basis };
}

function inOrder(clauses: readonly string[], edition: Edition): readonly string[] {
  const order = new Map(edition.clauses.map(({ number }, index) => [number, index]));
  return [...clauses].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

/** The year that a reference states or takes from its context; empty for a standard as a whole that nobody dates. */
export function yearOf(reference: Reference, resolve: (reference: Reference) => ResolvedEdition): string {
  if (reference.edition !== undefined) return reference.edition;
  return reference.clause === undefined ? '' : (resolve(reference).edition?.year ?? '');
}
