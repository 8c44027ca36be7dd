import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { Entry, ListMark } from '../references/mark.ts';
import { type Span, textAt } from '../text/span.ts';
import { isBehindTitleOfControl, titleAloneBefore } from './evidence.ts';
import { editionsOf } from './known-clauses.ts';
import type { Passage } from './passage.ts';
import type { Question } from './question.ts';
import { guidanceOn } from './standard-facts.ts';

/** Tells of an entry what its numbers are in the standard's own numbering: `5.15`, where controls are meant, is `A.5.15`. */
export function numberingIn(
  question: Question,
  standard: string,
  year: string | undefined,
): (entry: Entry, titleSpan: Span | undefined) => (typed: string) => string {
  const { passage, setting, knowledge } = question;
  const { list } = question.binding;
  const isClauseList = list.keyword?.kind === 'clause' || (setting.isOfClauses && !list.keyword);
  const isControlList =
    list.keyword?.kind === 'control' ||
    (setting.isOfControls && !list.keyword) ||
    isBehindTitleOfControl(passage, list, standard, knowledge) ||
    titleAloneBefore(passage, list, standard, knowledge) === 'control' ||
    areControls(list, standard, year, knowledge, isClauseList);
  return (entry, titleSpan) => {
    const titled = titledAs(standard, entry, titleSpan, question);
    const isControl =
      titled === 'control' ||
      (isControlList &&
        titled !== 'clause' &&
        !(year === undefined && isClauseInBracket(passage, list, standard, entry, knowledge)));
    // `clause 8.4` of ISO/IEC 27001 is none of its controls, whatever there is; `clause 16.1` can be nothing else.
    return typed =>
      isClauseList && !isControl && Number.parseInt(typed, 10) <= 10
        ? typed
        : asControl(standard, year, typed, isControl, knowledge);
  };
}

/** `control 5.15` of ISO/IEC 27001:2022 is A.5.15; of ISO/IEC 27002 it is 5.15. */
function asControl(
  standard: string,
  year: string | undefined,
  clause: string,
  isControl: boolean,
  knowledge: ClauseKnowledge,
): string {
  if (/^[A-Z]/.test(clause)) return guidanceOn(clause, standard) ?? clause;
  const years = editionsOf(standard, year, knowledge);
  const has = (edition: string, number: string): boolean =>
    knowledge.hasClause(standard, edition, number) === true;
  const control = `A.${clause}`;
  const isClause = years.some(edition => has(edition, clause));
  if (years.some(edition => has(edition, control))) return isControl || !isClause ? control : clause;
  // `control 9.4.1` of the 2022 edition, where only that of 2013 has one.
  const isOfOther =
    isControl &&
    clause.includes('.') &&
    !isClause &&
    (knowledge.editions(standard) ?? []).some(edition => has(edition, control));
  return isOfOther ? control : clause;
}

/**
 * `8.2, 8.18`, `5.1–5.10`: all of them are numbers of controls, and not all of them numbers of clauses; `Clause 5.24, 5.25`, where
 * they are called clauses, none of them.
 */
function areControls(
  { entries }: ListMark,
  standard: string,
  year: string | undefined,
  knowledge: ClauseKnowledge,
  areCalledClauses: boolean,
): boolean {
  const numbers = entries.flatMap(({ number, to }) => (to ? [number.clause, to.clause] : [number.clause]));
  if (numbers.length < 2) return false;
  const years = year !== undefined ? [year] : (knowledge.editions(standard) ?? []).slice(-1);
  return years.some(edition => {
    if (!numbers.every(number => knowledge.hasClause(standard, edition, `A.${number}`) === true))
      return false;
    const isNoClause = (number: string) => knowledge.hasClause(standard, edition, number) === false;
    return areCalledClauses ? numbers.every(isNoClause) : numbers.some(isNoClause);
  });
}

/** `choose the controls (6.1.3 b)`: behind a bracket a clause of the newest edition, which has no such control. */
function isClauseInBracket(
  { text }: Passage,
  { keyword }: ListMark,
  standard: string,
  { number: { clause, start } }: Entry,
  knowledge: ClauseKnowledge,
): boolean {
  const newest = knowledge.editions(standard)?.at(-1);
  return (
    newest !== undefined &&
    keyword !== undefined &&
    text.slice(keyword.span.end, start).includes('(') &&
    knowledge.hasClause(standard, newest, clause) === true &&
    knowledge.hasClause(standard, newest, `A.${clause}`) === false
  );
}

/**
 * `| 5.1 | Policies for information security |`, `5.1 (Leadership and commitment)`: the title is the control's or the
 * clause's alone.
 */
function titledAs(
  standard: string,
  { number: { clause }, titleSpan }: Entry,
  whole: Span | undefined,
  { passage, setting: { nextCell }, knowledge }: Question,
): 'clause' | 'control' | undefined {
  if (whole === undefined) return undefined;
  const words = (titleSpan ? textAt(passage.text, titleSpan) : (nextCell?.text ?? '')).trim();
  const isClause = knowledge.isTitle(standard, clause, words);
  if (isClause === knowledge.isTitle(standard, `A.${clause}`, words)) return undefined;
  return isClause ? 'clause' : 'control';
}
