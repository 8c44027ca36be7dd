import type { Span } from '../text/span.ts';
import type { Block, CellContent, Item } from './block.ts';
import { lineBreak, opaque, PassageBuilder } from './passage.ts';
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

// `<td rowspan="2">`, `<th colspan=3>`.
const rowsSpanned = /\srowspan\s*=\s*["']?\s*(\d{1,4})/i;
const columnsSpanned = /\scolspan\s*=\s*["']?\s*(\d{1,4})/i;
// No table that anybody reads has more columns.
const mostColumns = 50;

const spanned = (attribute: RegExp, tag: string): number =>
  Math.max(Number(attribute.exec(tag)?.[1] ?? 1), 1);

/**
 * Reads an HTML block: the text between its tags as paragraphs, `<tr>` and `<td>` as a table, comments as comments.
 * `span` is the block in `source`.
 */
export const readHtml = (source: string, span: Span, item: Item | undefined): Block[] =>
  new HtmlReader(source, span, item).read();

class HtmlReader {
  readonly #source: string;
  readonly #span: Span;
  readonly #item: Item | undefined;
  readonly #blocks: Block[] = [];
  /** What stands between two tags that are not inline, so far, with where it begins and ends. */
  #piece: PassageBuilder;
  #pieceStart: number;
  #pieceEnd: number;
  #tableStart: number;
  #rows: CellContent[][] = [];
  #row: CellContent[] | undefined;
  #isCell = false;
  /** For each column, the cell that began in it last, and in how many rows more it goes on. */
  #spanning: { readonly cell: CellContent; rows: number }[] = [];
  /** The tag that opened the cell. */
  #cellTag = '';
  /** The element that is open and whose content is not prose. */
  #silent: string | undefined;

  constructor(source: string, span: Span, item: Item | undefined) {
    this.#source = source;
    this.#span = span;
    this.#item = item;
    this.#piece = new PassageBuilder(source);
    this.#pieceStart = span.start;
    this.#pieceEnd = span.start;
    this.#tableStart = span.start;
  }

  read(): Block[] {
    const { start: base, end } = this.#span;
    let textStart = base;
    for (const match of this.#source.slice(base, end).matchAll(token)) {
      const [text, slash, name] = match;
      const span = { start: base + match.index, end: base + match.index + text.length };
      this.#readText(textStart, span.start);
      textStart = span.end;
      if (text.startsWith('<!--')) this.#blocks.push({ kind: 'comment', span, text: commentText(text) });
      else if (name !== undefined) this.#readTag(name.toLowerCase(), slash === '/', text, span);
    }
    this.#readText(textStart, end);
    this.#endPiece();
    this.#endTable(end);
    return this.#blocks;
  }

  #readText(start: number, end: number): void {
    if (this.#silent !== undefined || start >= end) return;
    const text = this.#source.slice(start, end);
    const isFirst = this.#pieceEnd <= this.#pieceStart;
    if (isFirst && !text.trim()) return;
    if (isFirst) this.#pieceStart = start + (/^\s*/.exec(text)?.[0].length ?? 0);
    addText(this.#piece, this.#source, Math.max(this.#pieceStart, start), end, true);
    this.#pieceEnd = end;
  }

  #readTag(name: string, isClosing: boolean, tag: string, span: Span): void {
    if (this.#silent !== undefined) {
      if (isClosing && name === this.#silent) this.#silent = undefined;
    } else if (silent.has(name) && !isClosing && !tag.endsWith('/>')) this.#beginSilence(name, span.start);
    else if (name === 'br') this.#piece.put(lineBreak, span.start, span.end);
    else if (!inline.has(name)) {
      this.#endPiece();
      this.#pieceStart = span.end;
      this.#pieceEnd = span.end;
      this.#isCell = false;
      this.#readTableTag(name, isClosing, tag, span);
    }
  }

  #beginSilence(name: string, start: number): void {
    this.#silent = name;
    this.#piece.put(opaque, start, start + 1);
    this.#pieceEnd = Math.max(this.#pieceEnd, start + 1);
    this.#pieceStart = Math.min(this.#pieceStart, start);
  }

  #readTableTag(name: string, isClosing: boolean, tag: string, span: Span): void {
    if (name === 'table') {
      if (!isClosing) this.#tableStart = span.start;
      this.#endTable(span.end);
    } else if (name === 'tr') {
      this.#endRow();
      this.#row = isClosing ? undefined : [];
    } else if ((name === 'td' || name === 'th') && !isClosing) {
      this.#row ??= [];
      this.#isCell = true;
      this.#cellTag = tag;
    }
  }

  #addCell(row: CellContent[], cell: CellContent): void {
    this.#goOnFromAbove(row);
    const columns = Math.min(spanned(columnsSpanned, this.#cellTag), mostColumns);
    const rows = spanned(rowsSpanned, this.#cellTag) - 1;
    for (let column = 0; column < columns; column++) {
      this.#spanning[row.length] = { cell, rows };
      row.push(column === 0 ? cell : this.#withoutText(cell));
    }
  }

  /** Adds the cells of rows above that go on here: each at its own place, and without its text. */
  #goOnFromAbove(row: CellContent[]): void {
    for (;;) {
      const above = this.#spanning[row.length];
      if (!above?.rows) return;
      above.rows--;
      row.push(this.#withoutText(above.cell));
    }
  }

  #withoutText = ({ span }: CellContent): CellContent => ({
    span,
    passage: new PassageBuilder(this.#source).build(),
  });

  #endPiece(): void {
    const passage = this.#piece.build();
    this.#piece = new PassageBuilder(this.#source);
    const span = { start: this.#pieceStart, end: Math.max(this.#pieceStart, this.#pieceEnd) };
    if (this.#isCell && this.#row) this.#addCell(this.#row, { span, passage });
    else if (passage.text.trim()) this.#blocks.push({ kind: 'paragraph', span, passage, item: this.#item });
  }

  #endRow(): void {
    if (this.#row?.length) {
      this.#goOnFromAbove(this.#row);
      this.#rows.push(this.#row);
    }
    this.#row = undefined;
  }

  #endTable(end: number): void {
    this.#endRow();
    const span = { start: this.#tableStart, end };
    if (this.#rows.length) this.#blocks.push({ kind: 'table', span, rows: this.#rows, item: this.#item });
    this.#rows = [];
    this.#spanning = [];
  }
}

/** What stands between `<!--` and `-->`, trimmed. */
export const commentText = (html: string): string => html.replace(/^<!--/, '').replace(/-->$/, '').trim();
