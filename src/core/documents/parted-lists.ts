import type { Entry, ListMark } from '../references/mark.ts';
import type { Settled } from './decision.ts';
import { isInAnyEdition } from './known-clauses.ts';
import type { Question } from './question.ts';
import { isInAnyNamed } from './settle.ts';

/** The two halves of a list of clauses and controls, each to be decided by itself. */
export interface PartedList {
  readonly first: Question;
  readonly second: Question;
}

/**
 * The two halves of `ISO 9001:2015 8.4 and A.5.18`, where none of the standards beside the list has such controls; undefined
 * where the list is one of clauses or of controls alone, or one of them may have both.
 */
export function partedAtControls(question: Question): PartedList | undefined {
  const { standards } = question.binding;
  const parts = standards.length ? partedAt(question, ({ number }) => number.isAnnex) : undefined;
  return parts && hasNone(standards, parts.second) ? parts : undefined;
}

/**
 * The two halves of `A.5.19, 8.4.1`, where the standards that the list turned out to be of have no such clauses, and one that is
 * named around has; undefined elsewhere.
 */
export function partedBehindControls(question: Question, { standards }: Settled): PartedList | undefined {
  const parts = partedAt(question, ({ number }) => !number.isAnnex);
  if (!parts || !hasNone(standards, parts.second)) return undefined;
  const { binding, setting, knowledge } = parts.second;
  return isInAnyNamed(setting.frames(), binding.list, knowledge) ? parts : undefined;
}

/**
 * The two halves of `clause 8.6.1 and A.5.26` and of `A.5.26, 8.6.1`, of which no standard at hand has both; undefined where the list
 * is one of clauses or of controls alone.
 */
export const partedWhereKindsChange = (question: Question): PartedList | undefined =>
  partedAt(question, ({ number }) => number.isAnnex) ?? partedAt(question, ({ number }) => !number.isAnnex);

/** A list parted at the first entry of a kind, where all behind it are of that kind; what stands beside it is left to the first half. */
function partedAt(question: Question, isOfSecond: (entry: Entry) => boolean): PartedList | undefined {
  const { binding } = question;
  const { list } = binding;
  const at = list.entries.findIndex(isOfSecond);
  const last = list.entries[at - 1];
  const entries = list.entries.slice(at);
  const [start] = entries;
  if (!last || !start || list.isOfCodes || !entries.every(isOfSecond)) return undefined;
  const first: ListMark = { ...list, entries: list.entries.slice(0, at), end: last.span.end };
  const second: ListMark = { ...list, entries, start: start.span.start, keyword: undefined };
  const open = { ...binding, list: second, kind: 'open', standards: [], mark: undefined } as const;
  return {
    first: { ...question, binding: { ...binding, list: first } },
    second: { ...question, binding: open },
  };
}

const hasNone = (
  standards: readonly { readonly standard: string }[],
  { binding: { list }, knowledge }: Question,
): boolean => standards.every(({ standard }) => isInAnyEdition(standard, list, knowledge) === false);
