import { foreignIn } from '../references/find-marks.ts';
import { arrows } from '../references/gaps.ts';
import type { ClauseKnowledge } from '../references/knowledge.ts';
import { isStrong } from '../references/list-evidence.ts';
import type { ListMark } from '../references/mark.ts';
import { textBefore } from '../text/span.ts';
import { decideAsCited } from './decide-as-cited.ts';
import { ambiguousAmong, type Decision, settledAround, settledInSentence } from './decision.ts';
import { detailOf } from './detail.ts';
import { isEnough, mayBeTitled } from './enough.ts';
import { hasTitle, isDeep, isDotted, titleWordsOf } from './evidence.ts';
import { distinct, type Frame, isAbove, type Named, namedBy } from './frame.ts';
import { couldHave, isInAnyEdition, isInNamedEdition } from './known-clauses.ts';
import type { Question } from './question.ts';
import { havingAll, settle } from './settle.ts';
import { guidedBy, standardsWithControls } from './standard-facts.ts';

/**
 * What stands around the passage, or else what the text has cited the numbers of before; where only the document as a whole tells, a
 * standard later in the sentence is nearer, and so is the one that the text has cited the numbers of. undefined where nothing tells.
 */
export function decideInContext(question: Question): Decision | undefined {
  if (!isTold(question)) return decideAsCited(question);
  const { passage, binding, knowledge } = question;
  const { list } = binding;
  const context = settle(
    list,
    framesOf(question),
    knowledge,
    frame => isEnough(question, frame),
    standards => likelierOf(standards, question),
    standard => isContradicted(standard, question),
  );
  const [behind] = binding.later?.designations ?? [];
  const later = behind && asDatedFor(list, namedBy(passage, behind), knowledge);
  if (context?.kind === 'settled') {
    const isOfLater = context.via.kind === 'document' && context.standards[0]?.standard === later?.standard;
    if (later && isOfLater) return settledInSentence(later);
    const cited = context.via.kind === 'document' ? question.cited.standardOf(list) : undefined;
    const isOfOther =
      cited &&
      context.standards.every(({ standard }) => standard !== cited.standard) &&
      (cited.standard.startsWith('ISO') ||
        !onlyIso.test(textBefore(passage.text, list.start, onlyIsoLength)));
    return settledAround(isOfOther ? [cited] : context.standards, context.via);
  }
  if (later && isLaterMeant(question)) return settledInSentence(later);
  if (context?.kind === 'ambiguous' && context.standards.length > 1 && list.keyword)
    return { kind: 'ambiguous', standards: [...new Set(context.standards)] };
  return (
    decideAsCited(question) ??
    ofOnlyOwner(question) ??
    (isInFrontMatter(question) ? couldBeOf(question) : undefined)
  );
}

/**
 * `ISO A.5.15` in a text that names no standard with such controls: of the only one that has them, or that the text has cited so
 * before.
 */
function ofOnlyOwner({ binding: { list }, knowledge, cited }: Question): Decision | undefined {
  if (list.publisher !== 'ISO' || !isDeep(list) || !list.entries[0]?.number.isAnnex) return undefined;
  const owners = standardsWithControls.filter(each => isInAnyEdition(each, list, knowledge) === true);
  const [standard, another] = owners.length > 1 ? owners.filter(each => cited.hasClauseOf(each)) : owners;
  if (standard === undefined || another !== undefined) return undefined;
  return settledAround([{ standard, edition: undefined, span: undefined }], { kind: 'document' });
}

/** Whether anything may make the numbers clauses: nothing does so of most numbers of a text. */
function isTold(question: Question): boolean {
  const { binding, setting } = question;
  const { list } = binding;
  if (list.keyword !== undefined || list.publisher !== undefined || isStrong(list)) return true;
  if (setting.isBareTaken !== undefined || mayBeTitled(question)) return true;
  return setting.isDetailTaken !== undefined && detailOf(question).length > 0;
}

/** `Clause 8.4 applies, as ISO 9001 says`: the one standard that its sentence names behind a list, where it could have it. */
function isLaterMeant(question: Question): boolean {
  const { binding, knowledge } = question;
  const { list } = binding;
  const [later, another] = binding.later?.designations ?? [];
  if (!later || another || !isStrong(list) || list.isWholeAnnex || isContrasted(question)) return false;
  return couldHave(later.standard, list, knowledge);
}

// `ISO 9.3.2`, beside `IATF 9.3.2.1`.
const onlyIso = /(?<!\p{L})ISO\s$/u;
const onlyIsoLength = 5;

/** `A.5.18; formerly A.9.2.6 of ISO/IEC 27001:2013`: undated where the year is that of an edition which has no such numbers. */
const asDatedFor = (list: ListMark, named: Named, knowledge: ClauseKnowledge): Named =>
  named.edition !== undefined &&
  isInNamedEdition(named, list, knowledge) === false &&
  isInAnyEdition(named.standard, list, knowledge) === true
    ? { standard: named.standard, edition: undefined, span: named.span }
    : named;

/** `6.2` under `clauses:`, which is meant to be a clause. */
const isInFrontMatter = ({ binding: { list }, setting }: Question): boolean =>
  setting.place.kind === 'front-matter' && list.start === 0 && isDotted(list);

/** The standards of the nearest context that have a list; undefined where fewer than two of them do. */
function couldBeOf({ binding: { list }, setting, knowledge }: Question): Decision | undefined {
  const able = setting
    .frames()
    .map(({ standards }) => havingAll(distinct(standards), list, knowledge))
    .find(({ length }) => length > 0);
  return able && able.length > 1 ? ambiguousAmong(able) : undefined;
}

// `Art. 11 → `
const arrow = new RegExp(arrows);
const longestBehindArrow = 160;

/**
 * The contexts of a list. Below `# ISO 22301` and `## Clause 5`, a section that mentions ISO 9001 still has `Clause 5` of the one
 * that the text has cited it of. Below `How DORA is met:`, what an arrow points to is not DORA’s: `- Art. 11 → A.5.24`; nor is it
 * SOC 2’s below `## SOC 2 to ISO`, where such a one stands before the arrow: `- CC3.1 → Clause 6`.
 */
function framesOf({ passage, binding: { list }, setting, cited }: Question): readonly Frame[] {
  const around = setting.frames();
  const before = textBefore(passage.text, list.start, longestBehindArrow);
  const isLedTo = ({ kind, foreign }: Frame): boolean =>
    foreign !== undefined &&
    (kind === 'label' || (kind === 'heading' && foreignIn(before, passage.ownStandards) !== undefined));
  const frames = arrow.test(before)
    ? around.map(frame => (isLedTo(frame) ? { ...frame, foreign: undefined } : frame))
    : around;
  const [section, ...wider] = frames;
  if (section?.kind !== 'section' || list.keyword?.kind !== 'clause') return frames;
  const isOf = ({ standard }: Named) => cited.areCalledClauses(standard, list);
  const isOfWider = wider.some(frame => isAbove(frame) && frame.standards.some(isOf));
  return isOfWider && !section.standards.some(isOf) ? wider : frames;
}

// `) — `, emphasis included.
const longestDash = 12;
const dashBehindBracket = /^\s*[)）][^\p{L}\p{N}]*[–—-]\s*$/u;

/** `AI impact (A.5) — ISO 27001 has no equivalent`: a statement about another standard. */
const isContrasted = ({ passage, binding: { list, later } }: Question): boolean =>
  later !== undefined &&
  later.start - list.end < longestDash &&
  dashBehindBracket.test(passage.text.slice(list.end, later.start)) &&
  /^\s+\p{Ll}/u.test(passage.text.slice(later.end, later.end + 4));

/** Of several standards those that what stands beside the list speaks for; all where nothing does. */
function likelierOf(standards: readonly Named[], question: Question): readonly Named[] {
  const { passage, binding, setting, knowledge, cited } = question;
  // `7.1.4 Environment for the operation of processes`: only one of them has a clause of that title.
  const titled = standards.filter(({ standard }) =>
    hasTitle(binding.list, standard, passage, setting.nextCell, knowledge),
  );
  if (titled.length) return titled;
  // `7.1.5.1` below `ISO 9001 clause 7.1.5 / ISO 13485 clause 7.6`.
  const within = standards.filter(({ standard }) => cited.isWithinCited(standard, binding.list));
  if (within.length) return within;
  const guided = guidedAmong(standards);
  return guided !== undefined && isGuidedMeant(guided, question)
    ? standards.filter(({ standard }) => standard === guided)
    : standards;
}

// `A.6.4`: below nine, where standards with few controls have none, others have some; `A.5.15` is of those with many.
const fewControls = /^A\.\d{1,2}\.\d$/;

/**
 * `A.6.4 Verification and validation`: words behind a control that are no title of a standard which the text only mentions, and cites no
 * clause of.
 */
function isContradicted(
  standard: string,
  { passage, binding: { list }, setting, knowledge, cited }: Question,
): boolean {
  const [only, another] = list.entries;
  if (!only || another || !fewControls.test(only.number.clause) || cited.hasClauseOf(standard)) return false;
  const words = titleWordsOf(list, passage, setting.nextCell);
  return (
    words !== undefined && /^\p{Lu}/u.test(words) && !knowledge.isTitle(standard, only.number.clause, words)
  );
}

/** The standard that all of several are, or give guidance on: ISO/IEC 27001 beside 27002. */
function guidedAmong(standards: readonly Named[]): string | undefined {
  const [guided, another] = new Set(standards.map(({ standard }) => guidedBy(standard) ?? standard));
  return another === undefined ? guided : undefined;
}

/**
 * A statement of applicability names the guidance on its controls beside them; unless a title names it, too, a clause is none of its
 * controls.
 */
function isGuidedMeant(guided: string, { binding: { list }, setting }: Question): boolean {
  const isHeadedByOther = (frame: Frame): boolean =>
    isAbove(frame) && frame.standards.some(({ standard }) => standard !== guided);
  const isClause = list.keyword?.kind === 'clause' && !setting.frames().some(isHeadedByOther);
  return (setting.isOfControls || isClause) && isDotted(list);
}
