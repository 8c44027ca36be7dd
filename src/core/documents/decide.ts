import { isAppendix } from '../references/list-evidence.ts';
import { ofSystemInFront } from './called-by-system.ts';
import { decideBeside, decideLikeBefore, decideNear } from './decide-beside.ts';
import {
  amongNumbered,
  decideByCode,
  hasZeroed,
  isArticleOfOther,
  withPlainNumbers,
} from './decide-by-code.ts';
import { decideInContext } from './decide-in-context.ts';
import { decideInPassage } from './decide-in-passage.ts';
import { decideOfEach } from './decide-of-each.ts';
import type { Decision } from './decision.ts';
import { isDeep } from './evidence.ts';
import { isInAnyEdition } from './known-clauses.ts';
import { isOwnNumberBeforeStandard, isSectionOfDocument } from './own-chapters.ts';
import type { Question } from './question.ts';

/** Says of which standard a list is; undefined where it is of none, or where nothing tells. */
export function decide(question: Question): Decision | undefined {
  const { list, kind } = question.binding;
  if (list.isOfCodes) return kind === 'foreign' ? undefined : decideOfCodes(question);
  return ofSystemInFront(question, kind === 'foreign' ? undefined : decideOfPlainNumbers(question));
}

/** The same of a list of codes, which may be numbers of clauses after all. */
function decideOfCodes(question: Question): Decision | undefined {
  const byCode = decideByCode(question);
  if (byCode || !isArticleOfOther(question)) return byCode;
  return decideOfNumbers(amongNumbered(withPlainNumbers(question)));
}

/**
 * `GDPR, § 8.4`: where what settles a number with dots is a law, which has articles alone, it is of something else; and so is the `08`
 * of `ISO 9001, 08`, which standards of ISO do not have.
 */
function decideOfPlainNumbers(question: Question): Decision | undefined {
  const own = question.knowledge.ownStandards;
  const decision = decideOfNumbers(amongNumbered(question));
  if (!own || decision?.kind !== 'settled') return decision;
  const { list } = question.binding;
  const isDotted = list.entries.some(({ number }) => number.isDotted);
  const isOfLaw = decision.standards.every(({ standard }) => own.isLawWithoutDots(standard));
  const hasThem = decision.standards.every(({ standard }) => hasZeroed(list, standard, own));
  return (isDotted && isOfLaw) || !hasThem ? undefined : decision;
}

/** The same of a list of numbers of clauses: the nearest that tells counts. */
function decideOfNumbers(question: Question): Decision | undefined {
  const { list, kind, ofEach } = question.binding;
  if (ofEach !== undefined) return decideOfEach(question, ofEach);
  const likeBefore = decideLikeBefore(question);
  if (likeBefore) return likeBefore;
  if (isOwnNumberBeforeStandard(question) || isSectionOfDocument(question)) return undefined;
  if (kind === 'near' || kind === 'subject') return decideNear(question);
  const decision = decideBeside(question) ?? decideInPassage(question) ?? decideInContext(question);
  // An appendix is rather the text's own than a standard's; `Appendix A 8.15` below ISO/IEC 27001 is not.
  const isOwn = kind !== 'adjacent' && isAppendix(list) && !isOfControls(question, decision);
  return isOwn ? undefined : decision;
}

/** Whether numbers of an annex with two parts or more are all in some edition of what they were settled to be of. */
const isOfControls = ({ binding: { list }, knowledge }: Question, decision: Decision | undefined): boolean =>
  decision?.kind === 'settled' &&
  isDeep(list) &&
  decision.standards.every(({ standard }) => isInAnyEdition(standard, list, knowledge) === true);
