import type { Entry, ListMark } from '../references/mark.ts';
import type { Named } from './context.ts';
import type { Question } from './decide.ts';
import { isBehindDash, isDetailed, isKnownOf, isOfRequirements } from './evidence.ts';
import type { Passage } from './passage.ts';

// `Upgrade Kafka to 7.5.1 and 7.4`, `scores of 7.2 and 8.1`: what else has numbers with dots.
const otherNumbers =
  /(?<!\p{L})(?:versions?|versión|versione|versão|releases?d?|upgrad\p{L}*|updated?|install(?:s|ed|ing)?|scor\p{L}*|ratings?|rated|points?|sprints?|ports?|budgets?|patch\p{L}*|builds?|average|mean|grew|grade|increased?|tool|agent)(?!\p{L})/iu;

const sentenceEnd = /[.!?][\s\u00a0]+(?=\p{Lu})/u;

const codeInFront = /(?<![\p{L}\d])(?!ISO|IEC)\p{Lu}[\p{Lu}\d]{1,7}[\s\u00a0_-]$/u;

/** `PSGQ 8.5.2`, `CDC § 5.4`, `ILAC G8 §4.2.2`: another document, which no list of names could hold. */
export const isOfCode = ({ text }: Passage, { start }: ListMark): boolean =>
  codeInFront.test(text.slice(Math.max(0, start - 12), start));

/** The numbers that a list is told by: its own, or those of at least three in a row; empty where there is too little. */
export function detailOf({ passage, binding: { list }, setting, chain }: Question): readonly Entry[] {
  const isAlone =
    isDetailed(passage, list) || (setting.place.kind === 'heading' && isBehindDash(passage, list));
  if (!isAlone && list.keyword) return [];
  const entries = isAlone ? list.entries : chain().flatMap(each => each.entries);
  if (!entries.length || !(isAlone || entries.every(({ number }) => number.isDotted))) return [];
  if (isOfCode(passage, list)) return [];
  const before = passage.text
    .slice(Math.max(0, list.start - 60), list.start)
    .split(sentenceEnd)
    .at(-1);
  return otherNumbers.test(before + passage.text.slice(list.start, list.end + 20)) ? [] : entries;
}

/** `6.1.2 and 6.1.3`, `risks (8.2)`: a known edition has every number of a list that is so detailed; bare controls are not meant. */
export function isDetailedClause(question: Question, standard: string, isNear: boolean): boolean {
  const { binding, setting, knowledge } = question;
  const entries = detailOf(question);
  return (
    entries.length > 0 &&
    (knowledge.editions(standard) ?? []).some(edition =>
      entries
        .flatMap(({ number, to = number }) => [number, to])
        .every(({ clause }) => knowledge.hasClause(standard, edition, clause) === true),
    ) &&
    setting.isDetailTaken?.(binding.list, standard, isNear) === true
  );
}

/** The same of an edition that nobody has a pack of: a number that its requirements may have. */
export function isDetailedOfUnknown(question: Question, named: Named): boolean {
  const { binding, setting, knowledge } = question;
  const { list } = binding;
  return (
    detailOf(question).length > 0 &&
    isKnownOf(named, list, knowledge) === undefined &&
    isOfRequirements(list) &&
    setting.isDetailTaken?.(list, named.standard, false) === true
  );
}
