import { columnsOf, displayed } from '../text/display-width.ts';
import type { LineIndex } from '../text/line-index.ts';
import { type Span, wholeCharacter } from '../text/span.ts';

/** The line on which a span begins, or as much of it as a report can use. */
export interface Excerpt {
  readonly text: string;
  /** Where the span begins and ends in `text`; a span over several lines ends with the line. */
  readonly start: number;
  readonly end: number;
  readonly isCutLeft: boolean;
  readonly isCutRight: boolean;
}

/** UTF-16 code units kept on each side: enough for a wide window, however long the line. */
const reach = 300;

/** Takes the line of a span out of a text. */
export function cutExcerpt(text: string, lines: LineIndex, span: Span): Excerpt {
  const { line } = lines.positionAt(span.start);
  const lineStart = lines.startOf(line);
  let lineEnd = line + 1 < lines.lineCount ? lines.startOf(line + 1) : text.length;
  while (lineEnd > lineStart && /[\r\n]/.test(text[lineEnd - 1] ?? '')) lineEnd--;

  const spanEnd = Math.max(span.start, Math.min(span.end, lineEnd));
  const start = wholeCharacter(text, Math.max(lineStart, span.start - reach));
  const end = wholeCharacter(text, Math.min(lineEnd, spanEnd + reach));
  return {
    text: text.slice(start, end),
    start: span.start - start,
    end: spanEnd - start,
    isCutLeft: start > lineStart,
    isCutRight: end < lineEnd,
  };
}

/** A line as a terminal shows it, and a line of marks below it. */
export interface UnderlinedLine {
  readonly text: string;
  readonly marks: string;
}

/** Columns to show of what stands before the span, where the line is too long for all of it. */
const columnsBefore = 30;

/** The excerpt with `^^^` under the span, at most `width` columns wide. */
export function underline(excerpt: Excerpt, width: number): UnderlinedLine {
  const cells = [];
  let column = 0;
  let offset = 0;
  for (const character of excerpt.text) {
    const shown = displayed(character, column);
    const columns = columnsOf(shown);
    const isMarked = offset >= excerpt.start && offset < excerpt.end;
    cells.push({ shown, columns, isMarked, column, offset });
    column += columns;
    offset += character.length;
  }

  const spanColumn = cells.find(cell => cell.offset >= excerpt.start)?.column ?? column;
  const isTooLong = column > width;
  const from = isTooLong ? Math.max(0, Math.min(spanColumn - columnsBefore, column - width + 2)) : 0;
  const inWindow = cells.filter(
    cell => cell.column >= from && cell.column + cell.columns <= from + width - 2,
  );
  const shown = isTooLong ? inWindow : cells;

  const first = shown[0];
  const last = shown.at(-1);
  const before = excerpt.isCutLeft || (first && first.column > 0) ? '…' : '';
  const after = excerpt.isCutRight || (last && last.column + last.columns < column) ? '…' : '';
  const startColumn = first?.column ?? 0;
  const marked = shown.filter(cell => cell.isMarked);
  const markColumns = marked.reduce((sum, cell) => sum + cell.columns, 0);
  const markStart = (marked[0]?.column ?? spanColumn) - startColumn + before.length;
  return {
    text: before + shown.map(cell => cell.shown).join('') + after,
    marks: ' '.repeat(Math.max(0, markStart)) + '^'.repeat(Math.max(1, markColumns)),
  };
}
