import type { ClauseKnowledge } from '../references/knowledge.ts';
import { assemble } from './assemble.ts';
import { type Block, movedBlocks, passagesOf } from './block.ts';
import type { Chunk } from './chunk.ts';
import { splitChunks } from './chunks.ts';
import { collectDefinitions, type Definitions } from './definitions.ts';
import type { Document } from './document.ts';
import { type FrontMatterText, readFrontMatter } from './front-matter.ts';
import { type ChunkBlocks, joinChunks } from './join-chunks.ts';
import { asMarkdown } from './mdx.ts';
import { readChunk } from './read-blocks.ts';
import type { ReadOptions } from './read-options.ts';
import { finish, type Steps, stepEnds } from './steps.ts';
import { chunksWorthReading } from './worth-reading.ts';

/** A text as it falls apart: its chunks, and the definitions of links that hold in all of them. */
export interface SplitText {
  /** The text as Markdown: that of the document, but for MDX. */
  readonly markdown: string;
  readonly chunks: readonly Chunk[];
  readonly definitions: Definitions;
}

/** The blocks of a chunk, its text, and where it began when they were read. */
interface KeptChunk {
  readonly text: string;
  readonly start: number;
  readonly blocks: readonly Block[];
}

/** The chunks of a document that were read, kept for the next reading, and all of them. */
interface Kept {
  readonly split: SplitText;
  readonly chunks: readonly KeptChunk[];
  /** What they were read with. */
  readonly knowledge: ClauseKnowledge;
}

const keptKey = Symbol('kept');

const keptOf = (document: Document): Kept | undefined => (document as { readonly [keptKey]?: Kept })[keptKey];

/**
 * Reads a Markdown document: its references with what settled them, sections, tables, comments and front matter. Reads
 * any text, and never throws. `previous` is an earlier reading of the same document: the blocks that did not change
 * since are taken from it.
 */
export const readDocument = (
  uri: string,
  text: string,
  options: ReadOptions,
  previous?: Document,
): Document => finish(readDocumentInSteps(uri, text, options, previous));

/** The same in steps, for a host that must not be kept from its other work however long the text is. */
export function* readDocumentInSteps(
  uri: string,
  text: string,
  options: ReadOptions,
  previous?: Document,
): Steps<Document> {
  const { document, kept } = yield* read(uri, text, options, previous && keptOf(previous));
  // A WeakMap would hold on to it until long after the document is gone, which whoever types would feel.
  return Object.defineProperty(document, keptKey, { value: kept });
}

/** The same of a document that is read once, as most of a workspace are: nothing is kept for another reading. */
export function* readOnceInSteps(uri: string, text: string, options: ReadOptions): Steps<Document> {
  const { document } = yield* read(uri, text, options, undefined);
  return document;
}

function* read(
  uri: string,
  text: string,
  options: ReadOptions,
  former: Kept | undefined,
): Steps<{ readonly document: Document; readonly kept: Kept }> {
  const { markdown, chunks, definitions } = split(uri, text);
  const { knowledge } = options;
  const reusable =
    former?.split.definitions.markdown === definitions.markdown && former.knowledge === knowledge
      ? new Map(former.chunks.map(chunk => [chunk.text, chunk]))
      : undefined;
  const chunksRead: KeptChunk[] = [];

  const worthReading = yield* chunksWorthReading(
    markdown,
    chunks,
    options.scope.length > 0,
    knowledge.ownStandards,
  );
  const parts: ChunkBlocks[] = [];
  let frontMatter: FrontMatterText | undefined;
  const endsPart = stepEnds();
  for (const chunk of chunks) {
    if (endsPart(chunk.start)) yield;
    if (chunk.kind === 'front-matter') frontMatter = readFrontMatter(markdown, chunk, knowledge);
    if (!worthReading.has(chunk)) {
      parts.push({ chunk, blocks: [] });
      continue;
    }
    const { start, end } = chunk;
    const content = markdown.slice(start, end);
    const known = start > 0 ? reusable?.get(content) : undefined;
    const chunkRead: KeptChunk =
      known?.start === start
        ? known
        : {
            text: content,
            start,
            blocks: known
              ? movedBlocks(known.blocks, start - known.start)
              : readWith(knowledge, readChunk(markdown, chunk, definitions)),
          };
    if (start > 0) chunksRead.push(chunkRead);
    parts.push({ chunk, blocks: chunkRead.blocks });
  }
  const document = yield* assemble({ uri, text, blocks: joinChunks(parts), frontMatter }, options);
  return { document, kept: { split: { markdown, chunks, definitions }, chunks: chunksRead, knowledge } };
}

/** The chunks of a document, as they were found when it was read. */
export const splitOf = (document: Document): SplitText =>
  keptOf(document)?.split ?? split(document.uri, document.text);

function split(uri: string, text: string): SplitText {
  const markdown = asMarkdown(uri, text);
  const chunks = splitChunks(markdown);
  return { markdown, chunks, definitions: collectDefinitions(markdown, chunks) };
}

function readWith(knowledge: ClauseKnowledge, blocks: readonly Block[]): readonly Block[] {
  for (const block of blocks) for (const passage of passagesOf(block)) passage.readWith(knowledge);
  return blocks;
}
