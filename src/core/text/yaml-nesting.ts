import type { Span } from './span.ts';

/** Far more than any pack, config or front matter has, far less than what makes a YAML parser give up. */
const deepest = 100;

/** A line that opens one block in the other: `- - - - a`. */
const openings = /^[ \t]*((?:[-?:][ \t]+)*)/;

/**
 * Where YAML is nested beyond reason, told from its brackets and indentation alone, in one pass and before a parser sees
 * it: a parser may run out of memory over a few hundred kilobytes of `- - - -`. undefined where all is well. Brackets in
 * quotes and comments count as well, which no real text comes near to.
 */
export function findDeepNesting(text: string): Span | undefined {
  let depth = 0;
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const line = text.slice(start, end);
    const [opening, indicators] = openings.exec(line) ?? ['', ''];
    if (opening.length > 4 * deepest || (indicators?.length ?? 0) > 2 * deepest)
      return { start, end: start + 1 };
    for (let at = 0; at < line.length; at++) {
      const character = line[at];
      if (character === '[' || character === '{') depth++;
      else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
      if (depth > deepest) return { start: start + at, end: start + at + 1 };
    }
    start = end + 1;
  }
  return undefined;
}
