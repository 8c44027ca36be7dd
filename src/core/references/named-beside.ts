import { firstFrom, type Span } from '../text/span.ts';
import { acronymAfter, blankAfter, bracketBefore, strictlyOfAfter, tightBefore } from './gaps.ts';
import type { StandardMark } from './mark.ts';
import { controlWords, plainSectionWords, requirementWords } from './words.ts';

// `HIPAA Section 164.399`.
const wordAtEnd = new RegExp(`\\s(?:${plainSectionWords}|${requirementWords}|${controlWords})\\s*$`, 'iu');
const longestToName = 30;

/**
 * The standards whose name stands right before or behind a number, with signs and a word for clauses between at most: `HIPAA §
 * 164.399`, `Art. 99 of the GDPR`. Empty where none does; `named` are those of the text, in order.
 */
export function namedBeside(
  text: string,
  { start, end }: Span,
  named: readonly StandardMark[],
): readonly string[] {
  const next = firstFrom(named, end, mark => mark.start);
  const [before, behind] = [named[next - 1], named[next]];
  const gapBefore = before && gapOf(text, before.end, start)?.replace(wordAtEnd, ' ');
  const gapBehind = behind && gapOf(text, end, behind.start);
  const isBehind =
    gapBehind !== undefined &&
    [blankAfter, strictlyOfAfter, bracketBefore].some(pattern => pattern.test(gapBehind));
  if (behind && isBehind) return standardsOf(behind);
  // `GDPR, Art. 99 XYZ`: of another law, which nobody has told.
  const isBefore =
    gapBefore !== undefined &&
    tightBefore.test(gapBefore) &&
    !acronymAfter.test(text.slice(end, end + longestToName));
  return before && isBefore ? standardsOf(before) : [];
}

/** undefined where more stands between than could be a gap. */
const gapOf = (text: string, from: number, to: number): string | undefined =>
  to - from > longestToName ? undefined : text.slice(from, to);

const standardsOf = ({ designations }: StandardMark): readonly string[] =>
  designations.map(({ standard }) => standard);
