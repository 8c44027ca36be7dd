import { isCode, isZeroed } from '../references/clause-number.ts';
import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { Entry, ListMark } from '../references/mark.ts';
import type { OwnStandards } from '../references/own-standards.ts';
import type { ViaKind } from '../references/reference.ts';
import { ambiguousAmong, type Decision, settledBeside, settledBy, settledInSentence } from './decision.ts';
import { distinct, type Frame, namedBy } from './frame.ts';
import { isPartlyInAnyEdition } from './known-clauses.ts';
import type { Question } from './question.ts';
import type { Setting } from './setting.ts';

// Catalogues that number by codes (`AC-2`), and laws that number articles and what is below (`21(2)(a)`).

/** `GSR AC-2`, or `AC-2` where a standard that has it is named around: which of those named it is of tells the code itself. */
export function decideByCode(question: Question): Decision | undefined {
  const { passage, binding, knowledge } = question;
  const { list, kind, standards, mark } = binding;
  const isBeside = kind === 'adjacent' || kind === 'list';
  const candidates = candidatesLike(list, isBeside, knowledge);
  const beside = standards.find(({ standard }) => candidates.includes(standard));
  if (beside && isBeside) return settledBeside([namedBy(passage, beside)], mark, [beside]);
  // `AC-99` in a later sentence may be anything that looks so.
  if (beside && (kind !== 'passage' || hasAny(beside.standard, list, knowledge)))
    return settledInSentence(namedBy(passage, beside));
  return decideAround(question, candidates);
}

/** The nearest place around that names a standard of the candidates. */
function decideAround(
  { binding: { list }, setting, knowledge }: Question,
  candidates: readonly string[],
): Decision | undefined {
  const isMeant = ({ kind }: Frame, standard: string): boolean =>
    candidates.includes(standard) && (hasAny(standard, list, knowledge) || isOfOneKind(kind, setting));
  for (const frame of setting.frames()) {
    if (isFarOff.has(frame.kind) && isMereArticle(list, knowledge)) continue;
    const able = distinct(frame.standards).filter(({ standard }) => isMeant(frame, standard));
    const [named, another] = able;
    if (another) return ambiguousAmong(able);
    if (named) return settledBy(frame.kind, named);
  }
  return undefined;
}

/** Whether a standard has some code or article of a list, or what it is a part of. */
const hasAny = (standard: string, list: ListMark, knowledge: ClauseKnowledge): boolean =>
  isPartlyInAnyEdition(standard, { ...list, entries: listedEntries(list, knowledge) }, knowledge) === true;

/** `AC-2(99)` is of the standard that has `AC-2`; of articles many laws have the same. */
const listedEntries = (list: ListMark, knowledge: ClauseKnowledge): readonly Entry[] =>
  isOfArticles(list)
    ? list.entries.map(entry => withClause(entry, listedPart(entry, knowledge)))
    : list.entries.flatMap(entry => [entry, withClause(entry, entry.number.clause.replace(/\(.*/, ''))]);

/** `21(2)(a)`: what laws number, and not by a code. */
const isOfArticles = ({ entries: [first] }: ListMark): boolean => !isCode(first?.number.clause ?? '');

/** The catalogues whose codes the first of a list is like, or the laws that have its article; beside their name also any other. */
function candidatesLike(
  list: ListMark,
  isBeside: boolean,
  { ownStandards }: ClauseKnowledge,
): readonly string[] {
  const clause = list.entries[0]?.number.clause ?? '';
  const areArticles = isOfArticles(list);
  const number = areArticles ? (/^\d+/.exec(clause)?.[0] ?? '') : clause;
  const known = areArticles ? ownStandards?.lawsWith(number) : ownStandards?.codedLike(number);
  return [...(known ?? []), ...((isBeside && ownStandards?.numberedLike(number)) || [])];
}

/** `9(2)` of a `9(2)(z)` that no law has. */
const listedPart = ({ number: { clause } }: Entry, { ownStandards }: ClauseKnowledge): string =>
  ownStandards?.lawsWith(clause).length ? clause : clause.replace(/(?:\([^()]*\)|\.[^.]*)$/, '');

const withClause = (entry: Entry, clause: string): Entry => ({
  ...entry,
  number: { ...entry.number, clause },
});

/** `Article 5` may be one of any contract or law, and so an `Article 5(9)` that no law has; hardly so `Article 5(1)(a)`. */
const isMereArticle = ({ keyword, entries }: ListMark, knowledge: ClauseKnowledge): boolean =>
  keyword !== undefined && entries.every(entry => /^\d+$/.test(listedPart(entry, knowledge)));

/** Where a text that names a law says little of an article: it may be one of another law. */
const isFarOff: ReadonlySet<ViaKind> = new Set(['section', 'document', 'config']);

/** Below a head that names the catalogue, and under `clauses:`, what looks like one of its codes is meant to be one. */
const isOfOneKind = (around: ViaKind, { place }: Setting): boolean =>
  around === 'column' || (around === 'front-matter' && place.kind === 'front-matter');

/** `l’article 8 de l’ISO 9001`: a law has such an article, and the text names another standard for it. */
export const isArticleOfOther = ({ binding: { list, standards }, knowledge }: Question): boolean =>
  isMereArticle(list, knowledge) && standards.length > 0;

/** The question of a list that looks like codes or articles, and is one of numbers of clauses. */
export function withPlainNumbers(question: Question): Question {
  const { binding } = question;
  const entries = binding.list.entries.map(entry => ({
    ...entry,
    number: { ...entry.number, isAnnex: false, isDotted: false },
  }));
  return { ...question, binding: { ...binding, list: { ...binding.list, entries, isOfCodes: false } } };
}

/** Whether a standard has those numbers of a list that begin with a zero: `08` is of no other than the one that lists it. */
export const hasZeroed = ({ entries }: ListMark, standard: string, own: OwnStandards): boolean =>
  entries.every(
    ({ number: { clause } }) => !isZeroed(clause) || own.standardsWith(clause).includes(standard),
  );

/** The question without the catalogues and standards around that cannot have such numbers. */
export function amongNumbered(question: Question): Question {
  const { setting, knowledge, binding } = question;
  const own = knowledge.ownStandards;
  if (!own) return question;
  const mayHave = (standard: string): boolean =>
    !own.hasCodesAlone(standard) && hasZeroed(binding.list, standard, own);
  const frames = () =>
    setting.frames().map(frame => {
      const standards = frame.standards.filter(({ standard }) => mayHave(standard));
      return standards.length < frame.standards.length ? { ...frame, standards } : frame;
    });
  return { ...question, setting: { ...setting, frames } };
}
