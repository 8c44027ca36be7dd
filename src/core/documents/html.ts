import type { Span } from '../text/span.ts';
import type { Block, CellContent, Item } from './block.ts';
import { lineBreak, PassageBuilder } from './passage.ts';
import { addText } from './prose.ts';

const token = /<!--[\s\S]*?(?:-->|$)|<(\/?)([A-Za-z][A-Za-z\d-]*)(?:[^"'<>]|"[^"]*"|'[^']*')*>|<[!?][^<>]*>/g;
// What these hold is not prose.
const silent = new Set([
  'script',
  'style',
  'pre',
  'code',
  'textarea',
  'svg',
  'kbd',
  'samp',
  'del',
  's',
  'strike',
]);
// These stand inside a line of text; every other tag ends what stands before it.
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'dfn',
  'em',
  'font',
  'i',
  'img',
  'ins',
  'mark',
  'q',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
  'var',
  'time',
  'wbr',
  'center',
]);

/**
 * Reads an HTML block: the text between its tags as paragraphs, `<tr>` and `<td>` as a table, comments as comments.
 * `span` is the block in `source`.
 */
export function readHtml(source: string, span: Span, item: Item | undefined): Block[] {
  const blocks: Block[] = [];
  let rows: CellContent[][] = [];
  let tableStart = span.start;
  let row: CellContent[] | undefined;
  let isCell = false;
  let builder = new PassageBuilder(source);
  let from = span.start;
  let pieceEnd = span.start;
  let silentUntil: string | undefined;

  const endPiece = (): void => {
    const passage = builder.build();
    builder = new PassageBuilder(source);
    const pieceSpan = { start: from, end: Math.max(from, pieceEnd) };
    if (isCell && row) row.push({ span: pieceSpan, passage });
    else if (passage.text.trim()) blocks.push({ kind: 'paragraph', span: pieceSpan, passage, item });
  };
  const endTable = (end: number): void => {
    if (row?.length) rows.push(row);
    row = undefined;
    if (rows.length) blocks.push({ kind: 'table', span: { start: tableStart, end }, rows, item });
    rows = [];
  };
  const addPiece = (start: number, end: number): void => {
    if (silentUntil !== undefined || start >= end) return;
    if (!source.slice(start, end).trim() && pieceEnd <= from) return;
    if (pieceEnd <= from) from = start + (/^\s*/.exec(source.slice(start, end))?.[0].length ?? 0);
    addText(builder, source, Math.max(from, start), end, true);
    pieceEnd = end;
  };

  let at = span.start;
  for (const match of source.slice(span.start, span.end).matchAll(token)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    addPiece(at, start);
    at = end;
    const name = match[2]?.toLowerCase();
    if (match[0].startsWith('<!--')) {
      blocks.push({ kind: 'comment', span: { start, end }, text: commentText(match[0]) });
    } else if (name !== undefined) {
      const isClosing = match[1] === '/';
      if (silentUntil !== undefined) {
        if (isClosing && name === silentUntil) silentUntil = undefined;
      } else if (silent.has(name) && !isClosing && !match[0].endsWith('/>')) {
        silentUntil = name;
        builder.put('\ufffc', start, start + 1);
        pieceEnd = Math.max(pieceEnd, start + 1);
        if (from > start) from = start;
      } else if (name === 'br') {
        builder.put(lineBreak, start, end);
      } else if (!inline.has(name)) {
        endPiece();
        from = end;
        pieceEnd = end;
        isCell = false;
        if (name === 'table') {
          if (!isClosing) tableStart = start;
          endTable(end);
        } else if (name === 'tr') {
          if (row?.length) rows.push(row);
          row = isClosing ? undefined : [];
        } else if ((name === 'td' || name === 'th') && !isClosing) {
          row ??= [];
          isCell = true;
        }
      }
    }
  }
  addPiece(at, span.end);
  endPiece();
  endTable(span.end);
  return blocks;
}

/** What stands between `<!--` and `-->`, trimmed. */
export const commentText = (html: string): string => html.replace(/^<!--/, '').replace(/-->$/, '').trim();
