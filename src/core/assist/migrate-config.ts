import type { Correlations, Edition } from '../catalogue/types.ts';
import type { Config, Exclusion, ScopeEntry } from '../config/config.ts';
import { excludeClause } from '../config/exclude-clause.ts';
import type { Edit } from '../fixes/fix.ts';
import { type Succession, successionOf } from '../fixes/successors.ts';
import { type Span, textAt } from '../text/span.ts';
import type { LeftReference, MigratedDocument, Migration, MovedReference } from './migrate.ts';
import { type LeftReason, messageOf } from './migration-messages.ts';

/** `ISO/IEC 27001:2013 A.14.2.7`: before the year, the year, what stands between, the clause, a quotation mark. */
const citedClause =
  /^(?<before>.*?)(?<year>\d{4})(?<gap>,?\s+(?:clause |§ ?)?)(?<clause>[A-Z]?[.\d]*\d|[A-Z])(?<quote>["']?)$/su;

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
  const { from, to } = migration;
  const edits: Edit[] = [];
  const moved: MovedReference[] = [];
  const left: LeftReference[] = [];
  const move = (
    span: Span,
    clauses: readonly string[],
    becomes: readonly string[],
    succession?: Succession,
  ) =>
    moved.push({
      span,
      clauses,
      becomes,
      basis: succession?.kind === 'successors' ? succession.basis : undefined,
      how: 'stated',
    });
  const leave = (span: Span, reason: LeftReason, clause?: string, successors: readonly string[] = []) => {
    const message = messageOf({ reason, clause, successors, isDated: false }, migration);
    const clauses = clause === undefined ? [] : [clause];
    left.push({ span, clauses, reason, message, successors, isDated: false });
  };

  for (const { standard, edition, span } of config.standards) {
    if (!span || standard !== from.standard || edition !== from.year) continue;
    if (!isInScope(to, config.standards)) {
      edits.push({ span: yearIn(text, span, from), text: to.year });
      move(span, [], []);
      continue;
    }
    const line = lineOf(text, span);
    if (line) {
      edits.push({ span: line, text: '' });
      move(span, [], []);
    } else leave(span, 'compared');
  }

  const ours = config.exclusions.filter(({ clause }) => isOf(from, clause));
  const excluded = new Set(ours.map(({ clause }) => clause.clause));
  const written = new Set(config.exclusions.flatMap(({ clause }) => (isOf(to, clause) ? clause.clause : [])));
  for (const exclusion of ours) {
    const { clause } = exclusion.clause;
    const succession = successionOf(clause, from, to, correlations);
    if (succession.kind !== 'successors') {
      leave(exclusion.span, succession.kind === 'none' ? 'removed' : 'no-row', clause);
      continue;
    }
    const { clauses } = succession;
    const chosen = clauses.length > 1 ? migration.choose(clause, clauses) : clauses;
    if (chosen.length === 0) {
      leave(exclusion.span, 'choice', clause, clauses);
      continue;
    }
    const others = chosen.flatMap(number => originsOf(number, migration, correlations));
    if (others.some(origin => !isExcluded(origin, excluded))) {
      leave(exclusion.span, 'part', clause, chosen);
      continue;
    }
    const further = rewriteExclusion(
      exclusion,
      chosen.filter(number => !written.has(number)),
    );
    if (!further) {
      leave(exclusion.span, 'context', clause);
      continue;
    }
    edits.push(...further);
    for (const number of chosen) written.add(number);
    move(exclusion.span, [clause], chosen, succession);
  }
  return { edits: [...edits].sort((a, b) => a.span.start - b.span.start), moved, left, matrices: 0 };

  /** The entry names the first; each of the others becomes an entry at the end, with the same justification. */
  function rewriteExclusion(
    { span, justification = '' }: Exclusion,
    clauses: readonly string[],
  ): readonly Edit[] | undefined {
    const typed = citedClause.exec(textAt(text, span))?.groups;
    const [first, ...others] = clauses;
    // All of it stands there already.
    if (first === undefined) return [{ span: itemOf(text, span), text: '' }];
    if (!typed) return undefined;
    const { before = '', gap = ' ', quote = '' } = typed;
    const insertions = others.map(number => excludeClause(text, `${to.name} ${number}`, justification));
    return [
      { span, text: before + to.year + gap + first + quote },
      ...insertions.flatMap(added =>
        added ? { span: { start: added.offset, end: added.offset }, text: added.text } : [],
      ),
    ];
  }
}

const isOf = (edition: Edition, named: { readonly standard: string; readonly edition: string }): boolean =>
  named.standard === edition.standard && named.edition === edition.year;

const isInScope = (edition: Edition, scope: readonly ScopeEntry[]): boolean =>
  scope.some(entry => isOf(edition, entry));

/** The clauses of the old edition that a clause of the new one follows; those with clauses below them only repeat these. */
function originsOf(number: string, { from, to }: Migration, correlations: Correlations): readonly string[] {
  return from.clauses.flatMap(({ number: origin, children }) => {
    if (children.length > 0) return [];
    const succession = successionOf(origin, from, to, correlations);
    return succession.kind === 'successors' && succession.clauses.includes(number) ? origin : [];
  });
}

const isExcluded = (clause: string, excluded: ReadonlySet<string>): boolean =>
  [...excluded].some(other => clause === other || clause.startsWith(`${other}.`));

function yearIn(text: string, span: Span, { year }: Edition): Span {
  const start = span.start + textAt(text, span).lastIndexOf(year);
  return { start, end: start + year.length };
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
    const line = /^( *)([^\r\n]*)/.exec(text.slice(end, text.length));
    const isBelow = line !== null && line[2] !== '' && (line[1] ?? '').length > dash;
    if (!isBelow) return { start, end };
    end = text.indexOf('\n', end) + 1;
  }
  return { start, end: text.length };
}
