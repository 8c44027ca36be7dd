import type { Heading, Nodes, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Span } from '../text/span.ts';
import type { Block, CellContent, Item } from './block.ts';
import { commentText, readHtml } from './html.ts';
import { isLineBreak } from './inline.ts';
import { lineBreak, opaque, type Passage, PassageBuilder } from './passage.ts';
import { addText } from './prose.ts';

interface Parser {
  parse(text: string): Root;
}

let withFrontMatter: Parser | undefined;
let withoutFrontMatter: Parser | undefined;

function parserFor(hasFrontMatter: boolean): Parser {
  if (hasFrontMatter) {
    withFrontMatter ??= unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).freeze();
    return withFrontMatter;
  }
  withoutFrontMatter ??= unified().use(remarkParse).use(remarkGfm).freeze();
  return withoutFrontMatter;
}

/**
 * Reads `from` up to `to` of a source with remark. `from` is the start of a line outside any container.
 * `definitions` is Markdown that defines the link and footnote labels of the rest of the document.
 */
export function readWithRemark(source: string, from: number, to: number, isStart: boolean, definitions: string): Block[] {
  // remark leaves a byte order mark out of its count.
  const start = from === 0 && source.charCodeAt(0) === 0xfeff ? 1 : from;
  const text = source.slice(start, to);
  const root = parserFor(isStart).parse(definitions ? `${text}\n\n${definitions}` : text);
  const blocks: Block[] = [];
  new Walk(source, start, to, blocks).blocks(root.children, undefined, false);
  return blocks;
}

/** The labels of links and footnotes that `from` up to `to` of a source defines, as written; lists may be empty. */
export function labelsDefinedIn(source: string, from: number, to: number): { links: string[]; footnotes: string[] } {
  const links: string[] = [];
  const footnotes: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'definition') links.push(node.label ?? node.identifier);
    else if (node.type === 'footnoteDefinition') footnotes.push(node.label ?? node.identifier);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parserFor(false).parse(source.slice(from, to)));
  return { links, footnotes };
}

class Walk {
  readonly #source: string;
  readonly #base: number;
  readonly #limit: number;
  readonly #out: Block[];
  #lists = 0;

  constructor(source: string, base: number, limit: number, out: Block[]) {
    this.#source = source;
    this.#base = base;
    this.#limit = limit;
    this.#out = out;
  }

  blocks(nodes: readonly RootContent[], item: Item | undefined, isInside: boolean): void {
    let label: Passage | undefined;
    for (const node of nodes) {
      const span = this.#spanOf(node);
      if (!span || span.start >= this.#limit) break;
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
          this.blocks(node.children as RootContent[], item, true);
          // What stands in a container introduces nothing after it.
          this.#out.push({ kind: 'other', span: { start: span.end, end: span.end } });
          break;
        case 'table':
          this.#table(node, span, item);
          break;
        case 'html':
          this.#out.push(...readHtml(this.#source, span, item), { kind: 'other', span: { start: span.end, end: span.end } });
          break;
        default:
          this.#out.push({ kind: 'other', span });
      }
      label = nextLabel;
    }
  }

  #heading(node: Heading, span: Span, item: Item | undefined, isInside: boolean): void {
    const passage = this.#passage(node.children, span);
    if (isInside) this.#out.push({ kind: 'paragraph', span, passage, item });
    else this.#out.push({ kind: 'heading', span: this.#withoutBlanks(span), depth: node.depth, passage });
  }

  /** remark counts blanks at the end of a line to its block. */
  #withoutBlanks({ start, end }: Span): Span {
    let to = end;
    while (to > start && /[ \t]/.test(this.#source[to - 1] ?? '')) to--;
    return { start, end: to };
  }

  #paragraph(node: Paragraph, span: Span, item: Item | undefined): Passage {
    const passage = this.#passage(node.children, span);
    this.#out.push({ kind: 'paragraph', span: this.#withoutBlanks(span), passage, item });
    return passage;
  }

  #table(node: Table, span: Span, item: Item | undefined): void {
    const rows = node.children.map(row =>
      row.children.map((cell): CellContent => {
        const whole = this.#spanOf(cell) ?? span;
        const cellSpan = withoutBorders(this.#source, whole);
        return { span: cellSpan, passage: this.#passage(cell.children, cellSpan) };
      }),
    );
    this.#out.push({ kind: 'table', span, rows, item });
  }

  #passage(children: readonly PhrasingContent[], span: Span): Passage {
    const builder = new PassageBuilder(this.#source);
    this.#inline(builder, children, span);
    return builder.build();
  }

  #inline(builder: PassageBuilder, children: readonly PhrasingContent[], span: Span): void {
    let at = span.start;
    for (let index = 0; index < children.length; index++) {
      const node = children[index];
      if (!node) continue;
      const own = this.#spanOf(node);
      if (!own) {
        // remark-gfm makes links of bare addresses after parsing, without positions: the raw text up to the next known place holds them.
        while (index + 1 < children.length && !this.#spanOf(children[index + 1] as PhrasingContent)) index++;
        const next = children[index + 1];
        const end = (next && this.#spanOf(next)?.start) ?? span.end;
        addText(builder, this.#source, at, end, true);
        at = end;
        continue;
      }
      at = own.end;
      switch (node.type) {
        case 'text':
          addText(builder, this.#source, own.start, own.end, true);
          break;
        case 'emphasis':
        case 'strong':
          this.#inline(builder, node.children, own);
          break;
        case 'link':
          if (this.#source[own.start] === '[') this.#inline(builder, node.children, { start: own.start + 1, end: own.end });
          else if (this.#source[own.start] === '<') builder.put(opaque, own.start, own.end);
          else addText(builder, this.#source, own.start, own.end, true);
          break;
        case 'linkReference':
          this.#inline(builder, node.children, { start: own.start + 1, end: own.end });
          break;
        case 'image':
        case 'imageReference': {
          const alt = node.alt ?? '';
          const start = own.start + 2;
          if (alt && this.#source.startsWith(alt, start)) addText(builder, this.#source, start, start + alt.length, true);
          else if (alt) builder.put(opaque, own.start, own.end);
          break;
        }
        case 'break':
          builder.put(lineBreak, own.start, own.end);
          break;
        case 'html':
          if (node.value.startsWith('<!--')) this.#out.push({ kind: 'comment', span: own, text: commentText(node.value) });
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
    return start === undefined || end === undefined ? undefined : { start: start + this.#base, end: end + this.#base };
  }
}

/** A table cell without its borders and the blanks inside them. */
function withoutBorders(source: string, span: Span): Span {
  let { start, end } = span;
  if (source[start] === '|') start++;
  if (end - 1 >= start && source[end - 1] === '|' && source[end - 2] !== '\\') end--;
  while (start < end && /[ \t]/.test(source[start] ?? '')) start++;
  while (end > start && /[ \t]/.test(source[end - 1] ?? '')) end--;
  return { start, end };
}
