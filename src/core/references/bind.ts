import { byPlace } from '../text/span.ts';
import { endOfAside } from './asides.ts';
import { bindInPairs } from './bind-in-pairs.ts';
import { bindToListBefore } from './bind-to-list.ts';
import { bindToNearest } from './bind-to-nearest.ts';
import { bindAsBefore, bindBeforeName, bindByOf } from './bind-to-next.ts';
import { bindBehindStandard, bindBehindWords } from './bind-to-previous.ts';
import { bindWithNext } from './bind-with-next.ts';
import { type Binding, bound } from './binding.ts';
import { countOfEach } from './each-of-standards.ts';
import { betweenStandards } from './gaps.ts';
import type { Mark } from './mark.ts';
import {
  eachOf,
  inEarlierSentence,
  type NameBefore,
  type NamesBefore,
  namesWith,
  noNames,
} from './names-before.ts';
import { gapIn, laterStandardsOf, longestGap, type Neighbourhood, neighbour } from './neighbourhood.ts';
import { isOfLaw, isOfNumberedLines, isOwnMeasure, isSectionOfText } from './other-numbers.ts';
import type { OwnStandards } from './own-standards.ts';
import { isCalledOwn, isOfNamedText } from './own-words.ts';

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
    const before = bindings.at(-1);
    if (mark.kind === 'boundary') names = eachOf(names, inEarlierSentence);
    else if (mark.kind === 'list') {
      const previous = neighbour(text, marks[index - 1], mark);
      const next = neighbour(text, marks[index + 1], mark);
      const later = laterStandards[index];
      const around = { text, marks, index, list: mark, previous, next, ...names, before, later };
      const binding = withAside(bindList(around), names);
      bindings.push(binding);
      names = eachOf(names, name => citedBy(binding, name));
    } else {
      const end = mark.kind === 'standard' ? endOfAside(text, marks, index, before) : undefined;
      names = namesWith(mark, names, end);
    }
  }
  return bindings;
}

/** Notes whether the standard that a list is bound to stands aside, in brackets behind another clause. */
const withAside = (binding: Binding, { nearest }: NamesBefore): Binding =>
  nearest?.aside !== undefined && binding.mark === nearest.mark ? { ...binding, isAside: true } : binding;

/** The name that a list was bound to stands beside a list from here. */
function citedBy({ kind, mark, standards }: Binding, name: NameBefore | undefined): NameBefore | undefined {
  if (!name || mark !== name.mark || (kind === 'open' && !name.isSameSentence)) return name;
  // `ISO 27001 and ISO 9001 hold. Control A.5.15 …`: one of the two.
  const isOneOfSeveral = kind === 'passage' && standards !== mark.designations;
  return isOneOfSeveral ? name : { ...name, isCited: true };
}

/** The first of these that says something; the order is that of how much each is worth. */
function bindList(around: Neighbourhood): Binding {
  const { text, list } = around;
  const after = gapIn(text, list.end, list.end + longestGap);
  if (isOfNamedText(around, after)) return bound(list, 'foreign');
  const ofEach = countOfEach(after);
  if (ofEach !== undefined) return { ...bound(list, 'open'), ofEach };
  if (
    isOfEachInTurn(around, after) ||
    isCalledOwn(around) ||
    isOfLaw(around, after) ||
    isSectionOfText(around) ||
    isOfNumberedLines(around)
  )
    return bound(list, 'foreign');
  const beside =
    bindByOf(around) ?? bindInPairs(around) ?? bindAsBefore(around) ?? bindBehindStandard(around);
  if (beside) return beside;
  if (isOwnMeasure(list)) return bindToListBefore(around) ?? bound(list, 'foreign');
  return (
    bindBeforeName(around) ??
    bindBehindWords(around) ??
    bindWithNext(around) ??
    bindToListBefore(around) ??
    bindToNearest(around)
  );
}

// ` respectively`, `, bzw.`: each number is of another standard.
const inTurn =
  /^\s*,?\s*(?:respectively|resp\.|beziehungsweise|jeweils|respectivement|respectivamente|rispettivamente)(?!\p{L})/iu;

/** `ISO 9001 and ISO/IEC 20000-1 (7.1.6 and 7.6 respectively)`: a list whose numbers are of one standard each is of none as a whole. */
const isOfEachInTurn = ({ text, marks, index, list }: Neighbourhood, after: string): boolean => {
  const [first, second] = marks.slice(Math.max(0, index - 2), index);
  return (
    list.entries.length > 1 &&
    inTurn.test(after) &&
    first?.kind === 'standard' &&
    second?.kind === 'standard' &&
    betweenStandards.test(gapIn(text, first.end, second.start))
  );
};
