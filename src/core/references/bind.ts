import type { Designation } from './designation.ts';
import type { ListMark, Mark, StandardMark } from './scan.ts';
import { beforeStandard, inWords, ofWords } from './words.ts';

/**
 * What a passage alone says of a list's standard. `adjacent`: it stands beside the list; `sentence`: it is the nearest
 * before it in the same sentence or list; `near`: a few words before a bare number, which only the catalogue can confirm; `passage`: in an earlier sentence; `foreign`: another framework's, or the
 * text's own, numbers; `open`: the passage does not tell.
 */
export interface Binding {
  readonly list: ListMark;
  readonly kind: 'adjacent' | 'sentence' | 'list' | 'near' | 'passage' | 'foreign' | 'open';
  /** The standards that were found; empty for `foreign` and `open`. */
  readonly standards: readonly Designation[];
  readonly mark: StandardMark | undefined;
  /** A standard later in the same sentence, for lists that nothing else settles. */
  readonly later: StandardMark | undefined;
  /** The list goes on with the one before it. */
  readonly isChained: boolean;
}

const blank = '[\\s\\u00a0\\u202f]';
const tightBefore = new RegExp(
  `^${blank}*(?:['’]s)?(?:[,:;>→の]|[-–—|/]|\\.\\s*§)?${blank}*[([“"'‘«|]*${blank}*(?:at|in|under|see|per|の|mit|dans|en)?${blank}*$`,
  'iu',
);
const labelBefore =
  /^[\s\u00a0]*(?:\([^()]*\)[\s\u00a0]*)?(?:[^\s\u00a0,.:;()[\]|]+[\s\u00a0,]+){0,6}(?:[^\s\u00a0,.:;()[\]|]+)?(?:\([^()]*\)[\s\u00a0]*)?[:：][\s\u00a0]*$/u;
const wordsBefore = /^[\s\u00a0]*[([,–—:-]*[\s\u00a0]*(?:[\p{L}\p{M}’'&/-]+[\s\u00a0([,–—:“"]+){1,4}$/u;
// `clause 9.2 Internal audit of ISO 9001`: a few words, none of them a verb, and then `of`.
const verb =
  '(?:is|are|was|were|be|and|or|but|not|with|for|has|have|can|may|should|shall|must|will|provides?|gives?|describes?|looks?|focus(?:es|ed)?|contains?|covers?|explains?|defines?|requires?|appl(?:y|ies)|states?|specif\\p{L}+|includes?|introduc\\p{L}+|references?|maps?|sets?|says?|refers?|mentions?|lists?|shows?|uses?|follows?|based|meets?|supports?|correspond\\p{L}*|relat\\p{L}+|similar|see|aligned|address(?:es)?|ist|sind|wird|werden|hat|gibt|est|sont|es|son|è|sono|são|zijn)';
const ofAfter = new RegExp(
  `^(?:${blank}|,)*(?:(?!${verb}${blank})[\\p{L}’'-]+[\\s\\u00a0,]+){0,5}?(?:of|der|des|von|de|del|de la|de l[’']|du|della|dell[’']|di|da|do|van)${blank}*(?:(?:${beforeStandard})${blank}+){0,3}(?:[\\p{L}+-]+${blank}+){0,3}[([“"]*${blank}*$`,
  'iu',
);
const strictlyOfAfter = new RegExp(
  `^${blank}*,?${blank}*(?:${ofWords})${blank}*(?:(?:${beforeStandard})${blank}+){0,3}$`,
  'iu',
);
const inAfter = new RegExp(`^${blank}+(?:${inWords})${blank}+(?:(?:${beforeStandard})${blank}+){0,3}$`, 'iu');
// `clause 9.2 of ISO 9001, ISO 14001 and of ISO 45001`: between standards that share a clause.
const betweenStandards = new RegExp(
  `^${blank}*(?:,|;|/|&|\\+)?${blank}*(?:(?:and|or|und|oder|sowie|et|ou|y|e|en|as well as)${blank}+)?(?:(?:${ofWords})${blank}+)?(?:the${blank}+|der${blank}+)?$`,
  'iu',
);
const bracketBefore = new RegExp(
  `^${blank}*[,]?(?:${blank}[\\p{L}-]+){0,4}${blank}*[([]+${blank}*(?:(?:see|cf\\.?|from|gem\\.?|gemäß|per|siehe|in|of|voir|vgl\\.)${blank}+)?(?:the${blank}+)?$`,
  'iu',
);
const blankAfter = /^[\s\u00a0]*(?:[-–—][\s\u00a0]*)?$/;
const wordsOfStandard = new RegExp(
  `^${blank}*[,–—-]?${blank}*(?:[\\p{L}’'-]+${blank}+){0,3}(?:\\(|${blank})*$`,
  'iu',
);
// `clause 4.2 of this agreement`, `section 5 below`: the text's own.
const own =
  /^[\s\u00a0]*(?:,?\s*)(?:(?:of|in|to|from|under)[\s\u00a0]+(?:this|our|their|that|these|its|your|each|such|the[\s\u00a0]+(?:[\p{L}-]+[\s\u00a0]+){0,3}?(?:agreements?|contracts?|polic(?:y|ies)|documents?|procedures?|manual|handbook|plan|appendix|guide|terms|dpa|msa|sow|licen[cs]e|programme|program|framework|regulation|act|directive|charter|report|register|template|page|file|annual|lease|bylaws?|statutes?|deed|tender|bill|treaty|convention|warranty|offer|law))(?![\p{L}])|below|above|herein|hereof|dieses|dieser|diesem|unseres|unserer|unten|oben|del presente|de este|de esta|della presente|du présent|de ce document)/iu;
// `control 8.2 of CIS`: another framework's, known by name or not; the management systems themselves are none.
const ofAcronym =
  /^[\s\u00a0]+(?:of|from|der|des|von|de|du|della|do|da|van)[\s\u00a0]+(?:the[\s\u00a0]+)?(?!ISO|IEC|[A-Z]{1,3}MS(?![A-Z])|SOA|SMS)[A-Z]{2}[A-Z\d]{0,5}(?![\p{L}\d])/u;
// `section 7.5 (and 7.5.3 in particular)`
const opensBracket =
  /^[\s\u00a0]*,?[\s\u00a0]*\([\s\u00a0]*(?:and|or|incl\.?|including|especially|particularly|also|e\.g\.|mainly|und|inkl\.?|einschließlich|insbesondere|et|y|e|en|notamment|en particular|in particolare)[\s\u00a0]*$/iu;
const separatorOnly =
  /^[\s\u00a0]*(?:条|項|項目|章|節|节|号)?[\s\u00a0]*(?:[,;/&+·、]|[\s\u00a0](?:and|or|und|oder|sowie|et|ou|y|e|en|と|及び|および)(?=[\s\u00a0])|及び|および|と|和|与|및|\u2028|、)*[\s\u00a0]*(?:(?:and|or|und|oder|et|y|e|ou|en)[\s\u00a0]+)?$/iu;
const titledSeparator =
  /^[\s\u00a0]*[-–—:(]?[\s\u00a0]*[\p{L}\p{N}’'()-]+(?:[\s\u00a0]+[\p{L}\p{N}’'&()-]+){0,11}[\s\u00a0]*[,;/&·、][\s\u00a0]*(?:(?:and|und|et|y|e|en|or|oder|ou|o)[\s\u00a0]+)?$/iu;

/** Whether the list says by itself that it is one of clauses: a word for them, or a number with an annex's letter. */
export const isKeyed = (list: ListMark): boolean =>
  list.keyword !== undefined || list.entries[0]?.number.isAnnex === true;

/** What stands before a list in its passage. */
interface Before {
  /** The nearest standard or other framework, and whether it stands in the same sentence. */
  readonly nearest: Mark | undefined;
  readonly isSameSentence: boolean;
  /** The list right before it, as it was bound. */
  readonly binding: Binding | undefined;
}

/** Binds every list of a passage to what the passage says; in the order of the text. */
export function bindLists(text: string, marks: readonly Mark[]): Binding[] {
  const bindings: Binding[] = [];
  let nearest: Mark | undefined;
  let isSameSentence = true;
  for (const [index, mark] of marks.entries()) {
    if (mark.kind === 'boundary') isSameSentence = false;
    else if (mark.kind === 'list') {
      bindings.push(
        bindList(text, marks, index, mark, { nearest, isSameSentence, binding: bindings.at(-1) }),
      );
    } else {
      nearest = mark;
      isSameSentence = true;
    }
  }
  return bindings;
}

// A gap longer than this is no gap within a citation.
const longestGap = 140;

function bindList(
  text: string,
  marks: readonly Mark[],
  index: number,
  list: ListMark,
  before: Before,
): Binding {
  const previous = marks[index - 1];
  const next = marks[index + 1];
  const make = (
    kind: Binding['kind'],
    mark?: StandardMark,
    isChained = false,
    more: readonly Designation[] = [],
  ): Binding => ({
    list,
    kind,
    mark,
    isChained,
    standards: mark ? [...mark.designations, ...more] : [],
    later: undefined,
  });

  const after = text.slice(list.end, list.end + longestGap);
  if (list.keyword && (own.test(after) || ofAcronym.test(after))) return make('foreign');

  const gap = next && next.start - list.end <= longestGap ? text.slice(list.end, next.start) : undefined;
  const gaps = gap === undefined ? [] : [gap, afterTitle(gap)];
  const named = next?.kind === 'standard' || next?.kind === 'foreign' ? next : undefined;
  const right = (): Binding =>
    named?.kind === 'standard'
      ? make('adjacent', named, false, sharing(text, marks, index + 1))
      : make('foreign');
  // `of ISO 9001` right behind it settles a list, whatever stands before: `… of ISO 14001, clause 9.2 of ISO 9001`.
  if (named && gaps.some(candidate => strictlyOfAfter.test(candidate))) return right();

  const gapBefore =
    previous && list.start - previous.end <= longestGap ? text.slice(previous.end, list.start) : undefined;
  const standardBefore = previous?.kind === 'standard' && gapBefore !== undefined ? previous : undefined;
  if (standardBefore && gapBefore !== undefined) {
    const isTight = tightBefore.test(gapBefore) || labelBefore.test(gapBefore) || isTranslated(gapBefore);
    const isOwnAnnex = list.isWholeAnnex && !/^[\s\u00a0,:;()[\]“"–—-]*$/.test(gapBefore);
    if (isTight && !isOwnAnnex && isNumberOfStandard(list, gapBefore, after))
      return make('adjacent', standardBefore);
  }

  if (named && gap !== undefined) {
    const ownList = marks[index + 2];
    const hasOwnList =
      ownList?.kind === 'list' &&
      ownList.start - named.end < 40 &&
      tightBefore.test(text.slice(named.end, ownList.start)) &&
      (ownList.entries[0]?.number.isDotted || ownList.keyword !== undefined);
    const isIn = gaps.some(candidate => inAfter.test(candidate));
    const isOf = isKeyed(list) && gaps.some(candidate => candidate.length < 90 && ofAfter.test(candidate));
    const isBracketed =
      !hasOwnList &&
      (isKeyed(list) || list.entries[0]?.number.isDotted === true) &&
      gaps.some(candidate => bracketBefore.test(candidate));
    // `(clause 8.5.3, ISO/IEC 20000-1:2018)`
    const isEnclosed =
      /^[\s\u00a0]*,[\s\u00a0]*$/.test(gap) &&
      /[([][\s\u00a0]*$/.test(text.slice(Math.max(0, list.start - 2), list.start)) &&
      /^[\s\u00a0]*[)\]]/.test(text.slice(named.end, named.end + 2));
    const isBeside =
      !hasOwnList &&
      isKeyed(list) &&
      (isEnclosed || blankAfter.test(gap) || (list.isWholeAnnex && wordsOfStandard.test(gap)));
    if (isIn || isOf || isBracketed || isBeside) return right();
  }
  if (standardBefore && gapBefore !== undefined && wordsBefore.test(gapBefore)) {
    // `ISO 42001 organizes its Annex A`: the annex of a standard stands right beside it, or it is any annex.
    if (!list.isWholeAnnex && isKeyed(list)) return make('adjacent', standardBefore);
    if (list.entries[0]?.number.isDotted) return make('near', standardBefore);
  }

  // A list that goes on with the one before it, `8.1 (Planning), 8.2`, is of the same standard.
  if (
    previous?.kind === 'list' &&
    gapBefore !== undefined &&
    before.binding &&
    before.binding.kind !== 'foreign' &&
    !isAmount(before.binding) &&
    goesOn(gapBefore, list)
  ) {
    const { kind, mark } = before.binding;
    return make(kind === 'adjacent' || kind === 'near' ? 'list' : kind, mark, true);
  }

  // The nearest name before it, in the sentence, then in the passage.
  const { nearest, isSameSentence } = before;
  if (nearest?.kind === 'foreign') return make('foreign');
  if (nearest?.kind === 'standard') {
    if (isSameSentence) return make(isKeyed(list) ? 'sentence' : 'open', nearest);
    return isKeyed(list) ? make('passage', nearest) : make('open');
  }
  return { ...make('open'), later: laterStandard(marks, index) };
}

/** `(37)`: a whole number that nothing calls a clause. */
const isAmount = ({ kind, list }: Binding): boolean =>
  kind === 'open' && !isKeyed(list) && list.entries.every(({ number }) => !number.isDotted);

function goesOn(gap: string, list: ListMark): boolean {
  // `9.2, 3 auditors`: an amount does not go on with a list.
  if (!isKeyed(list) && list.entries[0]?.number.isDotted !== true) return false;
  if (separatorOnly.test(gap) || opensBracket.test(gap)) return true;
  const rest = afterTitle(gap);
  if (separatorOnly.test(rest) && (rest.trim() !== '' || /["”»]/.test(gap))) return true;
  return gap.length < 110 && list.entries[0]?.number.isDotted === true && titledSeparator.test(gap);
}

/** Further standards that share the clause: `clause 9.2 of ISO 9001, ISO 14001 and ISO 45001`. */
function sharing(text: string, marks: readonly Mark[], from: number): Designation[] {
  const found: Designation[] = [];
  for (let at = from; ; at++) {
    const mark = marks[at];
    const next = marks[at + 1];
    if (!mark || next?.kind !== 'standard' || !betweenStandards.test(text.slice(mark.end, next.start)))
      return found;
    const list = marks[at + 2];
    if (
      list?.kind === 'list' &&
      list.start - next.end < 40 &&
      tightBefore.test(text.slice(next.end, list.start))
    )
      return found;
    found.push(...next.designations);
  }
}

/** A word for a clause that texts hardly use of their own sections, or an annex's letter. */
export const isStrong = (list: ListMark): boolean =>
  list.entries[0]?.number.isAnnex === true ||
  (list.keyword !== undefined &&
    (list.keyword.kind === 'clause' || list.keyword.kind === 'control' || list.keyword.kind === 'annex'));

function laterStandard(marks: readonly Mark[], index: number): StandardMark | undefined {
  let found: StandardMark | undefined;
  for (let at = index + 1; at < marks.length; at++) {
    const mark = marks[at] as Mark;
    if (mark.kind === 'boundary') break;
    if (mark.kind === 'foreign') return undefined;
    if (mark.kind === 'standard') {
      if (found) return undefined;
      found = mark;
    }
  }
  return found;
}

/** Without a title in brackets or quotation marks at its beginning. */
const afterTitle = (text: string): string =>
  text.replace(/^[\s\u00a0]*(?:[,]?[\s\u00a0]*["“„«][^"“”„«»]{2,120}["”“»]|\([^()]{2,120}\))/u, '');

// `ISO 27001:2022 第 7.4 条`, `ISO 9001 の 7.5`.
const isTranslated = (gap: string): boolean => /^[\s\u00a0]*(?:第|の|，|、|規格)?[\s\u00a0]*$/u.test(gap);

/** A whole number beside a standard is a clause only where it is set off as one: `ISO 27001:2022, 10`, not `ISO 27001 10 steps`. */
function isNumberOfStandard(list: ListMark, gapBefore: string, after: string): boolean {
  const first = list.entries[0];
  if (!first || list.keyword || first.number.isDotted || first.number.isAnnex) return true;
  if (list.entries.some(entry => entry.number.isDotted)) return true;
  if (first.to) return !/^[\s\u00a0]+[\p{Ll}]/u.test(after);
  return (
    /[,:(§]/.test(gapBefore) &&
    Number(first.number.clause) <= 20 &&
    /^(?:[\s\u00a0]*(?:[,;)\].]|$)|[\s\u00a0]*\()/u.test(after)
  );
}
