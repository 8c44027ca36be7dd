import type { Span } from '../text/span.ts';

/** The chunk's lines without line ends and the blank lines around them. */
export function linesOf(source: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  const lineEnd = /\r\n?|\n/g;
  lineEnd.lastIndex = start;
  let at = start === 0 && source.charCodeAt(0) === 0xfeff ? 1 : start;
  while (at < end) {
    const match = lineEnd.exec(source);
    const stop = match && match.index < end ? match.index : end;
    if (lines.length || !isBlankLine(source, at, stop)) lines.push({ start: at, end: stop });
    at = match && match.index < end ? lineEnd.lastIndex : end;
  }
  while (lines.length) {
    const last = lines[lines.length - 1] as Span;
    if (!isBlankLine(source, last.start, last.end)) break;
    lines.pop();
  }
  return lines;
}

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';

function isBlankLine(source: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isBlank(source[at])) at++;
  return at >= end;
}

/** Without the blanks at both ends. */
export function trimmed(source: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(source[from])) from++;
  while (to > from && isBlank(source[to - 1])) to--;
  return { start: from, end: to };
}

/**
 * What may begin another block than the paragraph it follows, or may be part of a table; its line without the blanks in front.
 */
export const opensBlock =
  /^(?:[#>=]|<(?=[A-Za-z/!?])|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|`{3}|~{3}|(?:[-*_][ \t]*){3,}$|\[[^\]]*\]:)/;

/** Whether a paragraph may begin with a definition, over lines or not: `[label]: target`. */
export const mayDefine = (text: string): boolean => text[0] === '[' && /\]:|^[^\]]*[\n\r]/.test(text);
