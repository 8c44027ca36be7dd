import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { ListMark } from '../references/mark.ts';
import { isWithinRequirements } from '../references/requirements.ts';
import type { Block } from './block.ts';
import type { CitedBefore } from './cited-before.ts';
import type { Column } from './column.ts';
import { isOfManyChapters } from './enumerations.ts';
import { isAtStart, isDeep, isDotted } from './evidence.ts';
import { type Frame, frameNaming, frameOf, type Named, namedByNumber, namedIn } from './frame.ts';
import { headsRequirements, headsRows } from './head-words.ts';
import { areOnlyControls, isInAnyEdition, isTooDeep } from './known-clauses.ts';
import type { OwnNumbers } from './own-numbers.ts';
import type { Passage } from './passage.ts';

// What the other cells of a row say of the numbers in one.

/**
 * `| Buying | ISO 9001 | 8.4 |`, `| Buying | 9001 | 8.4 |`, `| Buying | 8.4 | ISO 9001 |`: the standard that stands beside a
 * clause in a column of clauses which names none; to the right only where nothing else stands in the cell.
 */
export function standardBeside(
  passages: readonly Passage[],
  index: number,
  column: Column | undefined,
): Frame[] {
  if (!column || (column.kind !== 'clause' && column.kind !== 'section')) return [];
  if (column.frame().standards.length) return [];
  if (!/\d\.\d/.test(passages[index]?.text ?? '')) return [];
  const next = passages[index + 1];
  const standards =
    passages
      .slice(0, index)
      .map(namesAtStart)
      .findLast(named => named.length) ?? (next && nameAlone.test(next.text) ? namesAtStart(next) : []);
  return standards.length ? [frameNaming('row', standards)] : [];
}

// `ISO/IEC 27001:2022`, `27001`.
const nameAlone = /^\P{L}*(?:\p{Lu}[\p{Lu}/]{1,8}\P{L}*)?$/u;

// `Norm`, `Standard`, `Std.`, `Framework`.
const ofNames =
  /^(?:standards?|std\.?|frameworks?|norm(?:en|[aes]{1,2})?|regulations?|normative?|r[ée]f[ée]renti(?:el|al)s?|規格|标准|標準|표준)$/iu;

/** The column that names the standard of each row, `| Standard | Clause |`; undefined where there is none. */
export function columnOfNames(
  head: readonly Passage[],
  body: readonly (readonly Passage[])[],
): number | undefined {
  const column = head.findIndex(
    ({ text }, index) =>
      ofNames.test(text.trim()) && body.some(row => row[index] && namesAtStart(row[index]).length > 0),
  );
  return column < 0 ? undefined : column;
}

/** A row of a table in the light of those above it. */
export interface Row {
  readonly passages: readonly Passage[];
  /** Its cells; where one that names a standard is left blank, the one above it: `| | 8.5 |` below `| ISO 9001 | 8.4 |`. */
  readonly named: readonly Passage[];
  /** The standard or framework that heads it and those around it: `| **ISO 9001** | | |`. */
  readonly group: Passage | undefined;
}

/** Reads the rows of a table one after the other; `names` is the column that names the standard of each row, besides the first. */
export function rowsBelowNames(
  rows: readonly (readonly Passage[])[],
  names: number | undefined,
): readonly Row[] {
  const above = new Map<number, Passage>();
  let group: Passage | undefined;
  return rows.map(passages => {
    const filled = passages.filter(({ text }) => !isAsAbove(text));
    const [only, another] = filled;
    if (only && !another) group = groupOf(only, group);
    const named = passages.map((passage, column) => {
      if (column > 0 && column !== names) return passage;
      if (!isAsAbove(passage.text)) above.set(column, passage);
      const name = above.get(column);
      return name && (column === names || isName(name)) ? name : passage;
    });
    return { passages, named, group };
  });
}

// Blank, or a sign for what stands above: `"`, `〃`, `^^`, `ditto`, `dito`.
const asAbove = /^\s*(?:["″〃”„]|''|’’|\^\^|↑|ditto|dito|dto\.|idem)?\s*$/iu;

const isAsAbove = (text: string): boolean => text.length < 8 && asAbove.test(text);

/** `| **A.5 Controls** | | |` goes on with a group; what names nothing ends it. */
function groupOf(only: Passage, group: Passage | undefined): Passage | undefined {
  if (isName(only)) return only;
  return only.reading.bindings.length ? group : undefined;
}

// More is a sentence, or a remark that mentions a standard.
const longestName = 60;

/** `ISO 9001:2015`, `PCI DSS 4.0`: a standard or framework, and none of its clauses. */
const isName = (passage: Passage): boolean =>
  passage.text.length <= longestName &&
  (namesStandard(passage) || frameOf('row', passage).foreign === 'framework') &&
  !citesClause(passage);

/** `| Charter | §8 |` among rows such as `| ISO 9001 | 8.4 |`: whatever `name` is, the row is of it. */
export function ofOtherName(name: Passage | undefined, cell: Passage, column: Column | undefined): Frame[] {
  if (!name || name === cell || !/\p{L}/u.test(name.text) || namesStandard(name)) return [];
  if (!column || column.frame().standards.length) return [];
  return [{ ...frameNaming('row', []), foreign: 'framework' }];
}

const namesStandard = (passage: Passage): boolean =>
  namedIn(passage).length > 0 || namedByNumber(passage).length > 0;

/** The standards of a cell that begins with one, or is nothing but numbers of standards: `9001`, `9001/14001`. */
function namesAtStart(passage: Passage): readonly Named[] {
  const [first] = passage.reading.marks;
  if (first?.kind === 'standard' && first.start === 0) return namedIn(passage);
  return namedByNumber(passage);
}

/**
 * The head of a row as it counts for a column: `SOP-007` before `8.4` in a column of a standard's clauses, or `CC6.1` below
 * another head, is what answers to the clause, and not what it is of.
 */
export const besideColumn = (row: Frame, column: Column | undefined): Frame => {
  if (column?.frame().standards.length) return { ...row, foreign: undefined, standards: [] };
  return row.foreign === 'document' && column?.kind === 'clause' ? { ...row, foreign: undefined } : row;
};

/**
 * Whether the sections in a cell are the text's own: `| ISO 9001 8.4 | Section 3 |`, all below `Policy section`, and what
 * stands beside a column of clauses: `| Clause | Evidence |` above `| §5.3 | §4 |`.
 */
export const hasOwnSections = (
  rowHead: Passage | undefined,
  column: Column | undefined,
  headColumn: Column | undefined,
): boolean =>
  column?.kind === 'own' ||
  (rowHead !== undefined &&
    column?.kind !== 'clause' &&
    (headColumn?.kind === 'clause' || citesClause(rowHead)));

/**
 * `| ISO 31000:2018 6.4 | 10.14 |`: whether the head of a row cites a clause of its standard, which its other cells answer to; an
 * annex alone has those that the cells cite.
 */
export const citesClause = (rowHead: Passage | undefined): boolean =>
  rowHead?.reading.bindings.some(({ kind }) => kind === 'adjacent') === true && !endsWithAnnex(rowHead);

/** `| ISO/IEC 27001 Annex A | 8.13 |`: the cells of the row are of the controls of its standard. */
export function endsWithAnnex({ text, reading: { marks, bindings } }: Passage): boolean {
  const [binding, another] = bindings;
  return (
    binding?.kind === 'adjacent' &&
    another === undefined &&
    binding.list.isWholeAnnex &&
    marks[0] === binding.mark &&
    text.slice(binding.list.end).trim() === ''
  );
}

/** `| § | Topic | ISO 27001 |`: beside the clauses of a standard stand the text's own sections. */
export function asOwnSections(column: Column, all: readonly Column[]): Column {
  const isHolding = ({ frame, holdsClauses }: Column) =>
    frame().standards.some(({ standard }) => holdsClauses(standard));
  return column.isOfSections && all.some(isHolding) ? { ...column, kind: 'own' } : column;
}

// Fewer may be clauses of any standard, or the text's own.
const fewestClauses = 4;
const fewestSections = 3;

/**
 * The one of the standards of a document that has every number of a column, `| Clause |` above `4.2.4`, `7.3`, `7.4` and `8.5.2`,
 * where neither its head nor its rows say which it is; or the one that the text has cited all of them of. Sections must go so
 * deep as a text's own hardly do. Empty where two standards may have them.
 */
export function frameByNumbers(
  cells: readonly Passage[],
  { kind, frame, isOfClauses }: Column,
  standards: readonly Named[],
  cited: CitedBefore,
  own: OwnNumbers,
  knowledge: ClauseKnowledge,
): Frame[] {
  if ((kind !== 'clause' && kind !== 'section') || frame().standards.length || frame().foreign) return [];
  const lists = cells.flatMap(passage =>
    passage.reading.bindings.flatMap(({ kind: of, list }) =>
      of === 'adjacent' || of === 'foreign' || !isAtStart(passage, list) ? [] : [list],
    ),
  );
  const isOwn = ({ entries }: ListMark) => entries.some(({ number }) => own.has(number.clause));
  const isEnough =
    kind === 'clause'
      ? lists.length >= fewestClauses
      : lists.length >= fewestSections && lists.every(isDeep) && !lists.some(isOwn);
  if (!isEnough || !lists.every(isWithinRequirements) || lists.some(list => own.areOfContract(list)))
    return [];
  const has = ({ standard }: Named) =>
    lists.map(
      list =>
        !(isOfClauses && areOnlyControls(list, standard, knowledge)) &&
        isInAnyEdition(standard, list, knowledge),
    );
  const [of] = lists.flatMap(list => cited.standardOf(list) ?? []);
  const able = standards.filter(
    named =>
      !has(named).includes(false) &&
      !lists.some(list => isTooDeep(named.standard, list)) &&
      // A standard that no pack lists may have any number.
      !(
        of &&
        of.standard !== named.standard &&
        lists.every(list => cited.standardOf(list)?.standard === of.standard)
      ),
  );
  const [named, another] = able;
  if (!named || another || (kind === 'section' && has(named).includes(undefined))) return [];
  return [frameNaming('column', [named])];
}

// Fewer numbers may be the text's own.
const fewestRows = 6;

/** What the rows of tables go by, `| ID | Topic |`; empty where some row has no such number, or there are too few. */
export const numbersOfRows = (blocks: readonly Block[]): readonly ListMark[] =>
  numbersBelow(blocks, headsRows);

/** The sections that the tables of a document set before requirements, `| Section | Requirement |`; empty as above. */
export const numbersBeforeRequirements = (blocks: readonly Block[]): readonly ListMark[] =>
  numbersBelow(blocks, headsRequirements);

function numbersBelow(
  blocks: readonly Block[],
  isHead: (head: Passage, next: Passage | undefined) => boolean,
): readonly ListMark[] {
  const numbers: ListMark[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const [head = [], ...body] = block.rows;
    const column = head.findIndex(({ passage }, index) => isHead(passage, head[index + 1]?.passage));
    if (column < 0) continue;
    for (const row of body) {
      const passage = row[column]?.passage;
      const list = passage?.reading.bindings[0]?.list;
      if (!passage || !list || !isDotted(list) || !isAtStart(passage, list)) return [];
      numbers.push(list);
    }
  }
  return numbers.length >= fewestRows && isOfManyChapters(numbers) ? numbers : [];
}

/** Whether numbers that rows go by are clauses of a standard, all of them: no text numbers its own so. */
export const areClausesOf = (
  numbers: readonly ListMark[],
  standard: string,
  knowledge: ClauseKnowledge,
): boolean => numbers.length > 0 && numbers.every(list => isInAnyEdition(standard, list, knowledge) === true);
