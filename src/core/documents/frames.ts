import type { ScopeEntry } from '../config/config.ts';
import type { Block, Item } from './block.ts';
import { addDistinct, type Frame, frameNaming, frameOf, type Named, namedIn } from './context.ts';
import type { FrontMatterText } from './front-matter.ts';
import type { Passage } from './passage.ts';
import { type Steps, stepEnds } from './steps.ts';

/** The contexts that hold for the whole document: title, front matter, the document itself, the config; nearest first. */
export function* wideFrames(
  blocks: readonly Block[],
  frontMatter: FrontMatterText | undefined,
  scope: readonly ScopeEntry[],
): Steps<readonly Frame[]> {
  const frames: Frame[] = [];
  const declared = (frontMatter?.standards ?? []).flatMap(namedIn);
  if (frontMatter?.standards.length) frames.push(frameNaming('front-matter', declared));
  const title = blocks.find(block => block.kind === 'heading');
  if (title?.depth === 1) frames.push(frameOf('title', title.passage));
  if (frontMatter?.title) frames.push(frameOf('title', frontMatter.title));
  // Distinct once and for all: every list of the document that nothing nearer settles is held against these.
  const named = new Map<string, Named>();
  for (const standard of declared) addDistinct(named, standard);
  const endsStep = stepEnds();
  for (const block of blocks) {
    for (const passage of passagesOf(block))
      for (const standard of namedIn(passage)) addDistinct(named, standard);
    if (endsStep(block.span.end)) yield;
  }
  frames.push(frameNaming('document', [...named.values()]));
  if (scope.length) {
    const inScope = scope.map(({ standard, edition }) => ({ standard, edition, span: undefined }));
    frames.push(frameNaming('config', inScope));
  }
  return frames;
}

const passagesOf = (block: Block): readonly Passage[] => {
  if (block.kind === 'heading' || block.kind === 'paragraph') return [block.passage];
  return block.kind === 'table' ? block.rows.flatMap(row => row.map(cell => cell.passage)) : [];
};

/** What introduces the lists around an item, innermost first. */
export function labelFrames(item: Item | undefined): Frame[] {
  const frames: Frame[] = [];
  for (let at = item; at; at = at.parent) if (at.label) frames.push(frameOf('label', at.label));
  return frames;
}
