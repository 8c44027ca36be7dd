import { isBelow } from '../catalogue/clause-number.ts';
import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { ListMark } from '../references/mark.ts';
import { isWithinRequirements } from '../references/requirements.ts';
import { textBefore } from '../text/span.ts';
import type { Column } from './column.ts';
import { isAtLineStart } from './enumerations.ts';
import {
  hasTitle,
  isAtStart,
  isDeep,
  isDotted,
  isInBrackets,
  isSetOff,
  titleAloneBefore,
  titleSign,
} from './evidence.ts';
import { declares, type Frame, isAbove, isMereMention, isOfDocument, type Named } from './frame.ts';
import {
  isInAnyEdition,
  isInAnyEditionIfListed,
  isPartlyInAnyEdition,
  isWidelyCited,
} from './known-clauses.ts';
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
interface CellPlace {
  readonly column: Column | undefined;
  /** The cell to the right. */
  readonly next: Passage | undefined;
  /** The row begins with a standard and nothing else. */
  readonly isInRowOfStandard: () => boolean;
  /** The table counts something for each standard in its head. */
  readonly isOfAmounts: () => boolean;
  /** The numbers that the rows of the document's tables go by are clauses of a standard, all of them. */
  readonly areRowsOf: (standard: string) => boolean;
  /** The sections that the document's tables set before requirements are in the order of the clauses 4 to 10. */
  readonly areSectionsOfRequirements: () => boolean;
}

/** `6.14.1`: hardly an amount, and wrong where no edition has it. */
const isDeepRequirement = (list: ListMark): boolean => isDeep(list) && isWithinRequirements(list);

const isWhole = (list: ListMark): boolean =>
  list.entries.every(({ number }) => !number.isDotted && !number.isAnnex);

/** Whether a number that begins a cell, or that only its title stands before, is a clause. */
export function isBareCell(offer: Offer, cell: CellPlace): boolean {
  const { list, passage, frame, named, knowledge } = offer;
  const { column, next } = cell;
  if (column?.kind === 'amount') return false;
  if (!beginsLineOfCell(passage, list) && !titleAloneBefore(passage, list, named.standard, knowledge))
    return false;
  if (isWhole(list) && list.entries.some(({ number }) => Number(number.clause) > 20)) return false;
  if (frame.kind === 'column') return isBelowNameOf(offer, cell);
  if (column?.frame().standards.length) return false;
  return hasTitle(list, named.standard, passage, next, knowledge) || isBelowWords(offer, cell);
}

/** Whether a number begins its cell, or in one whose first line a number begins a later line: `6.1<br>6.2`. */
function beginsLineOfCell(passage: Passage, list: ListMark): boolean {
  if (isAtStart(passage, list)) return true;
  const [first] = passage.reading.bindings;
  return first !== undefined && isAtStart(passage, first.list) && isAtLineStart(passage, list);
}

/** Below a head that names the standard; below `ISO 8583` a whole number counts its fields. */
const isBelowNameOf = (
  { list, passage, frame, named, knowledge }: Offer,
  { column, isOfAmounts }: CellPlace,
): boolean =>
  !(isWhole(list) && (isOfAmounts() || !(frame.speaksOfClauses || isWidelyCited(named)))) &&
  isSetOff(passage, list) &&
  (isInAnyEditionIfListed(named, list, knowledge) !== false ||
    frame.speaksOfClauses ||
    isDeepRequirement(list) ||
    isPartlyInAnyEdition(named.standard, list, knowledge) === true ||
    column?.holdsClauses(named.standard) === true);

/** Below a head that names no standard, but says perhaps what its numbers are. */
function isBelowWords(
  { list, passage, frame, named, knowledge }: Offer,
  { column, areRowsOf, areSectionsOfRequirements, isInRowOfStandard }: CellPlace,
): boolean {
  const { standard } = named;
  // `| Clause | Topic |` above `11.1`, `11.3`, in a text that only speaks of a standard, or names it at its beginning: another's.
  if ((isMereMention(frame) || isOfDocument(frame)) && column?.holdsMostly(named) === false) return false;
  const known = isInAnyEditionIfListed(named, list, knowledge);
  // A wrong number among clauses is read as one, so that it is told; a column of scores holds none at all.
  const isAmongClauses = () =>
    column?.kind === 'clause' && !isWhole(list) && (column.holdsClauses(standard) || isDeepRequirement(list));
  const isOfNumbers = column?.kind === 'clause' || column?.kind === 'section';
  // `| ISO 9001:2015 | 8.4.4 |` below `| Standard | Clause |`.
  const isWrongOfRow = () =>
    frame.kind === 'row' && isOfNumbers && isWithinRequirements(list) && isInRowOfStandard();
  if (known === false && !isAmongClauses() && !isWrongOfRow()) return false;
  if (frame.kind === 'row') {
    return isSetOff(passage, list) && column?.kind !== 'own' && (!isWhole(list) || isOfNumbers);
  }
  switch (column?.kind) {
    case 'clause':
      return isSetOff(passage, list);
    case 'section': {
      const isNear = frame.kind === 'caption' || frame.kind === 'label' || frame.kind === 'heading';
      const isOfRequirements = () =>
        column.isOfRequirements || (column.isBeforeRequirements && areSectionsOfRequirements());
      const isOfTitle = () => known ?? (isWithinRequirements(list) && isOfRequirements());
      const isOfAll = () => (frame.kind === 'title' || declares(frame)) && isOfTitle();
      // `# Talks on ISO 9001:2015` above `| Item | Topic |` with `1.1`, `1.2`, `4.1`.
      const isOfText = () => isAbove(frame) && column.beginsAtOne();
      return isSetOff(passage, list) && (isNear || isOfAll()) && !isOfText();
    }
    default: {
      // `### ISO 9001` above `| Process |` with `7.2 Competence`, `8.4 Suppliers`, `9.2 Audit`.
      const isListed = () =>
        frame.kind === 'heading' && frame.endsWithStandard && column?.kind === 'other' && column.isOfTitles();
      // `### ISO/IEC 27002:2022` above `| Theme | Range |` with `5.1–5.37`, `6.1–6.8`.
      const isOfChapters = () => !isMereMention(frame) && column?.holdsChapters(named) === true;
      return (
        isListed() ||
        isOfChapters() ||
        (column?.isOfRows === true && isDotted(list) && isAbove(frame) && areRowsOf(standard))
      );
    }
  }
}

// ` Scope`.
const wordsBehind = /^\s+\p{Lu}\p{Ll}/u;

const hasWordsBehind = ({ text }: Passage, { end }: ListMark): boolean =>
  wordsBehind.test(text.slice(end, end + 6));

/**
 * `Define the scope (4.3)`, `as § 4.3 says`, and `4.3` in a column of references, or `4.3 Scope` in any other, in a table below
 * `## Clause 4` or in a row that begins with it.
 */
export const isPartInCell = (
  { list, passage, named, knowledge }: Offer,
  { column }: CellPlace,
  isBelowClause: () => boolean,
): boolean =>
  (list.keyword !== undefined ||
    isInBrackets(passage, list) ||
    ((column?.kind === 'section' || (column?.kind === 'other' && hasWordsBehind(passage, list))) &&
      isDotted(list) &&
      isAtStart(passage, list) &&
      isSetOff(passage, list))) &&
  isInAnyEdition(named.standard, list, knowledge) !== false &&
  isBelowClause();

/** `#### 4.1 Context` below `### 3.1 Clause 4`; below `## 4. Context (clause 4)` it is the text's own number. */
export function isPartInHeading(
  { list, passage, named, knowledge }: Offer,
  above: Passage,
  isBelowClause: () => boolean,
): boolean {
  if (!isDotted(list) || !isAtStart(passage, list) || !isSetOff(passage, list)) return false;
  const ownNumber = /^\s*(\d+(?:\.\d+)*)/.exec(above.text)?.[1];
  if (ownNumber && list.entries.some(({ number }) => isBelow(number.clause, ownNumber))) return false;
  return isInAnyEdition(named.standard, list, knowledge) !== false && isBelowClause();
}

/** Where a number outside tables stands. */
interface ProsePlace {
  readonly isItem: boolean;
  /** What introduces it, or the heading above, cites a clause of the standard that it is a part of, or a range that it is in. */
  readonly isBelowClause: () => boolean;
  /** The numbers beside it are those of controls alone. */
  readonly isControl: () => boolean;
  /** The items or lines beside it begin with numbers too, all of them clauses of the standard. */
  readonly isEnumerated: () => boolean;
  /** Half the numbers that items and lines of the document begin with, or more, stand before their own titles. */
  readonly areTitled: () => boolean;
  /** Those numbers are of three chapters or more, as hardly a text has its own: `4.2`, `6.1.2`, `8.1`. */
  readonly isOfManyChapters: () => boolean;
  /** The document numbers a part of its own so. */
  readonly isOwn: () => boolean;
  /** What stands before the items is a sentence of its own, and they begin with numbers that the standard lacks, too. */
  readonly isAmongOthers: () => boolean;
  /** The items beside it are counted from 1. */
  readonly isCountedOff: () => boolean;
  /** A heading above says that what follows is how the standard is built, or what is left out of it. */
  readonly isInOutline: () => boolean;
}

/** `7.3.3 Design inputs`, `7.3.3: inputs`, or the number alone. */
const isTitled = (after: string): boolean => /^\s*(?:$|[-–—:]|\s\p{Lu})/u.test(after);

// `4 大領域`, `3个阶段`, `5가지`: how many there are of something.
const countedInEast = /^\s?(?:大|[个個項项种種步点點类類套份]|阶段|階段|つ|개|가지|단계)/u;

// `Average score (4.2)`, `Ratings: suppliers (4.2), orders (`, `the new release (5.1)`.
const measured =
  /(?<!\p{L})(?:scor(?:es?|ed|ing)|rat(?:ings?|ed)|averages?|mean|versions?|releases?|grades?|cvss|bewertung(?:en)?|durchschnitt|puntuaci[óo]n|puntaje|moyenne|media|versi[óo]n|versione)(?!\p{L})/iu;

const longestBehindMeasure = 80;

const isMeasured = ({ text }: Passage, { start }: ListMark): boolean =>
  measured.test(textBefore(text, start, longestBehindMeasure));

/** Whether a number outside tables is a clause. */
export function isBareInProse(
  { list, passage, frame, named, knowledge }: Offer,
  {
    isItem,
    isBelowClause,
    isControl,
    isEnumerated,
    areTitled,
    isOfManyChapters,
    isOwn,
    isAmongOthers,
    isCountedOff,
    isInOutline,
  }: ProsePlace,
): boolean {
  const known = isInAnyEditionIfListed(named, list, knowledge);
  // `incidents (8.6.1)`, where the document says what its clauses are of.
  const isCited = () =>
    isDotted(list) && isInBrackets(passage, list) && !isMeasured(passage, list) && !isOwn();
  if (declares(frame) && known === true && isCited()) return true;
  if (!isAtLineStart(passage, list) || !isSetOff(passage, list)) return false;
  // `## Clause 4: Context` before `- 4.1 Understanding the organization` or `**4.1** We know …`.
  if (isDotted(list) && known !== false && isBelowClause()) return true;
  const isOfTitle = () => hasTitle(list, named.standard, passage, undefined, knowledge);
  // `### ISO 9001 requirement` before `**8.5.1 Control of production and service provision:** we …`.
  if (!isItem && frame.kind === 'heading' && isDotted(list) && known === true && isOfTitle()) return true;
  const after = passage.text.slice(list.end);
  // Where but the title names the standard, `- 4.1 First things` may be anything.
  const isTold = () =>
    frame.kind === 'heading' || titleSign.test(after) || isOfManyChapters() || isControl() || isOfTitle();
  const isNamed = (isAbove(frame) || declares(frame)) && isTold();
  if (isDotted(list) && (isNamed || (isOfDocument(frame) && areTitled())) && isEnumerated()) return true;
  if (!isItem || !isAtStart(passage, list)) return false;
  // `## Structure of the standard` before `- 4.1 General requirements`, `## Exclusions` before `- 8.3 Design`.
  if (isAbove(frame) && isDotted(list) && (known ?? isWithinRequirements(list)) && isInOutline()) return true;
  if (frame.kind === 'label')
    return (
      isOfTitle() ||
      (!isAmongOthers() &&
        !(isWhole(list) && (countedInEast.test(after) || isCountedOff())) &&
        (known ??
          (frame.speaksOfClauses ||
            isDeepRequirement(list) ||
            (frame.endsWithStandard && isDotted(list) && isTitled(after)))))
    );
  // `- 8.5.1`, an item that is nothing but a clause, below a heading that names the standard.
  const isAlone = isDotted(list) && /^[\s.;,]*$/u.test(after);
  return known === true && isAlone && isAbove(frame);
}
