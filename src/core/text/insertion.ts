/** What is put into a text, and where; everything that stands there stays as it is. */
export interface Insertion {
  /** UTF-16, in the text before any insertion. */
  readonly offset: number;
  readonly text: string;
}

/** The text with what is put into it; insertions at one place come in their order. */
export function withInsertions(text: string, insertions: readonly Insertion[]): string {
  let result = '';
  let from = 0;
  for (const { offset, text: inserted } of [...insertions].sort((a, b) => a.offset - b.offset)) {
    result += text.slice(from, offset) + inserted;
    from = offset;
  }
  return result + text.slice(from);
}

/** The end of the line in which an offset lies, before its line break. */
export function endOfLine(text: string, offset: number): number {
  const found = /\r?\n/.exec(text.slice(offset));
  return found ? offset + found.index : text.length;
}

/** The line break that a text uses; `\n` where it has none. */
export const lineBreakOf = (text: string): string => /\r\n?|\n/.exec(text)?.[0] ?? '\n';
