import type { ClauseKnowledge } from '../references/knowledge.ts';
import { numbersCitedByPart, numbersWithSubparts, undividedNumbers } from '../references/known-numbers.ts';
import { isStrong } from '../references/list-evidence.ts';
import type { ListMark } from '../references/mark.ts';
import type { Via } from '../references/reference.ts';
import { isOfManagementSystem } from '../references/requirements.ts';
import type { Ambiguous } from './decision.ts';
import {
  declares,
  distinct,
  type Frame,
  isAbove,
  isBeside,
  isFarthest,
  isOfDocument,
  type Named,
} from './frame.ts';
import {
  areOnlyControls,
  couldHave,
  isInAnyEdition,
  isInNamedEdition,
  isOfUnlisted,
  isTooDeep,
} from './known-clauses.ts';
import { guidanceOn, guidedBy, isGuidance, isOnAudits, standardsWithControls } from './standard-facts.ts';

/** The standards that a list is of by what stands around it, or those that it could be of. */
type Settlement =
  | { readonly kind: 'settled'; readonly standards: readonly Named[]; readonly via: Via }
  | Ambiguous;

/**
 * Finds the nearest context that settles a list which its own passage leaves open. `accepts` says whether evidence as
 * weak as the list's is enough in a frame, `likelier` which of several the text beside the list speaks for, `isContradicted` that it
 * speaks against a standard. undefined where the list is of none, or nothing tells.
 */
export function settle(
  list: ListMark,
  frames: readonly Frame[],
  knowledge: ClauseKnowledge,
  accepts: (frame: Frame) => boolean,
  likelier: (standards: readonly Named[]) => readonly Named[],
  isContradicted: (standard: string) => boolean,
): Settlement | undefined {
  for (const [index, frame] of frames.entries()) {
    if (!frame.standards.length) {
      if (isOfForeign(frame, list)) return undefined;
      continue;
    }
    if (isCaptionOfForeign(frame, list, frames)) return undefined;
    // `Annex A` below `ISO/IEC 42001`; elsewhere the text's own is as likely.
    if (list.isWholeAnnex && frame.kind !== 'column') return undefined;
    const wider = frames.slice(index + 1);
    const candidates = candidatesOf(frame, list, wider, knowledge);
    if (!candidates.length) continue;
    const outer = ownersFurtherOut(frame, list, candidates, wider, knowledge);
    if (outer.some(standard => !isContradicted(standard))) continue;
    // `A.6.4 Verification` below a heading on ISO/IEC 42001 is a wrong number of it; below a title nobody can tell.
    if (outer.length && !isNearAndOfOne(frame)) return undefined;
    if (frame.kind === 'section' && isDeclaredOtherwise(list, candidates, frames, knowledge)) continue;
    if (isMentionBesideDeclared(list, frame, wider, knowledge)) continue;
    const [named, another] = likeliest(list, candidates, knowledge, likelier);
    if (!named || another) {
      if (frame.kind === 'caption') continue;
      return unsettled(list, candidates);
    }
    if (!accepts({ ...frame, standards: [named] })) {
      if (isGuidanceBeside(frame, named, wider) || isMentionOfDeclared(list, frame, named, wider)) continue;
      return undefined;
    }
    const chosen = ofPart(named, list, knowledge) ?? withPart(named, wider);
    if (!isPossible(list, chosen.standard, frame, knowledge)) return undefined;
    return {
      kind: 'settled',
      standards: [chosen],
      via: frame.standards[0]?.span
        ? { kind: frame.kind, span: chosen.span ?? frame.standards[0].span }
        : { kind: frame.kind },
    };
  }
  return unsettled(list, []);
}

/** `Reports follow ISO 19011.` in a section below `# ISO 27001 audit`: how to do it, and not what the numbers are of. */
const isGuidanceBeside = ({ kind }: Frame, { standard }: Named, wider: readonly Frame[]): boolean =>
  kind === 'section' &&
  (isGuidance(standard) || isOnAudits(standard)) &&
  wider.some(
    frame =>
      (isAbove(frame) || declares(frame)) && frame.standards.some(other => other.standard !== standard),
  );

/** `Standard: ISO 9001:2015` names in its section what it says of all the document; a section in it may be anyone’s. */
const isMentionOfDeclared = (
  { keyword }: ListMark,
  { kind }: Frame,
  { standard }: Named,
  wider: readonly Frame[],
): boolean =>
  kind === 'section' &&
  keyword === undefined &&
  wider.some(frame => declares(frame) && frame.standards.some(declared => declared.standard === standard));

/**
 * Below `standard: ISO/IEC 20000-1:2018`, a section that says `ISO 9001:2015 applies, too.` and cites none of its clauses leaves those of
 * the standard declared to it.
 */
const isMentionBesideDeclared = (
  list: ListMark,
  { isWithoutClauses, standards }: Frame,
  wider: readonly Frame[],
  knowledge: ClauseKnowledge,
): boolean =>
  isWithoutClauses === true &&
  wider.some(
    frame =>
      declares(frame) &&
      !frame.standards.some(({ standard }) => standards.some(other => other.standard === standard)) &&
      havingAll(distinct(frame.standards), list, knowledge).length > 0,
  );

const isAnnex = ({ entries: [first] }: ListMark): boolean => first?.number.isAnnex === true;

const hasControls = ({ standard }: Named): boolean => standardsWithControls.includes(standard);

const isStrictControl = ({ entries }: ListMark): boolean =>
  entries.every(({ number }) => number.clause.startsWith('A.') && !number.isLoose);

/** Where nothing settles a list: what the text calls clauses is asked about, controls and plain numbers are left. */
const unsettled = (list: ListMark, candidates: readonly Named[]): Settlement | undefined =>
  isStrong(list) && !isAnnex(list)
    ? { kind: 'ambiguous', standards: candidates.map(({ standard }) => standard) }
    : undefined;

/**
 * Another framework's column, row or label: its numbers. A heading's hardly changes what `A.5.15` is, and no document numbers
 * its sections so.
 */
function isOfForeign(frame: Frame, list: ListMark): boolean {
  const isControl = isAnnex(list) && (list.entries[0]?.number.clause.split('.').length ?? 0) > 2;
  const isOutside = isAbove(frame) || isFarthest(frame) || frame.foreign === 'document';
  return (
    frame.foreign !== undefined &&
    list.publisher === undefined &&
    !((isControl || isOfManagementSystem(list)) && isOutside)
  );
}

/** `NEN 7510 goes by the numbers of ISO/IEC 27002` below `## NEN 7510`: the table is of what the heading names. */
function isCaptionOfForeign(caption: Frame, list: ListMark, frames: readonly Frame[]): boolean {
  if (caption.kind !== 'caption' || !caption.foreign) return false;
  const above = frames.find(
    ({ kind, standards, foreign }) => kind === 'heading' && (standards.length || foreign),
  );
  return above !== undefined && !above.standards.length && isOfForeign(above, list);
}

/** `(clause 8.2.1)` below `FDA QMSR and ISO 13485`: other frameworks have articles, sections and controls. */
const isClauseOf = (standard: string, list: ListMark, knowledge: ClauseKnowledge): boolean =>
  list.keyword?.kind === 'clause' && isInAnyEdition(standard, list, knowledge) !== false;

/** Whether nothing that is known of the standard which a frame names speaks against a list. */
function isPossible(list: ListMark, standard: string, frame: Frame, knowledge: ClauseKnowledge): boolean {
  const isPublished = isAnnex(list) || list.publisher !== undefined || isClauseOf(standard, list, knowledge);
  if (frame.foreign && !isPublished && isOfDocument(frame)) return false;
  if (list.part !== undefined ? !/-/.test(standard) : isPartAndClause(list, standard)) return false;
  // Here a standard is spoken of, and not said to be what the numbers are of.
  const isSpokenOf = frame.kind === 'section' || isFarthest(frame);
  if (isSpokenOf && isControlOfAnother(standard, list, knowledge)) return false;
  return list.entries[0]?.number.isLoose !== true || isInAnyEdition(standard, list, knowledge) !== false;
}

/** `| 8-11 |` below `ISO 26262`: of a standard that has its clauses in parts rather clause 11 of the eighth than a range. */
const isPartAndClause = ({ keyword, entries }: ListMark, standard: string): boolean =>
  keyword === undefined &&
  numbersCitedByPart.some(number => standard.endsWith(` ${number}`)) &&
  entries.every(({ number, to }) => to !== undefined && !number.isDotted);

/** Of several standards those that what is known of their clauses speaks for, until one is left. */
function likeliest(
  list: ListMark,
  candidates: readonly Named[],
  knowledge: ClauseKnowledge,
  likelier: (standards: readonly Named[]) => readonly Named[],
): readonly Named[] {
  if (candidates.length < 2) return candidates;
  let choice: readonly Named[] = candidates.filter(
    ({ standard }) => isInAnyEdition(standard, list, knowledge) !== false,
  );
  // `clause 8.3.3` beside ISO/IEC 20000-1 and 27001, which once had a control A.8.3.3.
  if (list.keyword?.kind === 'clause')
    choice = choice.filter(({ standard }) => !areOnlyControls(list, standard, knowledge));
  // `clause 9.3` beside ISO/IEC 27001 and 27002: only withdrawn editions have one in both.
  const isClause = list.keyword?.kind === 'clause' || list.publisher !== undefined;
  if (isClause && choice.length > 1 && choice.some(named => isInNamedEdition(named, list, knowledge)))
    choice = choice.filter(named => isInNamedEdition(named, list, knowledge) !== false);
  if (choice.length > 1) choice = likelier(choice);
  const isOfOneFamily = new Set(choice.map(({ standard }) => serialNumberOf(standard))).size === 1;
  if (choice.length > 1 && list.part !== undefined && isOfOneFamily) choice = choice.slice(0, 1);
  if (choice.length > 1 && isSameNumber(choice)) choice = [refined(choice)];
  return choice;
}

/**
 * The standards of a frame that a list could be of; ISO/IEC 27002 where none has an Annex A of controls, and none further out
 * either, or a head, a label or a heading names it.
 */
function candidatesOf(
  frame: Frame,
  list: ListMark,
  wider: readonly Frame[],
  knowledge: ClauseKnowledge,
): readonly Named[] {
  // `ISO 9.3`: not of IATF 16949.
  const isMeant = ({ standard }: Named) =>
    list.publisher === undefined || standard.startsWith('IATF') === (list.publisher === 'IATF');
  const named = distinct(frame.standards).filter(isMeant);
  const able = (each: readonly Named[]) =>
    each.filter(({ standard }) => couldHave(standard, list, knowledge) && !isTooDeep(standard, list));
  const found = able(named);
  if (found.length) return found;
  // `A.11.2` below the head `ISO 42001`, which has controls up to A.10: a wrong number of it, and no right one of another.
  const ofColumn = frame.kind === 'column' && isStrictControl(list) ? named.filter(hasControls) : [];
  if (ofColumn.length) return ofColumn;
  const saysOfNumbers = isBeside(frame) || frame.kind === 'heading';
  if (!saysOfNumbers && wider.some(({ standards }) => able(standards).length)) return found;
  const clause = list.entries[0]?.number.clause ?? '';
  const guidance = named.filter(({ standard }) => guidanceOn(clause, standard) !== undefined);
  const isInPassing = frame.kind === 'section' || frame.kind === 'document';
  return isInPassing ? guidance.map(each => asGuided(each, clause, knowledge)) : guidance;
}

/**
 * `A.5.15` where a text only speaks of ISO/IEC 27002, and names no other: it is ISO/IEC 27001 that numbers the control so,
 * which a text on its Annex A hardly has to name.
 */
function asGuided(named: Named, clause: string, knowledge: ClauseKnowledge): Named {
  const standard = guidedBy(named.standard) ?? named.standard;
  const isOfYear =
    named.edition !== undefined && knowledge.hasClause(standard, named.edition, clause) === true;
  return isOfYear
    ? { ...named, standard }
    : { ...named, standard, edition: undefined, adoptionYear: undefined };
}

/**
 * The standards further out that have a control which none of those at hand has; another clause where these were only spoken of:
 * `see A.5.24 of ISO/IEC 27001. All others follow clause 8.6.1`. Empty where it is none of such a standard.
 */
const ownersFurtherOut = (
  frame: Frame,
  list: ListMark,
  candidates: readonly Named[],
  wider: readonly Frame[],
  knowledge: ClauseKnowledge,
): readonly string[] =>
  !isNameOfCell(frame) &&
  (isAnnex(list) || frame.kind === 'section' || (frame.kind === 'label' && !frame.speaksOfClauses)) &&
  candidates.every(
    named => isInAnyEdition(named.standard, list, knowledge) === false && !isOfUnlisted(named, list),
  )
    ? wider.flatMap(({ standards }) => havingAll(standards, list, knowledge)).map(({ standard }) => standard)
    : [];

/** What introduces a list or table, or heads its section, names one standard alone. */
const isNearAndOfOne = (frame: Frame): boolean =>
  (isBeside(frame) || frame.kind === 'heading') && distinct(frame.standards).length === 1;

/** `| ISO 42001 control |` above `A.8.1`: a wrong number is one of the standard that the column or row is said to hold. */
const isNameOfCell = ({ kind, standards }: Frame): boolean =>
  (kind === 'column' || kind === 'row') && distinct(standards).length === 1;

/** Of several standards those of which some edition is known to have all numbers of a list. */
export const havingAll = (
  standards: readonly Named[],
  list: ListMark,
  knowledge: ClauseKnowledge,
): readonly Named[] => standards.filter(({ standard }) => isInAnyEdition(standard, list, knowledge) === true);

/** Whether a standard that contexts name has the numbers of a list. */
export const isInAnyNamed = (frames: readonly Frame[], list: ListMark, knowledge: ClauseKnowledge): boolean =>
  frames.some(({ standards }) =>
    standards.some(({ standard }) => isInAnyEdition(standard, list, knowledge) === true),
  );

/**
 * Below `standard: ISO/IEC 27001:2022`, a mention of ISO/IEC 27001:2013 in the section does not change of which edition the
 * numbers are that the one declared has.
 */
const isDeclaredOtherwise = (
  list: ListMark,
  candidates: readonly Named[],
  frames: readonly Frame[],
  knowledge: ClauseKnowledge,
): boolean =>
  frames
    .filter(({ kind }) => kind === 'front-matter' || kind === 'title')
    .flatMap(({ standards }) => standards)
    .some(
      declared =>
        declared.edition !== undefined &&
        isInNamedEdition(declared, list, knowledge) === true &&
        candidates.every(
          ({ standard, edition }) => standard === declared.standard && edition !== declared.edition,
        ),
    );

/** A control of a standard that the text does not name, and not of the one that it does. */
const isControlOfAnother = (standard: string, list: ListMark, knowledge: ClauseKnowledge): boolean =>
  isAnnex(list) &&
  isInAnyEdition(standard, list, knowledge) === false &&
  standardsWithControls.some(other => other !== standard && isInAnyEdition(other, list, knowledge) === true);

const serialNumberOf = (standard: string): string => /\d+/.exec(standard)?.[0] ?? standard;

/** `ISO 20000` and `ISO/IEC 20000-1` are one where both are named. */
const isSameNumber = (standards: readonly Named[]): boolean =>
  standards.length === 2 &&
  new Set(standards.map(({ standard }) => serialNumberOf(standard))).size === 1 &&
  standards.filter(({ standard }) => /-\d/.test(standard)).length === 1;

const refined = (standards: readonly Named[]): Named =>
  standards.find(({ standard }) => /-\d/.test(standard)) as Named;

/** `Part 2, 5.4.2` below `ISO 26262 reference`; undefined where no part is said, and where the standard has none, as one with a pack. */
export function ofPart(named: Named, { part }: ListMark, knowledge: ClauseKnowledge): Named | undefined {
  const [own = ''] = /(?:-\d+)*$/.exec(named.standard) ?? [];
  const whole = named.standard.slice(0, named.standard.length - own.length);
  if (part === undefined || knowledge.editions(whole)) return undefined;
  const serialNumber = serialNumberOf(whole);
  if (undividedNumbers.includes(serialNumber)) return undefined;
  // `Parts 4-6` are several, `Part 4-1` of IEC 62443 is one.
  if (part.includes('-') && !numbersWithSubparts.includes(serialNumber)) return undefined;
  // `ISO/IEC 20000-1:2018 … Part 2`: each has its own year, and `ISO 26262:2018, Part 8` that of all.
  const isOther = own !== '' && own !== `-${part}`;
  const standard = `${whole}-${part}`;
  return isOther ? { standard, edition: undefined, span: named.span } : { ...named, standard };
}

/** `ISO 20000 Clause` in a head, where a wider context says `ISO/IEC 20000-1:2018`. */
function withPart(named: Named, wider: readonly Frame[]): Named {
  if (/\d-\d/.test(named.standard)) return named;
  for (const frame of wider) {
    const parts = distinct(frame.standards).filter(
      ({ standard }) => serialNumberOf(standard) === serialNumberOf(named.standard) && /\d-\d/.test(standard),
    );
    if (parts.length === 1) return { ...(parts[0] as Named), span: named.span };
    if (parts.length > 1) return named;
  }
  return named;
}
