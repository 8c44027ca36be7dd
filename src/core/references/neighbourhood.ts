import type { Span } from '../text/span.ts';
import type { Binding } from './binding.ts';
import { tightBefore } from './gaps.ts';
import type { ListMark, Mark, StandardMark } from './mark.ts';
import type { NamesBefore } from './names-before.ts';

/** What stands right before or behind a list, and the text between: at most `longestGap` of it. */
interface Neighbour {
  readonly mark: Mark;
  readonly gap: string;
}

/** What stands around a list in its passage. */
export interface Neighbourhood extends NamesBefore {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Of the list in `marks`. */
  readonly index: number;
  readonly list: ListMark;
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
  /** The list before it, as it was bound. */
  readonly before: Binding | undefined;
  /** The one standard behind it in its sentence. */
  readonly later: StandardMark | undefined;
}

/** A gap longer than this is no gap within a citation; UTF-16 code units. */
export const longestGap = 140;

/** What stands between a list and the mark beside it; undefined where there is none, or too much between. */
export function neighbour(text: string, mark: Mark | undefined, list: ListMark): Neighbour | undefined {
  if (!mark) return undefined;
  const [start, end] = mark.start < list.start ? [mark.end, list.start] : [list.end, mark.start];
  return end - start > longestGap ? undefined : { mark, gap: gapIn(text, start, end) };
}

/** The list right behind a name, if the mark after it is one: `ISO 9001 (8.4`. */
export const listBehind = (text: string, { end }: Span, mark: Mark | undefined): ListMark | undefined =>
  mark?.kind === 'list' && mark.start - end < 40 && tightBefore.test(gapIn(text, end, mark.start))
    ? mark
    : undefined;

// The patterns of gaps allow blanks in several places: a run of them would cost its length to the power of those.
const longBlank = /(\s{3})\s+/g;

/** What stands between two marks; of a long run of blanks only the beginning. */
export const gapIn = (text: string, start: number, end: number): string =>
  text.slice(start, end).replace(longBlank, '$1');

/**
 * For each mark the one standard that follows in its sentence; undefined where none follows, or several, or another
 * framework.
 */
export function laterStandardsOf(marks: readonly Mark[]): (StandardMark | undefined)[] {
  const found: (StandardMark | undefined)[] = [];
  let later: StandardMark | 'several' | undefined;
  for (const mark of [...marks].reverse()) {
    found.push(later === 'several' ? undefined : later);
    if (mark.kind === 'boundary') later = undefined;
    else if (mark.kind === 'foreign') later = 'several';
    else if (mark.kind === 'standard') later = later === undefined ? mark : 'several';
  }
  return found.reverse();
}
