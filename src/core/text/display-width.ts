/** Marks that sit on the letter before them, and characters that show nothing. */
const noWidth = /^(?:\p{Mn}|\p{Me}|[\u200B-\u200D\u2060\uFEFF])$/u;

/** East Asian Wide and Fullwidth (Unicode Standard Annex #11) and emoji, which terminals draw two columns wide. */
const wide =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]$/u;

/**
 * What would steer a terminal or turn the direction of its text (control characters, bidirectional overrides), halves of
 * surrogate pairs, and what Unicode and XML have no character for.
 */
const unprintable = /^[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u2028\u2029\uFFFE\uFFFF]$/u;

const tabStop = 4;

/** How many columns of a terminal a text takes that has no tabs or control characters. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += noWidth.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}

/** A character as it is shown: a tab as blanks to the next stop, what a terminal could not print as �. */
export function displayed(character: string, column: number): string {
  if (character === '\t') return ' '.repeat(tabStop - (column % tabStop));
  return unprintable.test(character) ? '\uFFFD' : character;
}

/** A text from a document, a pack or a path, safe to print within a line. */
export const printable = (text: string): string =>
  Array.from(text, character => displayed(character, 0)).join('');

/** The text with blanks behind it up to a number of columns; a longer text stays as it is. */
export const padded = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
