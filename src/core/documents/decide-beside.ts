import type { Binding } from '../references/binding.ts';
import type { Designation } from '../references/designation.ts';
import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { Entry, ListMark } from '../references/mark.ts';
import { type Settled, settledBeside, settledInSentence } from './decision.ts';
import { isBehindName, isRatherAmount } from './detail.ts';
import { isDeep } from './evidence.ts';
import { namedBy } from './frame.ts';
import { areClauses, couldHave, isInAnyEdition, isWidelyCited } from './known-clauses.ts';
import type { Passage } from './passage.ts';
import type { Question } from './question.ts';
import { isInAnyNamed, ofPart } from './settle.ts';

/** `8.4 of ISO 9001 …, 8.5`: a list that goes on with another is of the same standard, where it has such clauses. */
export function decideLikeBefore({ binding, before, knowledge }: Question): Settled | undefined {
  const { list, kind } = binding;
  const [whole] = before?.standards ?? [];
  if (kind !== 'open' || !before || !whole) return undefined;
  const named = ofPart(whole, list, knowledge) ?? whole;
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
export function decideNear({ passage, binding, knowledge }: Question): Settled | undefined {
  const { list, kind, standards, mark } = binding;
  const [designation, another] = standards;
  if (!designation || another || isInAnyEdition(designation.standard, list, knowledge) !== true)
    return undefined;
  if (kind === 'near' && isOfWordsBetween(passage, binding, designation.standard, knowledge))
    return undefined;
  const named = namedBy(passage, designation);
  return kind === 'subject' ? settledInSentence(named) : settledBeside([named], mark, [designation]);
}

/**
 * `ISO 27001 scored 8.2`, `an ISO 9001 plug-in for Kafka 7.5`: the words between a standard and a bare number are those of the number;
 * not so in `ISO 9001 Internal Audit 9.2`, where they are its title.
 */
function isOfWordsBetween(
  passage: Passage,
  { list, mark }: Binding,
  standard: string,
  knowledge: ClauseKnowledge,
): boolean {
  if (list.keyword || !mark || mark.end > list.start) return false;
  if (isRatherAmount(passage, list)) return true;
  const words = passage.text.slice(mark.end, list.start).trim();
  const isTitle = ({ number: { clause } }: Entry): boolean => knowledge.isTitle(standard, clause, words);
  return isBehindName(passage, list) && !isDeepBehindTitle(list, words) && !list.entries.some(isTitle);
}

// `Statement of Applicability`, `SoA`: words of a title, and no verb.
const likeTitle = /^(?:(?:\p{Lu}[\p{L}-]*|of|and|&)\s?)+$/u;

/** `ISO 27001 Statement of Applicability 6.1.3`: so much of a number, and words as a title has them. */
const isDeepBehindTitle = (list: ListMark, words: string): boolean => isDeep(list) && likeTitle.test(words);

/** `ISO 9001 8.4`, and lists that go on with such a one; undefined where no standard stands beside the list. */
export function decideBeside(question: Question): Settled | undefined {
  const { passage, knowledge } = question;
  if (!isBoundBeside(question.binding) || isOfColumn(question)) return undefined;
  const binding = bindingToAble(question.binding, knowledge);
  const { list, kind, mark } = binding;
  const standards = withoutUnable(binding, knowledge);
  const isLoose = list.entries[0]?.number.isLoose === true;
  // `A 8.24` right beside a standard is a control; further on it may be an amount of anything.
  const able = standards.filter(
    ({ standard }) => !isLoose || kind === 'adjacent' || isInAnyEdition(standard, list, knowledge) !== false,
  );
  if (!able.length || isPropertyClass(able, list)) return undefined;
  const named = able.map(designation => {
    const whole = namedBy(passage, designation);
    return ofPart(whole, list, knowledge) ?? whole;
  });
  return settledBeside(named, mark, standards);
}

// `8.8`, `10.9`: how strong a bolt is.
const propertyClass = /^(?:4\.[68]|5\.[68]|[689]\.8|10\.9)$/;

/** `ISO 4014 – 8.8`: behind the standard of a bolt, as nobody cites by clauses, and no word for them. */
const isPropertyClass = (standards: readonly Designation[], { keyword, entries }: ListMark): boolean =>
  keyword === undefined &&
  entries.every(({ number }) => propertyClass.test(number.clause)) &&
  standards.every(standard => !isWidelyCited(standard) && standard.edition === undefined);

const isBoundBeside = ({ kind }: Binding): boolean => kind === 'adjacent' || kind === 'list';

/** `ISO 22301, controls A.5.29 ISO 27001`: bound to the standard behind it where only that one could have the numbers. */
function bindingToAble(binding: Binding, knowledge: ClauseKnowledge): Binding {
  const { list, standards, later } = binding;
  const could = ({ standard }: Designation): boolean => couldHave(standard, list, knowledge);
  return later && !standards.some(could) && later.designations.some(could)
    ? { ...binding, standards: later.designations, mark: later, later: undefined }
    : binding;
}

/** `ISO 22301 / ISO 27001 A.5.24`: of several standards those that are known to have no such annex are left out. */
function withoutUnable({ list, standards }: Binding, knowledge: ClauseKnowledge): readonly Designation[] {
  const isUnable = ({ standard }: Designation): boolean =>
    knowledge.editions(standard) !== undefined && !couldHave(standard, list, knowledge);
  return standards.every(isUnable) ? standards : standards.filter(designation => !isUnable(designation));
}

/**
 * `7.1 (ISO 14971)` below `ISO 13485`: what stands in brackets behind a bare number is another source for it; also where it has no
 * such number, and what stands around has it.
 */
function isOfColumn({ passage, binding: { list, mark, standards }, setting, knowledge }: Question): boolean {
  if (setting.place.kind !== 'cell' || list.keyword || !mark || mark.start < list.end) return false;
  if (!/^\s*[(（]/u.test(passage.text.slice(list.end, mark.start))) return false;
  const frames = setting.frames();
  const column = frames.find(({ kind }) => kind === 'column');
  if (column?.standards.length === 1)
    return standards.every(({ standard }) => standard !== column.standards[0]?.standard);
  const hasNone = standards.every(({ standard }) => isInAnyEdition(standard, list, knowledge) === false);
  return hasNone && isInAnyNamed(frames, list, knowledge);
}
