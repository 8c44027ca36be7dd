import type { Block, Item } from './block.ts';
import type { Chunk } from './chunk.ts';
import type { Passage } from './passage.ts';

/** A chunk of a text, and the blocks that were read from it; none where it was not read. */
export interface ChunkBlocks {
  readonly chunk: Chunk;
  readonly blocks: readonly Block[];
}

/** Joins the chunks' blocks. A list that begins a chunk is introduced by the paragraph that ends the chunk before it. */
export function joinChunks(parts: readonly ChunkBlocks[]): Block[] {
  const all: Block[] = [];
  let before: ChunkBlocks | undefined;
  for (const part of parts) {
    const { chunk, blocks } = part;
    const label = labelIn(before);
    before = part;
    const first = blocks.find(block => block.kind !== 'comment');
    let list = first && 'item' in first ? first.item : undefined;
    while (list?.parent) list = list.parent;
    // Another list follows one that holds nothing, which the paragraph does not introduce.
    if (!label || list?.list !== 0) {
      // Blocks that were not read still stand between their neighbours.
      if (!blocks.length) all.push({ kind: 'other', span: { start: chunk.start, end: chunk.end } });
      else for (const block of blocks) all.push(block);
      continue;
    }
    const labelled = new Map<Item, Item>();
    const relabel = (item: Item | undefined): Item | undefined => {
      if (!item) return undefined;
      const known = labelled.get(item);
      if (known) return known;
      const parent = relabel(item.parent);
      const changed: Item = { ...item, parent, label: !parent && item.list === 0 ? label : item.label };
      labelled.set(item, changed);
      return changed;
    };
    for (const block of blocks) all.push('item' in block ? { ...block, item: relabel(block.item) } : block);
  }
  return all;
}

function labelIn(part: ChunkBlocks | undefined): Passage | undefined {
  const last = part?.blocks[part.blocks.length - 1];
  return last?.kind === 'paragraph' && !last.item ? last.passage : undefined;
}
