import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { ListMark } from '../references/mark.ts';
import { isWithinRequirements, riseWithinRequirements } from '../references/requirements.ts';
import { once } from '../text/once.ts';
import type { Column } from './column.ts';
import { holdingChapters, holdingMostly } from './column-contents.ts';
import { mixesClauses, numbersControls } from './controls-of-column.ts';
import { countingOf } from './counts.ts';
import { isAtStart, isDeep } from './evidence.ts';
import { type Frame, frameNaming, frameOf, type Named, namedAmongWords, namedByNumber } from './frame.ts';
import { type HeadKind, headKind } from './head-kind.ts';
import {
  calledIn,
  foreignName,
  headsRequirements,
  headsRows,
  ofControls,
  ofRequirements,
  ofSections,
  versionOfStandard,
} from './head-words.ts';
import { isInAnyEdition, isInAnyEditionIfListed, isOfUnlisted } from './known-clauses.ts';
import type { Passage } from './passage.ts';

/** The column below a head; `next` is the head to the right. */
export function columnOf(
  head: Passage,
  cells: readonly Passage[],
  next: Passage | undefined,
  knowledge: ClauseKnowledge,
): Column {
  const holdsClauses = (standard: string): boolean =>
    cells.some(({ reading }) =>
      reading.bindings.some(
        ({ list }) =>
          isInAnyEdition(standard, list, knowledge) === true ||
          isOfUnlisted({ standard, edition: undefined }, list),
      ),
    );
  const frame = once(() => frameOfHead(head, holdsClauses, knowledge));
  const callsControls =
    (ofControls.test(head.text) && !mixesClauses(cells)) || numbersControls(head, cells, next);
  const hasForeignName = foreignName.test(head.text);
  const called = calledIn(head.text, callsControls);
  const listsClausesOfHead = () => listsClauses(frame().standards, cells, knowledge);
  const isOfOwnControls = () => callsControls && !frame().standards.length;
  return {
    frame,
    kind: kindBelow(head, hasForeignName, listsClausesOfHead, isOfOwnControls),
    hasForeignName,
    ...called,
    isOfSections: ofSections.test(head.text.trim()),
    isOfRequirements: ofRequirements.test(head.text),
    isBeforeRequirements: headsRequirements(head, next),
    beginsAtOne: once(() => beginAtOne(cells)),
    isOfRows: headsRows(head),
    isOfTitles: once(() => areRisingTitles(cells)),
    counting: countingOf(head, cells),
    holdsClauses,
    holdsMostly: holdingMostly(cells, called.isOfClauses, knowledge),
    holdsChapters: holdingChapters(cells, knowledge),
    holdsAmounts: once(() => frame().standards.length > 0 && !frame().speaksOfClauses && areAmounts(cells)),
  };
}

function beginAtOne(cells: readonly Passage[]): boolean {
  const first = cells.find(({ reading }) => reading.bindings.length)?.reading.bindings[0]?.list;
  return first !== undefined && /^1(?:\.|$)/.test(first.entries[0]?.number.clause ?? '');
}

/** A head as a context; `holdsClauses` says whether a number below it is a clause of a standard. */
function frameOfHead(head: Passage, holdsClauses: Column['holdsClauses'], knowledge: ClauseKnowledge): Frame {
  // `| Input | 9001 | 14971 |`; `| Port | 9000 |` has no clauses.
  const byNumber = namedByNumber(head).filter(({ standard }) =>
    knowledge.editions(standard) ? holdsClauses(standard) : /\d{5}/.test(standard),
  );
  if (byNumber.length) return frameNaming('column', byNumber);
  const read = frameOf('column', head);
  const named = read.standards.length || read.foreign ? undefined : namedAmongWords(head);
  // `62304 clause`
  const isCalled = named !== undefined && read.speaksOfClauses && !knowledge.editions(named.standard);
  return named && (isCalled || holdsClauses(named.standard))
    ? { ...read, standards: [named], years: [] }
    : read;
}

/** What a head says of the numbers below it, unless the numbers, or another word of it, say more. */
function kindBelow(
  { text }: Passage,
  hasForeignName: boolean,
  listsClausesOfHead: () => boolean,
  isOfOwnControls: () => boolean,
): HeadKind {
  const kind = headKind(text.replace(versionOfStandard, ''));
  switch (kind) {
    case 'amount':
      return !text.includes('%') && listsClausesOfHead() ? 'clause' : kind;
    case 'own':
      return isOfOwnControls() ? 'clause' : kind;
    case 'section':
      // `Section of the BCP`.
      return hasForeignName ? 'own' : kind;
    default:
      return kind;
  }
}

/** `6`, `3`, `1`: whole numbers that do not rise as those of clauses do. */
function areAmounts(cells: readonly Passage[]): boolean {
  const written = cells.map(({ text }) => text.trim()).filter(text => /[\p{L}\d]/u.test(text));
  if (!written.every(text => /^\d{1,4}$/.test(text))) return false;
  const numbers = written.map(Number);
  return numbers.some((number, index) => number > 20 || number <= (numbers[index - 1] ?? -1));
}

/**
 * `| ISO 9001 coverage |` above `4.1, 4.2`, `5.5-5.7` or `5.2.1`: no amount is a list, all of whose numbers are clauses of the
 * standard, nor so deep.
 */
const listsClauses = (
  [named, another]: readonly Named[],
  cells: readonly Passage[],
  knowledge: ClauseKnowledge,
): boolean =>
  named !== undefined &&
  !another &&
  cells.some(passage =>
    passage.reading.bindings.some(
      ({ list }) =>
        (list.entries.length > 1 || isRangeOrDeep(list)) &&
        isAtStart(passage, list) &&
        isWithinRequirements(list) &&
        isInAnyEditionIfListed(named, list, knowledge) !== false,
    ),
  );

// ` Roles`, `: Roles`.
const title = /^\s*(?:[:：–—-]\s*)?[\p{Lu}\p{Lo}]/u;
// Fewer may be the text's own.
const fewestTitles = 3;

/** `5.3 Roles`, `7.2 Competence`, `8.4 Suppliers`: in the order of the clauses 4 to 10. */
function areRisingTitles(cells: readonly Passage[]): boolean {
  const lists = cells.flatMap(passage => {
    const list = passage.reading.bindings[0]?.list;
    return list && isAtStart(passage, list) && title.test(passage.text.slice(list.end)) ? [list] : [];
  });
  const chapters = new Set(lists.map(({ entries }) => entries[0]?.number.clause.split('.')[0]));
  return (
    lists.length >= fewestTitles &&
    lists.length === cells.length &&
    chapters.size > 1 &&
    riseWithinRequirements(lists)
  );
}

/** `5.5-5.7`, `5.2.1`. */
const isRangeOrDeep = (list: ListMark): boolean =>
  isDeep(list) || list.entries.some(({ number, to }) => to?.isDotted && number.isDotted);

/**
 * A column as it stands among all of a table: where any of them counts, so do those that may, and those beside the clauses of a
 * standard: `| ISO 9001 Kapitel | Klauseln |` above `| 8 Betrieb | 7 |`.
 */
export function asAmounts(column: Column, all: readonly Column[]): Column {
  if (!column.counting) return column;
  const isBesideClauses = () =>
    !column.frame().standards.length &&
    all.some(other => other.frame().standards.some(({ standard }) => other.holdsClauses(standard)));
  return all.some(({ counting }) => counting === 'sure') || isBesideClauses()
    ? { ...column, kind: 'amount' }
    : column;
}

/** The head of a cell's column; where it names no standard but clauses, also the nearest head to the left that does. */
export function columnFrames(columns: readonly Column[], column: number): Frame[] {
  const own = columns[column];
  if (!own) return [];
  const frame = own.frame();
  // `| IMO Quay Code Clause | ISO 45001 Clause |`: where another head names its standard, this one names whose its clauses are.
  const isOfAnother = own.hasForeignName && columns.some(other => other.frame().standards.length);
  if (isOfAnother && !frame.standards.length) return [{ ...frame, foreign: 'framework' }];
  if (own.kind !== 'clause' || frame.standards.length || frame.foreign) return [frame];
  // `| ISO 27001:2022 area | Representative controls |`
  const left = columns
    .slice(0, column)
    .findLast(other => other.frame().standards.length || other.frame().foreign)
    ?.frame();
  return left && !left.foreign ? [frame, { ...left, kind: 'row' }] : [frame];
}
