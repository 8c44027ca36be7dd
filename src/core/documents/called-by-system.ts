import { isStrong } from '../references/list-evidence.ts';
import type { ListMark } from '../references/mark.ts';
import { textBefore } from '../text/span.ts';
import { type Decision, settledAround, settledBy, settledInSentence } from './decision.ts';
import { isDeep } from './evidence.ts';
import { type Named, namedIn } from './frame.ts';
import { couldHave, isInAnyEdition } from './known-clauses.ts';
import type { Question } from './question.ts';
import { isOfOtherSystem, lettersOfSystems, standardsOfSystem } from './systems.ts';

// ` AIMS `, ` BCMS’s `; in the bracket of `a QMS (clause 5.4.4)` stands who asks for it.
const systemInFront = new RegExp(`(?<![\\p{L}\\p{N}_-])(${lettersOfSystems})(?:['’]s)?\\s?$`, 'u');
// The letters are no longer, with what stands behind them; UTF-16 code units.
const longestInFront = 16;

/**
 * `ISO 27001 A.5.29 holds, and so does BCMS clause 8.4`: a clause behind the letters of a management system is of its standard, where the
 * passage or what stands around it names that, and else of none that another system is built by, unless the text puts it beside one.
 */
export function ofSystemInFront(question: Question, decision: Decision | undefined): Decision | undefined {
  const { passage, binding } = question;
  const { list, kind, mark } = binding;
  const isAdjacent = kind === 'adjacent';
  // `BCMS clause 8.4 of ISO 22301`.
  const letters =
    isAdjacent && mark && mark.start > list.start ? undefined : lettersBefore(passage.text, list);
  if (letters === undefined) return decision;
  const settled = decision?.kind === 'settled' ? decision.standards : [];
  if (settled.some(({ standard }) => !isOfOtherSystem(standard, letters))) return decision;
  const named = standardNamed(standardsOfSystem(letters), question) ?? standardSaid(letters, question);
  return named ?? (settled.length && !isAdjacent ? undefined : decision);
}

/** The first of the standards that could have the list and that the passage names, or what stands around it. */
function standardNamed(
  standards: readonly string[],
  { passage, binding: { list }, setting, knowledge }: Question,
): Decision | undefined {
  if (!isStrong(list)) return undefined;
  const couldBe = ({ standard }: Named): boolean =>
    standards.includes(standard) && couldHave(standard, list, knowledge);
  const spoken = namedIn(passage).find(couldBe);
  if (spoken) return settledInSentence(spoken);
  for (const { kind, standards: around } of setting.frames()) {
    const named = around.find(couldBe);
    if (named) return settledBy(kind, named);
  }
  return undefined;
}

/**
 * `SMS §8.6.1` in a text that has said what the letters stand for, `SMS (ISO/IEC 20000-1)`, and does not number its own parts so; what
 * has fewer dots may be a section of the manual of that system.
 */
function standardSaid(
  letters: string,
  { binding: { list }, cited, knowledge, own }: Question,
): Decision | undefined {
  const said = cited.standardOfLetters(letters);
  if (!said || list.keyword?.kind !== 'section' || !isDeep(list) || own.mayBeSections(list)) return undefined;
  const isOfIt = isInAnyEdition(said.standard, list, knowledge) === true;
  return isOfIt ? settledAround([said], { kind: 'document' }) : undefined;
}

const lettersBefore = (text: string, { start }: ListMark): string | undefined =>
  systemInFront.exec(textBefore(text, start, longestInFront))?.[1];
