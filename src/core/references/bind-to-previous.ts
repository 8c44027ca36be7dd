import { type Binding, bound } from './binding.ts';
import {
  blankAfter,
  bracketClosed,
  bracketWithPart,
  controlsBefore,
  labelBefore,
  mappingBefore,
  otherName,
  signsAndArticle,
  signsOnly,
  tightBefore,
  titleOrNext,
  translatedBefore,
  wordsBefore,
} from './gaps.ts';
import { beginsDotted, isKeyed } from './list-evidence.ts';
import type { ListMark } from './mark.ts';
import { gapIn, longestGap, type Neighbourhood } from './neighbourhood.ts';

/** `ISO 9001: 8.4`, `ISO 9001 (8.4`. */
export function bindBehindStandard({ text, list, previous, next }: Neighbourhood): Binding | undefined {
  if (previous?.mark.kind !== 'standard') return undefined;
  const { mark, gap } = previous;
  // `[ISO 27001:2022].A.5.15`: a dot joins a control to its standard; the next sentence begins behind a blank.
  const isJoined = gap === '.' && list.entries[0]?.number.isAnnex === true;
  const isTight =
    isJoined ||
    tightBefore.test(gap) ||
    labelBefore.test(gap) ||
    translatedBefore.test(gap) ||
    bracketWithPart.test(gap) ||
    (bracketClosed.test(gap) && isCalledOrTitled(text, list));
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

/** `C++ (ISO/IEC 14882:2020): 9.12.2`, `Quality (ISO 9001): 8.4 Suppliers`; `Audit score (ISO 9001): 8.4` may be a mark. */
function isCalledOrTitled(text: string, list: ListMark): boolean {
  const [first] = list.entries;
  if (isKeyed(list) || !first?.number.isDotted) return isKeyed(list);
  const { clause, end } = first.number;
  return /\..*\./.test(clause) || titleOrNext.test(text.slice(end, end + 8));
}

/** `ISO 9001 asks in clause 8.4`, `ISO 9001 asks in 8.4`. */
export function bindBehindWords({ list, previous }: Neighbourhood): Binding | undefined {
  if (previous?.mark.kind !== 'standard' || !wordsBefore.test(previous.gap)) return undefined;
  // `ISO 9001 is on the agenda, item 4.5`
  if (list.keyword?.kind === 'section' && otherName.test(previous.gap)) return undefined;
  // `ISO 42001 organizes its Annex A`: the annex of a standard stands right beside it, or it is any annex.
  if (isKeyed(list) && !list.isWholeAnnex) return bound(list, 'adjacent', previous.mark);
  const isMapped = list.entries.length > 1 && mappingBefore.test(previous.gap);
  return beginsDotted(list) ? bound(list, isMapped ? 'adjacent' : 'near', previous.mark) : undefined;
}

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
