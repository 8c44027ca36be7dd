import { expect } from 'vitest';
import { assemble } from '../../../src/core/documents/assemble.ts';
import { type Block, type Item, passagesOf } from '../../../src/core/documents/block.ts';
import { splitChunks } from '../../../src/core/documents/chunks.ts';
import { collectDefinitions } from '../../../src/core/documents/definitions.ts';
import type { Document } from '../../../src/core/documents/document.ts';
import { readFrontMatter } from '../../../src/core/documents/front-matter.ts';
import type { Passage } from '../../../src/core/documents/passage.ts';
import { readChunk } from '../../../src/core/documents/read-blocks.ts';
import { readDocument } from '../../../src/core/documents/read-document.ts';
import type { ReadOptions } from '../../../src/core/documents/read-options.ts';
import { finish } from '../../../src/core/documents/steps.ts';
import { readByRemarkAlone } from './remark-alone.ts';

/**
 * What a document says. Groups and tables are numbered by what holds references: a chunk that holds none is not read, so
 * that its tables have no number.
 */
function meaningOf(document: Document): string {
  const groups = new Map<number, number>();
  const tables = new Map<number, number>();
  const numberIn = (numbers: Map<number, number>, key: number): number => {
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key) ?? 0;
  };
  const references = document.references.map(reference => ({
    ...reference,
    group: numberIn(groups, reference.group),
    place:
      reference.place.kind === 'cell'
        ? { ...reference.place, table: numberIn(tables, reference.place.table) }
        : reference.place,
  }));
  const meaning = {
    references,
    tables: [...tables.keys()].map(table => document.tables[table]),
    ambiguities: document.ambiguities,
    sections: document.sections,
    comments: document.comments,
    frontMatter: document.frontMatter,
  };
  // One string compares faster than what it is made of, thousands of times.
  return JSON.stringify(meaning, undefined, 1);
}

/** Reads a text by chunks and as a whole; both must say the same. */
export function expectSameReading(text: string, options: ReadOptions): void {
  const byChunks = meaningOf(readDocument('policy.md', text, options));
  expect(byChunks).toBe(meaningOf(documentByRemarkAlone('policy.md', text, options)));
}

/** The document that the blocks of its text make up where remark reads all of them. */
function documentByRemarkAlone(uri: string, text: string, options: ReadOptions): Document {
  const { knowledge } = options;
  const blocks = readByRemarkAlone(text);
  for (const passage of blocks.flatMap(passagesOf)) passage.readWith(knowledge);
  const [first] = splitChunks(text);
  const frontMatter = first?.kind === 'front-matter' ? readFrontMatter(text, first, knowledge) : undefined;
  return finish(assemble({ uri, text, blocks, frontMatter }, options));
}

/** The blocks of a text as lines, and in `kind: text` form; by chunks and as a whole they must be the same. */
export function blocksOf(text: string): string[] {
  const chunks = splitChunks(text);
  const definitions = collectDefinitions(text, chunks);
  const byChunks = chunks.flatMap(chunk =>
    chunk.kind === 'front-matter' ? [] : readChunk(text, chunk, definitions),
  );
  const lines = byChunks.flatMap(linesOf);
  expect(lines).toEqual(readByRemarkAlone(text).flatMap(linesOf));
  return lines;
}

/** Lines that a paragraph goes over are shown in one. */
const shown = ({ text }: Passage): string => text.replaceAll('\n', ' ');

function linesOf(block: Block): string[] {
  const depthOf = (item: Item | undefined): number => (item ? 1 + depthOf(item.parent) : 0);
  if (block.kind === 'other') return [];
  if (block.kind === 'comment') return [`comment: ${block.text}`];
  if (block.kind === 'heading') return [`heading ${block.depth}: ${shown(block.passage)}`];
  const place = block.item ? `${'> '.repeat(depthOf(block.item) - 1)}item` : block.kind;
  if (block.kind === 'paragraph') return [`${place}: ${shown(block.passage)}`];
  return block.rows.map(row => `row: ${row.map(cell => shown(cell.passage)).join(' | ')}`);
}
