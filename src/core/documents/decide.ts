import type { Binding } from '../references/bind.ts';
import { isStrong } from '../references/bind.ts';
import { isCode } from '../references/clause-number.ts';
import type { Designation } from '../references/designation.ts';
import { blankAfter } from '../references/gaps.ts';
import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { Entry, ListMark, StandardMark } from '../references/mark.ts';
import type { Via, ViaKind } from '../references/reference.ts';
import type { CitedBefore } from './cited-before.ts';
import { detailOf, isDetailedClause, isDetailedOfUnknown, isMentioned, isOfOther } from './detail.ts';
import { isEnough } from './enough.ts';
import { hasTitle, isAtStart, isDeep, isDotted } from './evidence.ts';
import { distinct, type Frame, isAbove, type Named, namedBy, speaksOfClauses } from './frame.ts';
import {
  areClauses,
  couldHave,
  isInAnyEdition,
  isInNamedEdition,
  isPartlyInAnyEdition,
} from './known-clauses.ts';
import type { OwnNumbers } from './own-numbers.ts';
import type { Passage } from './passage.ts';
import type { Setting } from './setting.ts';
import { havingAll, isInAnyNamed, ofPart, settle } from './settle.ts';

/** Which standards a list is of, and how that was settled; or the standards that it could be of. */
export type Decision = Settled | { readonly kind: 'ambiguous'; readonly standards: readonly string[] };

/** The standards that a list is of. */
export interface Settled {
  readonly kind: 'settled';
  /** Never empty. */
  readonly standards: readonly Named[];
  /** undefined: the standard stands beside the list, in `mark`. */
  readonly via: Via | undefined;
  readonly mark: StandardMark | undefined;
  /** The designations that the list makes part of its references, so that they are none of their own. */
  readonly used: readonly Designation[];
}

/** A list with all that can settle it. */
export interface Question {
  readonly passage: Passage;
  readonly binding: Binding;
  readonly setting: Setting;
  readonly knowledge: ClauseKnowledge;
  /** The words for a clause that the passage has used beside a standard so far, in lower case. */
  readonly words: ReadonlySet<string>;
  readonly cited: CitedBefore;
  /** The list and those that go on with it, if two do: `7.1 Resources, 7.2 Competence and 7.3 Awareness`. */
  readonly chain: () => readonly ListMark[];
  /** The one standard that the passage has cited every number of the list of so far, or what it is a part of. */
  readonly citedHere: () => Named | undefined;
  readonly own: OwnNumbers;
  /** What the list turned out to be that this one goes on with. */
  readonly before: Settled | undefined;
}

/** Says of which standard a list is; undefined where it is of none, or where nothing tells. */
export function decide(asked: Question): Decision | undefined {
  const { list, kind } = asked.binding;
  if (kind === 'foreign') return undefined;
  const coded = list.isOfCodes ? byCode(asked) : undefined;
  if (coded || (list.isOfCodes && !isArticleOfOther(asked))) return coded;
  const question = ofNumbers(list.isOfCodes ? asNumbers(asked) : asked);
  if (asked.binding.ofEach !== undefined) return ofEach(question, asked.binding.ofEach);
  const goingOn = likeTheListBefore(question);
  if (goingOn) return goingOn;
  // An appendix is rather the text's own than a standard's.
  if (kind !== 'adjacent' && /^append/i.test(list.keyword?.text ?? '')) return undefined;
  if (isOwnNumberBeforeStandard(question) || isOwnSection(question)) return undefined;
  if (kind === 'near' || kind === 'subject') return nearStandard(question);
  return besideStandard(question) ?? inPassage(question) ?? inContext(question);
}

/**
 * `clause 4.2 of both standards`: of the two that the passage names before it, or else the nearest context, which both have it. Where no
 * context names so many, what the text calls a clause is asked about.
 */
function ofEach(
  { passage, binding: { list }, setting, knowledge }: Question,
  count: number | 'all',
): Decision | undefined {
  const before = passage.reading.marks.flatMap(mark =>
    mark.kind === 'standard' && mark.end <= list.start
      ? mark.designations.map(designation => namedBy(passage, designation))
      : [],
  );
  const contexts = [{ kind: 'sentence' as const, standards: before }, ...setting.frames()].map(
    ({ kind, standards }) => ({ via: { kind }, standards: distinct(standards) }),
  );
  const isMany = ({ length }: readonly Named[]) => (count === 'all' ? length > 1 : length === count);
  const context = contexts.find(({ standards }) => isMany(standards));
  if (context?.standards.every(({ standard }) => isInAnyEdition(standard, list, knowledge) !== false))
    return { kind: 'settled', ...context, mark: undefined, used: [] };
  const around = distinct(contexts.flatMap(({ standards }) => standards));
  return list.keyword?.kind === 'clause'
    ? { kind: 'ambiguous', standards: around.map(({ standard }) => standard) }
    : undefined;
}

/** Without the catalogues around that have codes alone: no number is of them. */
function ofNumbers(question: Question): Question {
  const { setting, knowledge } = question;
  const own = knowledge.ownStandards;
  if (!own) return question;
  const frames = () =>
    setting.frames().map(frame => {
      const standards = frame.standards.filter(({ standard }) => !own.hasCodesAlone(standard));
      return standards.length < frame.standards.length ? { ...frame, standards } : frame;
    });
  return { ...question, setting: { ...setting, frames } };
}

/** The two halves of a list of clauses and controls, each to be decided by itself. */
export interface PartedList {
  readonly first: Question;
  readonly second: Question;
}

/**
 * The two halves of `ISO 9001:2015 8.4 and A.5.18`, where none of the standards beside the list has such controls; undefined
 * where the list is one of clauses or of controls alone, or one of them may have both.
 */
export function partedAtControls(question: Question): PartedList | undefined {
  const { standards } = question.binding;
  const parts = standards.length ? partedAt(question, ({ number }) => number.isAnnex) : undefined;
  return parts && hasNone(standards, parts.second) ? parts : undefined;
}

/**
 * The two halves of `A.5.19, 8.4.1`, where the standards that the list turned out to be of have no such clauses, and one that is
 * named around has; undefined elsewhere.
 */
export function partedBehindControls(question: Question, { standards }: Settled): PartedList | undefined {
  const parts = partedAt(question, ({ number }) => !number.isAnnex);
  if (!parts || !hasNone(standards, parts.second)) return undefined;
  const { binding, setting, knowledge } = parts.second;
  return isInAnyNamed(setting.frames(), binding.list, knowledge) ? parts : undefined;
}

/**
 * The two halves of `clause 8.6.1 and A.5.26` and of `A.5.26, 8.6.1`, of which no standard at hand has both; undefined where the list
 * is one of clauses or of controls alone.
 */
export const partedWhereKindsChange = (question: Question): PartedList | undefined =>
  partedAt(question, ({ number }) => number.isAnnex) ?? partedAt(question, ({ number }) => !number.isAnnex);

/**
 * Beside a control a number with dots is a clause, too: of the one standard named around that has it. undefined where none or several
 * have.
 */
export function decideBesideControls({
  binding: { list },
  setting,
  knowledge,
}: Question): Settled | undefined {
  if (!isDotted(list)) return undefined;
  const frames = setting.frames();
  const [named, another] = distinct(frames.flatMap(({ standards }) => havingAll(standards, list, knowledge)));
  const frame = named && frames.find(({ standards }) => standards.includes(named));
  return !frame || another ? undefined : settledBy(frame.kind, named);
}

/** A list parted at the first entry of a kind, where all behind it are of that kind; what stands beside it is left to the first half. */
function partedAt(question: Question, isOfSecond: (entry: Entry) => boolean): PartedList | undefined {
  const { binding } = question;
  const { list } = binding;
  const at = list.entries.findIndex(isOfSecond);
  const last = list.entries[at - 1];
  const entries = list.entries.slice(at);
  const [start] = entries;
  if (!last || !start || list.isOfCodes || !entries.every(isOfSecond)) return undefined;
  const first: ListMark = { ...list, entries: list.entries.slice(0, at), end: last.span.end };
  const second: ListMark = { ...list, entries, start: start.span.start, keyword: undefined };
  const open = { ...binding, list: second, kind: 'open', standards: [], mark: undefined } as const;
  return {
    first: { ...question, binding: { ...binding, list: first } },
    second: { ...question, binding: open },
  };
}

const hasNone = (
  standards: readonly { readonly standard: string }[],
  { binding: { list }, knowledge }: Question,
): boolean => standards.every(({ standard }) => isInAnyEdition(standard, list, knowledge) === false);

/** `GSR AC-2`, or `AC-2` where a standard that has it is named around: which of those named it is of tells the code itself. */
function byCode({ passage, binding, setting, knowledge }: Question): Decision | undefined {
  const { list, kind, standards, mark } = binding;
  const isBeside = kind === 'adjacent' || kind === 'list';
  const candidates = standardsLike(list, isBeside, knowledge);
  const beside = standards.find(({ standard }) => candidates.includes(standard));
  // `AC-2(99)` is of the standard that has `AC-2`; of articles many laws have the same.
  const entries = isOfArticles(list)
    ? list.entries.map(entry => withClause(entry, listedPart(entry, knowledge)))
    : list.entries.flatMap(entry => [entry, withClause(entry, entry.number.clause.replace(/\(.*/, ''))]);
  const has = (standard: string): boolean =>
    isPartlyInAnyEdition(standard, { ...list, entries }, knowledge) === true;
  if (beside) {
    const named = namedBy(passage, beside);
    if (isBeside) return { kind: 'settled', standards: [named], via: undefined, mark, used: [beside] };
    // `AC-99` in a later sentence may be anything that looks so.
    if (kind !== 'passage' || has(beside.standard)) return inSentence(named);
  }
  for (const { kind: place, standards: around } of setting.frames()) {
    if (isMereArticle(list, knowledge) && isFarOff.has(place)) continue;
    const able = distinct(around).filter(
      ({ standard }) => candidates.includes(standard) && (has(standard) || isOfOneKind(place, setting)),
    );
    const [named, another] = able;
    if (another) return { kind: 'ambiguous', standards: able.map(({ standard }) => standard) };
    if (!named) continue;
    return settledBy(place, named);
  }
  return undefined;
}

/** `21(2)(a)`: what laws number, and not by a code. */
const isOfArticles = ({ entries: [first] }: ListMark): boolean => !isCode(first?.number.clause ?? '');

/** The catalogues whose codes the first of a list is like, or the laws that have its article; beside their name also any other. */
function standardsLike(
  list: ListMark,
  isBeside: boolean,
  { ownStandards }: ClauseKnowledge,
): readonly string[] {
  const clause = list.entries[0]?.number.clause ?? '';
  const areArticles = isOfArticles(list);
  const number = areArticles ? (/^\d+/.exec(clause)?.[0] ?? '') : clause;
  const known = areArticles ? ownStandards?.lawsWith(number) : ownStandards?.codedLike(number);
  return [...(known ?? []), ...((isBeside && ownStandards?.numberedLike(number)) || [])];
}

/** `9(2)` of a `9(2)(z)` that no law has. */
const listedPart = ({ number: { clause } }: Entry, { ownStandards }: ClauseKnowledge): string =>
  ownStandards?.lawsWith(clause).length ? clause : clause.replace(/(?:\([^()]*\)|\.[^.]*)$/, '');

const withClause = (entry: Entry, clause: string): Entry => ({
  ...entry,
  number: { ...entry.number, clause },
});

/** `Article 5` may be one of any contract or law, and so an `Article 5(9)` that no law has; hardly so `Article 5(1)(a)`. */
const isMereArticle = ({ keyword, entries }: ListMark, knowledge: ClauseKnowledge): boolean =>
  keyword !== undefined && entries.every(entry => /^\d+$/.test(listedPart(entry, knowledge)));

/** `l’article 8 de l’ISO 9001`: a law has such an article, and the text names another standard for it. */
const isArticleOfOther = ({ binding: { list, standards }, knowledge }: Question): boolean =>
  isMereArticle(list, knowledge) && standards.length > 0;

function asNumbers(question: Question): Question {
  const { binding } = question;
  const entries = binding.list.entries.map(entry => ({
    ...entry,
    number: { ...entry.number, isAnnex: false, isDotted: false },
  }));
  return { ...question, binding: { ...binding, list: { ...binding.list, entries, isOfCodes: false } } };
}

const isFarOff: ReadonlySet<ViaKind> = new Set(['section', 'document', 'config']);

/** Below a head that names the catalogue, and under `clauses:`, what looks like one of its codes is meant to be one. */
const isOfOneKind = (around: ViaKind, { place }: Setting): boolean =>
  around === 'column' || (around === 'front-matter' && place.kind === 'front-matter');

/**
 * `### C.1 ISO 9001:2015`: an appendix numbers its own parts as annexes do; `A.5.15 ISO/IEC 27001` is a control.
 * `### 11.1 Cars (ISO 26262)`: a heading has its own number, unless the standard has one like it.
 */
const isOwnNumberBeforeStandard = ({ passage, binding, setting, knowledge }: Question): boolean => {
  const { list, mark, standards } = binding;
  if (!mark || list.keyword || list.start > mark.start || !isAtStart(passage, list)) return false;
  if (list.entries[0]?.number.isAnnex !== true)
    return (
      setting.place.kind === 'heading' &&
      !standards.some(({ standard }) => isInAnyEdition(standard, list, knowledge) === true)
    );
  return (
    blankAfter.test(passage.text.slice(list.end, mark.start)) &&
    !standards.some(({ standard }) => couldHave(standard, list, knowledge))
  );
};

/** `ISO 9001 (the spine of section 6)`, `(§3)` in a row of ISO 9001, where the document has such a section; `ISO 9001 §6`. */
const isOwnSection = ({ passage, binding: { list, kind, mark, standards }, own }: Question): boolean =>
  own.areChapters(list) &&
  kind !== 'list' &&
  !isAtStart(passage, list) &&
  !(standards.length && isAmongOtherChapters(passage, list, own)) &&
  !(
    kind === 'adjacent' &&
    mark &&
    (mark.start > list.start || !/\p{L}/u.test(passage.text.slice(mark.end, list.start)))
  );

/** `ISO 27001 asks for a context (Kap. 4), … an audit (Kap. 9)`, where the document has no section 9. */
function isAmongOtherChapters(
  { reading: { bindings } }: Passage,
  { keyword }: ListMark,
  own: OwnNumbers,
): boolean {
  const lists = bindings.flatMap(({ list }) => (list.keyword?.text === keyword?.text ? [list] : []));
  return lists.length > 2 && !lists.every(other => own.areChapters(other));
}

/** `8.4 of ISO 9001 …, 8.5`: a list that goes on with another is of the same standard, where it has such clauses. */
function likeTheListBefore({ binding, before, knowledge }: Question): Settled | undefined {
  const { list, kind } = binding;
  const [named] = before?.standards ?? [];
  if (kind !== 'open' || !before || !named) return undefined;
  if (isInAnyEdition(named.standard, list, knowledge) === false) return undefined;
  if (!couldHave(named.standard, list, knowledge) || isNoClauseOf(named.standard, list, knowledge))
    return undefined;
  return { ...before, standards: [named], mark: undefined, used: [] };
}

/** `A.5.19 and clause 8.4`: what is called a clause is no control that has the number. */
const isNoClauseOf = (
  standard: string,
  { keyword, entries }: ListMark,
  knowledge: ClauseKnowledge,
): boolean =>
  keyword?.kind === 'clause' &&
  knowledge.editions(standard) !== undefined &&
  !areClauses(
    entries.map(({ number }) => number.clause),
    standard,
    knowledge,
  );

/** `ISO 9001 asks in 8.4`, `…, while 5.2 requires`: a number behind the one standard, which must have it. */
function nearStandard({ passage, binding, knowledge }: Question): Settled | undefined {
  const { list, kind, standards, mark } = binding;
  const [designation, another] = standards;
  if (!designation || another || isInAnyEdition(designation.standard, list, knowledge) !== true)
    return undefined;
  const named = namedBy(passage, designation);
  if (kind === 'subject') return inSentence(named);
  return { kind: 'settled', standards: [named], via: undefined, mark, used: [designation] };
}

/**
 * `7.1 (ISO 14971)` below `ISO 13485`: what stands in brackets behind a bare number is another source for it; also where it has no
 * such number, and what stands around has it.
 */
const isOfColumn = ({
  passage,
  binding: { list, mark, standards },
  setting,
  knowledge,
}: Question): boolean => {
  if (setting.place.kind !== 'cell' || list.keyword || !mark || mark.start < list.end) return false;
  if (!/^\s*[(（]/u.test(passage.text.slice(list.end, mark.start))) return false;
  const frames = setting.frames();
  const column = frames.find(({ kind }) => kind === 'column');
  if (column?.standards.length === 1)
    return standards.every(({ standard }) => standard !== column.standards[0]?.standard);
  const hasNone = standards.every(({ standard }) => isInAnyEdition(standard, list, knowledge) === false);
  return hasNone && isInAnyNamed(frames, list, knowledge);
};

/** `ISO 9001 8.4`, and lists that go on with such a one. */
function besideStandard(question: Question): Settled | undefined {
  const { passage, binding, knowledge } = question;
  const { list, kind, standards, mark, later } = binding;
  if (kind !== 'adjacent' && kind !== 'list') return undefined;
  if (isOfColumn(question)) return undefined;
  const could = ({ standard }: Designation): boolean => couldHave(standard, list, knowledge);
  if (later && !standards.some(could) && later.designations.some(could))
    return besideStandard({
      ...question,
      binding: { ...binding, standards: later.designations, mark: later, later: undefined },
    });
  const isLoose = list.entries[0]?.number.isLoose === true;
  // `A 8.24` right beside a standard is a control; further on it may be an amount of anything.
  const able = standards.filter(
    ({ standard }) => !isLoose || kind === 'adjacent' || isInAnyEdition(standard, list, knowledge) !== false,
  );
  if (!able.length) return undefined;
  const named = able.map(designation => {
    const each = namedBy(passage, designation);
    return ofPart(each, list, knowledge) ?? each;
  });
  return { kind: 'settled', standards: named, via: undefined, mark, used: standards };
}

/** The one standard before it in the sentence or the passage. */
function inPassage(question: Question): Settled | undefined {
  const { passage, binding, setting, knowledge, words, cited } = question;
  const { list, kind, mark } = binding;
  if (isPartOfRow(question)) return undefined;
  const named = binding.standards.map(designation => namedBy(passage, designation));
  const [first, further] = named;
  // `ISO 45001 has five dual clauses: 6.1.2.2, 6.1.3 and 8.2`.
  if (
    kind === 'open' &&
    first &&
    !further &&
    (isDetailedClause(question, first.standard, speaksOfClauses(passage)) ||
      isDetailedOfUnknown(question, first))
  )
    return inSentence(first);
  if ((kind !== 'sentence' && kind !== 'passage') || !mark || list.isWholeAnnex) return undefined;
  // `ISO 27001 hoofdstuk 7.2 … . Hoofdstuk 7.3`: the passage has used the same word of a standard before.
  const isSameWord = list.keyword !== undefined && words.has(list.keyword.text.toLowerCase());
  if (kind === 'passage' && !isSameWord && (!isStrong(list) || question.own.areOfContract(list)))
    return undefined;
  // `ISO 26262-2 Clause 5.4.2 … (Section 7)`: of a standard's clauses the sentence has spoken with another word.
  const isWhole = list.entries.every(({ number }) => !number.isDotted);
  if (list.keyword?.kind === 'section' && isWhole && words.size && !isSameWord) return undefined;
  const [only, another] = distinct(named).filter(({ standard }) => couldHave(standard, list, knowledge));
  if (!only || another) return undefined;
  // `see A.5.24 of ISO/IEC 27001. All others follow clause 8.6.1` in a text on a standard that has such a clause.
  const isOther =
    kind === 'passage' &&
    (isInAnyEdition(only.standard, list, knowledge) ?? isInNamedEdition(only, list, knowledge)) === false;
  // `ISO/IEC 27017 adds to ISO/IEC 27002:2022. Clause 8.36 is new`, where the text has cited 8.36 of ISO/IEC 27017.
  const citedOf = isOther ? cited.standardOf(list) : undefined;
  if (citedOf) return inSentence(citedOf);
  if (isOther && isInAnyNamed(setting.frames(), list, knowledge)) return undefined;
  return inSentence(asDatedAround(only, question));
}

/**
 * `Option B (ISO 9001), Records (8.4)` in the row of clause 8 of another standard: a name that fills its bracket is an aside, and the
 * number a part of what the row is on.
 */
function isPartOfRow({ passage, binding: { list, mark }, setting, knowledge }: Question): boolean {
  if (setting.place.kind !== 'cell' || !mark) return false;
  const isAside =
    /[(（]$/u.test(passage.text.slice(0, mark.start)) && /^[)）]/u.test(passage.text.slice(mark.end));
  if (!isAside) return false;
  return setting
    .frames()
    .some(frame =>
      frame.standards.some(
        named =>
          !mark.designations.some(({ standard }) => standard === named.standard) &&
          setting.isBareTaken?.({ list, passage, frame, named, knowledge }) === true,
      ),
    );
}

/**
 * `A.8.7 (A.12.2.1 in ISO/IEC 27001:2013) and A.8.8` below a title with 2022: of the edition around the sentence, where only
 * that one has the numbers.
 */
function asDatedAround(named: Named, { binding: { list }, setting, knowledge }: Question): Named {
  if (named.edition === undefined || isInNamedEdition(named, list, knowledge) !== false) return named;
  const around = setting
    .frames()
    .flatMap(({ standards }) => standards)
    .find(
      other =>
        other.standard === named.standard &&
        other.edition !== undefined &&
        isInNamedEdition(other, list, knowledge) === true,
    );
  return around ? { ...around, span: named.span } : named;
}

/** What stands around the passage; where only the document as a whole tells, a standard later in the sentence is nearer. */
function inContext(question: Question): Decision | undefined {
  const { passage, binding, setting, knowledge } = question;
  const { list } = binding;
  // Most numbers of a text: nothing around them makes them clauses.
  const isTold =
    list.keyword !== undefined ||
    list.publisher !== undefined ||
    isStrong(list) ||
    setting.isBareTaken !== undefined;
  const isDetailed = () => setting.isDetailTaken !== undefined && detailOf(question).length > 0;
  if (!isTold && !isDetailed()) return citedBefore(question);
  const context = settle(
    list,
    framesOf(question),
    knowledge,
    frame => isEnough(question, frame),
    standards => likelierOf(standards, question),
  );
  const [later, anotherLater] = binding.later?.designations ?? [];
  if (context?.kind === 'settled') {
    const isOfLater = context.via.kind === 'document' && context.standards[0]?.standard === later?.standard;
    if (later && isOfLater) return inSentence(namedBy(passage, later));
    return { ...context, mark: undefined, used: [] };
  }
  const isLaterMeant =
    later && !anotherLater && isStrong(list) && !list.isWholeAnnex && !isContrasted(question);
  if (isLaterMeant && couldHave(later.standard, list, knowledge)) return inSentence(namedBy(passage, later));
  if (context?.kind === 'ambiguous' && context.standards.length > 1 && list.keyword)
    return { kind: 'ambiguous', standards: [...new Set(context.standards)] };
  return citedBefore(question) ?? (isInFrontMatter(question) ? couldBeOf(question) : undefined);
}

/** `6.2` under `clauses:`, which is meant to be a clause. */
const isInFrontMatter = ({ binding: { list }, setting }: Question): boolean =>
  setting.place.kind === 'front-matter' && list.start === 0 && isDotted(list);

/** The standards of the nearest context that have a list; undefined where fewer than two of them do. */
function couldBeOf({ binding: { list }, setting, knowledge }: Question): Decision | undefined {
  const able = setting
    .frames()
    .map(({ standards }) => havingAll(distinct(standards), list, knowledge))
    .find(({ length }) => length > 0);
  return able && able.length > 1
    ? { kind: 'ambiguous', standards: able.map(({ standard }) => standard) }
    : undefined;
}

/**
 * The contexts of a list. Below `# ISO 22301` and `## Clause 5`, a section that mentions ISO 9001 still has `Clause 5` of the one
 * that the text has cited it of.
 */
function framesOf({ binding: { list }, setting, cited }: Question): readonly Frame[] {
  const frames = setting.frames();
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

// `(`, `(per `.
const opensBracket = /[(（][^()（）]{0,12}$/u;

/**
 * `(9.2.2.2)`, `the 4.1 determination`: numbers that the text has cited before of one standard, and of no other; of one that no
 * pack lists, such as go deep and stand in brackets, or their passage has cited: `Clause 7 ends with 7.6`.
 */
function citedBefore(question: Question): Settled | undefined {
  const { passage, binding, setting, knowledge, cited, citedHere } = question;
  const { list } = binding;
  if (list.keyword || !isDotted(list)) return undefined;
  const above = () => (isPartInBracket(question) ? standardAbove(question) : undefined);
  const named = cited.standardOf(list) ?? citedHere() ?? above();
  if (!named) return undefined;
  const { standard } = named;
  const beside = [...binding.standards, ...(binding.later?.designations ?? [])];
  if (beside.some(other => other.standard !== standard)) return undefined;
  const before = passage.text.slice(0, list.start);
  const isCitedHere = () => citedHere()?.standard === standard && isMentioned(question);
  const isInBracket = () => opensBracket.test(before) && detailOf(question).length > 0;
  const isMeant = knowledge.editions(standard)
    ? isInAnyEdition(standard, list, knowledge) === true && isMentioned(question)
    : (isCitedHere() ||
        ((isDeep(list) || isAmongHeadings(question)) && isInBracket()) ||
        (isDeep(list) && cited.standardOf(list) !== undefined && isMentioned(question)) ||
        (above()?.standard === standard && !isOfOther(passage, list))) &&
      setting.isDetailTaken?.(list, standard, false) === true;
  if (!isMeant) return undefined;
  if (setting.frames().some(({ kind, foreign }) => foreign && kind !== 'title' && kind !== 'document'))
    return undefined;
  return { kind: 'settled', standards: [named], via: { kind: 'document' }, mark: undefined, used: [] };
}

// `(`, `[`, `(guidance under `.
const opensAnyBracket = /[([（［](?:[^()[\]（）［］]{0,40}\s(?:under|of|to|in|per|see)\s+)?$/u;
const closesThere = /^\s*(?:[)\]）］]|[,;:–—-]\s|\s\p{Lo})/u;

/** `(6.2.2)`, `[6.2.2]`, `(guidance under 6.2.2/6.2.3)`, and `[6.1]` with nothing else in its brackets. */
function isPartInBracket({ passage: { text }, binding: { list }, setting }: Question): boolean {
  const after = text.slice(list.end, list.end + 4);
  if (!opensAnyBracket.test(text.slice(Math.max(0, list.start - 60), list.start))) return false;
  return isDeep(list)
    ? closesThere.test(after)
    : setting.place.kind !== 'cell' && /^(?:[)\]）］]|\s\p{Lo})/u.test(after);
}

/** Of a standard that no pack lists, where no other one that was cited could have the numbers. */
function standardAbove({ binding: { list }, cited, knowledge }: Question): Named | undefined {
  const named = cited.standardAbove(list, standard => isInAnyEdition(standard, list, knowledge) === false);
  return named && knowledge.editions(named.standard) === undefined ? named : undefined;
}

// Fewer headings may end with a number of anything.
const fewestHeadings = 3;

/** `## 2. Unit verification (5.5)` among headings that end so, too: `### 2.1 Process (5.5.2)`. */
const isAmongHeadings = ({ passage, setting, own }: Question): boolean =>
  setting.place.kind === 'heading' && own.numbersBehind(passage, 'heading').length >= fewestHeadings;

/** Of several standards those that what stands beside the list speaks for; all where nothing does. */
function likelierOf(
  standards: readonly Named[],
  { passage, binding: { list }, setting, knowledge }: Question,
): readonly Named[] {
  // `7.1.4 Environment for the operation of processes`: only one of them has a clause of that title.
  const titled = standards.filter(({ standard }) =>
    hasTitle(list, standard, passage, setting.nextCell, knowledge),
  );
  if (titled.length) return titled;
  // A statement of applicability names the guidance on its controls beside them; unless a title names it, too, a clause is none
  // of its controls.
  const areOf27001 =
    (setting.isOfControls || (list.keyword?.kind === 'clause' && !setting.frames().some(isHeadedByOther))) &&
    isDotted(list) &&
    standards.every(({ standard }) => /^ISO\/IEC 2700[12]$/.test(standard));
  return areOf27001 ? standards.filter(isOf27001) : standards;
}

const isHeadedByOther = (frame: Frame): boolean => isAbove(frame) && !frame.standards.every(isOf27001);

const isOf27001 = ({ standard }: Named): boolean => standard === 'ISO/IEC 27001';

const inSentence = (named: Named): Settled => settledBy('sentence', named);

/** What one place around a list alone says. */
const settledBy = (kind: ViaKind, named: Named): Settled => ({
  kind: 'settled',
  standards: [named],
  via: named.span ? { kind, span: named.span } : { kind },
  mark: undefined,
  used: [],
});
