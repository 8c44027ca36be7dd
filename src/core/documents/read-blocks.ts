import type { Span } from '../text/span.ts';
import { type Block, movedBlocks, outOfItem, type ParagraphBlock } from './block.ts';
import { linesOf, mayDefine, opensBlock, trimmed } from './block-lines.ts';
import type { Chunk } from './chunk.ts';
import type { Definitions } from './definitions.ts';
import { delimiters } from './line-openings.ts';
import { readHtml } from './read-html.ts';
import { readSimpleInline } from './read-inline.ts';
import { readList } from './read-list.ts';
import { readTable } from './read-table.ts';
import { isBeyondReading, readWithRemark } from './remark.ts';

/**
 * Reads one chunk. Headings, paragraphs, pipe tables and flat lists whose inline Markdown is simple are read here, since
 * remark takes a hundred times as long; whatever else stands in a chunk, remark reads. Both give the same blocks: a test
 * compares them over real and generated documents.
 */
export function readChunk(source: string, chunk: Chunk, definitions: Definitions): readonly Block[] {
  const simple = readSimply(source, chunk, definitions);
  if (simple) return simple;
  const { start, end, kind } = chunk;
  const text = source.slice(start, end);
  if (isBeyondReading(text)) return [];
  try {
    const labels = definitions.markdownFor(text);
    return kind === 'box' ? readBox(text, start, labels) : readWithRemark(source, start, end, labels);
  } catch (error) {
    // Emphasis or lists nested beyond what the stack holds: nobody cites a clause there.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

// The marks of a box and of those that it holds.
const boxMarks = /^((?: {4})*)((?:!!!|\?{3}\+?|={3}[+!]?)[ \t]+)(?=\S)/gm;

/**
 * What an admonition or a tab holds: remark knows none, and reads it as the item that it looks like with another mark of the same
 * length. `base` is where the text begins in its document.
 */
function readBox(text: string, base: number, definitions: string): readonly Block[] {
  const asItems = text.replace(boxMarks, (_, indent, mark: string) =>
    `${indent}+   `.padEnd(indent.length + mark.length, '.'),
  );
  return movedBlocks(outOfItem(readWithRemark(asItems, 0, asItems.length, definitions)), base);
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
      return readList(source, linesOf(source, chunk), undefined, definitions);
    case 'html':
      return readHtmlChunk(source, chunk);
    case 'underlined':
      return readUnderlined(source, chunk, definitions);
    default:
      return undefined;
  }
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
      const list = paragraph && readList(source, lines.slice(index), paragraph.passage, definitions);
      return list && [paragraph, ...list];
    }
    if (opensBlock.test(text) || (index > 0 && text.includes('|') && delimiters.test(text))) return undefined;
    last = line;
  }
  const paragraph = paragraphOf(source, first, last, definitions);
  return paragraph && [paragraph];
}

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
