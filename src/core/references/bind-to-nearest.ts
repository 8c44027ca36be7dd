import { textBefore } from '../text/span.ts';
import { type Binding, bound, boundToOther } from './binding.ts';
import type { Designation } from './designation.ts';
import { betweenStandards, demands, joins } from './gaps.ts';
import { beginsDotted, isKeyed } from './list-evidence.ts';
import type { StandardMark } from './mark.ts';
import { inForceAt, type NameBefore } from './names-before.ts';
import { gapIn, longestGap, type Neighbourhood } from './neighbourhood.ts';
import {
  isOfContract,
  isOfNoDocument,
  isOfNumberedDocument,
  isOfStandardAmongOthers,
  isSectionOfOther,
} from './other-numbers.ts';

/** The nearest name before it, in the sentence, then in the passage. */
export function bindToNearest(around: Neighbourhood): Binding {
  const { list, later } = around;
  const nearest = isOfNoDocument(around) ? around.nearestButDocuments : around.nearest;
  const name = inForceAt(list.start, nearest);
  const mark = name?.mark;
  if (mark?.kind === 'foreign')
    return list.publisher !== undefined || isOfStandardAmongOthers(around)
      ? bound(list, 'open')
      : boundToOther(list, mark);
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
function joinedTo({ text, marks }: Neighbourhood, mark: StandardMark): readonly Designation[] {
  const before = marks[marks.indexOf(mark) - 1];
  const isJoined =
    before?.kind === 'standard' &&
    mark.start - before.end <= longestGap &&
    betweenStandards.test(gapIn(text, before.end, mark.start));
  return isJoined ? [...before.designations, ...mark.designations] : mark.designations;
}

/** `ISO 9001 5.1 asks for one thing, while 5.2 requires another`; in a later sentence, where a clause was cited before. */
function isSubject({ text, list }: Neighbourhood, { isSameSentence, isCited }: NameBefore): boolean {
  if (isKeyed(list) || !beginsDotted(list) || !(isSameSentence || isCited)) return false;
  if (!demands.test(gapIn(text, list.end, list.end + longestGap))) return false;
  return joins.test(textBefore(text, list.start, longestGap));
}

/** `ISO 9001:2015<br>8.7`: a number that fills the line below a standard. */
function isOnNextLine({ text, list }: Neighbourhood, mark: StandardMark): boolean {
  if (isKeyed(list) || !beginsDotted(list) || list.start - mark.end > longestGap) return false;
  return (
    /^\s*\u2028\s*$/u.test(gapIn(text, mark.end, list.start)) &&
    /^\s*(?:$|[,;(\u2028])/u.test(gapIn(text, list.end, list.end + 8))
  );
}
