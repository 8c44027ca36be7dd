import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';
import type { Comment, Document, Section } from './document.ts';
import type { FrontMatterText } from './front-matter.ts';
import { withoutMatrices } from './matrix-markers.ts';
import { asLine } from './passage.ts';
import type { ReadOptions } from './read-options.ts';
import { readReferences } from './read-references.ts';
import type { Steps } from './steps.ts';

/** A text whose blocks were read, and not yet what they say of clauses. */
export interface ReadText {
  readonly uri: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly frontMatter: FrontMatterText | undefined;
}

/** Reads what the blocks say of clauses, in steps. */
export function* assemble(read: ReadText, options: ReadOptions): Steps<Document> {
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
