import { isStrong } from '../references/list-evidence.ts';
import type { ListMark } from '../references/mark.ts';
import { textBefore } from '../text/span.ts';
import { type Settled, settledInSentence } from './decision.ts';
import { isDetailedClause, isDetailedOfUnknown } from './detail.ts';
import { isOfTheStandard, isTitled } from './enough.ts';
import { distinct, type Named, namedBy, speaksOfClauses } from './frame.ts';
import { couldHave, isInAnyEdition, isInNamedEdition } from './known-clauses.ts';
import type { Question } from './question.ts';
import { isInAnyNamed, ofPart } from './settle.ts';

/** The one standard before it in the sentence or the passage; undefined where none stands there, or the list is none of its. */
export function decideInPassage(question: Question): Settled | undefined {
  const { passage, binding, knowledge } = question;
  if (isPartOfRow(question)) return undefined;
  const named = binding.standards.flatMap(designation => {
    const whole = namedBy(passage, designation);
    // `ISO 26262-6:2018, 7.4.3 and Part 8, clause 6`.
    return ofPart(whole, binding.list, knowledge) ?? (isPartOfOther(binding.list) ? [] : whole);
  });
  const [first, another] = named;
  if (first && !another && isDetailedOf(first, question)) return settledInSentence(first);
  return isCalledClause(question) ? decideOfNamed(named, question) : undefined;
}

/** `ISO 9001 is asked for in Part 2, clause 8.4`: of a contract. `Part 8, clause 8.4` says of the standard where it stands. */
const isPartOfOther = ({ part, entries: [first] }: ListMark): boolean =>
  part !== undefined && !part.includes('-') && first?.number.clause.split('.')[0] !== part;

/** `ISO 45001 has five dual clauses: 6.1.2.2, 6.1.3 and 8.2`, `ISO 45001 asks for more: 8.2 of the same standard`. */
const isDetailedOf = (named: Named, question: Question): boolean =>
  question.binding.kind === 'open' &&
  (isOfTheStandard(question.passage.text, question.binding.list) ||
    isTitled(question, named.standard) ||
    isDetailedClause(question, named.standard, speaksOfClauses(question.passage)) ||
    isDetailedOfUnknown(question, named));

/** Whether the words of the list are those that the passage may use for clauses of the standard that it has named. */
function isCalledClause({ passage, binding: { list, kind, mark }, words, own }: Question): boolean {
  if ((kind !== 'sentence' && kind !== 'passage') || !mark || list.isWholeAnnex) return false;
  if (isOfTheStandard(passage.text, list)) return true;
  // `ISO 27001 hoofdstuk 7.2 … . Hoofdstuk 7.3`: the passage has used the same word of a standard before.
  if (list.keyword !== undefined && words.has(list.keyword.text.toLowerCase())) return true;
  if (kind === 'passage' && (!isStrong(list) || own.areOfContract(list))) return false;
  // `ISO 26262-2 Clause 5.4.2 … (Section 7)`: of a standard's clauses the sentence has spoken with another word.
  const isWhole = list.entries.every(({ number }) => !number.isDotted);
  return !(list.keyword?.kind === 'section' && isWhole && words.size);
}

/** The one that could have the list, unless another is cited for it, or named around and the only one to have it. */
function decideOfNamed(standards: readonly Named[], question: Question): Settled | undefined {
  const { binding, setting, knowledge, cited } = question;
  const { list } = binding;
  // `ISO/IEC 27018, A.2.1 … A.10.1`: one that nobody has a pack of, and of whose controls the text has spoken.
  const isOfUnlisted = (standard: string) =>
    knowledge.editions(standard) === undefined && cited.hasControlOf(standard);
  const [named, another] = distinct(standards).filter(
    ({ standard }) => couldHave(standard, list, knowledge) || isOfUnlisted(standard),
  );
  if (!named || another) return undefined;
  if (!isRatherOfOther(named, question)) return settledInSentence(asDatedAround(named, question));
  // `ISO/IEC 27017 adds to ISO/IEC 27002:2022. Clause 8.36 is new`, where the text has cited 8.36 of ISO/IEC 27017.
  const citedOf = cited.standardOf(list);
  if (citedOf) return settledInSentence(citedOf);
  if (isInAnyNamed(setting.frames(), list, knowledge)) return undefined;
  return settledInSentence(asDatedAround(named, question));
}

/** `see A.5.24 of ISO/IEC 27001. All others follow clause 8.6.1` in a text on a standard that has such a clause. */
const isRatherOfOther = (named: Named, { binding: { list, kind }, knowledge }: Question): boolean =>
  kind === 'passage' &&
  (isInAnyEdition(named.standard, list, knowledge) ?? isInNamedEdition(named, list, knowledge)) === false;

/**
 * `Option B (ISO 9001), Records (8.4)` in the row of clause 8 of another standard: a name that fills its bracket is an aside, and the
 * number a part of what the row is on.
 */
function isPartOfRow({ passage, binding: { list, mark }, setting, knowledge }: Question): boolean {
  if (setting.place.kind !== 'cell' || !mark) return false;
  const isAside =
    /[(（]$/u.test(textBefore(passage.text, mark.start, 1)) && /^[)）]/u.test(passage.text.slice(mark.end));
  if (!isAside) return false;
  const isAnother = ({ standard }: Named): boolean =>
    mark.designations.every(designation => designation.standard !== standard);
  return setting
    .frames()
    .some(frame =>
      frame.standards.some(
        named =>
          isAnother(named) && setting.isBareTaken?.({ list, passage, frame, named, knowledge }) === true,
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
