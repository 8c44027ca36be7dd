import { movedSpan, type Span } from '../text/span.ts';
import type { Passage } from './passage.ts';

/** A list item that blocks stand in. */
export interface Item {
  /** Number of the list within its chunk; items of one list share it. */
  readonly list: number;
  readonly parent: Item | undefined;
  /** What introduces the list: the paragraph right before it, in the document or in the item around it. */
  readonly label: Passage | undefined;
}

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly span: Span;
  readonly depth: number;
  readonly passage: Passage;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly span: Span;
  readonly passage: Passage;
  readonly item: Item | undefined;
}

export interface CellContent {
  readonly span: Span;
  readonly passage: Passage;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly span: Span;
  readonly rows: readonly (readonly CellContent[])[];
  readonly item: Item | undefined;
}

interface CommentBlock {
  readonly kind: 'comment';
  readonly span: Span;
  readonly text: string;
}

/** Code, a rule, a definition: nothing to read, but it stands between what it separates. */
interface OtherBlock {
  readonly kind: 'other';
  readonly span: Span;
  readonly item?: Item | undefined;
}

/** What a document is made of, flat and in order: list items and quotes are opened, and say where they stand by `item`. */
export type Block = HeadingBlock | ParagraphBlock | TableBlock | CommentBlock | OtherBlock;

/** The prose of a block: of a heading, of a paragraph, of each cell of a table; empty where it has none. */
export function passagesOf(block: Block): readonly Passage[] {
  if (block.kind === 'heading' || block.kind === 'paragraph') return [block.passage];
  const passages: Passage[] = [];
  // A list for each row took a fiftieth of the processor time on texts with many tables.
  if (block.kind === 'table')
    for (const row of block.rows) for (const { passage } of row) passages.push(passage);
  return passages;
}

/** The same blocks in a text where they stand `by` code units further on. */
export function movedBlocks(blocks: readonly Block[], by: number): readonly Block[] {
  if (by === 0) return blocks;
  const items = new Map<Item, Item>();
  const movedItem = (item: Item | undefined): Item | undefined => {
    if (!item) return undefined;
    const known = items.get(item);
    if (known) return known;
    const moved = { list: item.list, parent: movedItem(item.parent), label: item.label?.moved(by) };
    items.set(item, moved);
    return moved;
  };
  return blocks.map(block => {
    const span = movedSpan(block.span, by);
    if (block.kind === 'heading') return { ...block, span, passage: block.passage.moved(by) };
    if (block.kind === 'paragraph')
      return { ...block, span, passage: block.passage.moved(by), item: movedItem(block.item) };
    if (block.kind === 'table') {
      const rows = block.rows.map(row =>
        row.map(cell => ({ span: movedSpan(cell.span, by), passage: cell.passage.moved(by) })),
      );
      return { ...block, span, rows, item: movedItem(block.item) };
    }
    if (block.kind === 'other') return { ...block, span, item: movedItem(block.item) };
    return { ...block, span };
  });
}

/** The same blocks, outside the list whose one item holds them all. */
export function outOfItem(blocks: readonly Block[]): readonly Block[] {
  const items = new Map<Item, Item>();
  const inner = (item: Item | undefined): Item | undefined => {
    if (!item?.parent) return undefined;
    const known = items.get(item) ?? { ...item, parent: inner(item.parent) };
    items.set(item, known);
    return known;
  };
  return blocks.map(block => ('item' in block ? { ...block, item: inner(block.item) } : block));
}
