import { editionAddress } from '../catalogue/clause-address.ts';
import { isWithin } from '../catalogue/clause-number.ts';
import { isSameEdition } from '../catalogue/edition-name.ts';
import type { Correlations, Edition } from '../catalogue/types.ts';
import { parseCitedClause } from '../config/cited-clause.ts';
import type { Config, Exclusion, ScopeEntry } from '../config/config.ts';
import { isInScope } from '../config/editions-in-scope.ts';
import { excludeClause } from '../config/exclude-clause.ts';
import { applyEdits } from '../fixes/apply.ts';
import { dateName } from '../fixes/date-designation.ts';
import { type Edit, insertion } from '../fixes/fix.ts';
import { successionOf } from '../fixes/successors.ts';
import { byPlace, type Span, textAt, touches } from '../text/span.ts';
import {
  type LeftReference,
  type MigratedDocument,
  type Migration,
  type MovedReference,
  nothingMigrated,
} from './migrate.ts';
import { type LeftReason, leftReference } from './migration-messages.ts';

/** `"ISO/IEC 27001:2013 A.14.2.7"`: what stands between quotation marks, or without them. */
const quoted = /^(["']?)(.*?)(["']?)$/s;

/**
 * Brings the scope and the exclusions of a `crossclause.yaml` from one edition to another; the rest of the text stays. An
 * exclusion moves where all that the new clause is made of is excluded: nobody said that the rest of it can be left out.
 *
 * @param config what the text says
 */
export function migrateConfig(
  text: string,
  config: Config,
  migration: Migration,
  correlations: Correlations,
): MigratedDocument {
  const changes = [
    ...config.standards.flatMap(entry => scopeChange(text, entry, config, migration)),
    ...exclusionChanges(text, config, migration, correlations),
  ];
  return {
    ...nothingMigrated,
    edits: changes.flatMap(change => change.edits).sort((a, b) => byPlace(a.span, b.span)),
    moved: changes.flatMap(change => change.moved ?? []),
    left: changes.flatMap(change => change.left ?? []),
  };
}

/** What becomes of one entry of the config. */
interface Change {
  readonly edits: readonly Edit[];
  readonly moved?: MovedReference;
  readonly left?: LeftReference;
}

function moveTo(
  span: Span,
  edits: readonly Edit[],
  { clauses, becomes, merged, basis }: Pick<MovedReference, 'clauses' | 'becomes' | 'merged' | 'basis'>,
): Change {
  return { edits, moved: { span, clauses, becomes, merged, basis, how: 'stated' } };
}

function leave(
  span: Span,
  reason: LeftReason,
  migration: Migration,
  clause?: string,
  successors: readonly string[] = [],
): Change {
  const why = { reason, clause, successors, isDated: false };
  const clauses = clause === undefined ? [] : [clause];
  return { edits: [], left: leftReference(span, clauses, why, migration) };
}

/** The old edition becomes the new one in its place; where that is in scope already, its line goes. */
function scopeChange(
  text: string,
  { standard, edition, span }: ScopeEntry,
  config: Config,
  migration: Migration,
): readonly Change[] {
  const { from, to } = migration;
  if (!span || standard !== from.standard || edition !== from.year) return [];
  const whole = { clauses: [], becomes: [], merged: [], basis: undefined };
  if (!isInScope(config, editionAddress(to))) {
    const dating = dateName(text, withoutQuotes(text, span), to);
    return [dating ? moveTo(span, dating, whole) : leave(span, 'context', migration)];
  }
  const line = lineOf(text, span);
  return [line ? moveTo(span, [{ span: line, text: '' }], whole) : leave(span, 'compared', migration)];
}

function* exclusionChanges(
  text: string,
  { exclusions }: Config,
  migration: Migration,
  correlations: Correlations,
): Generator<Change> {
  const { from, to } = migration;
  const ours = exclusions.filter(({ clause }) => isSameEdition(clause, editionAddress(from)));
  const excluded = new Set(ours.map(({ clause }) => clause.clause));
  /** What is excluded of the new edition already, and why. */
  const written = new Map(
    exclusions.flatMap(({ clause, justification }) =>
      isSameEdition(clause, editionAddress(to)) ? [[clause.clause, justification] as const] : [],
    ),
  );
  const made: Edit[] = [];
  for (const exclusion of ours) {
    const { span } = exclusion;
    const { clause } = exclusion.clause;
    const succession = successionOf(clause, from, to, correlations);
    if (succession.kind !== 'successors') {
      yield leave(span, succession.kind === 'none' ? 'removed' : 'no-row', migration, clause);
      continue;
    }
    const { clauses, basis } = succession;
    const chosen = clauses.length > 1 ? migration.choose(clause, clauses) : clauses;
    if (chosen.length === 0) {
      yield leave(span, 'choice', migration, clause, clauses);
      continue;
    }
    const others = chosen.flatMap(number => originsOf(number, migration, correlations));
    if (others.some(origin => !isExcluded(origin, excluded))) {
      yield leave(span, 'part', migration, clause, chosen);
      continue;
    }
    const further = chosen.filter(number => !written.has(number));
    const { justification } = exclusion;
    // All of it stands there already; why it was left out may not.
    const isSaid = further.length === 0;
    if (isSaid && chosen.some(number => written.get(number) !== justification)) {
      yield leave(span, 'excluded', migration, clause, chosen);
      continue;
    }
    const edits = isSaid ? removeItem(text, span) : rewriteExclusion(text, exclusion, further, to);
    // An entry that is added behind the last one cannot stand there where that goes.
    if (!edits || edits.some(edit => made.some(other => isTakenOutWith(edit, other)))) {
      yield leave(span, isSaid ? 'excluded' : 'context', migration, clause, chosen);
      continue;
    }
    for (const number of further) written.set(number, justification);
    made.push(...edits);
    const merged = chosen.filter(number => !further.includes(number));
    yield moveTo(span, edits, { clauses: [clause], becomes: chosen, merged, basis });
  }
}

/**
 * The entry names the first; each of the others becomes an entry at the end, with the same justification. undefined where the
 * entry is not written as a clause with its edition.
 */
function rewriteExclusion(
  text: string,
  { span, justification = '' }: Exclusion,
  clauses: readonly string[],
  to: Edition,
): readonly Edit[] | undefined {
  const [, open = '', words = '', quote = ''] = quoted.exec(textAt(text, span)) ?? [];
  const typed = parseCitedClause(words);
  const [first, ...others] = clauses;
  if (!typed || first === undefined) return undefined;
  const { edition, gap } = typed;
  const dating = dateName(edition, { start: 0, end: edition.length }, to) ?? [];
  const insertions = others.map(number => excludeClause(text, `${to.name} ${number}`, justification));
  return [
    { span, text: open + applyEdits(edition, dating) + gap + first + quote },
    ...insertions.flatMap(added => (added ? insertion(added.offset, added.text) : [])),
  ];
}

/** The clauses of the old edition that a clause of the new one follows; those with clauses below them only repeat these. */
function originsOf(number: string, { from, to }: Migration, correlations: Correlations): readonly string[] {
  return from.clauses.flatMap(({ number: origin, children }) => {
    if (children.length > 0) return [];
    const succession = successionOf(origin, from, to, correlations);
    return succession.kind === 'successors' && succession.clauses.includes(number) ? origin : [];
  });
}

const isExcluded = (clause: string, excluded: ReadonlySet<string>): boolean =>
  [...excluded].some(other => isWithin(clause, other));

/** What a scalar says, quoted or not. */
function withoutQuotes(text: string, { start, end }: Span): Span {
  const isQuoted = /^["']/.test(text.charAt(start));
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** The line of an item that says nothing else; undefined where more stands there, or the list is of one line. */
function lineOf(text: string, span: Span): Span | undefined {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const rest = /^[ \t]*(?:#[^\r\n]*)?(?:\r?\n|$)/.exec(text.slice(span.end));
  return /^[ \t]*-[ \t]*$/.test(text.slice(start, span.start)) && rest
    ? { start, end: span.end + rest[0].length }
    : undefined;
}

/** Whether one of two edits adds something where the other one takes something out. */
const isTakenOutWith = (a: Edit, b: Edit): boolean =>
  (a.text === '' || b.text === '') && a.text !== b.text && touches(a.span, b.span);

// `  - clause: `.
const beginsItem = /^(?<indent> *)- +clause:[ \t]+$/;
// The end of its line, and one with the justification below it.
const restOfItem = /^[ \t]*(?:\r?\n|$)(?:(?<indent> +)justification:[ \t]+[^|>\s#][^#\r\n]*(?:\r?\n|$))?/;

/**
 * Takes an exclusion out with its justification; undefined where the list is of one line, or more stands in the entry than the two on a
 * line each, as a comment.
 */
function removeItem(text: string, span: Span): readonly Edit[] | undefined {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const begin = beginsItem.exec(text.slice(start, span.start));
  const rest = restOfItem.exec(text.slice(span.end));
  if (!begin || !rest) return undefined;
  const { indent = '' } = begin.groups ?? {};
  const end = span.end + rest[0].length;
  const [, next = ''] = /^(?:[ \t]*\r?\n)*( *)(?=\S)/.exec(text.slice(end)) ?? [];
  return next.length > indent.length ? undefined : [{ span: { start, end }, text: '' }];
}
