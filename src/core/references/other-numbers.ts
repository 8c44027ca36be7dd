import { textAt, textBefore } from '../text/span.ts';
import { compareNumbers, countBetween } from './clause-number.ts';
import {
  acronymAfter,
  acronymBefore,
  answering,
  arrows,
  blankAfter,
  contractBefore,
  documentOfEast,
  fileBefore,
  identifierBefore,
  lawBefore,
  numberedBefore,
  numberedBehind,
  otherName,
  separatorOnly,
} from './gaps.ts';
import type { ListMark } from './mark.ts';
import { gapIn, longestGap, type Neighbourhood } from './neighbourhood.ts';
import { isOfManagementSystem, isWithinRequirements } from './requirements.ts';

// Numbers of laws, of other frameworks and documents, and of the text itself.

/**
 * `Article 32 GDPR`, `§ 30 BSIG`, `Arbeitsschutzgesetz § 5`, and any section beyond those that standards have, `see Section
 * 31.3`; not `ISO 26262-9 §5 ASIL decomposition`.
 */
export function isOfLaw({ text, list, previous, next }: Neighbourhood, after: string): boolean {
  if (list.keyword?.kind !== 'section') return false;
  const isNamed = next?.mark.kind === 'foreign' && !next.mark.isDocument && blankAfter.test(next.gap);
  if (list.isOfCodes) return isNamed || (next?.mark.kind !== 'standard' && isArticleOfOtherLaw(list, after));
  const isBesideStandard = previous?.mark.kind === 'standard' && previous.gap.trim() === '';
  const isBeyond = list.entries.some(({ number }) => Number.parseInt(number.clause, 10) > 20);
  if (list.entries.some(({ number }) => number.isDotted))
    return !isBesideStandard && (isBeyond || (list.keyword.text === '§' && acronymAfter.test(after)));
  if (isBeyond) return true;
  if (isBesideStandard && list.keyword.text.startsWith('§')) return false;
  if (isNamed || !list.keyword.text.startsWith('§')) return isNamed;
  const before = textBefore(text, list.start, 20);
  return acronymAfter.test(after) || lawBefore.test(before);
}

// ` DPIA`: what an article asks for, and no law; ` EU-DSGVO`.
const noLaw = /^\s+(?:DPIA|DSFA|TOMs?|VVT|VVZ|AVV|DPA|DPO|DSB|RoPA|IT|EU)(?!\p{L})/iu;

/** `Art. 5 GG`, behind a sentence on a law that a pack tells: another one is named right behind the article. */
const isArticleOfOtherLaw = ({ entries }: ListMark, after: string): boolean =>
  acronymAfter.test(after) &&
  !noLaw.test(after) &&
  entries.every(({ number }) => /^\d{1,3}(?:\(|$)/.test(number.clause));

// `(34 `, `; 38 `, `and 7 `: a number that nothing names.
const numberInFront = /(?:^|[([;,]\s?)\d{1,3}\s$/u;

// ` mapping)`: what a section of a text holds, and none of a standard.
const partOfText =
  /^\s(?:mapping|crosswalk|matrix|checklist|table|template|roadmap|(?:gap\s)?analysis)\s*[)）]/iu;
const longestPartOfText = 24;

/** `section 5.2 (ISO 27001 mapping)` */
const holdsPartOfText = ({ text, list, next }: Neighbourhood): boolean =>
  list.keyword?.kind === 'section' &&
  next?.mark.kind === 'standard' &&
  /^\s*[(（]$/u.test(next.gap) &&
  partOfText.test(text.slice(next.mark.end, next.mark.end + longestPartOfText));

/**
 * `§11 mapping + §11.7 IEC 62366 + §11.8 files`: the first of the sections is the text's own; `A.5.15 → Section 4.1`;
 * `(34 §4.2)`: of the document that has this number; `section 5.2 (ISO 27001 mapping)`.
 */
export function isSectionOfText(around: Neighbourhood): boolean {
  const { text, list, marks, index } = around;
  const before = marks[index - 1];
  if (list.keyword?.kind === 'section' && before?.kind === 'list' && isAnswered(before, list, text))
    return true;
  if (holdsPartOfText(around)) return true;
  if (!list.keyword?.text.startsWith('§')) return false;
  if (numberInFront.test(textBefore(text, list.start, 8))) return true;
  if (!/\+\s*$/.test(textBefore(text, list.start, 4))) return false;
  const first = marks
    .slice(0, index)
    .find(mark => mark.kind === 'standard' || (mark.kind === 'list' && mark.keyword));
  if (first?.kind !== 'list' || !first.keyword?.text.startsWith('§')) return false;
  return /\p{L}/u.test(text.slice(first.end, list.start));
}

// Nothing, or a line break and blanks.
const lineStart = /(?:^|[\n\u2028])[ \t]*$/u;
const longestIndent = 24;

const beginsLine = (text: string, { start }: ListMark): boolean =>
  lineStart.test(textBefore(text, start, longestIndent));

/** `4.1 ISO 9001`, and in the next line `4.2 ISO 14001`: lines with numbers of their own, as a table of contents has them. */
export function isOfNumberedLines({ text, marks, index, list, next }: Neighbourhood): boolean {
  const mark = next?.mark;
  if (list.keyword || mark?.kind !== 'standard' || !beginsLine(text, list)) return false;
  return [index - 2, index + 2].some(at => {
    const [other, name] = marks.slice(Math.max(at, 0), at + 2);
    if (other?.kind !== 'list' || !countsOnWith(list, other) || !beginsLine(text, other)) return false;
    // `9.1 ISO 9001`, and below it `9.2 ISO 9001`, are clauses.
    return name?.kind !== 'standard' || name.designations[0]?.standard !== mark.designations[0]?.standard;
  });
}

/** `4.1` beside `4.2`, each alone. */
function countsOnWith(
  { entries: [one, ...more] }: ListMark,
  { entries: [other, ...others] }: ListMark,
): boolean {
  if (!one || !other || more.length || others.length || !one.number.isDotted) return false;
  const [lower = '', upper = ''] = [one.number.clause, other.number.clause].sort(compareNumbers);
  return !one.number.isAnnex && countBetween(lower, upper).length === 2;
}

/** `Measure 12 – ISO/IEC 27001, clause 7.4`, `Mesure #3`: no control has a number without dots, and any plan numbers its measures. */
export const isOwnMeasure = ({ keyword, entries }: ListMark): boolean =>
  keyword?.kind === 'control' && entries.every(({ number, to }) => !to && !number.isDotted);

// ` Control of documents (`: behind the number of a document its title, and a bracket.
const titleAndBracket = /^[\s:–—-]*\p{L}[^()]{2,110}\(\s*$/u;

/**
 * `POL-03 Access control (A.5.15)`, `PR-01 Control of documents (clause 7.5)`: what a document answers to, not its own
 * section.
 */
export function isOfNoDocument({ list, nearest, previous }: Neighbourhood): boolean {
  if (nearest?.mark.kind !== 'foreign' || !nearest.mark.isDocument) return false;
  if (holdsControls(list)) return true;
  return (
    list.keyword?.kind === 'clause' && (previous?.mark !== nearest.mark || titleAndBracket.test(previous.gap))
  );
}

/** `contract clause 8.2`, and `clause 9` behind it. */
export const isOfContract = ({ text, list, marks, index, previous, before }: Neighbourhood): boolean =>
  list.keyword?.kind === 'clause' &&
  ([contractBefore, documentOfEast].some(pattern =>
    pattern.test(text.slice(Math.max(marks[index - 1]?.end ?? 0, list.start - 40), list.start)),
  ) ||
    (before?.kind === 'foreign' &&
      previous?.mark === before.list &&
      before.list.keyword?.kind === 'clause' &&
      separatorOnly.test(previous.gap)));

/** Whether a section is where a document answers to the controls before it: `A.5.15: §4.1`, `A.5.15 (see section 4.1)`. */
function isAnswered(controls: ListMark, { start }: ListMark, text: string): boolean {
  if (!holdsControls(controls)) return false;
  return answering.test(text.slice(controls.end, start));
}

/** `A.5.15, A.5.16`: numbers as only an Annex A has them. */
const holdsControls = ({ entries }: ListMark): boolean =>
  entries.every(({ number }) => !number.isLoose && /^A\.\d+\.\d/.test(number.clause));

// ` (`: alone before the document that answers to a clause.
const bracketAlone = /^\s*[(（]$/u;

/**
 * `A.8.8 (SOP-007)`: behind a control the document that answers to it, which has no such numbers; `8.4 (SOP-007)`,
 * `clause 8.4 (SOP-007)`, but not `section 8.4 (SOP-007)`.
 */
export const isBeforeAnswer = ({ list, next }: Neighbourhood): boolean =>
  next?.mark.kind === 'foreign' &&
  next.mark.isDocument &&
  (holdsControls(list) || (list.keyword?.kind !== 'section' && bracketAlone.test(next.gap)));

/**
 * `CC7.2 → A.12.4.1`, `NIST SP 800-53 … the management system (Clauses 4–10)`: no other framework numbers so. `CC3.1 → Clause 6`: what
 * an arrow leads to is no more of the framework before it. `We follow the NIST CSF. Clause 9.3 …`: it has no clauses.
 */
export const isOfStandardAmongOthers = ({ text, list, nearest }: Neighbourhood): boolean =>
  nearest?.mark.kind === 'foreign' &&
  !nearest.mark.isDocument &&
  (isOfManagementSystem(list) ||
    ((list.keyword?.kind ?? 'annex') === 'annex' && holdsControls(list)) ||
    (list.keyword?.kind === 'clause' &&
      (behindArrow.test(textBefore(text, list.start, 8)) ||
        (!nearest.isSameSentence &&
          isWithinRequirements(list) &&
          withoutClauses.test(textAt(text, nearest.mark))))));

// Frameworks of functions, criteria, controls, requirements or practices.
const withoutClauses =
  /^(?:NIST|CSF|GOVERN|MAP|MEASURE|MANAGE|CIS|SOC|PCI|HITRUST|COBIT|CMMC|FedRAMP|OWASP|ASVS|SAMM|MITRE|SSDF|SLSA|CC\d|(?:EU )?AI Act)/u;

// `→ `, `-> the `.
const behindArrow = new RegExp(`${arrows}\\s*(?:the\\s)?$`, 'iu');

/** `§5.1 Bowl, §5.3 Lip` behind such a section: the sign goes on with the same document, up to a semicolon or full stop. */
const goesOnWithSections = ({ list, previous, before }: Neighbourhood): boolean =>
  before?.kind === 'foreign' &&
  previous?.mark === before.list &&
  list.keyword?.text.startsWith('§') === true &&
  before.list.keyword?.text.startsWith('§') === true &&
  !/[;.]\s/.test(previous?.gap ?? ';');

/** `(LOG-3107, clause 2)`, `clause 6 + LOG-3109`: of a text whose decisions have numbers, and of no standard. */
export const isOfNumberedDocument = ({ text, list }: Neighbourhood): boolean =>
  list.keyword?.kind === 'clause' &&
  (numberedBefore.test(textBefore(text, list.start, 24)) ||
    numberedBehind.test(text.slice(list.end, list.end + 24)));

/** `…; Handbook, section 3`, `access.pdf (§9 Access control)`, `GPSV §5.2.4`, `QX-PUMP-012 Rev 2 (§5.1`. */
export const isSectionOfOther = (around: Neighbourhood): boolean =>
  around.list.keyword?.kind === 'section' && (isOfOtherText(around) || goesOnWithSections(around));

const isOfOtherText = ({ text, list, marks, index }: Neighbourhood): boolean =>
  isBehindAcronym(text, list) ||
  identifierBefore.test(textBefore(text, list.start, 40)) ||
  otherName.test(gapIn(text, Math.max(marks[index - 1]?.end ?? 0, list.start - longestGap), list.start)) ||
  fileBefore.test(textBefore(text, list.start, longestGap));

/** `PSGQ 8.5.2`, `CDC § 5.4`, `ILAC G8 §4.2.2`: of another document, which no list of names could hold. */
export const isBehindAcronym = (text: string, { start }: ListMark): boolean =>
  acronymBefore.test(textBefore(text, start, 20));
