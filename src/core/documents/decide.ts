import { isAppendix } from '../references/list-evidence.ts';
import { decideBeside, decideLikeBefore, decideNear } from './decide-beside.ts';
import { decideByCode, isArticleOfOther, withoutCodeCatalogues, withPlainNumbers } from './decide-by-code.ts';
import { decideInContext } from './decide-in-context.ts';
import { decideInPassage } from './decide-in-passage.ts';
import { decideOfEach } from './decide-of-each.ts';
import type { Decision } from './decision.ts';
import { isOwnChapter, isOwnNumberBeforeStandard } from './own-chapters.ts';
import type { Question } from './question.ts';

/** Says of which standard a list is; undefined where it is of none, or where nothing tells. */
export function decide(question: Question): Decision | undefined {
  const { list, kind } = question.binding;
  if (kind === 'foreign') return undefined;
  if (!list.isOfCodes) return decideOfPlainNumbers(question);
  const byCode = decideByCode(question);
  if (byCode || !isArticleOfOther(question)) return byCode;
  return decideOfNumbers(withoutCodeCatalogues(withPlainNumbers(question)));
}

/** `GDPR, § 8.4`: where what settles a number with dots is a law, which has articles alone, it is of something else. */
function decideOfPlainNumbers(question: Question): Decision | undefined {
  const own = question.knowledge.ownStandards;
  const decision = decideOfNumbers(withoutCodeCatalogues(question));
  if (!own || decision?.kind !== 'settled') return decision;
  const isDotted = question.binding.list.entries.some(({ number }) => number.isDotted);
  const isOfLaw = decision.standards.every(({ standard }) => own.isLawWithoutDots(standard));
  return isDotted && isOfLaw ? undefined : decision;
}

/** The same of a list of numbers of clauses: the nearest that tells counts. */
function decideOfNumbers(question: Question): Decision | undefined {
  const { list, kind, ofEach } = question.binding;
  if (ofEach !== undefined) return decideOfEach(question, ofEach);
  const likeBefore = decideLikeBefore(question);
  if (likeBefore) return likeBefore;
  // An appendix is rather the text's own than a standard's.
  if (kind !== 'adjacent' && isAppendix(list)) return undefined;
  if (isOwnNumberBeforeStandard(question) || isOwnChapter(question)) return undefined;
  if (kind === 'near' || kind === 'subject') return decideNear(question);
  return decideBeside(question) ?? decideInPassage(question) ?? decideInContext(question);
}
