import { once } from '../text/once.ts';
import { isAmountOfRow } from './amount-rows.ts';
import { isBareCell, isPartInCell, type Offer } from './bare-numbers.ts';
import type { Block, TableBlock } from './block.ts';
import type { Column } from './column.ts';
import { asAmounts, columnFrames, columnOf } from './columns.ts';
import type { Table } from './document.ts';
import type { DocumentSoFar } from './document-so-far.ts';
import { isAtStart, isDeep } from './evidence.ts';
import { distinct, type Frame, frameOf, isStandardAlone, type Named } from './frame.ts';
import { labelFrames } from './frames.ts';
import type { LoneNumbers } from './lone-numbers.ts';
import type { Passage } from './passage.ts';
import type { PassageReader } from './passage-reader.ts';
import { fieldOf, isRecord } from './records.ts';
import {
  asOwnSections,
  besideColumn,
  citesClause,
  columnOfNames,
  endsWithAnnex,
  frameByNumbers,
  hasOwnSections,
  ofOtherName,
  type Row,
  rowsBelowNames,
  standardBeside,
} from './rows.ts';
import { type Setting, settingAt } from './setting.ts';

/** What a table and its head say of the cells below. */
interface Head {
  /** Its place among the tables of the document, from 0. */
  readonly table: number;
  readonly columns: readonly Column[];
  /** The column that names the standard of each row. */
  readonly names: number | undefined;
  /** Of which standard the numbers of each column are, where no head says so. */
  readonly byNumbers: readonly (() => readonly Frame[])[];
  /** It counts something for each standard. */
  readonly isOfAmounts: () => boolean;
  /** The contexts around the table, nearest first. */
  readonly outer: () => readonly Frame[];
}

/** A paragraph right before a table introduces it where it is short or ends with a colon. */
const isCaption = ({ text }: Passage): boolean => text.length <= 200 || /[:：]\s*$/u.test(text);

/** Reads the cells of tables, each in the light of its row, the heads and what stands above the table. */
export class TableReader {
  readonly #document: DocumentSoFar;
  readonly #passages: PassageReader;
  readonly #lone: LoneNumbers;
  /** The standards that the document names, anywhere. */
  readonly #named: () => readonly Named[];
  readonly #tables: Table[] = [];

  constructor(document: DocumentSoFar, passages: PassageReader, lone: LoneNumbers) {
    this.#document = document;
    this.#passages = passages;
    this.#lone = lone;
    this.#named = once(() => distinct(document.context.wide.flatMap(({ standards }) => standards)));
  }

  /** The tables that were read, in the order of the text. */
  get tables(): readonly Table[] {
    return this.#tables;
  }

  /** Reads a table; `previous` is what stands right before it. */
  read(block: TableBlock, previous: Block | undefined): void {
    const table = this.#tables.length;
    this.#tables.push({ span: block.span, rows: block.rows.map(row => row.map(({ span }) => ({ span }))) });
    const around: Frame[] = labelFrames(block.item);
    if (previous?.kind === 'paragraph' && previous.item === block.item && isCaption(previous.passage))
      around.unshift(frameOf('caption', previous.passage));
    const outer = once(() => [...around, ...this.#document.surroundings.frames()]);
    const [headRow = [], ...body] = block.rows.map(row => row.map(({ passage }) => passage));
    for (const [column, passage] of headRow.entries())
      this.#passages.read(passage, settingAt({ kind: 'cell', table, row: 0, column }, outer));
    // Most tables hold no number that could be a clause's.
    if (!body.some(row => row.some(({ reading }) => reading.marks.length))) return;
    const head = { table, outer, ...this.#headOf(headRow, body) };
    for (const [index, row] of rowsBelowNames(body, head.names).entries())
      this.#readRow(row, index + 1, head);
  }

  #headOf(headRow: readonly Passage[], body: readonly (readonly Passage[])[]): Omit<Head, 'table' | 'outer'> {
    const { knowledge, cited, own } = this.#document;
    const cellsOf = (column: number) => body.flatMap(row => row[column] ?? []);
    const heads = headRow.map((passage, column) =>
      columnOf(passage, cellsOf(column), headRow[column + 1], knowledge),
    );
    const columns = heads.map(column => asAmounts(asOwnSections(column, heads), heads));
    return {
      columns,
      names: columnOfNames(headRow, body),
      byNumbers: columns.map((column, index) =>
        once(() => frameByNumbers(cellsOf(index), column, this.#named(), cited, own, knowledge)),
      ),
      isOfAmounts: once(() => columns.some(({ holdsAmounts }) => holdsAmounts())),
    };
  }

  #readRow({ passages, named, group }: Row, row: number, head: Head): void {
    const { columns } = head;
    const [first] = named;
    const name = head.names === undefined ? undefined : named[head.names];
    const rowFrame = once(() => (first ? [frameOf('row', first)] : []));
    const groupFrame = once(() => (group ? [frameOf('row', group)] : []));
    for (const [index, passage] of passages.entries()) {
      if (!passage.text || !passage.reading.marks.length) continue;
      const field = first && index === 1 && isRecord(columns) ? fieldOf(first, passage) : undefined;
      const column = field ?? columns[index];
      const next = passages[index + 1];
      const rowHead = index > 0 ? first : undefined;
      const cell = {
        column,
        next,
        isOfAmounts: head.isOfAmounts,
        areRowsOf: (standard: string) => this.#lone.areRowsOf(standard),
        areSectionsOfRequirements: () => this.#lone.areSectionsOfRequirements(),
        isInRowOfStandard: () => rowHead !== undefined && isStandardAlone(rowHead),
      };
      const besides = () =>
        [...(rowHead ? rowFrame() : []), ...groupFrame()].map(frame => besideColumn(frame, column));
      const frames = () => [
        ...standardBeside(named, index, column),
        ...ofOtherName(name, passage, column),
        ...besides(),
        ...(head.byNumbers[index]?.() ?? []),
        ...columnFrames(columns, index),
        ...head.outer(),
      ];
      const isPart = (offer: Offer) =>
        !isAmountOfRow(rowHead, offer.list, column) &&
        isPartInCell(offer, cell, () => this.#lone.isBelowClause(offer, rowHead ? [rowHead] : []));
      const setting = settingAt({ kind: 'cell', table: head.table, row, column: index }, frames, {
        isBareTaken: offer =>
          (!isAmountOfRow(rowHead, offer.list, column) &&
            !(offer.frame.kind === 'row' && column?.kind !== 'clause' && citesClause(rowHead)) &&
            isBareCell(offer, cell)) ||
          isPart(offer),
        isDetailTaken: this.#isDetailTaken(passage, column),
        isOwnSection: hasOwnSections(rowHead, column, columns[0])
          ? offer => offer.frame.kind !== 'column' && !isPart(offer)
          : undefined,
        isOfControls:
          column?.isOfControls === true ||
          (rowHead !== undefined && endsWithAnnex(rowHead)) ||
          this.#isHeadedByControls(column),
        isOfClauses: column?.isOfClauses === true,
        isOfReferences: column?.kind === 'section' && !column.isOfSections,
        nextCell: next,
        years: () => [...besides(), ...(column ? [column.frame()] : [])].flatMap(({ years }) => years),
      });
      this.#passages.read(passage, setting);
    }
  }

  /** `| 5.1 — Policies |` below `# ISO 27001 control mapping`, where the column says nothing of clauses. */
  #isHeadedByControls(column: Column | undefined): boolean {
    if (column?.isOfClauses || column?.frame().standards.length) return false;
    return this.#document.surroundings.isHeadedByControls();
  }

  /**
   * At its beginning a cell may have a number of its own, which is judged by the head of the column; `since (9.1)` may be anything
   * where but the document as a whole names a standard.
   */
  #isDetailTaken(passage: Passage, column: Column | undefined): Setting['isDetailTaken'] {
    if (column?.kind === 'amount') return undefined;
    return (list, standard, isNear) => {
      const behind = this.#lone.numbersBehind(passage, 'cell', standard);
      const isNearer = isNear || column?.kind === 'clause' || behind.length > 0;
      return (
        !isAtStart(passage, list) &&
        (isNearer || isDeep(list) || list.keyword !== undefined) &&
        this.#lone.isDetailTaken(list, standard, isNearer, behind)
      );
    };
  }
}
