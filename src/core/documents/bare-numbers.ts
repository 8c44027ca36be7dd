import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { ListMark } from '../references/mark.ts';
import type { Column } from './columns.ts';
import { isAtLineStart } from './enumerations.ts';
import {
  hasTitle,
  isAtStart,
  isDeep,
  isDotted,
  isInBrackets,
  isOfRequirements,
  isSetOff,
  titleSign,
} from './evidence.ts';
import { type Frame, isAbove, type Named } from './frame.ts';
import { isInAnyEdition, isInAnyEditionIfListed } from './known-clauses.ts';
import type { Passage } from './passage.ts';

// Numbers without any word for a clause. Where something introduces them, `isBelowClause` says whether that, or the heading
// above, cites a clause of the standard that the number is a part of.

/** A list, and the one standard that a frame says it may be of. */
export interface Offer {
  readonly list: ListMark;
  readonly passage: Passage;
  readonly frame: Frame;
  readonly named: Named;
  readonly knowledge: ClauseKnowledge;
}

/** Where a cell stands in its table. */
export interface CellPlace {
  readonly column: Column | undefined;
  /** The cell to the right. */
  readonly next: Passage | undefined;
  /** The table counts something for each standard in its head. */
  readonly isOfAmounts: () => boolean;
  /** The numbers that the rows of the document's tables go by are clauses of a standard, all of them. */
  readonly areRowsOf: (standard: string) => boolean;
}

/** `6.14.1`: hardly an amount, and wrong where no edition has it. */
const isDeepRequirement = (list: ListMark): boolean => isDeep(list) && isOfRequirements(list);

/** Whether a number that begins a cell is a clause. */
export function isBareCell(
  { list, passage, frame, named, knowledge }: Offer,
  { column, next, isOfAmounts, areRowsOf }: CellPlace,
): boolean {
  if (!isAtStart(passage, list) || column?.kind === 'amount') return false;
  const { standard } = named;
  const known = isInAnyEditionIfListed(named, list, knowledge);
  const isWhole = list.entries.every(({ number }) => !number.isDotted && !number.isAnnex);
  if (isWhole && list.entries.some(({ number }) => Number(number.clause) > 20)) return false;
  // A wrong number among clauses is read as one, so that it is told; a column of scores holds none at all.
  const isAmongClauses = () =>
    column?.kind === 'clause' && !isWhole && (column.holdsClauses(standard) || isDeepRequirement(list));
  if (frame.kind === 'column')
    return (
      !(isWhole && isOfAmounts()) &&
      isSetOff(passage, list) &&
      (known !== false ||
        frame.speaksOfClauses ||
        isDeepRequirement(list) ||
        column?.holdsClauses(standard) === true)
    );
  if (column?.frame().standards.length) return false;
  if (hasTitle(list, standard, passage, next, knowledge)) return true;
  if (known === false && !isAmongClauses()) return false;
  if (frame.kind === 'row')
    return (
      isSetOff(passage, list) &&
      column?.kind !== 'own' &&
      (!isWhole || column?.kind === 'clause' || column?.kind === 'section')
    );
  if (column?.kind === 'clause') return isSetOff(passage, list);
  if (column?.kind === 'section')
    return (
      isSetOff(passage, list) &&
      (frame.kind === 'caption' ||
        frame.kind === 'label' ||
        frame.kind === 'heading' ||
        (frame.kind === 'title' &&
          (known === true || (known === undefined && column.isOfRequirements && isOfRequirements(list)))))
    );
  if (column?.isOfRows) return isDotted(list) && isAbove(frame) && areRowsOf(standard);
  return false;
}

/**
 * `Define the scope (4.3)`, `as § 4.3 says`, and `4.3` in a column of references, in a table below `## Clause 4` or in a row that
 * begins with it.
 */
export const isPartInCell = (
  { list, passage, named, knowledge }: Offer,
  { column }: CellPlace,
  isBelowClause: () => boolean,
): boolean =>
  (list.keyword !== undefined ||
    isInBrackets(passage, list) ||
    (column?.kind === 'section' && isDotted(list) && isAtStart(passage, list) && isSetOff(passage, list))) &&
  isInAnyEdition(named.standard, list, knowledge) !== false &&
  isBelowClause();

/** `#### 4.1 Context` below `### 3.1 Clause 4`; below `## 4. Context (clause 4)` it is the text's own number. */
export function isPartInHeading(
  { list, passage, named, knowledge }: Offer,
  above: Passage,
  isBelowClause: () => boolean,
): boolean {
  if (!isDotted(list) || !isAtStart(passage, list) || !isSetOff(passage, list)) return false;
  const ownNumber = /^[\s\u00a0]*(\d+(?:\.\d+)*)/.exec(above.text)?.[1];
  if (ownNumber && list.entries.some(({ number }) => number.clause.startsWith(`${ownNumber}.`))) return false;
  return isInAnyEdition(named.standard, list, knowledge) !== false && isBelowClause();
}

/** Where a number outside tables stands. */
export interface ProsePlace {
  readonly isItem: boolean;
  /** What introduces it, or the heading above, cites a clause of the standard that it is a part of. */
  readonly isBelowClause: () => boolean;
  /** The items or lines beside it begin with numbers too, all of them clauses of the standard. */
  readonly isEnumerated: () => boolean;
  /** Those numbers are of three chapters or more, as hardly a text has its own: `4.2`, `6.1.2`, `8.1`. */
  readonly isOfManyChapters: () => boolean;
}

/** Whether a number outside tables is a clause. */
export function isBareInProse(
  { list, passage, frame, named, knowledge }: Offer,
  { isItem, isBelowClause, isEnumerated, isOfManyChapters }: ProsePlace,
): boolean {
  const known = isInAnyEditionIfListed(named, list, knowledge);
  // `incidents (8.6.1)`, where the front matter says what its clauses are of.
  if (frame.kind === 'front-matter' && known === true && isDotted(list) && isInBrackets(passage, list))
    return true;
  if (!isAtLineStart(passage, list) || !isSetOff(passage, list)) return false;
  // `## Clause 4: Context` before `- 4.1 Understanding the organization` or `**4.1** We know …`.
  if (isDotted(list) && known !== false && isBelowClause()) return true;
  const after = passage.text.slice(list.end);
  // Where but the title names the standard, `- 4.1 First things` may be anything.
  const isTold = () =>
    frame.kind === 'heading' ||
    titleSign.test(after) ||
    isOfManyChapters() ||
    hasTitle(list, named.standard, passage, undefined, knowledge);
  if (isAbove(frame) && isDotted(list) && isTold() && isEnumerated()) return true;
  if (!isItem || !isAtStart(passage, list)) return false;
  if (frame.kind === 'label')
    return hasTitle(list, named.standard, passage, undefined, knowledge) || (known ?? frame.speaksOfClauses);
  // `- 8.5.1`, an item that is nothing but a clause, below a heading that names the standard.
  const isAlone = isDotted(list) && /^[\s\u00a0.;,]*$/u.test(after);
  return known === true && isAlone && isAbove(frame);
}
