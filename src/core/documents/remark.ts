import type { Heading, Nodes, Paragraph, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast';
import { type Extension, fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Span } from '../text/span.ts';
import type { Block, CellContent, Item } from './block.ts';
import { lineBreak, opaque, type Passage, PassageBuilder } from './passage.ts';
import { addText } from './prose.ts';
import { commentText, readHtml } from './read-html.ts';
import { isLineBreak, isSignOfRange, struckTag } from './read-inline.ts';

/** `https://example.org` in a sentence: a link without text, since what stands there is read from the source. */
const autolinkLiterals: Extension = {
  enter: {
    literalAutolink(token) {
      this.enter({ type: 'link', url: '', children: [] }, token);
    },
  },
  exit: {
    literalAutolink(token) {
      this.exit(token);
    },
  },
};

let gfm: Options | undefined;

/**
 * The tree that remark with remark-gfm makes: by the same parser, without what writes Markdown and what looks for addresses
 * once more.
 */
function parse(text: string): Root {
  gfm ??= {
    extensions: [gfmAutolinkLiteral(), gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem()],
    mdastExtensions: [
      autolinkLiterals,
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTableFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
    ],
  };
  return fromMarkdown(text, gfm);
}

/**
 * Reads `from` up to `to` of a source with remark's parser. `from` is the start of a line outside any container and
 * behind the front matter. `definitions` is Markdown that defines the link and footnote labels of the rest of the document.
 */
export function readWithRemark(source: string, from: number, to: number, definitions: string): Block[] {
  // remark leaves a byte order mark out of its count, where the text begins with it.
  const start = from === 0 && source.charCodeAt(0) === 0xfeff ? 1 : from;
  const isMarked = source.charCodeAt(start) === 0xfeff;
  // The definitions stand first: what nothing closes at the end would hold them. The break ends a footnote's definition.
  const prefix = definitions ? `${definitions}\n\n***\n\n` : isMarked ? '\n' : '';
  const { children } = parse(prefix + source.slice(start, to));
  const read = children.filter(node => (node.position?.start.offset ?? 0) >= prefix.length);
  return blocksOf(read, source, start - prefix.length);
}

/** The blocks of a tree whose offsets count from `base` in the source. */
export function blocksOf(nodes: readonly RootContent[], source: string, base: number): Block[] {
  const blocks: Block[] = [];
  new Walk(source, base, blocks).blocks(nodes, undefined, false);
  return blocks;
}

// What makes a table of the row below it.
const tableHead = '|a|\n|-|\n';

/** Reads one row of a table outside containers, `|` first. */
export function readRowWithRemark(
  source: string,
  line: Span,
  definitions: string,
): { readonly row: readonly CellContent[] | undefined; readonly comments: readonly Block[] } {
  const prefix = (definitions ? `${definitions}\n\n***\n\n` : '') + tableHead;
  const root = parse(prefix + source.slice(line.start, line.end));
  const blocks: Block[] = [];
  const table = root.children.find(node => node.type === 'table');
  const [, row] = table?.children ?? [];
  if (!row) return { row: undefined, comments: [] };
  const cells = new Walk(source, line.start - prefix.length, blocks).row(row, line);
  return { row: cells, comments: blocks };
}

// `> > > >`, `- - - -`, `[^a]: [^b]:` a hundred deep in one line: remark needs a stack and a time that no text is worth.
const deepNesting =
  /(?:^|[\n\r])(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\s\]]{1,99}\]:)){100}/;
// What nothing closes, remark looks for up to the end, each time again.
const rawOpening = /<[!?]/g;
const mostRawOpenings = 1000;

/** Whether a stretch of Markdown is made to keep a parser busy, not to be read. */
export const isBeyondReading = (text: string): boolean =>
  deepNesting.test(text) || (text.match(rawOpening)?.length ?? 0) > mostRawOpenings;

/** The labels of links and footnotes that `from` up to `to` of a source defines, as written; lists may be empty. */
export function labelsDefinedIn(
  source: string,
  from: number,
  to: number,
): { links: string[]; footnotes: string[] } {
  const links: string[] = [];
  const footnotes: string[] = [];
  // A byte order mark is none but at the start of the document.
  const text = source.slice(from, to).replace(/^\ufeff/, from === 0 ? '' : '\n$&');
  const writtenLabel = (node: Nodes): string | undefined => labelOf(text.slice(node.position?.start.offset));
  const visit = (node: Nodes): void => {
    if (node.type === 'definition') links.push(writtenLabel(node) ?? node.identifier);
    else if (node.type === 'footnoteDefinition')
      footnotes.push(writtenLabel(node)?.slice(1) ?? node.identifier);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  if (!isBeyondReading(text)) visit(parse(text));
  return { links, footnotes };
}

/** The label as written, escapes included; remark gives it without. */
const labelOf = (definition: string): string | undefined =>
  /^\[((?:[^\]\\]|\\[\s\S])+)\]:/.exec(definition)?.[1];

// `&auml;`: which of these there are is not asked, so that no table of them is needed.
const characterReference = /&[A-Za-z][A-Za-z\d]*;/;

class Walk {
  readonly #source: string;
  readonly #base: number;
  readonly #out: Block[];
  #lists = 0;

  constructor(source: string, base: number, out: Block[]) {
    this.#source = source;
    this.#base = base;
    this.#out = out;
  }

  blocks(nodes: readonly RootContent[], item: Item | undefined, isInside: boolean): void {
    let label: Passage | undefined;
    for (const node of nodes) {
      const span = this.#spanOf(node);
      if (!span) continue;
      let nextLabel: Passage | undefined;
      switch (node.type) {
        case 'heading':
          this.#heading(node, span, item, isInside);
          break;
        case 'paragraph':
          nextLabel = this.#paragraph(node, span, item);
          break;
        case 'list': {
          const list = this.#lists++;
          for (const child of node.children) this.blocks(child.children, { list, parent: item, label }, true);
          break;
        }
        case 'blockquote':
        case 'footnoteDefinition':
          // What stands in a container introduces nothing after it, and nothing before introduces it.
          this.#out.push({ kind: 'other', span: { start: span.start, end: span.start }, item });
          this.blocks(node.children as RootContent[], item, true);
          this.#out.push({ kind: 'other', span: { start: span.end, end: span.end }, item });
          break;
        case 'table':
          this.#table(node, span, item);
          break;
        case 'html':
          for (const block of readHtml(this.#source, this.#withoutBlanks(span), item)) this.#out.push(block);
          this.#out.push({ kind: 'other', span: { start: span.end, end: span.end }, item });
          break;
        default:
          this.#out.push({ kind: 'other', span, item });
      }
      label = nextLabel;
    }
  }

  #heading(node: Heading, whole: Span, item: Item | undefined, isInside: boolean): void {
    const span = this.#withoutBlanks(whole);
    const passage = this.#passage(node.children);
    if (isInside) this.#out.push({ kind: 'paragraph', span, passage, item });
    else this.#out.push({ kind: 'heading', span, depth: node.depth, passage });
  }

  /** remark counts blanks at the end of a line to its block. */
  #withoutBlanks({ start, end }: Span): Span {
    let to = end;
    while (to > start && /[ \t\n\r]/.test(this.#source[to - 1] ?? '')) to--;
    return { start, end: to };
  }

  #paragraph(node: Paragraph, span: Span, item: Item | undefined): Passage {
    const inner = this.#withoutBlanks(this.#withoutTaskMark(node, span));
    const passage = this.#passage(node.children);
    this.#out.push({ kind: 'paragraph', span: inner, passage, item });
    return passage;
  }

  /** remark counts `[x] ` to the paragraph, where this does not begin with plain text. */
  #withoutTaskMark(node: Paragraph, span: Span): Span {
    const first = node.children[0] && this.#spanOf(node.children[0]);
    const isMarked =
      first?.start !== span.start && /^\[[ xX]\][ \t]/.test(this.#source.slice(span.start, span.start + 4));
    return isMarked ? { start: span.start + 4, end: Math.max(span.start + 4, span.end) } : span;
  }

  #table(node: Table, span: Span, item: Item | undefined): void {
    const rows = node.children.map(row => this.row(row, span));
    this.#out.push({ kind: 'table', span: this.#withoutBlanks(span), rows, item });
  }

  row(node: TableRow, span: Span): CellContent[] {
    return node.children.map(cell => {
      const cellSpan = withoutBorders(this.#source, this.#spanOf(cell) ?? span);
      return { span: cellSpan, passage: this.#passage(cell.children) };
    });
  }

  #passage(children: readonly PhrasingContent[]): Passage {
    const builder = new PassageBuilder(this.#source);
    this.#inline(builder, children);
    return builder.build();
  }

  #inline(builder: PassageBuilder, children: readonly PhrasingContent[]): void {
    let isStruck = false;
    for (const node of children) {
      const own = this.#spanOf(node);
      if (!own) continue;
      if (node.type === 'html' && struckTag.test(node.value)) isStruck = !node.value.startsWith('</');
      if (isStruck) {
        builder.put(' ', own.start, own.end);
        continue;
      }
      switch (node.type) {
        case 'delete':
          if (isBetweenRanges(this.#source, own)) {
            builder.copy(own.start, own.start + 1);
            this.#inline(builder, node.children);
            builder.copy(own.end - 1, own.end);
          }
          // What is struck out holds no longer, and what follows takes its place: `ISO 9001 ~~8.4~~ 8.5`.
          else builder.put(' ', own.start, own.end);
          break;
        case 'text':
          addText(builder, this.#source, own.start, own.end, true);
          break;
        case 'emphasis':
          if (isBetweenWildcards(this.#source, own)) {
            builder.copy(own.start, own.start + 1);
            this.#inline(builder, node.children);
            builder.copy(own.end - 1, own.end);
          } else this.#inline(builder, node.children);
          break;
        case 'strong':
          this.#inline(builder, node.children);
          break;
        case 'link':
          if (this.#source[own.start] === '[') this.#inline(builder, node.children);
          else if (this.#source[own.start] === '<') builder.put(opaque, own.start, own.end);
          else addText(builder, this.#source, own.start, own.end, true);
          break;
        case 'linkReference':
          this.#inline(builder, node.children);
          break;
        case 'image':
        case 'imageReference': {
          const alt = node.alt ?? '';
          const start = own.start + 2;
          if (alt && this.#source.startsWith(alt, start) && !characterReference.test(alt))
            addText(builder, this.#source, start, start + alt.length, true);
          else if (alt) builder.put(opaque, own.start, own.end);
          break;
        }
        case 'break':
          builder.put(lineBreak, own.start, own.end);
          break;
        case 'html':
          if (node.value.startsWith('<!--'))
            this.#out.push({ kind: 'comment', span: own, text: commentText(node.value) });
          else if (isLineBreak(node.value)) builder.put(lineBreak, own.start, own.end);
          break;
        case 'footnoteReference':
          break;
        default:
          builder.put(opaque, own.start, own.end);
      }
    }
  }

  #spanOf(node: Nodes): Span | undefined {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    return start === undefined || end === undefined
      ? undefined
      : { start: start + this.#base, end: end + this.#base };
  }
}

/** `A.6.*, A.7.*`, which is emphasis by the letter of Markdown: to a reader the asterisks stand for any number. */
const isBetweenWildcards = (source: string, { start, end }: Span): boolean =>
  /^\d\.\*[^\d*]/.test(source.slice(start - 2, start + 2)) && source.slice(end - 2, end) === '.*';

/** `4~8, 4~10`, in which the letter of Markdown strikes out `8, 4`. */
const isBetweenRanges = (source: string, { start, end }: Span): boolean =>
  isSignOfRange(source, start) || isSignOfRange(source, end - 1);

/** A table cell without its borders and the blanks inside them. */
function withoutBorders(source: string, span: Span): Span {
  let { start, end } = span;
  if (source[start] === '|') start++;
  let last = end;
  while (last > start && /[ \t]/.test(source[last - 1] ?? '')) last--;
  if (last > start && source[last - 1] === '|' && source[last - 2] !== '\\') end = last - 1;
  while (start < end && /[ \t]/.test(source[start] ?? '')) start++;
  while (end > start && /[ \t]/.test(source[end - 1] ?? '')) end--;
  return { start, end };
}
