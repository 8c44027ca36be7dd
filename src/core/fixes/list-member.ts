import type { Edition } from '../catalogue/types.ts';
import { andWords } from '../references/words.ts';
import { overlaps, type Span } from '../text/span.ts';
import { behindClosing } from './joint.ts';
import type { Replacement } from './rewrite-number.ts';
import { isTitleOf } from './title-beside.ts';

/** What stands between two numbers of one list and goes with either: `, `, ` and `, ` / `, `; sowie `. */
export const plainGap = new RegExp(
  `^\\s*(?:(?:[,;/&+·、，；]|&amp;)\\s*)?(?:(?:${andWords})(?![\\p{Script=Latin}])\\s*)?$`,
  'iu',
);

/** ` and ` of `** and **`: the same marks end what stands before and begin what follows. */
const withoutEmphasis = (gap: string): string => gap.replace(/^([*_]{1,3})(.*)\1$/s, '$2');

/** `** and **`, `](plan.md) and [`: with the marks that end what stands before. */
const betweenMarks =
  /^(?:(?<marks>[*_]{1,3})(?<emphasised>.*)\k<marks>|(?<target>\]\([^()\s]*\))(?<linked>.*)\[)$/s;

/**
 * Whether a gap joins two numbers that are marked alike, as far as they are marked at all: `**7.4** and **7.5**`, and links
 * that lead to the same place. With one of the numbers all of the gap goes, and the marks of the other are whole.
 *
 * @param behind where the second number ends, with its title
 */
export function isPlainGap(text: string, { start, end }: Span, behind: number): boolean {
  const gap = text.slice(start, end);
  const { marks, target, emphasised = '', linked = '' } = betweenMarks.exec(gap)?.groups ?? {};
  const closing = marks ?? target;
  if (closing === undefined) return plainGap.test(gap);
  return text.startsWith(closing, behind) && plainGap.test(emphasised + linked);
}

/** A number among its neighbours. */
export interface Member extends Replacement {
  /** Where it ends, with its title. */
  readonly end: number;
  /** `freely`: by words that are the author's, and no title of the clause. */
  readonly titled: 'freely' | 'by the standard' | 'not';
}

/** What becomes of a number in a list; `next` is where the next reference begins, where one follows. */
export function memberOf(
  text: string,
  replacement: Replacement,
  next: number | undefined,
  from: Edition,
): Member {
  const { span, references } = replacement.written;
  // `7.4 of ISO 9001`: the designation is no title.
  const titled = references.find(
    ({ titleSpan, standardSpan }) => titleSpan && !(standardSpan && overlaps(titleSpan, standardSpan)),
  );
  // What is read as a title is none where the next number follows at once, or in it: `[7.4](a.md) and [7.5](b.md)`.
  const isFollowed =
    next !== undefined &&
    ((titled?.titleSpan?.end ?? 0) > next || plainGap.test(withoutEmphasis(text.slice(span.end, next))));
  if (!titled?.titleSpan || isFollowed) return { ...replacement, end: span.end, titled: 'not' };
  const { titleSpan } = titled;
  return {
    ...replacement,
    end: behindClosing(text, titleSpan.end, text.slice(span.end, titleSpan.start)),
    titled: isTitleOf(text, titled, from) ? 'by the standard' : 'freely',
  };
}
