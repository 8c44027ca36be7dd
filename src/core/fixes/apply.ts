import { firstFrom, overlaps, type Span, touches } from '../text/span.ts';
import type { Edit, Fix } from './fix.ts';

/** What came of applying several fixes to one text. */
export interface AppliedFixes {
  readonly text: string;
  readonly applied: readonly Fix[];
  /** Those that would have changed what another one changes: left for the next pass. */
  readonly skipped: readonly Fix[];
}

/** The text after the edits of one fix, which must not overlap; their order does not matter. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { span, text: replacement } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    result += text.slice(from, span.start) + replacement;
    from = span.end;
  }
  return result + text.slice(from);
}

/**
 * How many of the edits of one fix lead from a text to another; undefined where none of their choices does, as where somebody
 * typed meanwhile. Where an edit may or may not have been made, since what follows would be the same, the most count.
 */
export function countApplied(text: string, edits: readonly Edit[], after: string): number | undefined {
  /** For each length that the text has so far behind the edits, how many of them that takes. */
  let reached: ReadonlyMap<number, number> = new Map([[0, 0]]);
  let from = 0;
  for (const { span, text: replacement } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    const next = new Map<number, number>();
    const between = text.slice(from, span.start);
    for (const [end, count] of reached) {
      if (!after.startsWith(between, end)) continue;
      const at = end + between.length;
      const kept = text.slice(span.start, span.end);
      if (after.startsWith(kept, at)) keepMost(next, at + kept.length, count);
      if (after.startsWith(replacement, at)) keepMost(next, at + replacement.length, count + 1);
    }
    reached = next;
    from = span.end;
  }
  const rest = text.slice(from);
  const ends = [...reached].filter(([end]) => after.slice(end) === rest);
  return ends.length === 0 ? undefined : Math.max(...ends.map(([, count]) => count));
}

function keepMost(counts: Map<number, number>, end: number, count: number): void {
  counts.set(end, Math.max(count, counts.get(end) ?? 0));
}

/**
 * Applies each fix whole or not at all, in the order given. Two fixes that make the very same edit agree; that edit is
 * made once. A fix that touches what an earlier one changes is skipped.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): AppliedFixes {
  const made: Edit[] = [];
  const applied: Fix[] = [];
  const skipped: Fix[] = [];
  for (const fix of fixes) {
    const added = fix.edits.filter(edit => !near(made, edit).some(other => isSame(other, edit)));
    if (added.some(edit => near(made, edit).some(other => collide(other.span, edit.span)))) skipped.push(fix);
    else {
      for (const edit of added) made.splice(firstFrom(made, edit.span.start + 1, startOf), 0, edit);
      applied.push(fix);
    }
  }
  return { text: applyEdits(text, made), applied, skipped };
}

/** Of edits in the order of the text those that an edit can collide with: the one before it, and all that begin in it. */
function near(made: readonly Edit[], { span }: Edit): readonly Edit[] {
  const first = firstFrom(made, span.start, startOf);
  return made.slice(Math.max(0, first - 1), firstFrom(made, span.end + 1, startOf));
}

const startOf = ({ span }: Edit): number => span.start;

const isSame = (a: Edit, b: Edit): boolean =>
  a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;

/** Two insertions at one place collide as well: which of them came first would be chance. */
const collide = (a: Span, b: Span): boolean =>
  overlaps(a, b) || a.start === b.start || touchesInsertion(a, b);

const touchesInsertion = (a: Span, b: Span): boolean =>
  (a.start === a.end || b.start === b.end) && touches(a, b);
