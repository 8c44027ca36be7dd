import { isBelow } from '../catalogue/clause-number.ts';
import type { Ambiguity } from '../references/ambiguity.ts';
import type { Binding } from '../references/bind.ts';
import type { Designation } from '../references/designation.ts';
import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { ListMark } from '../references/mark.ts';
import type { Reference } from '../references/reference.ts';
import { once } from '../text/once.ts';
import { byPlace, firstFrom } from '../text/span.ts';
import { isBareCell, isBareInProse, isPartInCell, isPartInHeading, type Offer } from './bare-numbers.ts';
import type { Block, HeadingBlock, Item, ParagraphBlock, TableBlock } from './block.ts';
import { CitedBefore } from './cited-before.ts';
import { type Column, columnFrames, columnOf, isCaption, isOfControls, isRowOfAmounts } from './columns.ts';
import { type Decision, decide, partedAtControls, type Question, type Settled } from './decide.ts';
import type { Table } from './document.ts';
import { enumerationsIn, isAtLineStart, isOfManyChapters } from './enumerations.ts';
import { isAtStart, isDeep, isDeepItem } from './evidence.ts';
import {
  addDistinct,
  distinct,
  type Frame,
  frameNaming,
  frameOf,
  isAbove,
  type Named,
  namedBy,
} from './frame.ts';
import { type DocumentContext, documentContext, labelFrames, labelsOf, namedAfterLabel } from './frames.ts';
import type { FrontMatterText } from './front-matter.ts';
import { areClauses, isInAnyEdition } from './known-clauses.ts';
import { referencesOfList } from './list-references.ts';
import { type NumberedKind, OwnNumbers } from './own-numbers.ts';
import type { Passage } from './passage.ts';
import type { ReadOptions } from './read-document.ts';
import { fieldOf, isRecord } from './records.ts';
import {
  areClausesOf,
  asOwnSections,
  besideColumn,
  citesClause,
  columnOfNames,
  frameByNumbers,
  hasOwnSections,
  numbersOfRows,
  ofOtherName,
  standardBeside,
} from './rows.ts';
import { type Setting, settingAt } from './setting.ts';
import { type Steps, stepEnds } from './steps.ts';

/** What the blocks of a document say of clauses, in the order of the text. */
export interface ReadReferences {
  readonly references: readonly Reference[];
  readonly ambiguities: readonly Ambiguity[];
  readonly tables: readonly Table[];
}

/** Reads the front matter and then the blocks, each in the light of what stands above it. */
export function* readReferences(
  blocks: readonly Block[],
  frontMatter: FrontMatterText | undefined,
  { knowledge, scope }: ReadOptions,
): Steps<ReadReferences> {
  const reader = new ReferenceReader(
    blocks,
    knowledge,
    yield* documentContext(blocks, frontMatter, scope, knowledge),
  );
  if (frontMatter) reader.readFrontMatter(frontMatter);
  let previous: Block | undefined;
  const endsStep = stepEnds();
  for (const block of blocks) {
    if (endsStep(block.span.start)) yield;
    if (block.kind === 'heading') reader.readHeading(block);
    else if (block.kind === 'paragraph') reader.readParagraph(block);
    else if (block.kind === 'table') reader.readTable(block, previous);
    if (block.kind !== 'comment') previous = block;
  }
  return reader.result();
}

/** A heading whose section is being read. */
interface OpenHeading {
  readonly depth: number;
  readonly passage: Passage;
  /** It is the document's title, which counts as such. */
  readonly isTitle: boolean;
  readonly frame: () => Frame;
}

/** What the head of a table says of the cells below. */
interface Head {
  readonly columns: readonly Column[];
  /** The column that names the standard of each row. */
  readonly names: number | undefined;
  /** Of which standard the numbers of each column are, where no head says so. */
  readonly byNumbers: readonly (() => readonly Frame[])[];
  /** It counts something for each standard. */
  readonly isOfAmounts: () => boolean;
}

// More of a row of numbers says no more about the first.
const mostOfChain = 12;

/** A list and those that go on with it; empty where fewer than two do. */
function chainFrom(bindings: readonly Binding[], index: number): readonly ListMark[] {
  if (!bindings[index + 1]?.isChained || !bindings[index + 2]?.isChained) return [];
  let end = index + 1;
  while (end - index < mostOfChain && bindings[end]?.isChained) end++;
  return bindings.slice(index, end).map(({ list }) => list);
}

// Fewer numbers in brackets may be the text's own, where it numbers its parts.
const fewestBehind = 3;
// In an endless line, a look at all that it cites would take long.
const farthest = 50;

class ReferenceReader {
  readonly #knowledge: ClauseKnowledge;
  readonly #wide: readonly Frame[];
  readonly #citedBeside: ReadonlySet<string>;
  /** The front matter says what the document's clauses are of. */
  readonly #isDeclared: boolean;
  readonly #references: Reference[] = [];
  readonly #ambiguities: Ambiguity[] = [];
  readonly #tables: Table[] = [];
  readonly #headings: OpenHeading[] = [];
  #hasHeading = false;
  /** The standards that the section has named so far. */
  #inSection = new Map<string, Named>();
  /** What an item such as `- **Standard:** ISO 9001:2015` says of those after it. */
  #inList: { readonly list: number; readonly frame: Frame } | undefined;
  #groups = 0;
  readonly #cited: CitedBefore;
  readonly #own: OwnNumbers;
  readonly #enumerations: () => ReadonlyMap<Passage, readonly ListMark[]>;
  readonly #areRowsOf: (standard: string) => boolean;
  /** The standards that the document names, anywhere. */
  readonly #named: () => readonly Named[];

  constructor(blocks: readonly Block[], knowledge: ClauseKnowledge, { wide, citedBeside }: DocumentContext) {
    this.#own = new OwnNumbers(blocks);
    this.#cited = new CitedBefore(this.#own);
    this.#enumerations = once(() => enumerationsIn(blocks));
    const rows = once(() => numbersOfRows(blocks));
    this.#areRowsOf = standard => areClausesOf(rows(), standard, knowledge);
    this.#knowledge = knowledge;
    this.#wide = wide;
    this.#named = once(() => distinct(wide.flatMap(({ standards }) => standards)));
    this.#citedBeside = citedBeside;
    this.#isDeclared = wide.some(({ kind }) => kind === 'front-matter');
  }

  result(): ReadReferences {
    return {
      references: this.#references.sort((a, b) => byPlace(a.clauseSpan, b.clauseSpan)),
      ambiguities: this.#ambiguities.sort((a, b) => byPlace(a.span, b.span)),
      tables: this.#tables,
    };
  }

  readFrontMatter({ standards, clauses }: FrontMatterText): void {
    const frames = this.#wide.filter(({ kind }) => kind !== 'title');
    const setting = settingAt({ kind: 'front-matter' }, () => frames, {
      isBareTaken: ({ list }) => list.start === 0,
    });
    for (const passage of [...standards, ...clauses]) this.#read(passage, setting);
    this.#inSection.clear();
  }

  readHeading({ depth, passage }: HeadingBlock): void {
    while ((this.#headings.at(-1)?.depth ?? 0) >= depth) this.#headings.pop();
    this.#inSection.clear();
    if (passage.reading.marks.length) this.#read(passage, this.#settingOfHeading(passage));
    this.#headings.push({
      depth,
      passage,
      isTitle: !this.#hasHeading && depth === 1,
      frame: once(() => frameOf('heading', passage)),
    });
    this.#hasHeading = true;
    this.#inSection.clear();
    this.#inList = undefined;
  }

  #settingOfHeading(passage: Passage): Setting {
    const above = this.#headings.at(-1)?.passage;
    return settingAt({ kind: 'heading' }, () => this.#outerFrames(), {
      isBareTaken: above?.reading.bindings.some(({ list }) => list.keyword)
        ? offer => isPartInHeading(offer, above, () => this.#isBelowClause(offer))
        : undefined,
      isDetailTaken: (list, standard, isNear) =>
        !isAtStart(passage, list) &&
        this.#isDetailTaken(list, standard, isNear, this.#numbersBehind(passage, 'heading', standard)),
    });
  }

  /**
   * What `## Internal audit (9.2)` and others of its kind end with, where what the document is headed with names the standard;
   * empty where it does not, or they do not.
   */
  #numbersBehind(passage: Passage, kind: NumberedKind, standard: string): readonly string[] {
    const isNamed = (frame: Frame) =>
      isAbove(frame) && frame.standards.some(named => named.standard === standard);
    return this.#wide.some(isNamed) ? this.#own.numbersBehind(passage, kind) : [];
  }

  /** What `Setting.isDetailTaken` says where nothing is special; `behind` is what others of the passage's kind end with. */
  #isDetailTaken(list: ListMark, standard: string, isNear: boolean, behind: readonly string[] = []): boolean {
    // `## 12. Internal audit (§9.2)` in a text that numbers its own parts so, too.
    if (behind.length >= fewestBehind && areClauses(behind, standard, this.#knowledge)) return true;
    const isCited = this.#citedBeside.has(standard) || this.#cited.hasClauseOf(standard);
    if (!isNear && !behind.length && !isCited && !isDeepItem(list)) return false;
    return !this.#own.mayBeSections(list) && !list.entries.some(({ number }) => this.#own.has(number.clause));
  }

  readParagraph({ passage, item }: ParagraphBlock): void {
    if (!item) this.#inList = undefined;
    if (!passage.reading.marks.length) return;
    const inList = this.#framesInList(item);
    const frames = () => [...labelFrames(item), ...inList, ...this.#outerFrames()];
    const isItem = item !== undefined;
    const setting = settingAt({ kind: 'prose' }, frames, {
      isItem,
      isBareTaken:
        isItem ||
        this.#isDeclared ||
        passage.reading.bindings.some(({ list }) => isAtLineStart(passage, list))
          ? offer =>
              isBareInProse(offer, {
                isItem,
                isBelowClause: () => this.#isBelowClause(offer, labelsOf(item)),
                isEnumerated: () => this.#isEnumerated(offer),
                isOfManyChapters: () => isOfManyChapters(this.#enumerations().get(offer.passage) ?? []),
              })
          : undefined,
      isDetailTaken: (list, standard, isNear) =>
        (!isItem || list.keyword !== undefined || !isAtStart(passage, list)) &&
        this.#isDetailTaken(
          list,
          standard,
          isNear,
          isItem ? this.#numbersBehind(passage, 'item', standard) : [],
        ),
    });
    this.#read(passage, setting);
    const standards = item ? namedAfterLabel(passage) : [];
    if (item && standards.length) this.#inList = { list: item.list, frame: frameNaming('label', standards) };
  }

  #framesInList(item: Item | undefined): readonly Frame[] {
    if (!this.#inList) return [];
    for (let at = item; at; at = at.parent) if (at.list === this.#inList.list) return [this.#inList.frame];
    return [];
  }

  readTable(block: TableBlock, previous: Block | undefined): void {
    const table = this.#tables.length;
    this.#tables.push({ span: block.span, rows: block.rows.map(row => row.map(({ span }) => ({ span }))) });
    const around: Frame[] = labelFrames(block.item);
    if (previous?.kind === 'paragraph' && previous.item === block.item && isCaption(previous.passage))
      around.unshift(frameOf('caption', previous.passage));
    const outer = once(() => [...around, ...this.#outerFrames()]);
    const [head = [], ...body] = block.rows;
    for (const [column, { passage }] of head.entries())
      this.#read(passage, settingAt({ kind: 'cell', table, row: 0, column }, outer));
    // Most tables hold no number that could be a clause's.
    if (!body.some(row => row.some(({ passage }) => passage.reading.marks.length))) return;
    const heads = head.map(({ passage }, column) => {
      const cells = body.flatMap(row => row[column]?.passage ?? []);
      return columnOf(passage, cells, head[column + 1]?.passage, this.#knowledge);
    });
    const columns = heads.map(column => asOwnSections(column, heads));
    const isOfAmounts = once(() => columns.some(({ holdsAmounts }) => holdsAmounts()));
    const rows = body.map(row => row.map(({ passage }) => passage));
    const names = columnOfNames(
      head.map(({ passage }) => passage),
      rows,
    );
    const byNumbers = columns.map((column, index) =>
      once(() => {
        const cells = rows.flatMap(row => row[index] ?? []);
        return frameByNumbers(cells, column, this.#named(), this.#cited, this.#own, this.#knowledge);
      }),
    );
    for (const [index, row] of rows.entries())
      this.#readRow(row, { table, row: index + 1 }, { columns, names, isOfAmounts, byNumbers }, outer);
  }

  #readRow(
    passages: readonly Passage[],
    place: { readonly table: number; readonly row: number },
    { columns, names, isOfAmounts, byNumbers }: Head,
    outer: () => readonly Frame[],
  ): void {
    const [first] = passages;
    const name = names === undefined ? undefined : passages[names];
    const rowFrame = once(() => (first ? [frameOf('row', first)] : []));
    for (const [index, passage] of passages.entries()) {
      if (!passage.text || !passage.reading.marks.length) continue;
      const field = first && index === 1 && isRecord(columns) ? fieldOf(first, passage) : undefined;
      const column = field ?? columns[index];
      const next = passages[index + 1];
      const rowHead = index > 0 ? first : undefined;
      const cell = { column, next, isOfAmounts, areRowsOf: this.#areRowsOf };
      const besides = () => (rowHead ? rowFrame() : []).map(frame => besideColumn(frame, column));
      const frames = () => [
        ...standardBeside(passages, index, column),
        ...ofOtherName(name, passage, column),
        ...besides(),
        ...(byNumbers[index]?.() ?? []),
        ...columnFrames(columns, index),
        ...outer(),
      ];
      const isPart = (offer: Offer) =>
        !isRowOfAmounts(rowHead) &&
        isPartInCell(offer, cell, () => this.#isBelowClause(offer, rowHead ? [rowHead] : []));
      const setting = settingAt({ kind: 'cell', ...place, column: index }, frames, {
        isBareTaken: offer =>
          (!isRowOfAmounts(rowHead) &&
            !(offer.frame.kind === 'row' && column?.kind !== 'clause' && citesClause(rowHead)) &&
            isBareCell(offer, cell)) ||
          isPart(offer),
        isDetailTaken: this.#isDetailOfCellTaken(passage, column),
        isOwnSection: hasOwnSections(rowHead, column, columns[0])
          ? offer => offer.frame.kind !== 'column' && !isPart(offer)
          : undefined,
        isOfControls: column?.isOfControls === true || this.#isHeadedByControls(column),
        isOfClauses: column?.isOfClauses === true,
        nextCell: next,
        years: () => [...besides(), ...(column ? [column.frame()] : [])].flatMap(({ years }) => years),
      });
      this.#read(passage, setting);
    }
  }

  /** `| 5.1 — Policies |` below `# ISO 27001 control mapping`, where the column says nothing of clauses. */
  #isHeadedByControls(column: Column | undefined): boolean {
    if (column?.isOfClauses || column?.frame().standards.length) return false;
    const above = this.#headings.findLast(({ frame }) => frame().standards.length);
    return above !== undefined && isOfControls(above.passage.text);
  }

  /**
   * At its beginning a cell may have a number of its own, which is judged by the head of the column; `since (9.1)` may be anything
   * where but the document as a whole names a standard.
   */
  #isDetailOfCellTaken(passage: Passage, column: Column | undefined): Setting['isDetailTaken'] {
    if (column?.kind === 'amount') return undefined;
    return (list, standard, isNear) => {
      const behind = this.#numbersBehind(passage, 'cell', standard);
      const isNearer = isNear || column?.kind === 'clause' || behind.length > 0;
      return (
        !isAtStart(passage, list) &&
        (isNearer || isDeep(list) || list.keyword !== undefined) &&
        this.#isDetailTaken(list, standard, isNearer, behind)
      );
    };
  }

  /** `- 7.2: …`, `- 9.2: …`: clauses of the standard, and no parts of the document's own. */
  #isEnumerated({ list, passage, named: { standard } }: Offer): boolean {
    const numbers = this.#enumerations().get(passage) ?? [];
    return (
      numbers.length > 0 &&
      numbers.every(number => isInAnyEdition(standard, number, this.#knowledge) === true) &&
      this.#isDetailTaken(list, standard, true)
    );
  }

  /**
   * Whether the heading above, or what else introduces it, cites a clause of the standard that the number is a part of; where it
   * is sure to be a clause, and none of the document's own, also a heading further up: `# Clause 5`.
   */
  #isBelowClause({ list, named, knowledge }: Offer, introducing: readonly Passage[] = []): boolean {
    const isSure =
      isInAnyEdition(named.standard, list, knowledge) === true &&
      !list.entries.some(({ number }) => this.#own.has(number.clause));
    return [...this.#headings.slice(isSure ? 0 : -1).map(({ passage }) => passage), ...introducing].some(
      passage =>
        this.#citedIn(passage).some(
          ({ standard, clause }) =>
            standard === named.standard &&
            clause !== undefined &&
            list.entries.every(({ number }) => isBelow(number.clause, clause)),
        ),
    );
  }

  /** What was found in a passage that was read before. Passages come one after the other, and so do their references. */
  #citedIn(passage: Passage | undefined, most = Number.POSITIVE_INFINITY): readonly Reference[] {
    if (!passage) return [];
    const { start, end } = passage.toSource({ start: 0, end: passage.text.length });
    const startOf = ({ clauseSpan }: Reference) => clauseSpan.start;
    const to = firstFrom(this.#references, end, startOf);
    return this.#references.slice(Math.max(to - most, firstFrom(this.#references, start, startOf)), to);
  }

  /** The headings above, nearest first, and what holds for the whole document. */
  #outerFrames(): Frame[] {
    const section = [...this.#inSection.values()];
    const headings = this.#headings
      .filter(({ isTitle }) => !isTitle)
      .map(({ frame }) => frame())
      .reverse();
    // Below `## Structure of ISO/IEC 27701` or `## Clause 4` a mention of ISO/IEC 27001 does not change what the numbers are of.
    const isHeaded = headings[0]?.standards.length || this.#citedIn(this.#headings.at(-1)?.passage).length;
    const frames = section.length === 1 && !isHeaded ? [frameNaming('section', section)] : [];
    return [...frames, ...headings, ...this.#wide];
  }

  /** What the passage has cited so far, and the headings above it. */
  #citedAround(passage: Passage): readonly Reference[] {
    const above = this.#headings.flatMap(heading => this.#citedIn(heading.passage, farthest));
    return [...above, ...this.#citedIn(passage, farthest)];
  }

  /** Reads the lists of a passage, and then the standards that it names as a whole. */
  #read(passage: Passage, setting: Setting): void {
    const { marks, bindings } = passage.reading;
    if (!marks.length) return;
    const used = new Set<Designation>();
    const asides = new Set<Designation>();
    let isSettled = false;
    const words = new Set<string>();
    let before: Settled | undefined;
    let group = 0;
    for (const [index, binding] of bindings.entries()) {
      if (!binding.isChained || group === 0) {
        group = ++this.#groups;
        before = undefined;
      }
      const { list } = binding;
      const question: Question = {
        passage,
        binding,
        setting,
        knowledge: this.#knowledge,
        words,
        cited: this.#cited,
        chain: () => chainFrom(bindings, index),
        citedHere: once(() => this.#cited.standardIn(this.#citedAround(passage), list)),
        own: this.#own,
        before,
      };
      before = this.#readList(question, group);
      for (const designation of before?.used ?? []) used.add(designation);
      // `clause 6.2 (ISO 14001 6.2)`: the section goes on with what clause 6.2 is of.
      if (binding.isAside && isSettled)
        for (const designation of binding.mark?.designations ?? []) asides.add(designation);
      isSettled = before !== undefined;
      if (before && binding.kind === 'adjacent' && list.keyword) words.add(list.keyword.text.toLowerCase());
    }
    for (const mark of marks) {
      if (mark.kind !== 'standard') continue;
      for (const designation of mark.designations) {
        if (!asides.has(designation)) addDistinct(this.#inSection, namedBy(passage, designation));
        if (!used.has(designation)) this.#references.push(this.#wholeStandard(passage, designation, setting));
      }
    }
  }

  #readList(question: Question, group: number): Settled | undefined {
    const parts = partedAtControls(question);
    const ofAnother = parts && decide(parts.controls);
    if (!parts || ofAnother?.kind !== 'settled') return this.#readDecided(question, decide(question), group);
    const before = this.#readDecided(parts.clauses, decide(parts.clauses), group);
    this.#readDecided(parts.controls, ofAnother, ++this.#groups);
    return before;
  }

  #readDecided(question: Question, decision: Decision | undefined, group: number): Settled | undefined {
    if (decision?.kind === 'settled') {
      for (const named of decision.standards) {
        this.#cited.addUse(named.standard, question.binding.list, decision.mark !== undefined);
        for (const reference of referencesOfList(question, named, decision, group)) {
          this.#references.push(reference);
          this.#cited.add(reference);
        }
      }
      return decision;
    }
    for (const { number } of decision ? question.binding.list.entries : []) {
      const span = question.passage.toSource(number);
      this.#ambiguities.push({ span, clause: number.clause, standards: decision?.standards ?? [] });
    }
    return undefined;
  }

  #wholeStandard(
    passage: Passage,
    { span, standard, edition, editionSpan }: Designation,
    { place }: Setting,
  ) {
    const at = passage.toSource(span);
    return {
      span: at,
      clauseSpan: at,
      standardSpan: at,
      standard,
      edition,
      editionSpan: editionSpan && passage.toSource(editionSpan),
      clause: undefined,
      item: undefined,
      via: undefined,
      group: ++this.#groups,
      implied: false,
      titleSpan: undefined,
      place,
    };
  }
}
