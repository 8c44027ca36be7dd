import type { Span } from '../text/span.ts';
import type { Designation } from './designation.ts';
import type { ListMark, Mark, StandardMark } from './scan.ts';
import { beforeStandard, ofWords } from './words.ts';

/**
 * What a passage alone says of a list's standard. `adjacent`: it stands beside the list; `sentence`: it is the nearest
 * before it in the same sentence or list; `passage`: in an earlier sentence; `foreign`: another framework's, or the
 * text's own, numbers; `open`: the passage does not tell.
 */
export interface Binding {
  readonly list: ListMark;
  readonly kind: 'adjacent' | 'sentence' | 'list' | 'passage' | 'foreign' | 'open';
  /** The standards that were found; empty for `foreign` and `open`. */
  readonly standards: readonly Designation[];
  readonly mark: StandardMark | undefined;
  /** A standard later in the same sentence, for lists that nothing else settles. */
  readonly later: StandardMark | undefined;
  /** The list goes on with the one before it. */
  readonly isChained: boolean;
}

const blank = '[\\s\\u00a0\\u202f]';
const tightBefore = new RegExp(`^${blank}*(?:['’]s)?(?:[,:;>→の]|[-–—|/]|\\.\\s*§)?${blank}*[([“"'‘«|]*${blank}*(?:at|in|under|see|per|の|mit|dans|en)?${blank}*$`, 'iu');
const labelBefore = /^[\s\u00a0]*(?:\([^()]*\)[\s\u00a0]*)?(?:[\p{L}\p{N}/&'’-]+[\s\u00a0/&,]*){0,6}(?:\([^()]*\)[\s\u00a0]*)?[:：][\s\u00a0]*$/u;
const wordsBefore = /^[\s\u00a0]*[(\[,–—:-]*[\s\u00a0]*(?:[\p{L}\p{M}’'&/“”"-]+[\s\u00a0(\[,–—:“"]+){1,6}$/u;
const ofAfter = new RegExp(
  `^(?:${blank}|,)*(?:(?:[\\p{L}’'-]+|\\d{1,2})[\\s\\u00a0,]+){0,5}?(?:${ofWords})${blank}*(?:(?:${beforeStandard})${blank}+){0,3}(?:[\\p{L}+-]+${blank}+){0,3}[(\\["“]*${blank}*$`,
  'iu',
);
const bracketBefore = new RegExp(`^${blank}*[,]?(?:${blank}[\\p{L}-]+){0,4}${blank}*[([]+${blank}*(?:(?:see|cf\\.?|from|gem\\.?|gemäß|per|siehe|in|of|voir|vgl\\.)${blank}+)?(?:the${blank}+)?$`, 'iu');
const blankAfter = /^[\s\u00a0]*(?:[-–—][\s\u00a0]*)?$/;
const wordsOfStandard = new RegExp(`^${blank}*[,–—-]?${blank}*(?:[\\p{L}’'-]+${blank}+){0,3}(?:\\(|${blank})*$`, 'iu');
// `clause 4.2 of this agreement`, `section 5 below`: the text's own.
const own =
  /^[\s\u00a0]*(?:,?\s*)(?:(?:of|in|to|from|under)[\s\u00a0]+(?:this|our|their|that|these|its|your|each|such|the[\s\u00a0]+(?:[\p{L}-]+[\s\u00a0]+){0,3}?(?:agreements?|contracts?|polic(?:y|ies)|documents?|procedures?|manual|handbook|plan|appendix|guide|terms|dpa|msa|sow|licen[cs]e|programme|program|framework|regulation|act|directive|charter|report|register|template|page|file|annual))(?![\p{L}])|below|above|herein|hereof|dieses|dieser|diesem|unseres|unserer|unten|oben|del presente|de este|de esta|della presente|du présent|de ce document)/iu;
const separatorOnly = /^[\s\u00a0]*(?:[,;/&+·、]|[\s\u00a0](?:and|or|und|oder|sowie|et|ou|y|e|en|と|及び|および)(?=[\s\u00a0])|及び|および|と|\u2028|、)*[\s\u00a0]*(?:(?:and|or|und|oder|et|y|e|ou|en)[\s\u00a0]+)?$/iu;
const titledSeparator = /^[\s\u00a0]*[-–—:(]?[\s\u00a0]*(?:[\p{L}\p{N}’'&/()-]+[\s\u00a0]*){1,12}[,;/&·、][\s\u00a0]*(?:(?:and|und|et|y|e|en|or|oder|ou|o)[\s\u00a0]+)?$/iu;

/** Whether the list says by itself that it is one of clauses: a word for them, or a number with an annex's letter. */
export const isKeyed = (list: ListMark): boolean => list.keyword !== undefined || list.entries[0]?.number.isAnnex === true;

/** Binds every list of a passage to what the passage says; in the order of the text. */
export function bindLists(text: string, marks: readonly Mark[]): Binding[] {
  const bindings: Binding[] = [];
  const byList = new Map<Mark, Binding>();
  for (const [index, list] of marks.entries()) {
    if (list.kind !== 'list') continue;
    const binding = bindList(text, marks, index, list, byList);
    byList.set(list, binding);
    bindings.push(binding);
  }
  return bindings;
}

function bindList(text: string, marks: readonly Mark[], index: number, list: ListMark, bound: ReadonlyMap<Mark, Binding>): Binding {
  const previous = marks[index - 1];
  const next = nextOf(marks, index);
  const make = (kind: Binding['kind'], mark?: StandardMark, isChained = false): Binding => ({
    list, kind, mark, isChained, standards: mark?.designations ?? [], later: undefined,
  });

  const after = text.slice(list.end, list.end + 160);
  const tail = afterTitle(after);
  if (own.test(after) && list.keyword) return make('foreign');

  const gapBefore = previous ? text.slice(previous.end, list.start) : '';
  const previousBinding = previous && bound.get(previous);
  const hasWordBefore = previous?.kind === 'standard' && wordsBefore.test(gapBefore) && isKeyed(list);
  const isTight =
    previous?.kind === 'standard' && (tightBefore.test(gapBefore) || labelBefore.test(gapBefore) || isTranslated(gapBefore)) && isNumberOfStandard(list, gapBefore, after);
  if (isTight) return make('adjacent', previous as StandardMark);

  if (next && (next.kind === 'standard' || next.kind === 'foreign')) {
    const gap = text.slice(list.end, next.start);
    const short = tail.length < after.length ? text.slice(list.end + (after.length - tail.length), next.start) : gap;
    const isOf = [gap, short].some(candidate => candidate.length < 90 && ofAfter.test(candidate));
    const ownList = marks[marks.indexOf(next) + 1];
    const hasOwnList = ownList?.kind === 'list' && tightBefore.test(text.slice(next.end, ownList.start)) && (ownList.entries[0]?.number.isDotted || ownList.keyword);
    const isBracketed = !hasOwnList && [gap, short].some(candidate => bracketBefore.test(candidate)) && (isKeyed(list) || list.entries[0]?.number.isDotted === true);
    const isBeside = !hasOwnList && isKeyed(list) && (blankAfter.test(gap) || (list.isWholeAnnex && wordsOfStandard.test(gap)));
    if (isOf || isBracketed || isBeside) return next.kind === 'foreign' ? make('foreign') : make('adjacent', next);
  }
  if (hasWordBefore) return make('adjacent', previous as StandardMark);

  // A list that goes on with the one before it, `8.1 (Planning), 8.2`, is of the same standard.
  if (previous && previousBinding && previousBinding.kind !== 'open') {
    const isPlain = separatorOnly.test(gapBefore) || separatorOnly.test(afterTitle(gapBefore));
    if (isPlain || (gapBefore.length < 110 && titledSeparator.test(gapBefore) && list.entries[0]?.number.isDotted)) {
      const { kind, mark } = previousBinding;
      return make(kind === 'adjacent' ? 'list' : kind, mark, true);
    }
  }

  // The nearest name before it, in the sentence, then in the passage.
  let isSameSentence = true;
  for (let at = index - 1; at >= 0; at--) {
    const mark = marks[at] as Mark;
    if (mark.kind === 'boundary') {
      isSameSentence = false;
      continue;
    }
    if (mark.kind === 'foreign') return make('foreign');
    if (mark.kind === 'standard') {
      if (isSameSentence) return make(isKeyed(list) ? 'sentence' : 'open', mark);
      return isStrong(list) ? make('passage', mark) : make('open');
    }
  }
  const later = laterStandard(marks, index);
  return { ...make('open'), later };
}

/** A word for a clause that texts hardly use of their own sections, or an annex's letter. */
export const isStrong = (list: ListMark): boolean =>
  list.entries[0]?.number.isAnnex === true || (list.keyword !== undefined && (list.keyword.kind === 'clause' || list.keyword.kind === 'control' || list.keyword.kind === 'annex'));

/** The next mark that is not a boundary and not past one. */
function nextOf(marks: readonly Mark[], index: number): Mark | undefined {
  const next = marks[index + 1];
  return next?.kind === 'boundary' ? undefined : next;
}

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
const afterTitle = (text: string): string => text.replace(/^[\s\u00a0]*(?:[,]?[\s\u00a0]*["“„«][^"“”„«»]{2,120}["”“»]|\([^()]{2,120}\))/u, '');

// `ISO 27001:2022 第 7.4 条`, `ISO 9001 の 7.5`.
const isTranslated = (gap: string): boolean => /^[\s\u00a0]*(?:第|の|規格)?[\s\u00a0]*$/u.test(gap);

/** A whole number beside a standard is a clause only where it is set off as one: `ISO 27001:2022, 10`, not `ISO 27001 10 steps`. */
function isNumberOfStandard(list: ListMark, gapBefore: string, after: string): boolean {
  const first = list.entries[0];
  if (!first || list.keyword || first.number.isDotted || first.number.isAnnex) return true;
  if (list.entries.some(entry => entry.number.isDotted)) return true;
  if (first.to) return !/^[\s\u00a0]+[\p{Ll}]/u.test(after);
  return /[,:(§]/.test(gapBefore) && Number(first.number.clause) <= 20 && /^(?:[\s\u00a0]*(?:[,;)\].]|$)|[\s\u00a0]*\()/u.test(after);
}

/** Spans of what a passage names, for `via`. */
export const spanOf = ({ start, end }: Span): Span => ({ start, end });
