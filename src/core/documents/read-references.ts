import type { Ambiguity } from '../references/ambiguity.ts';
import type { Reference } from '../references/reference.ts';
import { once } from '../text/once.ts';
import { isBareInProse, isPartInHeading } from './bare-numbers.ts';
import type { Block, HeadingBlock, ParagraphBlock } from './block.ts';
import { CitedBefore } from './cited-before.ts';
import type { Table } from './document.ts';
import type { DocumentSoFar } from './document-so-far.ts';
import { isAtLineStart } from './enumerations.ts';
import { isAtStart } from './evidence.ts';
import { Found } from './found.ts';
import { declares } from './frame.ts';
import { documentContext, labelFrames, labelsOf } from './frames.ts';
import type { FrontMatterText } from './front-matter.ts';
import { LoneNumbers } from './lone-numbers.ts';
import { OwnNumbers } from './own-numbers.ts';
import type { Passage } from './passage.ts';
import { PassageReader } from './passage-reader.ts';
import type { ReadOptions } from './read-options.ts';
import { type Setting, settingAt } from './setting.ts';
import { type Steps, stepEnds } from './steps.ts';
import { Surroundings } from './surroundings.ts';
import { TableReader } from './table-reader.ts';

/** What the blocks of a document say of clauses, in the order of the text. */
interface ReadReferences {
  readonly references: readonly Reference[];
  readonly ambiguities: readonly Ambiguity[];
  readonly tables: readonly Table[];
}

/** Reads the front matter and then the blocks, each in the light of what stands above it. */
export function* readReferences(
  blocks: readonly Block[],
  frontMatter: FrontMatterText | undefined,
  { knowledge, scope, undecided }: ReadOptions,
): Steps<ReadReferences> {
  const context = yield* documentContext(blocks, frontMatter, scope, knowledge);
  const own = new OwnNumbers(blocks);
  const found = new Found();
  const surroundings = new Surroundings(context, found);
  const document = { knowledge, context, own, cited: new CitedBefore(own), found, surroundings, undecided };
  const lone = new LoneNumbers(blocks, document);
  const passages = new PassageReader(document);
  const tables = new TableReader(document, passages, lone);
  const blockReader = new BlockReader(document, passages, lone);

  if (frontMatter) blockReader.readFrontMatter(frontMatter);
  let previous: Block | undefined;
  const endsStep = stepEnds();
  for (const block of blocks) {
    if (endsStep(block.span.start)) yield;
    if (block.kind === 'heading') blockReader.readHeading(block);
    else if (block.kind === 'paragraph') blockReader.readParagraph(block);
    else if (block.kind === 'table') tables.read(block, previous);
    if (block.kind !== 'comment') previous = block;
  }
  return { ...found.result(), tables: tables.tables };
}

const endsWithColon = ({ text }: Passage): boolean => /[:：]\s*$/u.test(text);
const endsSentence = (label: Passage | undefined): boolean => /[.。]\s*$/u.test(label?.text ?? '');

/** Reads front matter, headings and paragraphs. */
class BlockReader {
  readonly #document: DocumentSoFar;
  readonly #passages: PassageReader;
  readonly #lone: LoneNumbers;
  /** The document says what its clauses are of. */
  readonly #isDeclared: boolean;

  constructor(document: DocumentSoFar, passages: PassageReader, lone: LoneNumbers) {
    this.#document = document;
    this.#passages = passages;
    this.#lone = lone;
    this.#isDeclared = document.context.wide.some(declares);
  }

  readFrontMatter({ standards, clauses }: FrontMatterText): void {
    const frames = this.#document.context.wide.filter(({ kind }) => kind !== 'title');
    const setting = settingAt({ kind: 'front-matter' }, () => frames, {
      isBareTaken: ({ list }) => list.start === 0,
    });
    for (const passage of [...standards, ...clauses]) this.#passages.read(passage, setting);
    this.#document.surroundings.startBody();
  }

  readHeading(block: HeadingBlock): void {
    const { surroundings } = this.#document;
    surroundings.endSections(block.depth);
    if (block.passage.reading.marks.length)
      this.#passages.read(block.passage, this.#settingOfHeading(block.passage));
    surroundings.startSection(block);
  }

  #settingOfHeading(passage: Passage): Setting {
    const { surroundings } = this.#document;
    const above = surroundings.headings.at(-1);
    return settingAt({ kind: 'heading' }, () => surroundings.frames(), {
      isBareTaken: above?.reading.bindings.some(({ list }) => list.keyword)
        ? offer => isPartInHeading(offer, above, () => this.#lone.isBelowClause(offer))
        : undefined,
      isDetailTaken: (list, standard, isNear) =>
        !isAtStart(passage, list) &&
        this.#lone.isDetailTaken(
          list,
          standard,
          isNear,
          this.#lone.numbersBehind(passage, 'heading', standard),
        ),
    });
  }

  readParagraph(block: ParagraphBlock): void {
    const { surroundings } = this.#document;
    surroundings.startParagraph(block);
    if (!block.passage.reading.marks.length) return;
    this.#passages.read(block.passage, this.#settingOfParagraph(block));
    surroundings.endParagraph(block);
  }

  /** `ISO/IEC 27001:2022 Annex A.6:` before `- 6.3 Awareness`. */
  #endsWithControl(label: Passage): boolean {
    const last = this.#document.found.in(label).at(-1);
    if (!/^A(?:\.\d+)?$/.test(last?.clause ?? '') || !endsWithColon(label)) return false;
    const ends = label.toSource({ start: 0, end: label.text.trimEnd().length - 1 }).end;
    return last?.span.end === ends;
  }

  #settingOfParagraph({ passage, item }: ParagraphBlock): Setting {
    const { surroundings } = this.#document;
    const inList = surroundings.framesInList(item);
    const isItem = item !== undefined;
    // `- Risks (4.1.5) – as ISO 14971 says` before `- Training (6.2) – …`: what one item mentions, the others are not of.
    const isAmongNumbered = once(() => isItem && this.#lone.isAmongNumbered(passage, 'item'));
    const frames = () => {
      const outer = surroundings.framesOfParagraph(passage);
      const kept = isAmongNumbered() ? outer.filter(({ kind }) => kind !== 'section') : outer;
      return [...labelFrames(item), ...inList, ...kept];
    };
    return settingAt({ kind: 'prose' }, frames, {
      isItem,
      isOfControls:
        labelsOf(item)
          .slice(0, 1)
          .some(label => this.#endsWithControl(label)) ||
        (isItem && this.#lone.areControls(passage)),
      isBareTaken:
        isItem ||
        this.#isDeclared ||
        passage.reading.bindings.some(({ list }) => isAtLineStart(passage, list))
          ? offer =>
              isBareInProse(offer, {
                isItem,
                isBelowClause: () =>
                  this.#lone.isBelowClause(offer, labelsOf(item)) ||
                  (isItem && this.#lone.isInRangeAbove(offer)),
                isControl: () => isItem && this.#lone.areControls(passage),
                isEnumerated: () => this.#lone.isEnumerated(offer),
                areTitled: () => this.#lone.areTitled(offer),
                isOfManyChapters: () => this.#lone.isOfManyChapters(offer),
                isOwn: () => this.#lone.isOwn(offer.list),
                isAmongOthers: () => endsSentence(labelsOf(item)[0]) && this.#lone.isAmongOthers(offer),
                isCountedOff: () => this.#lone.isCountedOff(offer),
                isInOutline: () => this.#lone.isInOutline(offer),
              })
          : undefined,
      isDetailTaken: (list, standard, isNear) =>
        (!isItem || list.keyword !== undefined || !isAtStart(passage, list)) &&
        this.#lone.isDetailTaken(
          list,
          standard,
          isNear,
          isItem ? this.#lone.numbersBehind(passage, 'item', standard) : [],
        ),
    });
  }
}
