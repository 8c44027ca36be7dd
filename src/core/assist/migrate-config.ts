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
import { byPlace, type Span, textAt } from '../text/span.ts';
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
  const written = new Set(
    exclusions.flatMap(({ clause }) => (isSameEdition(clause, editionAddress(to)) ? clause.clause : [])),
  );
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
    const edits = rewriteExclusion(text, exclusion, further, to);
    if (!edits) {
      yield leave(span, 'context', migration, clause);
      continue;
    }
    for (const number of chosen) written.add(number);
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
  // All of it stands there already.
  if (first === undefined) return [{ span: itemOf(text, span), text: '' }];
  if (!typed) return undefined;
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

/** An exclusion with its justification: its line and those that are indented more than its dash. */
function itemOf(text: string, span: Span): Span {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const dash = text.slice(start).search(/[^ ]/);
  let end = text.indexOf('\n', span.end) + 1;
  while (end > 0) {
    const line = /^( *)([^\r\n]*)/.exec(text.slice(end));
    const isBelow = line !== null && line[2] !== '' && (line[1] ?? '').length > dash;
    if (!isBelow) return { start, end };
    end = text.indexOf('\n', end) + 1;
  }
  return { start, end: text.length };
}
