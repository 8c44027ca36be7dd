import { endOfLine, type Insertion, lineBreakOf } from './insertion.ts';

// Several words, and nothing in them that YAML takes for more than a letter.
const plainInBraces = /^\p{L}[\p{L}\p{N} .;()/'’–_-]* [\p{L}\p{N} .;()/'’–_-]*[\p{L}\p{N}.)]$/u;
// The same outside braces, `ISO 9001:2015 8.3` among them.
const plainInBlock = /^\p{L}(?=.* )(?:[\p{L}\p{N} .,;()/'’–_-]|:(?=\S))*(?<! )$/u;

/** A text as YAML has it: several words that it reads as they are, anything else in quotes. */
export const yamlText = (text: string, isInBraces: boolean): string =>
  (isInBraces ? plainInBraces : plainInBlock).test(text) ? text : JSON.stringify(text);

/** `{ from: "8.7", to: "8.4" }`; the values as they are to be written. */
export const inBraces = (fields: Readonly<Record<string, string>>): string =>
  `{ ${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')} }`;

/** The blanks that the line of an offset begins with, up to the offset. */
export const indentAt = (text: string, offset: number): string =>
  text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).replace(/[^ ]/g, '');

/** A line of its own behind the value that ends at an offset, and behind whatever remark follows that on its line. */
export function lineAfter(text: string, end: number, line: string): Insertion {
  const written = text.slice(0, end).trimEnd().length;
  return { offset: endOfLine(text, written), text: lineBreakOf(text) + line };
}
