import { type Span, textBefore } from '../text/span.ts';
import { type Binding, bound, boundToOther } from './binding.ts';
import type { Designation } from './designation.ts';
import {
  afterTitle,
  areWordsFrom,
  betweenStandards,
  blankAfter,
  bracketBefore,
  broughtTo,
  inAfter,
  ofAfter,
  strictlyOfAfter,
  wordsOfStandard,
} from './gaps.ts';
import { beginsDotted, isAppendix, isKeyed, looksLikeClauses } from './list-evidence.ts';
import type { ForeignMark, ListMark, Mark, StandardMark } from './mark.ts';
import { gapIn, listBehind, longestGap, type Neighbourhood } from './neighbourhood.ts';
import { isBeforeAnswer } from './other-numbers.ts';
import { andWords } from './words.ts';

// Words and a title before `of`.
const longestOf = 90;

/** The standard or other framework right behind a list. */
interface NameBehind {
  readonly mark: StandardMark | ForeignMark;
  /** What stands between. */
  readonly gap: string;
  /** The same with a title at its beginning, and without it. */
  readonly gaps: readonly string[];
}

function nameBehind({ next }: Neighbourhood): NameBehind | undefined {
  if (next?.mark.kind !== 'standard' && next?.mark.kind !== 'foreign') return undefined;
  return { mark: next.mark, gap: next.gap, gaps: [next.gap, afterTitle(next.gap)] };
}

/** `of ISO 9001` right behind it settles a list, whatever stands before: `… of ISO 14001, clause 9.2 of ISO 9001`. */
export function bindByOf(around: Neighbourhood): Binding | undefined {
  const next = looksLikeClauses(around.list) ? nameBehind(around) : undefined;
  return next?.gaps.some(gap => strictlyOfAfter.test(gap)) ? bindToNext(around, next.mark) : undefined;
}

// `; `, `, `, ` / `, ` – and `.
const betweenPairs = new RegExp(`^\\s*[;,/–—-]\\s*(?:(?:${andWords})\\s+)?$`, 'iu');

/** The 8.7.3 of `clause 7.5 of ISO 9001; clause 8.7.3 in ISO/IEC 20000-1`: the pair before it has its standard behind the number, too. */
export function bindAsBefore(around: Neighbourhood): Binding | undefined {
  const { text, list, previous, next, before } = around;
  if (previous?.mark.kind !== 'standard' || next?.mark.kind !== 'standard') return undefined;
  const isBehindPair = before?.mark === previous.mark && before.list.end <= previous.mark.start;
  if (!isBehindPair || !betweenPairs.test(previous.gap) || !looksLikeClauses(list)) return undefined;
  const isInBrackets =
    bracketBefore.test(next.gap) && /^\s*[)）]/u.test(text.slice(next.mark.end, next.mark.end + 2));
  return isInBrackets || inAfter.test(next.gap) || inAfter.test(afterTitle(next.gap))
    ? bindToNext(around, next.mark)
    : undefined;
}

/** `8.4 in ISO 9001`, `8.4 (ISO 9001)`, `clause 8.4 – ISO 9001`. */
export function bindBeforeName(around: Neighbourhood): Binding | undefined {
  const next = isBeforeAnswer(around) ? undefined : nameBehind(around);
  if (!next) return undefined;
  const isOfNext =
    isJoinedByWords(around, next) || (!hasListOfItsOwn(around, next) && isBesideName(around, next));
  return isOfNext ? bindToNext(around, next.mark) : undefined;
}

/** `8.4 in ISO 9001`, `clause 9.2 Internal audit of ISO 9001`, `Clauses 4–10 structure from ISO/IEC 27001`. */
function isJoinedByWords(around: Neighbourhood, { gap, gaps }: NameBehind): boolean {
  const { list } = around;
  if (looksLikeClauses(list) && !isBehindForeign(around) && gaps.some(each => inAfter.test(each)))
    return true;
  if (!isKeyed(list)) return false;
  const isOf = gaps.some(each => each.length < longestOf && ofAfter.test(each));
  return isOf || (!isBehindStandard(around) && areWordsFrom(gap));
}

/** `clause 8.4 – ISO 9001 6.2`: a list stands behind the name, too, which is rather its own; not so in `Art. 33 GDPR; § 8.4`. */
function hasListOfItsOwn({ text, marks, index, list }: Neighbourhood, { mark }: NameBehind): boolean {
  const behind = listBehind(text, mark, marks[index + 2]);
  if (!behind || behind.isOfCodes !== list.isOfCodes) return false;
  return beginsDotted(behind) || behind.keyword !== undefined;
}

/** `8.4 (ISO 9001)`, `clause 8.4 – ISO 9001`: nothing but signs, and perhaps a title, stands between. */
function isBesideName({ text, list }: Neighbourhood, { mark, gap, gaps }: NameBehind): boolean {
  const isBrought = list.keyword?.kind === 'section' && broughtTo.test(gap);
  const isBracketed = !isBrought && gaps.some(each => bracketBefore.test(each));
  if (isBracketed && (isKeyed(list) || beginsDotted(list))) return true;
  if (isSetApartWith(text, list, gap)) return true;
  // `Appendix A – ISO 27001 controls`: the text's own.
  if (isAppendix(list) || !isKeyed(list)) return false;
  return (
    isEnclosed(text, list, gap, mark) ||
    blankAfter.test(gap) ||
    (list.isWholeAnnex && wordsOfStandard.test(gap))
  );
}

// `(`, `, `, `entspricht `: before a clause that is set beside another.
const setsApart =
  /(?:[(（[,;→↔=≙≈]|(?<!\p{L})(?:corresponds? (?:to|with)|equivalent to|equals|maps? to|see(?: also)?|cf\.?|entspricht|siehe(?: auch)?|s\.|vgl\.|correspond (?:à|au)|voir|corresponde a|véase|corrisponde a|vedi|zie))\s*$/iu;
const longestWords = 24;

/** `(entspricht 8.3.4 ISO/IEC 20000-1:2018)`, `→ 8.3.4 ISO/IEC 20000-1:2018`: a number that is set beside another standard's. */
const isSetApartWith = (text: string, list: ListMark, gap: string): boolean =>
  beginsDotted(list) && /^\s$/.test(gap) && setsApart.test(textBefore(text, list.start, longestWords));

/** `PCI DSS control 8.15`, `NEN 7510 beheersmaatregel 8.15`; `en` behind it is no Spanish `in`. */
const isBehindForeign = ({ previous }: Neighbourhood): boolean =>
  previous?.mark.kind === 'foreign' && blankAfter.test(previous.gap);

/** Whether its sentence names a standard before it. */
const isBehindStandard = ({ nearest }: Neighbourhood): boolean =>
  nearest?.mark.kind === 'standard' && nearest.isSameSentence;

/** `(clause 8.5.3, ISO/IEC 20000-1:2018)` */
const isEnclosed = (text: string, list: Span, gap: string, { end }: Span): boolean =>
  /^\s*,\s*$/.test(gap) &&
  /[([]\s*$/.test(textBefore(text, list.start, 2)) &&
  /^\s*[)\]]/.test(text.slice(end, end + 2));

/** Binds a list to what stands behind it, and to further standards that share the clause. */
export function bindToNext(
  { text, marks, index, list }: Neighbourhood,
  next: StandardMark | ForeignMark,
): Binding {
  if (next.kind === 'foreign') return boundToOther(list, next);
  const shared = sharing(text, marks, index + 1).filter(
    ({ standard }) => !next.designations.some(named => named.standard === standard),
  );
  const standards = [...next.designations, ...shared];
  return { ...bound(list, 'adjacent', next), standards };
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
    if (listBehind(text, next, marks[at + 2])) return found;
    found.push(...next.designations);
  }
}
