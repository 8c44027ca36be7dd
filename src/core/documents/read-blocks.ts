import type { Span } from '../text/span.ts';
import type { Block, CellContent, Item, ParagraphBlock } from './block.ts';
import type { Chunk } from './chunks.ts';
import type { Definitions } from './definitions.ts';
import { delimiters, thematicBreak } from './line-openings.ts';
import { Passage } from './passage.ts';
import { readHtml } from './read-html.ts';
import { readSimpleInline } from './read-inline.ts';
import { isBeyondReading, readRowWithRemark, readWithRemark } from './remark.ts';

/**
 * Reads one chunk. Headings, paragraphs, pipe tables and flat lists whose inline Markdown is simple are read here, since
 * remark takes a hundred times as long; whatever else stands in a chunk, remark reads. Both give the same blocks: a test
 * compares them over real and generated documents.
 */
export function readChunk(source: string, chunk: Chunk, definitions: Definitions): readonly Block[] {
  const simple = readSimply(source, chunk, definitions);
  if (simple) return simple;
  const { start, end } = chunk;
  const text = source.slice(start, end);
  if (isBeyondReading(text)) return [];
  try {
    return readWithRemark(source, start, end, definitions.markdownFor(text));
  } catch (error) {
    // Emphasis or lists nested beyond what the stack holds: nobody cites a clause there.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function readSimply(source: string, chunk: Chunk, definitions: Definitions): readonly Block[] | undefined {
  switch (chunk.kind) {
    case 'heading':
      return readHeading(source, chunk, definitions);
    case 'paragraph':
      return readParagraph(source, chunk, definitions);
    case 'quote':
      return readQuote(source, chunk, definitions);
    case 'table':
      return readTable(source, chunk, definitions);
    case 'list':
      return readList(source, chunk, definitions);
    case 'html':
      return readHtmlChunk(source, chunk);
    case 'underlined':
      return readUnderlined(source, chunk, definitions);
    default:
      return undefined;
  }
}

/** The chunk's lines without line ends and the blank lines around them. */
function linesOf(source: string, { start, end }: Span): Span[] {
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
function trimmed(source: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(source[from])) from++;
  while (to > from && isBlank(source[to - 1])) to--;
  return { start: from, end: to };
}

/** The whole chunk is one block of HTML. */
function readHtmlChunk(source: string, chunk: Chunk): readonly Block[] | undefined {
  const lines = linesOf(source, chunk);
  const [first] = lines;
  const last = lines[lines.length - 1];
  if (!first || !last) return undefined;
  const span = { start: first.start, end: trimmed(source, last).end };
  return [...readHtml(source, span, undefined), { kind: 'other', span: { start: span.end, end: span.end } }];
}

function readHeading(source: string, chunk: Chunk, definitions: Definitions): readonly Block[] | undefined {
  const [line, more] = linesOf(source, chunk);
  if (!line || more) return undefined;
  const span = trimmed(source, line);
  const depth = /^#+/.exec(source.slice(span.start, span.start + 7))?.[0].length ?? 0;
  let content = trimmed(source, { start: span.start + depth, end: span.end });
  const closing = /(?:^|[ \t])#+$/.exec(source.slice(content.start, content.end));
  if (closing) content = trimmed(source, { start: content.start, end: content.start + closing.index });
  const passage = readSimpleInline(source, content.start, content.end, definitions);
  return passage && [{ kind: 'heading', span, depth, passage }];
}

// `===`, `---`
const underline = /^ {0,3}(=+|-+)[ \t]*$/;

/** A heading of one plain line with its underline, and nothing else. */
function readUnderlined(
  source: string,
  chunk: Chunk,
  definitions: Definitions,
): readonly Block[] | undefined {
  const [line, below, more] = linesOf(source, chunk);
  const mark = below && underline.exec(source.slice(below.start, below.end))?.[1];
  if (!line || !mark || more) return undefined;
  const { start, end } = trimmed(source, line);
  const text = source.slice(start, end);
  if (
    !/^ {0,3}$/.test(source.slice(line.start, start)) ||
    opensBlock.test(text) ||
    delimiters.test(text) ||
    text.includes('|')
  )
    return undefined;
  if (mayDefine(text) || text.endsWith('\\')) return undefined;
  const passage = readSimpleInline(source, start, end, definitions);
  const span = { start, end: trimmed(source, below).end };
  return passage && [{ kind: 'heading', span, depth: mark.startsWith('=') ? 1 : 2, passage }];
}

// A line that may begin another block than the paragraph it follows, or that may be part of a table.
const opensBlock =
  /^(?:[#>=]|<(?=[A-Za-z/!?])|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|`{3}|~{3}|(?:[-*_][ \t]*){3,}$|\[[^\]]*\]:)/;

function readParagraph(source: string, chunk: Chunk, definitions: Definitions): readonly Block[] | undefined {
  const lines = linesOf(source, chunk);
  const first = lines[0];
  if (!first) return undefined;
  if (mayDefine(source.slice(trimmed(source, first).start, chunk.end))) return undefined;
  let last = first;
  for (const [index, line] of lines.entries()) {
    const span = trimmed(source, line);
    const text = source.slice(span.start, span.end);
    if (!text) return undefined;
    if (index > 0 && interruptsParagraph.test(text) && span.start - line.start < 4) {
      const paragraph = paragraphOf(source, first, last, definitions);
      const list = paragraph && readItems(source, lines.slice(index), paragraph.passage, definitions);
      return list && [paragraph, ...list];
    }
    if (opensBlock.test(text) || (index > 0 && text.includes('|') && delimiters.test(text))) return undefined;
    last = line;
  }
  const paragraph = paragraphOf(source, first, last, definitions);
  return paragraph && [paragraph];
}

/** Whether a paragraph may begin with a definition, over lines or not: `[label]: target`. */
const mayDefine = (text: string): boolean => text[0] === '[' && /\]:|^[^\]]*[\n\r]/.test(text);

// Only an item with content, numbered 1 where it is numbered, ends a paragraph.
const interruptsParagraph = /^(?:[-+*]|1[.)]) {1,4}\S/;

function paragraphOf(
  source: string,
  first: Span,
  last: Span,
  definitions: Definitions,
): ParagraphBlock | undefined {
  const span = { start: trimmed(source, first).start, end: trimmed(source, last).end };
  const passage = readSimpleInline(source, span.start, span.end, definitions);
  return passage && { kind: 'paragraph', span, passage, item: undefined };
}

// `> `
const quoteMark = /^ {0,3}> ?/;

/** A quote of paragraphs, with its mark on every line. */
function readQuote(source: string, chunk: Chunk, definitions: Definitions): readonly Block[] | undefined {
  const paragraphs: Span[] = [];
  let open: { start: number; end: number } | undefined;
  let end = chunk.start;
  for (const line of linesOf(source, chunk)) {
    const mark = quoteMark.exec(source.slice(line.start, line.end))?.[0];
    if (mark === undefined) return undefined;
    const content = trimmed(source, { start: line.start + mark.length, end: line.end });
    end = content.end;
    const text = source.slice(content.start, content.end);
    if (!text) {
      open = undefined;
      continue;
    }
    if (opensBlock.test(text) || delimiters.test(text)) return undefined;
    if (open) open.end = content.end;
    else {
      if (
        content.start - line.start - mark.length > 3 ||
        source.slice(line.start, content.start).includes('\t')
      )
        return undefined;
      open = { start: content.start, end: content.end };
      paragraphs.push(open);
    }
  }
  const blocks: Block[] = [{ kind: 'other', span: { start: chunk.start, end: chunk.start } }];
  for (const span of paragraphs) {
    if (mayDefine(source.slice(span.start, span.end))) return undefined;
    const passage = readSimpleInline(source, span.start, span.end, definitions);
    if (!passage) return undefined;
    blocks.push({ kind: 'paragraph', span, passage, item: undefined });
  }
  blocks.push({ kind: 'other', span: { start: end, end } });
  return blocks;
}

// `|---|:-:|`, with a border at both ends.
const delimiterRow = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;

function readTable(source: string, chunk: Chunk, definitions: Definitions): readonly Block[] | undefined {
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

// `  - text`, `12. text`
const itemLine = /^( *)([-+*]|\d{1,9}[.)])( {1,4})(?=\S)/;
// `[x] `
const taskMark = /^\[[ xX]\][ \t]/;

/** One item of text, as its lines give it. */
interface ItemText {
  readonly indent: number;
  /** Column where the item's content begins; what is indented as far belongs to the item. */
  readonly content: number;
  /** `-`, `*`, `+`, `.` or `)`: another one begins another list. */
  readonly marker: string;
  readonly isAfterBlank: boolean;
  readonly isNumberedFromOne: boolean;
  span: Span;
}

/** Lists whose every item is one paragraph, nested or not; other blocks in a list are left to remark. */
const readList = (source: string, chunk: Chunk, definitions: Definitions): readonly Block[] | undefined =>
  readItems(source, linesOf(source, chunk), undefined, definitions);

function readItems(
  source: string,
  lines: readonly Span[],
  label: Passage | undefined,
  definitions: Definitions,
): readonly Block[] | undefined {
  const items = itemsOf(source, lines);
  if (!items) return undefined;
  const blocks: Block[] = [];
  const open: { readonly text: ItemText; item: Item; lead: Passage; content: number }[] = [];
  let lists = 0;
  for (const text of items) {
    if (mayDefine(source.slice(text.span.start, text.span.end))) return undefined;
    const passage = readSimpleInline(source, text.span.start, text.span.end, definitions);
    if (!passage) return undefined;
    while (open.length > 1 && text.indent < (open[open.length - 1]?.text.indent ?? 0)) open.pop();
    const top = open[open.length - 1];
    if (!top) {
      if (text.indent > 3) return undefined;
      open.push({
        text,
        item: { list: lists++, parent: undefined, label },
        lead: passage,
        content: text.content,
      });
    } else if (text.indent === top.text.indent) {
      // Another marker begins another list, which nothing introduces.
      if (top.text.marker !== text.marker) return undefined;
      top.item = { ...top.item };
      top.lead = passage;
      top.content = text.content;
    } else if (text.indent >= top.content && text.indent <= top.content + 3) {
      if (!text.isAfterBlank && !text.isNumberedFromOne) return undefined;
      open.push({
        text,
        item: { list: lists++, parent: top.item, label: top.lead },
        lead: passage,
        content: text.content,
      });
    } else return undefined;
    blocks.push({
      kind: 'paragraph',
      span: text.span,
      passage,
      item: (open[open.length - 1] as { item: Item }).item,
    });
  }
  return blocks;
}

function itemsOf(source: string, lines: readonly Span[]): ItemText[] | undefined {
  const items: ItemText[] = [];
  let isAfterBlank = false;
  for (const line of lines) {
    const text = source.slice(line.start, line.end);
    const content = trimmed(source, line);
    if (content.start === content.end) {
      isAfterBlank = true;
      continue;
    }
    const match = itemLine.exec(text);
    const last = items[items.length - 1];
    if (!match) {
      // The item's paragraph goes on; what opens a block, or follows a blank line, is not simple.
      if (
        !last ||
        isAfterBlank ||
        opensBlock.test(text.trim()) ||
        delimiters.test(text) ||
        text.includes('\t')
      )
        return undefined;
      last.span = { start: last.span.start, end: content.end };
      continue;
    }
    let span = trimmed(source, { start: line.start + match[0].length, end: line.end });
    const rest = source.slice(span.start, span.end);
    if (opensBlock.test(rest) || thematicBreak.test(text.trim())) return undefined;
    const task = taskMark.exec(rest);
    // One blank belongs to the mark, whatever follows to the text.
    if (task) span = { start: span.start + task[0].length, end: span.end };
    if (span.start === span.end || /^\[[ xX]\]/.test(source.slice(span.start, span.end))) return undefined;
    const marker = match[2] ?? '';
    items.push({
      indent: match[1]?.length ?? 0,
      content: match[0].length,
      marker: marker.slice(-1),
      isAfterBlank,
      isNumberedFromOne: !/\d/.test(marker) || /^1[.)]/.test(marker),
      span,
    });
    isAfterBlank = false;
  }
  return items;
}
