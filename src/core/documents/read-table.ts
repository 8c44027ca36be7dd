import type { Span } from '../text/span.ts';
import type { Block, CellContent } from './block.ts';
import { linesOf, trimmed } from './block-lines.ts';
import type { Definitions } from './definitions.ts';
import { Passage } from './passage.ts';
import { readSimpleInline } from './read-inline.ts';
import { isBeyondReading, readRowWithRemark } from './remark.ts';

// `|---|:-:|`, with a border at both ends.
const delimiterRow = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;

/** A table with a border at both ends of every row; undefined where only remark can tell what stands there. */
export function readTable(
  source: string,
  chunk: Span,
  definitions: Definitions,
): readonly Block[] | undefined {
  const lines = linesOf(source, chunk);
  if (lines.length < 2) return undefined;
  const delimiters = lines[1] as Span;
  const delimiterText = source.slice(delimiters.start, delimiters.end);
  if (!delimiterRow.test(delimiterText)) return undefined;
  const width = delimiterText.split('|').length - 2;
  const rows: (readonly CellContent[])[] = [];
  const comments: Block[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 1) continue;
    if (source[line.start] !== '|') return undefined;
    const row = readRow(source, line, definitions) ?? readHardRow(source, line, definitions, comments);
    if (!row || (index === 0 && (row.length !== width || row[0]?.span.start === line.end))) return undefined;
    rows.push(row);
  }
  const first = lines[0] as Span;
  const last = lines[lines.length - 1] as Span;
  return [
    ...comments,
    { kind: 'table', span: { start: first.start, end: trimmed(source, last).end }, rows, item: undefined },
  ];
}

/** A row that only remark can read; the other rows need not wait for it. */
function readHardRow(
  source: string,
  line: Span,
  definitions: Definitions,
  comments: Block[],
): readonly CellContent[] | undefined {
  const text = source.slice(line.start, line.end);
  if (isBeyondReading(text)) return undefined;
  const { row, comments: found } = readRowWithRemark(source, line, definitions.markdownFor(text));
  comments.push(...found);
  return row;
}

function readRow(source: string, line: Span, definitions: Definitions): CellContent[] | undefined {
  const { start, end } = trimmed(source, line);
  const cells: CellContent[] = [];
  let from = start + 1;
  while (from <= end) {
    let to = source.indexOf('|', from);
    // A pipe that is escaped belongs to the cell, also in code: only a parser tells which.
    if (to !== -1 && to < end && source[to - 1] === '\\') return undefined;
    if (to === -1 || to >= end) {
      if (from >= end) break;
      to = end;
    }
    const span = trimmed(source, { start: from, end: to });
    const passage = readSimpleInline(source, span.start, span.end, definitions);
    if (!passage) return undefined;
    cells.push({ span, passage });
    from = to + 1;
  }
  // A row of a border alone.
  if (!cells.length)
    cells.push({ span: { start: line.end, end: line.end }, passage: new Passage('', line.end) });
  return cells;
}
