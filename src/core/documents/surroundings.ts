import type { Designation } from '../references/designation.ts';
import type { Reference } from '../references/reference.ts';
import { once } from '../text/once.ts';
import type { HeadingBlock, Item, ParagraphBlock } from './block.ts';
import { namedForRest } from './called-former.ts';
import { isAtStart } from './evidence.ts';
import type { Found } from './found.ts';
import { addDistinct, type Frame, frameNaming, frameOf, type Named } from './frame.ts';
import { type DocumentContext, namedAfterLabel } from './frames.ts';
import { isHeadingOfControls } from './head-words.ts';
import type { Passage } from './passage.ts';

/** A heading whose section is being read. */
interface OpenHeading {
  readonly depth: number;
  readonly passage: Passage;
  /** It is the document's title, which counts as such. */
  readonly isTitle: boolean;
  readonly frame: () => Frame;
}

/** What an item says of the items after it in its list. */
interface ItemFrame {
  readonly list: number;
  readonly frame: Frame;
  /** It ends with a colon, and so introduces what comes next: the items after it, or those in it, which then are all. */
  readonly isIntroducing: boolean;
}

const introduces = /[:：]\s*$/u;

// In an endless line, a look at all that it cites would take long.
const farthest = 50;

/** `Clause 4: Context`. */
function opensWithClause(passage: Passage): boolean {
  const list = passage.reading.bindings[0]?.list;
  return list?.keyword?.kind === 'clause' && isAtStart(passage, list);
}

/** What stands above and around the passage that is being read, and may say which standard its numbers are of. */
export class Surroundings {
  readonly #context: DocumentContext;
  readonly #found: Found;
  readonly #headings: OpenHeading[] = [];
  /** The standards that the section has named so far. */
  #inSection = new Map<string, Named>();
  /** Those of them that it has cited clauses of. */
  readonly #citedInSection = new Set<string>();
  /** The standard of the clause that opened a paragraph of the section: `Clause 4: Context`. */
  #opened: string | undefined;
  /** What an item such as `- **Standard:** ISO 9001:2015` or `- C++20 (ISO/IEC 14882:2020):` says of those after it. */
  #inList: ItemFrame | undefined;

  constructor(context: DocumentContext, found: Found) {
    this.#context = context;
    this.#found = found;
  }

  /** The sections that a heading of this depth ends are over, before it is read. */
  endSections(depth: number): void {
    while ((this.#headings.at(-1)?.depth ?? 0) >= depth) this.#headings.pop();
    this.#startFresh();
  }

  /** What follows is below the heading, which has been read. */
  startSection({ depth, passage }: HeadingBlock): void {
    this.#headings.push({
      depth,
      passage,
      isTitle: passage === this.#context.title?.passage,
      frame: once(() => frameOf('heading', passage)),
    });
    this.#startFresh();
    this.#inList = undefined;
  }

  /** Forgets what the section has named: it was front matter. */
  startBody(): void {
    this.#startFresh();
  }

  #startFresh(): void {
    this.#inSection.clear();
    this.#citedInSection.clear();
    this.#opened = undefined;
  }

  /** The section has named a standard; `isCited` with a clause. */
  addNamed(passage: Passage, designation: Designation, isCited: boolean): void {
    if (isCited) this.#citedInSection.add(designation.standard);
    addDistinct(this.#inSection, namedForRest(passage, designation));
  }

  /** A paragraph that is no item ends the lists before it; to be told before it is read. */
  startParagraph({ passage, item }: ParagraphBlock): void {
    const { list, isIntroducing } = this.#inList ?? {};
    const isIntroduced = isIntroducing && (item?.list !== list || introduces.test(passage.text));
    if (!item || isIntroduced) this.#inList = undefined;
  }

  /** What the paragraph says of the items after it counts from here. */
  endParagraph({ passage, item }: ParagraphBlock): void {
    const standards = item ? namedAfterLabel(passage) : [];
    if (item && standards.length)
      this.#inList = { list: item.list, frame: frameNaming('label', standards), isIntroducing: false };
    else if (item && introduces.test(passage.text)) {
      const frame = frameOf('label', passage);
      if (frame.endsWithStandard) this.#inList = { list: item.list, frame, isIntroducing: true };
    }
    if (opensWithClause(passage)) this.#opened = this.#found.in(passage)[0]?.standard ?? this.#opened;
  }

  /**
   * What stands around a paragraph. `Clause 5: Leadership` goes on where `Clause 4: Context` began, whatever has been mentioned
   * in between.
   */
  framesOfParagraph(passage: Passage): Frame[] {
    const frames = this.frames();
    const [section] = frames;
    if (this.#opened === undefined || section?.kind !== 'section' || !opensWithClause(passage)) return frames;
    return section.standards.some(({ standard }) => standard === this.#opened) ? frames : frames.slice(1);
  }

  /** What an item further up in the list, or in one around it, says of all its items. */
  framesInList(item: Item | undefined): readonly Frame[] {
    if (!this.#inList) return [];
    for (let at = item; at; at = at.parent) if (at.list === this.#inList.list) return [this.#inList.frame];
    return [];
  }

  /** The passages of the headings above, the title first. */
  get headings(): readonly Passage[] {
    return this.#headings.map(({ passage }) => passage);
  }

  /** What the section has named, the headings above, nearest first, and what holds for the whole document. */
  frames(): Frame[] {
    const section = [...this.#inSection.values()];
    const headings = this.#headings
      .filter(({ isTitle }) => !isTitle)
      .map(({ frame }) => frame())
      .reverse();
    const nearest = this.#headings.at(-1);
    // Below `## Structure of ISO/IEC 27701` or `## Clause 4` a mention of ISO/IEC 27001 does not change what the numbers are of.
    const isHeaded = headings[0]?.standards.length || (nearest && this.#found.in(nearest.passage).length > 0);
    const frames = section.length === 1 && !isHeaded ? [this.#frameOfSection(section)] : [];
    return [...frames, ...headings, ...this.#context.wide];
  }

  #frameOfSection(standards: readonly Named[]): Frame {
    const isWithoutClauses = !standards.some(({ standard }) => this.#citedInSection.has(standard));
    return { ...frameNaming('section', standards), isWithoutClauses };
  }

  /** The nearest heading above that names a standard calls numbers controls: `# ISO 27001 control mapping`. */
  isHeadedByControls(): boolean {
    const above = this.#headings.findLast(({ frame }) => frame().standards.length);
    return above !== undefined && isHeadingOfControls(above.passage.text);
  }

  /** What the passage has cited so far, and the headings above it. */
  citedAround(passage: Passage): readonly Reference[] {
    return [...this.headings, passage].flatMap(each => this.#found.in(each, farthest));
  }
}
