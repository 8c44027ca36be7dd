import { byPlace, type Span } from '../text/span.ts';
import type { Designation } from './designation.ts';
import {
  afterTitle,
  areWordsFrom,
  betweenStandards,
  blankAfter,
  bracketBefore,
  controlsBefore,
  countOfEach,
  demands,
  goesOnInBracket,
  inAfter,
  joins,
  labelBefore,
  mappingBefore,
  ofAcronym,
  ofAfter,
  own,
  ownBefore,
  partBefore,
  separatorOnly,
  signsAndArticle,
  signsOnly,
  strictlyOfAfter,
  tightBefore,
  titledAnd,
  titledPair,
  titledSeparator,
  translatedBefore,
  wordsBefore,
  wordsOfStandard,
} from './gaps.ts';
import type { ForeignMark, ListMark, Mark, StandardMark } from './mark.ts';
import { eachOf, inEarlierSentence, inForceAt, type NameBefore, namesWith, noNames } from './names-before.ts';
import {
  isOfContract,
  isOfLaw,
  isOfNoDocument,
  isOfNumberedDocument,
  isOfStandardAmongOthers,
  isOwnMeasure,
  isOwnSection,
  isSectionOfOther,
} from './other-numbers.ts';
import type { OwnStandards } from './own-standards.ts';
import { gapIn, laterStandardsOf, longestGap, neighbour, type Surroundings } from './surroundings.ts';

/**
 * What a passage alone says of a list's standard. `adjacent`: it stands beside the list; `sentence`: it is the nearest
 * before it in the same sentence; `list`: the list goes on with one that a standard stands beside; `near`: a few words
 * before a bare number, which only the catalogue can confirm; `subject`: before a bare number that demands something, as
 * clauses do, to be confirmed likewise; `passage`: in an earlier sentence; `foreign`: another framework's, or the text's
 * own, numbers; `open`: the passage does not tell.
 */
export interface Binding {
  readonly list: ListMark;
  readonly kind: 'adjacent' | 'sentence' | 'list' | 'near' | 'subject' | 'passage' | 'foreign' | 'open';
  /** The other framework or document that a `foreign` list is of, where it is named. */
  readonly other?: ForeignMark;
  /** The standards that were found; empty for `foreign` and `open`. */
  readonly standards: readonly Designation[];
  readonly mark: StandardMark | undefined;
  /**
   * A standard later in the same sentence, for lists that nothing else settles, or right behind one that another stands
   * before.
   */
  readonly later: StandardMark | undefined;
  /** The list goes on with the one before it. */
  readonly isChained: boolean;
  /** The text says that the list is of each of so many standards, which it names elsewhere: `clause 4.2 of both standards`. */
  readonly ofEach: ReturnType<typeof countOfEach>;
  /** The standard beside it stands in brackets behind a clause, which may be of another one: `clause 6.2 (ISO 14001 6.2)`. */
  readonly isAside: boolean;
}

/** Whether the list says by itself that it is one of clauses: a word for them, or a number with an annex's letter. */
const isKeyed = (list: ListMark): boolean =>
  list.keyword !== undefined || list.entries[0]?.number.isAnnex === true;

const beginsDotted = (list: ListMark): boolean => list.entries[0]?.number.isDotted === true;

/** Whether a list can be one of clauses without anything beside it: `93 of ISO/IEC 27001` is an amount. */
const isCited = (list: ListMark): boolean =>
  isKeyed(list) || list.entries.some(({ number, to }) => number.isDotted || (to && Number(to.clause) <= 20));

/**
 * Binds every list of a passage to what the passage says; in the order of the text. To numbers it is as if no code stood
 * there, and no catalogue that has codes alone: `GSR 3.1 (MC AC-2), section 4.2`.
 */
export function bindLists(
  text: string,
  marks: readonly Mark[],
  own: OwnStandards | undefined,
): readonly Binding[] {
  const all = bindEach(text, marks);
  if (!own) return all;
  const ofNumbers = marks.filter(
    mark =>
      !(mark.kind === 'list' && mark.isOfCodes) &&
      !(mark.kind === 'standard' && mark.designations.every(({ standard }) => own.hasCodesAlone(standard))),
  );
  if (ofNumbers.length === marks.length) return all;
  const codes = all.filter(({ list }) => list.isOfCodes);
  return [...codes, ...bindEach(text, ofNumbers)].sort((a, b) => byPlace(a.list, b.list));
}

function bindEach(text: string, marks: readonly Mark[]): readonly Binding[] {
  const bindings: Binding[] = [];
  const laterStandards = laterStandardsOf(marks);
  let names = noNames;
  for (const [index, mark] of marks.entries()) {
    if (mark.kind === 'boundary') names = eachOf(names, inEarlierSentence);
    else if (mark.kind === 'list') {
      const found = bindList({
        text,
        marks,
        index,
        list: mark,
        previous: neighbour(text, marks[index - 1], mark),
        next: neighbour(text, marks[index + 1], mark),
        ...names,
        before: bindings.at(-1),
        later: laterStandards[index],
      });
      const isAside = names.nearest?.aside !== undefined && found.mark === names.nearest.mark;
      const binding = isAside ? { ...found, isAside } : found;
      bindings.push(binding);
      names = eachOf(names, name => citedBy(binding, name));
    } else {
      const end = mark.kind === 'standard' ? endOfAside(text, marks, index, bindings.at(-1)) : undefined;
      names = namesWith(mark, names, end);
    }
  }
  return bindings;
}

// `clause 6.2 (ISO 14001`, `ISO 9001 6.2 Objectives [ISO 14001`; `(6.2; ISO 14001`, `(ISO 9001 6.2; ISO 14001`.
const asideBehind = /^[^.!?;()[\]（）]*[([（]\s*$/u;
const asideWithin = /^\s*[;；]\s*$/u;

/**
 * Where the brackets end in which a standard with a clause of its own stands behind another clause; undefined where it does
 * not.
 */
function endOfAside(
  text: string,
  marks: readonly Mark[],
  index: number,
  before: Binding | undefined,
): number | undefined {
  const mark = marks[index];
  const previous = marks[index - 1];
  if (!mark || !before || previous !== before.list || mark.start - previous.end > longestGap)
    return undefined;
  if (!listBeside(text, mark, marks[index + 1])) return undefined;
  const gap = gapIn(text, previous.end, mark.start);
  const isBeside = before.kind === 'adjacent' && before.mark !== undefined;
  const start = isBeside ? Math.min(before.mark.start, previous.start) : previous.start;
  const isInBrackets = asideWithin.test(gap) && /[([（]\s*$/u.test(text.slice(Math.max(0, start - 2), start));
  const isBehind = (isBeside || isKeyed(previous)) && asideBehind.test(gap);
  if (!isInBrackets && !isBehind) return undefined;
  const length = text.slice(mark.end, mark.end + longestGap).search(/[)\]）]/u);
  return length < 0 ? undefined : mark.end + length;
}

function citedBy({ kind, mark, standards }: Binding, name: NameBefore | undefined): NameBefore | undefined {
  if (!name || mark !== name.mark || (kind === 'open' && !name.isSameSentence)) return name;
  // `ISO 27001 and ISO 9001 hold. Control A.5.15 …`: one of the two.
  const isOneOfSeveral = kind === 'passage' && standards !== mark.designations;
  return isOneOfSeveral ? name : { ...name, isCited: true };
}

/** The first of these that says something; the order is that of how much each is worth. */
function bindList(around: Surroundings): Binding {
  const { text, list } = around;
  const after = gapIn(text, list.end, list.end + longestGap);
  const isNamedOther = () => [own, ofAcronym].some(pattern => isOfOther(around, pattern.exec(after)));
  if (list.keyword && isNamedOther() && !isTableOfControls(list, after)) return bound(list, 'foreign');
  const ofEach = countOfEach(after);
  if (ofEach !== undefined) return { ...bound(list, 'open'), ofEach };
  const isOwn = () => ownBefore.test(text.slice(Math.max(0, list.start - 30), list.start));
  if (list.keyword?.kind === 'section' && isOwn()) return bound(list, 'foreign');
  if (isOfLaw(around, after) || isOwnSection(around)) return bound(list, 'foreign');
  const beside = ofWhatFollows(around) ?? pairedWithNext(around) ?? besideStandardBefore(around);
  if (beside) return beside;
  if (isOwnMeasure(list)) return goingOn(around) ?? bound(list, 'foreign');
  return besideWhatFollows(around) ?? wordsAfterStandard(around) ?? goingOn(around) ?? underNearest(around);
}

/**
 * `section 4.2 of this agreement`, `control 8.2 of CIS`; not where that is the name of a standard: `clause 3.1 of GSR`, `Article 5 of
 * the Globex Law`.
 */
const isOfOther = ({ list, next }: Surroundings, named: RegExpExecArray | null): boolean =>
  named !== null && !(next?.mark.kind === 'standard' && next.mark.start < list.end + named[0].length);

// ` below`, ` unten`.
const elsewhere = /^\s*(?:below|above|unten|oben)(?!\p{L})/iu;

/** `(controls 5.1–5.23 below)`: those of a standard, in a table of the text; hardly a text has so many of its own. */
const isTableOfControls = ({ keyword, entries }: ListMark, after: string): boolean =>
  (keyword?.kind === 'control' || keyword?.kind === 'annex') &&
  entries.some(({ to }) => to?.isDotted) &&
  elsewhere.test(after);

const bound = (list: ListMark, kind: Binding['kind'], mark?: StandardMark): Binding => ({
  list,
  kind,
  mark,
  standards: mark?.designations ?? [],
  later: undefined,
  isChained: false,
  isAside: false,
  ofEach: undefined,
});

const ofOther = (list: ListMark, other: ForeignMark): Binding => ({ ...bound(list, 'foreign'), other });

/** The standard or other framework right behind a list, and what stands between, with a title and without it. */
function nameBehind({ next }: Surroundings) {
  if (next?.mark.kind !== 'standard' && next?.mark.kind !== 'foreign') return undefined;
  return { mark: next.mark, gap: next.gap, gaps: [next.gap, afterTitle(next.gap)] };
}

/** `of ISO 9001` right behind it settles a list, whatever stands before: `… of ISO 14001, clause 9.2 of ISO 9001`. */
function ofWhatFollows(around: Surroundings): Binding | undefined {
  const next = isCited(around.list) ? nameBehind(around) : undefined;
  return next?.gaps.some(gap => strictlyOfAfter.test(gap)) ? toNext(around, next.mark) : undefined;
}

// `gemäß `, `see `, before a number that its standard stands behind.
const citing =
  /(?:^|[\s(])(?:gem(?:äß|\.)|nach|laut|lt\.|siehe|s\.|vgl\.|per|see|cf\.|under|according\sto|selon|voir|según|véase|secondo|vedi|conforme)\s$/iu;
const longestCiting = 15;

/**
 * `Kap. 8.4 ISO 9001, Kap. 6.1.2 ISO 14001 und Kap. 8.1.4 ISO 45001`: numbers that stand right before their standards, each;
 * without a word for clauses behind `gemäß` and the like, and where the catalogue confirms them.
 */
function pairedWithNext(around: Surroundings): Binding | undefined {
  const { text, marks, index, list, previous, next, before } = around;
  if (next?.mark.kind !== 'standard' || !isRightBefore(text, list, next.mark)) return undefined;
  if (!isKeyed(list) && !beginsDotted(list)) return undefined;
  const isNextPair =
    previous?.mark.kind === 'standard' &&
    before?.mark === previous.mark &&
    isRightBefore(text, before.list, previous.mark) &&
    joinsStandards(previous.gap);
  if (!isNextPair) {
    if (previous?.mark.kind === 'standard') return undefined;
    if (!isKeyed(list) && !citing.test(text.slice(Math.max(0, list.start - longestCiting), list.start)))
      return undefined;
    const ownList = listBeside(text, next.mark, marks[index + 2]);
    const another = marks[index + 3];
    const isFirstPair =
      ownList !== undefined &&
      another?.kind === 'standard' &&
      joinsStandards(gapIn(text, next.mark.end, ownList.start)) &&
      isRightBefore(text, ownList, another);
    if (ownList && !isFirstPair) return undefined;
  }
  return isKeyed(list) ? toNext(around, next.mark) : bound(list, 'near', next.mark);
}

const isRightBefore = (text: string, { end, isWholeAnnex }: ListMark, { start }: StandardMark): boolean =>
  !isWholeAnnex && end < start && start - end < longestGap && /^\s+$/.test(text.slice(end, start));

/** `, `, ` und `. */
const joinsStandards = (gap: string): boolean => /\S/.test(gap) && betweenStandards.test(gap);

/** `ISO 9001: 8.4`, `ISO 9001 (8.4`. */
function besideStandardBefore({ text, list, previous, next }: Surroundings): Binding | undefined {
  if (previous?.mark.kind !== 'standard') return undefined;
  const { mark, gap } = previous;
  const isTight =
    tightBefore.test(gap) || labelBefore.test(gap) || translatedBefore.test(gap) || partBefore.test(gap);
  // Any text may have an `Annex A`: words between are those of somebody else.
  const isOfAnnex = () =>
    (isTight && (signsOnly.test(gap) || translatedBefore.test(gap))) ||
    signsAndArticle.test(gap) ||
    controlsBefore.test(gap);
  if (!(list.isWholeAnnex ? isOfAnnex() : isTight)) return undefined;
  const after = gapIn(text, list.end, list.end + longestGap);
  if (!isNumberOfStandard(list, gap, after)) return undefined;
  // `ISO 22301, controls A.5.29 ISO 27001`: only the catalogue knows which of them has controls.
  const later = next?.mark.kind === 'standard' && blankAfter.test(next.gap) ? next.mark : undefined;
  return { ...bound(list, 'adjacent', mark), later };
}

/** `8.4 in ISO 9001`, `8.4 (ISO 9001)`, `clause 8.4 – ISO 9001`. */
function besideWhatFollows(around: Surroundings): Binding | undefined {
  const { text, marks, index, list } = around;
  const next = nameBehind(around);
  if (!next) return undefined;
  const { mark, gap, gaps } = next;
  if (isCited(list) && !isOfForeign(around) && gaps.some(candidate => inAfter.test(candidate)))
    return toNext(around, mark);
  if (isKeyed(list) && gaps.some(candidate => candidate.length < 90 && ofAfter.test(candidate)))
    return toNext(around, mark);
  if (isKeyed(list) && !isBehindStandard(around) && areWordsFrom(gap)) return toNext(around, mark);

  const ownList = listBeside(text, mark, marks[index + 2]);
  if (ownList && (beginsDotted(ownList) || ownList.keyword)) return undefined;
  const isBracketed = gaps.some(candidate => bracketBefore.test(candidate));
  if (isBracketed && (isKeyed(list) || beginsDotted(list))) return toNext(around, mark);
  // `Appendix A – ISO 27001 controls`: the text's own.
  if (/^append/i.test(list.keyword?.text ?? '')) return undefined;
  const isBeside =
    isEnclosed(text, list, gap, mark) ||
    blankAfter.test(gap) ||
    (list.isWholeAnnex && wordsOfStandard.test(gap));
  return isBeside && isKeyed(list) ? toNext(around, mark) : undefined;
}

/** `PCI DSS control 8.15`, `NEN 7510 beheersmaatregel 8.15`; `en` behind it is no Spanish `in`. */
const isOfForeign = ({ previous }: Surroundings): boolean =>
  previous?.mark.kind === 'foreign' && blankAfter.test(previous.gap);

/** Whether its sentence names a standard before it. */
const isBehindStandard = ({ nearest }: Surroundings): boolean =>
  nearest?.mark.kind === 'standard' && nearest.isSameSentence;

/** `(clause 8.5.3, ISO/IEC 20000-1:2018)` */
const isEnclosed = (text: string, list: Span, gap: string, { end }: Span): boolean =>
  /^\s*,\s*$/.test(gap) &&
  /[([]\s*$/.test(text.slice(Math.max(0, list.start - 2), list.start)) &&
  /^\s*[)\]]/.test(text.slice(end, end + 2));

/** `ISO 9001 asks in clause 8.4`, `ISO 9001 asks in 8.4`. */
function wordsAfterStandard({ list, previous }: Surroundings): Binding | undefined {
  if (previous?.mark.kind !== 'standard' || !wordsBefore.test(previous.gap)) return undefined;
  // `ISO 42001 organizes its Annex A`: the annex of a standard stands right beside it, or it is any annex.
  if (isKeyed(list) && !list.isWholeAnnex) return bound(list, 'adjacent', previous.mark);
  const isMapped = list.entries.length > 1 && mappingBefore.test(previous.gap);
  return beginsDotted(list) ? bound(list, isMapped ? 'adjacent' : 'near', previous.mark) : undefined;
}

/** `10.3 Continual improvement` */
const isTitled = (text: string, { end }: ListMark): boolean =>
  /^\s+(?:[–—-]\s+)?\p{Lu}/u.test(text.slice(end, end + 5));

/** A list that goes on with the one before it, `8.1 (Planning), 8.2`, is of the same standard. */
function goingOn({ text, list, previous, before }: Surroundings): Binding | undefined {
  if (previous?.mark.kind !== 'list' || !before || before.kind === 'foreign') return undefined;
  const isNext = isNextChapter(list, previous.gap, before);
  if (isAmount(before) && !isNext) return undefined;
  // `7.1 Resources, 7.2 Competence and 7.3 Awareness`
  const isLast = before.isChained && beginsDotted(list) && titledAnd.test(previous.gap);
  const isSecond = beginsDotted(list) && titledPair.test(previous.gap) && isTitled(text, list);
  if (!isNext && !isLast && !isSecond && !goesOn(previous.gap, list)) return undefined;
  const kind = before.kind === 'adjacent' || before.kind === 'near' ? 'list' : before.kind;
  return { ...bound(list, kind, before.mark), isChained: true };
}

/** The nearest name before it, in the sentence, then in the passage. */
function underNearest(around: Surroundings): Binding {
  const { list, later } = around;
  const nearest = isOfNoDocument(around) ? around.nearestButDocuments : around.nearest;
  const name = inForceAt(list.start, nearest);
  const mark = name?.mark;
  if (mark?.kind === 'foreign')
    return list.publisher !== undefined || isOfStandardAmongOthers(around)
      ? bound(list, 'open')
      : ofOther(list, mark);
  if (isSectionOfOther(around) || isOfContract(around) || isOfNumberedDocument(around))
    return bound(list, 'foreign');
  if (!name || !mark) return { ...bound(list, 'open'), later };
  if (isSubject(around, name)) return bound(list, 'subject', mark);
  if (isOnNextLine(around, mark)) return bound(list, 'near', mark);
  if (name.isSameSentence) return bound(list, isKeyed(list) ? 'sentence' : 'open', mark);
  const binding = bound(list, isKeyed(list) ? 'passage' : 'open', mark);
  return name.isCited ? binding : { ...binding, standards: joinedTo(around, mark) };
}

/** `We follow ISO 9001 and ISO 14001. Clause 9.2 …`: of which of them an earlier sentence speaks, nothing tells. */
function joinedTo({ text, marks }: Surroundings, mark: StandardMark): readonly Designation[] {
  const before = marks[marks.indexOf(mark) - 1];
  const isJoined =
    before?.kind === 'standard' &&
    mark.start - before.end <= longestGap &&
    betweenStandards.test(gapIn(text, before.end, mark.start));
  return isJoined ? [...before.designations, ...mark.designations] : mark.designations;
}

/** `ISO 9001 5.1 asks for one thing, while 5.2 requires another`; in a later sentence, where a clause was cited before. */
function isSubject({ text, list }: Surroundings, { isSameSentence, isCited }: NameBefore): boolean {
  if (isKeyed(list) || !beginsDotted(list) || !(isSameSentence || isCited)) return false;
  if (!demands.test(gapIn(text, list.end, list.end + longestGap))) return false;
  return joins.test(text.slice(Math.max(0, list.start - longestGap), list.start));
}

/** `ISO 9001:2015<br>8.7`: a number that fills the line below a standard. */
function isOnNextLine({ text, list }: Surroundings, mark: StandardMark): boolean {
  if (isKeyed(list) || !beginsDotted(list) || list.start - mark.end > longestGap) return false;
  return (
    /^\s*\u2028\s*$/u.test(gapIn(text, mark.end, list.start)) &&
    /^\s*(?:$|[,;(\u2028])/u.test(gapIn(text, list.end, list.end + 8))
  );
}

/** Binds a list to what stands behind it, and to further standards that share the clause. */
function toNext({ text, marks, index, list }: Surroundings, next: StandardMark | ForeignMark): Binding {
  if (next.kind === 'foreign') return ofOther(list, next);
  const shared = sharing(text, marks, index + 1).filter(
    ({ standard }) => !next.designations.some(named => named.standard === standard),
  );
  const standards = [...next.designations, ...shared];
  return { ...bound(list, 'adjacent', next), standards };
}

/** `(37)`: a whole number that nothing calls a clause. */
const isAmount = ({ kind, list }: Binding): boolean =>
  kind === 'open' && !isKeyed(list) && list.entries.every(({ number }) => !number.isDotted);

// `), Do (`.
const betweenBrackets = /^[)）][^()（）\d]{2,60}[(（]$/u;

/** The `(7–8)`, then the `(9)`, of `Plan (clauses 4–6), Do (7–8), Check (9)`. */
const isNextChapter = (list: ListMark, gap: string, before: Binding): boolean => {
  const [first, last] = [list.entries[0]?.number, before.list.entries.at(-1)];
  return (
    (before.list.keyword?.kind === 'clause' || before.isChained) &&
    betweenBrackets.test(gap) &&
    !isKeyed(list) &&
    !beginsDotted(list) &&
    Number(first?.clause) === Number((last?.to ?? last?.number)?.clause) + 1
  );
};

function goesOn(gap: string, list: ListMark): boolean {
  // `9.2, 3 auditors`: an amount does not go on with a list.
  if (!isKeyed(list) && !beginsDotted(list)) return false;
  if (separatorOnly.test(gap) || goesOnInBracket.test(gap)) return true;
  const rest = afterTitle(gap);
  if (separatorOnly.test(rest) && (rest.trim() !== '' || /["”»]/.test(gap))) return true;
  return gap.length < 110 && beginsDotted(list) && titledSeparator.test(gap);
}

/** Further standards that share the clause: `clause 9.2 of ISO 9001, ISO 14001 and ISO 45001`. */
function sharing(text: string, marks: readonly Mark[], from: number): Designation[] {
  const found: Designation[] = [];
  for (let at = from; ; at++) {
    const mark = marks[at];
    const next = marks[at + 1];
    if (!mark || next?.kind !== 'standard') return found;
    if (next.start - mark.end > longestGap) return found;
    if (!betweenStandards.test(gapIn(text, mark.end, next.start))) return found;
    if (listBeside(text, next, marks[at + 2])) return found;
    found.push(...next.designations);
  }
}

/** The list right behind a name, if the mark after it is one: `ISO 9001 (8.4`. */
const listBeside = (text: string, { end }: Span, mark: Mark | undefined): ListMark | undefined =>
  mark?.kind === 'list' && mark.start - end < 40 && tightBefore.test(gapIn(text, end, mark.start))
    ? mark
    : undefined;

/** A word for a clause that texts hardly use of their own sections, or an annex's letter. */
export const isStrong = (list: ListMark): boolean =>
  list.entries[0]?.number.isAnnex === true ||
  (list.keyword !== undefined &&
    (list.keyword.kind === 'clause' || list.keyword.kind === 'control' || list.keyword.kind === 'annex'));

/**
 * A whole number beside a standard is a clause only where it is set off as one: `ISO 27001:2022, 10`, not
 * `ISO 27001 10 steps`.
 */
function isNumberOfStandard(list: ListMark, gapBefore: string, after: string): boolean {
  const first = list.entries[0];
  if (!first || list.keyword || first.number.isDotted || first.number.isAnnex) return true;
  if (list.entries.some(entry => entry.number.isDotted)) return true;
  if (first.to) return !/^\s+[\p{Ll}]/u.test(after);
  // `ISO 9001 (12), ISO 14001 (4)` counts something; `ISO 9001, 3. Audit` is an ordinal.
  if (/\($/.test(gapBefore.trimEnd()) && /^\s*\)/.test(after) && list.entries.length === 1) return false;
  return (
    /[,:(§]/.test(gapBefore) &&
    Number(first.number.clause) <= 20 &&
    /^(?:\s*(?:[,;)\]]|\.?\s*$)|\s*\()/u.test(after)
  );
}
