import type { Span } from '../text/span.ts';

// What stands at the cursor, as far as it is typed.

/** As far as they are typed: `8.7`, `A.5.`, `21(2)`; `organizational`, `AC-2`, `AC-2(1`. */
export const typedBrackets = '(?:\\([a-z\\d]{0,5}\\)?){0,4}';
export const typedNumber = `[A-Z]\\.?[\\d.]*|\\d[\\d.]*${typedBrackets}`;
export const typedWord = `\\p{L}[\\p{L}&-]*(?:\\d[\\p{L}\\d.-]*${typedBrackets})?`;
/** A number, or words of a title: `8.7`, `organizational know`. */
export const typedClause = `(?<typed>${typedNumber}|${typedWord}(?: ${typedWord}){0,3} ?)?`;

/** Words that go on with a sentence about a standard: `ISO 9001 requires`, `ISO 9001 and`. No title begins with them. */
const sentenceWord =
  /^(?:and|or|the|is|are|of|for|in|to|with|by|as|at|on|we|it|was|has|an|und|oder|ist|et|ou|est|es|en|s|which|that|from|requires?|asks?|says?|standards?|certifi\p{L}*|defines?|applies|demands?|must|shall|should|does|can|may|will)(?: .*)?$/iu;

/** Those of them that may become a word of a title, `incident`, `service`, `organizational`, while no blank follows. */
const beginningOfTitle = /^(?:or|of|in|to|as|are|we|it|an|und|ou|est|es|en|s|demand|require|standard)$/iu;

/** Whether what is typed goes on with a sentence, and begins no title. */
export const isSentence = (typed: string): boolean =>
  sentenceWord.test(typed.trim()) && !beginningOfTitle.test(typed);

/** Far more than stands between a standard and its clause. */
export const longestGap = 80;

/** The line that holds an offset, without its end. */
export function lineAt(text: string, offset: number): Span {
  // `lastIndexOf` takes a negative place for 0.
  const before = offset === 0 ? '' : text.slice(0, offset);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const rest = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  return { start, end: offset + rest.length };
}

/** The line up to an offset. */
export const lineBefore = (text: string, offset: number): string =>
  text.slice(lineAt(text, offset).start, offset);

/** Where the word or number at the cursor ends. */
export const endOfWord = (text: string, offset: number, typed: string): number => {
  // `AC-2(|)`: editors close brackets.
  if (/\([^)]*$/.test(typed))
    return offset + (/^[a-z\d]*\)?/.exec(text.slice(offset, offset + 8))?.[0].length ?? 0);
  const rest = text.slice(offset, offset + 80);
  // `A` may be the letter of an annex, or the first of a code or a word.
  const isWord = /\p{L}$/u.test(typed) && (typed.length > 1 || /^\p{L}/u.test(rest));
  return (
    offset + ((isWord ? /^[\p{L}-]*(?:\d(?:[.-]?[\p{L}\d])*)?/u : /^(?:\.?\d)*/).exec(rest)?.[0].length ?? 0)
  );
};

/** Where the number and year of a standard end that the cursor is in: behind `01:2022` of `ISO 270|01:2022`. */
export const endOfNumber = (text: string, offset: number): number =>
  offset + (/^(?:[\d:]|-(?=\d))*/.exec(text.slice(offset, offset + 20))?.[0].length ?? 0);
