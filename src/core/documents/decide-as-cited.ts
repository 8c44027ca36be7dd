import { textBefore } from '../text/span.ts';
import { type Settled, settledAround } from './decision.ts';
import { detailOf, isMentioned, isOfOtherThing } from './detail.ts';
import { isDeep, isDotted, isInBrackets, isPointedAt } from './evidence.ts';
import type { Named } from './frame.ts';
import { areOnlyControls, isInAnyEdition } from './known-clauses.ts';
import type { Question } from './question.ts';

/**
 * `(9.2.2.2)`, `the 4.1 determination`: numbers that the text has cited before of one standard, and of no other; of one that no
 * pack lists, such as go deep and stand in brackets, or their passage has cited: `Clause 7 ends with 7.6`. undefined where the text
 * has cited them of none, or they are meant as something else here.
 */
export function decideAsCited(question: Question): Settled | undefined {
  const { binding, knowledge } = question;
  if (binding.list.keyword || !isDotted(binding.list)) return undefined;
  const named = citedOf(question);
  if (!named || isBesideOther(named, question)) return undefined;
  const isMeant = knowledge.editions(named.standard) ? isMeantOfListed : isMeantOfUnlisted;
  if (!isMeant(named, question) || isBelowForeign(question)) return undefined;
  return settledAround([named], { kind: 'document' });
}

/** The one standard that the text, or else the passage, has cited the numbers of, or what they are within. */
const citedOf = (question: Question): Named | undefined =>
  question.cited.standardOf(question.binding.list) ??
  question.citedHere() ??
  citedAbove(question) ??
  citedByControls(question);

// `5.18`: hardly an amount, as `6.7` may be.
const hardlyAmount = /\.\d\d$/;

/** `access reviews (5.18)`, `labelled per 5.13`, where the text has cited other controls without their letter, and no clause is called so. */
function citedByControls(question: Question): Named | undefined {
  const { passage, binding, cited, knowledge } = question;
  const numbers = binding.list.entries.map(({ number }) => number.clause);
  const isSetOff = isInBrackets(passage, binding.list) || isPointedAt(passage, binding.list);
  const isTold = isSetOff && detailOf(question).length > 0;
  if (!isTold || !numbers.every(number => hardlyAmount.test(number))) return undefined;
  const named = cited.standardOfBareControls(binding.list);
  return named && areOnlyControls(binding.list, named.standard, knowledge) ? named : undefined;
}

const isBesideOther = ({ standard }: Named, { binding }: Question): boolean =>
  [...binding.standards, ...(binding.later?.designations ?? [])].some(other => other.standard !== standard);

/** Another framework is named near the list: its numbers. The title and the document as a whole name many. */
const isBelowForeign = ({ setting }: Question): boolean =>
  setting.frames().some(({ kind, foreign }) => foreign && kind !== 'title' && kind !== 'document');

/** Of a standard that a pack lists: it must have the numbers. */
const isMeantOfListed = ({ standard }: Named, question: Question): boolean =>
  isInAnyEdition(standard, question.binding.list, question.knowledge) === true &&
  isMentioned(question) &&
  !isMereLikeControl(standard, question);

// `2.2`: of controls, those of ISO/IEC 42001 alone begin so.
const lowNumber = /^[1-4]\./;

/** `torch 2.2` after `A.2.2`: hardly a control without its letter. */
const isMereLikeControl = (standard: string, { binding: { list }, knowledge }: Question): boolean =>
  list.entries.some(({ number }) => lowNumber.test(number.clause)) &&
  areOnlyControls(list, standard, knowledge);

/** Of a standard that no pack lists: what else has numbers with dots is to be kept apart. */
const isMeantOfUnlisted = (named: Named, question: Question): boolean =>
  isToldOfUnlisted(named, question) &&
  question.setting.isDetailTaken?.(question.binding.list, named.standard, false) === true;

function isToldOfUnlisted({ standard }: Named, question: Question): boolean {
  const { passage, binding, cited, citedHere } = question;
  const { list } = binding;
  if (citedHere()?.standard === standard && isMentioned(question)) return true;
  if ((isDeep(list) || isAmongHeadings(question)) && isDetailInBracket(question)) return true;
  if (isDeep(list) && cited.standardOf(list) !== undefined && isMentioned(question)) return true;
  return citedAbove(question)?.standard === standard && !isOfOtherThing(passage, list);
}

// `(`, `(per `.
const bracketInFront = /[(（][^()（）]{0,12}$/u;

/** `(9.2.2.2`, `(per 9.2.2.2`. */
const isDetailInBracket = (question: Question): boolean =>
  bracketInFront.test(textBefore(question.passage.text, question.binding.list.start, 40)) &&
  detailOf(question).length > 0;

/** `(6.2.2)` after `ISO 15189 clause 6`: the standard whose clause the numbers are within. */
const citedAbove = (question: Question): Named | undefined =>
  isPartInBracket(question) ? standardAbove(question) : undefined;

// `(`, `[`, `(guidance under `.
const anyBracketInFront = /[([（［](?:[^()[\]（）［］]{0,40}\s(?:under|of|to|in|per|see)\s+)?$/u;
const closesThere = /^\s*(?:[)\]）］]|[,;:–—-]\s|\s\p{Lo})/u;

/** `(6.2.2)`, `[6.2.2]`, `(guidance under 6.2.2/6.2.3)`, and `[6.1]` with nothing else in its brackets. */
function isPartInBracket({ passage: { text }, binding: { list }, setting }: Question): boolean {
  const after = text.slice(list.end, list.end + 4);
  if (!anyBracketInFront.test(textBefore(text, list.start, 60))) return false;
  return isDeep(list)
    ? closesThere.test(after)
    : setting.place.kind !== 'cell' && /^(?:[)\]）］]|\s\p{Lo})/u.test(after);
}

/** Of a standard that no pack lists, where no other one that was cited could have the numbers. */
function standardAbove({ binding: { list }, cited, knowledge }: Question): Named | undefined {
  const named = cited.standardAbove(list, standard => isInAnyEdition(standard, list, knowledge) === false);
  return named && knowledge.editions(named.standard) === undefined ? named : undefined;
}

// Fewer headings may end with a number of anything.
const fewestHeadings = 3;

/** `## 2. Unit verification (5.5)` among headings that end so, too: `### 2.1 Process (5.5.2)`. */
const isAmongHeadings = ({ passage, setting, own }: Question): boolean =>
  setting.place.kind === 'heading' && own.numbersBehind(passage, 'heading').length >= fewestHeadings;
