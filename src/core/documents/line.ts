import { columnsOfCode, delimiters, isLetter, type Opening, thematicBreak } from './line-openings.ts';

/** A line: where it begins, where its first character stands that is no blank, in which column, and where it ends. */
export interface Line {
  readonly lineStart: number;
  readonly first: number;
  readonly lineEnd: number;
  readonly indent: number;
}

/** Measures the line from `lineStart` to `lineEnd`; a tab goes to the next column that is a multiple of four. */
export function lineOf(text: string, lineStart: number, lineEnd: number): Line {
  let first = lineStart;
  let indent = 0;
  for (; first < lineEnd; first++) {
    const code = text.charCodeAt(first);
    if (code === 32) indent++;
    else if (code === 9) indent += 4 - (indent % 4);
    else break;
  }
  return { lineStart, first, lineEnd, indent };
}

// `===`, `---`.
const underline = /^(?:=+|-+)[ \t]*$/;

/** Whether a line below a paragraph makes a heading of it. */
export function isUnderline(text: string, { first, lineEnd, indent }: Line): boolean {
  const code = text.charCodeAt(first);
  return indent < columnsOfCode && (code === 45 || code === 61) && underline.test(text.slice(first, lineEnd));
}

/** Whether an underline is nothing else, as `---` is, a thematic break: `===`, `-`. */
export const isOnlyUnderline = (text: string, { first, lineEnd }: Line): boolean =>
  !thematicBreak.test(text.slice(first, lineEnd));

/** Whether a line below that of a paragraph may make a table of both. */
export const mayBeDelimiters = (text: string, { first, lineEnd }: Line): boolean =>
  !isLetter(text.charCodeAt(first)) && delimiters.test(text.slice(first, lineEnd));

// What begins an item only where no paragraph stands before, in a container: `> -`, `> 2. text`, `- -`. remark reads it by
// the paragraph that the container ends.
const weakContent =
  /^(?:>|[-+*]|\d{1,9}[.)]|\[\^[^\]]*\]:)(?:[ \t>]|(?:[-+*]|1[.)])[ \t])*(?:(?:[-+*]|\d{1,9}[.)])[ \t]*$|(?!1[.)])\d{1,9}[.)][ \t])/;

/** Whether a line opens a container with an item in it that begins only where no paragraph stands before. */
export function hasWeakContent(text: string, { first, lineEnd }: Line, { kind }: Opening): boolean {
  if (kind !== 'quote' && kind !== 'item' && kind !== 'footnote') return false;
  return weakContent.test(text.slice(first, lineEnd));
}
