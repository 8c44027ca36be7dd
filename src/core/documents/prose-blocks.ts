import { firstFrom } from '../text/span.ts';
import { type Block, passagesOf } from './block.ts';
import type { Chunk } from './chunk.ts';
import type { Document } from './document.ts';
import { withoutMatrices } from './matrix-markers.ts';
import type { Passage } from './passage.ts';
import { perDocument } from './per-document.ts';
import { readChunk } from './read-blocks.ts';
import { type SplitText, splitOf } from './read-document.ts';

/** A stretch of prose: a heading, a paragraph or a cell of a table. */
export interface Prose {
  readonly kind: 'heading' | 'paragraph' | 'cell';
  readonly passage: Passage;
}

/** The prose of the heading, paragraph, list, quote or table that an offset stands in: nothing else is read. */
export function proseAround(document: Document, offset: number): readonly Prose[] {
  const split = splitOf(document);
  const { chunks } = split;
  const chunk = chunks[firstFrom(chunks, offset + 1, ({ start }) => start) - 1];
  return chunk ? blocksIn(split, chunk).flatMap(proseOfBlock) : [];
}

/** All prose of a document in the order of the text, without the matrices in it. */
export const proseOf = perDocument((document): readonly Prose[] => {
  const split = splitOf(document);
  return withoutMatrices(split.chunks.flatMap(chunk => blocksIn(split, chunk))).flatMap(proseOfBlock);
});

function blocksIn({ markdown, definitions }: SplitText, chunk: Chunk): readonly Block[] {
  if (chunk.kind === 'code' || chunk.kind === 'front-matter') return [];
  return readChunk(markdown, chunk, definitions);
}

function proseOfBlock(block: Block): readonly Prose[] {
  const kind = block.kind === 'heading' || block.kind === 'paragraph' ? block.kind : 'cell';
  return passagesOf(block).map(passage => ({ kind, passage }));
}
