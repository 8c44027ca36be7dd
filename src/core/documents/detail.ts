import type { Entry, ListMark } from '../references/mark.ts';
import { isBehindAcronym } from '../references/other-numbers.ts';
import { isWithinRequirements, risesWithinRequirements } from '../references/requirements.ts';
import { textBefore } from '../text/span.ts';
import { isAtStart, isBehindDash, isBehindExclusion, isDetailed, isInBrackets } from './evidence.ts';
import type { Named } from './frame.ts';
import { isInAnyEditionIfListed } from './known-clauses.ts';
import type { Passage } from './passage.ts';
import type { Question } from './question.ts';

// `Upgrade Kafka to 7.5.1 and 7.4`, `scores of 7.2 and 8.1`, `release notes of 8.2.1`, `ruft 8.7.1 an (nicht 8.7.2)`: what else has numbers with dots; releases as such are
// what a clause is about, as `build and transition 8.5.2.3` and the process in `incident 8.6.1, release 8.5.3`.
const otherNumbers =
  /(?<!\p{L})(?:versions?|versión|versione|versão|released|(?<!\d\.\d{1,2}[,;]\s(?:and\s|und\s)?)releases?(?=\s(?:\d|notes?|candidates?|of\s))|upgrad\p{L}*|updated?|install(?:s|ed|ing)?|scor\p{L}*|ratings?|rated|points?|sprints?|ports?|budgets?|patch\p{L}*|builds?(?!\sand\s(?:trans|depl))|average|mean|grew|grade|increased?|tool|agent|cvss|severity|kernel|ph|gpa|weights?|temperature|ruft|rufen|anruf\p{L}*|telefonier\p{L}*|telephoned?|phoned?|dial(?:s|led)?)(?!\p{L})/iu;

// `Le point 8.7.1`, `Aux points 9.2.1 et 9.2.2`: no amounts.
const pointOfFrench = /(?<!\p{L})(?:les?|aux?|du|ces?)\spoints?(?=\s)/giu;

// `AC/71-D/2040, `, `JSP 440, `, `UN R155 `, `MIL-STD-882E, `: what other documents go by, no finding's `NC-003`.
const documentInFront =
  /(?<![\p{L}\p{N}/-])(?!ISO|IEC)\p{Lu}{2,}(?:[\p{L}-]{0,8}\s\p{Lu}?[1-9]\d{2,4}[A-Z]?|(?:-\p{Lu}{2,5}){1,2}-[1-9]\d{1,4}[A-Z]?|\/[\p{Lu}\d/-]{0,12}\d[\p{L}\d()/.-]{0,12}),?\s$/u;

const phraseEnd = /[.!?]\s+(?=\p{Lu})|;\s/u;

/** The numbers that a list is told by: its own, or those of at least three in a row; empty where there is too little. */
export function detailOf({ passage, binding: { list }, setting, chain }: Question): readonly Entry[] {
  const isAlone =
    isDetailed(passage, list) || (setting.place.kind === 'heading' && isBehindDash(passage, list));
  if (!isAlone && list.keyword) return [];
  const entries = isAlone ? list.entries : chain().flatMap(each => each.entries);
  const isTold = isAlone || entries.every(({ number }) => number.isDotted);
  return isTold && !isOfOtherThing(passage, list) ? entries : [];
}

/** Whether the words around say that the numbers are of something else. */
export function isOfOtherThing(passage: Passage, list: ListMark): boolean {
  if (isBehindAcronym(passage.text, list)) return true;
  if (documentInFront.test(textBefore(passage.text, list.start, 40))) return true;
  const before = textBefore(passage.text, list.start, 60).split(phraseEnd).at(-1);
  const [behind = ''] = passage.text.slice(list.end, list.end + 20).split(phraseEnd);
  const around = `${before}${passage.text.slice(list.start, list.end)}${behind}`;
  return otherNumbers.test(around.replace(pointOfFrench, ''));
}

// `7.5 the`, `7.5 kg`.
const shortWordBehind = /^\s?(?!(?:is|as|or|so|if|et|es|ou|e|y)(?!\p{L}))\p{L}{1,3}(?!\p{L})/iu;
// `Kafka 7.5`, within a sentence: the number of what is named so.
const nameInFront = /[^\s.!?:|(“"]\s+\p{Lu}[\p{L}\d-]*\s$/u;
// `about 7.5`, `reached 7.5`, `up to 7.5`.
const amountInFront =
  /(?<!\p{L})(?:about|approx\.?|around|roughly|from|at|by|(?:up|down) to|reach(?:es|ed)?|averag(?:es|ed)|got|saved|ca\.?|circa|etwa|rund|von|am|um|erreichte|environ|atteint|c[ée]rca de|unos|alcanza)\s$/iu;
// `4.2%`, `7.5 kg`, `7.5 kWh`, but not `8.4 is`.
const unitBehind =
  /^\s?(?:[%‰°×+€$£¥]|(?!(?:is|as|or|so|if|to|of|by|on|at|we|it|et|es|ou|e|y)(?!\p{L}))(?:\p{Lu}?\p{Ll}{1,2}|k?Wh|rpm|fps|mph|bps|pts)(?!\p{L}))/u;
// `8.4 million`, `8.2 of 10`.
const amountBehind =
  /^\s?(?:million|billion|percent|seconds?|minutes?|hours?|days|years|people|stars?|out|bar|eur|usd|gbp|fte|of\s(?:5|10|100)(?![\d.]))(?!\p{L})/iu;
// `8.2.1`, `8.2. war`; another sentence begins with a capital letter.
const goesOnAsNumber = /^\.(?:\d|\s\p{Ll})/u;
// `: five questions`, ` – five`, or nothing.
const setOffBehind = /^\s*(?:$|[:：;,)–—-])/u;
const shortestProse = 40;

/** `Kafka 7.5`: the version of what is named so, or a number behind the last word of a title. */
export const isBehindName = ({ text }: Passage, { start }: ListMark): boolean =>
  nameInFront.test(textBefore(text, start, 40));

/** `scored 7.5`, `about 7.5`, `7.5 kg`: an amount, a mark or a version. */
export function isRatherAmount(passage: Passage, list: ListMark): boolean {
  const after = passage.text.slice(list.end, list.end + 20);
  return (
    isOfOtherThing(passage, list) ||
    amountInFront.test(textBefore(passage.text, list.start, 40)) ||
    unitBehind.test(after) ||
    amountBehind.test(after) ||
    goesOnAsNumber.test(after)
  );
}

/** Whether numbers that the text has cited before stand as such here, and not as amounts, versions or numbers of its own. */
export function isMentioned({ passage, binding: { list }, setting }: Question): boolean {
  const after = passage.text.slice(list.end, list.end + 20);
  if (isBehindName(passage, list) || isRatherAmount(passage, list) || shortWordBehind.test(after))
    return false;
  if (isAtStart(passage, list)) return (setting.isItem || setting.isOfReferences) && setOffBehind.test(after);
  if (setting.place.kind !== 'cell') return true;
  return (
    setting.isDetailTaken !== undefined && (passage.text.length > shortestProse || isDetailed(passage, list))
  );
}

/**
 * `6.1.2 and 6.1.3`, `risks (8.2)`: a known edition has every number of a list that is so detailed; bare controls are not
 * meant.
 */
export function isDetailedClause(question: Question, standard: string, isNear: boolean): boolean {
  const { binding, setting, knowledge } = question;
  const entries = detailOf(question);
  return (
    entries.length > 0 &&
    (isNear || !entries.every(isIntroductory)) &&
    editionsWith(entries, knowledge.editions(standard) ?? []).some(edition =>
      entries
        .flatMap(({ number, to = number }) => [number, to])
        .every(
          ({ clause }) =>
            knowledge.hasClause(standard, edition, clause) === true ||
            (entries.length + (entries[0]?.to ? 1 : 0) > 1 &&
              knowledge.hasClause(standard, edition, `A.${clause}`) === true),
        ),
    ) &&
    setting.isDetailTaken?.(binding.list, standard, isNear) === true
  );
}

/**
 * The editions that a list is held against: `Minor (1.1, 1.2)` is rather a version than what a withdrawn edition says of its scope.
 */
const editionsWith = (entries: readonly Entry[], editions: readonly string[]): readonly string[] =>
  entries.every(isIntroductory) ? editions.slice(-2) : editions;

/** `3.1.2`: scope, normative references and terms come first, and other texts begin so, too. */
const isIntroductory = ({ number }: Entry): boolean => /^[1-3]\./.test(number.clause);

/** The same of an edition that nobody has a pack of: a number that its requirements may have. */
export function isDetailedOfUnknown(question: Question, named: Named): boolean {
  const { passage, binding, setting, knowledge } = question;
  const { list } = binding;
  return (
    detailOf(question).length > 0 &&
    isInAnyEditionIfListed(named, list, knowledge) === undefined &&
    (isWithinRequirements(list) || (isInBrackets(passage, list) && risesWithinRequirements(list))) &&
    setting.isDetailTaken?.(list, named.standard, isBehindExclusion(passage, list)) === true
  );
}
