import type { ScopeEntry } from '../config/config.ts';
import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { Span } from '../text/span.ts';
import { type Block, type Item, movedBlocks, passagesOf } from './block.ts';
import type { Chunk } from './chunk.ts';
import { splitChunks } from './chunks.ts';
import { collectDefinitions, type Definitions } from './definitions.ts';
import type { Comment, Document, Section } from './document.ts';
import { type FrontMatterText, readFrontMatter } from './front-matter.ts';
import { withoutMatrices } from './matrix-markers.ts';
import { asLine, type Passage } from './passage.ts';
import type { Question } from './question.ts';
import { readChunk } from './read-blocks.ts';
import { readReferences } from './read-references.ts';
import { finish, type Steps, stepEnds } from './steps.ts';
import { chunksWorthReading } from './worth-reading.ts';

/** What reading a document asks of the world around it. */
export interface ReadOptions {
  readonly knowledge: ClauseKnowledge;
  /** The editions that the workspace answers to: the last context of a bare clause. Empty: none was set. */
  readonly scope: readonly ScopeEntry[];
  /** Is told each list of numbers that nothing settled, as it stood when it was read. */
  readonly undecided?: (question: Question) => void;
}

/** A text as it falls apart: its chunks, and the definitions of links that hold in all of them. */
export interface SplitText {
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
  const { chunks, definitions } = split(text);
  const { knowledge } = options;
  const reusable =
    former?.split.definitions.markdown === definitions.markdown && former.knowledge === knowledge
      ? new Map(former.chunks.map(chunk => [chunk.text, chunk]))
      : undefined;
  const chunksRead: KeptChunk[] = [];

  const worthReading = yield* chunksWorthReading(
    text,
    chunks,
    options.scope.length > 0,
    knowledge.ownStandards,
  );
  const parts: ChunkBlocks[] = [];
  let frontMatter: FrontMatterText | undefined;
  const endsPart = stepEnds();
  for (const chunk of chunks) {
    if (endsPart(chunk.start)) yield;
    if (chunk.kind === 'front-matter') frontMatter = readFrontMatter(text, chunk, knowledge);
    if (!worthReading.has(chunk)) {
      parts.push({ chunk, blocks: [] });
      continue;
    }
    const { start, end } = chunk;
    const content = text.slice(start, end);
    const known = start > 0 ? reusable?.get(content) : undefined;
    const chunkRead: KeptChunk =
      known?.start === start
        ? known
        : {
            text: content,
            start,
            blocks: known
              ? movedBlocks(known.blocks, start - known.start)
              : readWith(knowledge, readChunk(text, chunk, definitions)),
          };
    if (start > 0) chunksRead.push(chunkRead);
    parts.push({ chunk, blocks: chunkRead.blocks });
  }
  const document = yield* assemble({ uri, text, blocks: withLabels(parts), frontMatter }, options);
  return { document, kept: { split: { chunks, definitions }, chunks: chunksRead, knowledge } };
}

/** The chunks of a document, as they were found when it was read. */
export const splitOf = (document: Document): SplitText => keptOf(document)?.split ?? split(document.text);

function split(text: string): SplitText {
  const chunks = splitChunks(text);
  return { chunks, definitions: collectDefinitions(text, chunks) };
}

/** The document that the blocks of its text make up, however they were read: tests let remark read all of them. */
export function documentOf(
  uri: string,
  text: string,
  blocks: readonly Block[],
  options: ReadOptions,
): Document {
  const [first] = splitChunks(text);
  const { knowledge } = options;
  const frontMatter = first?.kind === 'front-matter' ? readFrontMatter(text, first, knowledge) : undefined;
  return finish(assemble({ uri, text, blocks: readWith(knowledge, blocks), frontMatter }, options));
}

function readWith(knowledge: ClauseKnowledge, blocks: readonly Block[]): readonly Block[] {
  for (const block of blocks) for (const passage of passagesOf(block)) passage.readWith(knowledge);
  return blocks;
}

interface ChunkBlocks {
  readonly chunk: Chunk;
  readonly blocks: readonly Block[];
}

/** Joins the chunks' blocks. A list that begins a chunk is introduced by the paragraph that ends the chunk before it. */
function withLabels(parts: readonly ChunkBlocks[]): Block[] {
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

/** A text whose blocks were read, and not yet what they say of clauses. */
interface ReadText {
  readonly uri: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly frontMatter: FrontMatterText | undefined;
}

function* assemble(read: ReadText, options: ReadOptions): Steps<Document> {
  const { uri, text, frontMatter } = read;
  const blocks = withoutMatrices(read.blocks);
  return {
    uri,
    text,
    ...(yield* readReferences(blocks, frontMatter, options)),
    sections: sectionsOf(blocks, text),
    comments: commentsOf(blocks),
    frontMatter: frontMatter?.frontMatter,
  };
}

const commentsOf = (blocks: readonly Block[]): Comment[] =>
  blocks
    .flatMap(block => (block.kind === 'comment' ? [{ span: block.span, text: block.text }] : []))
    .sort((a, b) => a.span.start - b.span.start);

function sectionsOf(blocks: readonly Block[], text: string): Section[] {
  const headings = blocks.filter(block => block.kind === 'heading');
  const [first] = headings;
  const before: Span = { start: 0, end: first?.span.start ?? text.length };
  const sections: Section[] = [
    { span: before, depth: 0, title: '', headingSpan: undefined, parent: undefined },
  ];
  // The headings above that are not closed yet, as indexes into `sections`.
  const open: number[] = [];
  for (const [index, { span: headingSpan, depth, passage }] of headings.entries()) {
    const span: Span = { start: headingSpan.start, end: headings[index + 1]?.span.start ?? text.length };
    while ((sections[open.at(-1) ?? 0]?.depth ?? 0) >= depth) open.pop();
    sections.push({ span, depth, title: asLine(passage, text), headingSpan, parent: open.at(-1) });
    open.push(index + 1);
  }
  return sections;
}
