import { findLists } from '../references/find-lists.ts';
import type { Keyword } from '../references/mark.ts';
import { allMatches } from '../text/all-matches.ts';
import { apart, byPlace, type Span, spanAt, textAt } from '../text/span.ts';
import { decide } from './decide.ts';
import type { Document } from './document.ts';
import { isAtStart } from './evidence.ts';
import { findMatrixMarkers } from './matrix-markers.ts';
import { Passage } from './passage.ts';
import { proseOf } from './prose-blocks.ts';
import type { Question } from './question.ts';
import { readDocument } from './read-document.ts';
import type { ReadOptions } from './read-options.ts';

/** Why a number with a dot was not read as a clause. */
export type WhyUnread =
  /** It stands in code, a comment or an address. */
  | { readonly kind: 'no-prose' }
  /** What stands right before or behind it makes it a version, an amount, a date. */
  | { readonly kind: 'no-number' }
  /** Another framework, law or document is named beside it, by `name` where that can be told; or the text itself, as in `our section 8.4`. */
  | { readonly kind: 'of-other'; readonly name: string | undefined }
  /** A heading or paragraph of the document itself has the number. */
  | { readonly kind: 'own-part' }
  /**
   * Nothing calls it a clause; with the word before it, it would be one of `standards`, or it would be asked of which of several;
   * empty where that was not tried.
   */
  | { readonly kind: 'no-word'; readonly standards: readonly string[] }
  /** The word before it (`section`, `§`) may mean the text's own; with `clause` it would be one of `standards`, as above. */
  | { readonly kind: 'own-word'; readonly word: string; readonly standards: readonly string[] }
  /** Nothing near it says of which standard it is. */
  | { readonly kind: 'no-standard' };

/** A number with a dot that looks like a clause and was not read as one. */
export interface UnreadNumber {
  /** The number alone. */
  readonly span: Span;
  readonly clause: string;
  readonly why: WhyUnread;
}

// `8.4`, `A.5.15`; no part of a longer number or word.
const dottedNumber = /(?<![\p{L}\p{N}_.])(?:[A-Z]\.)?\d{1,2}(?:\.\d{1,2})+(?!\.?[\p{L}\p{N}_])/gu;

// What a word would change is tried by reading the passage again: of a long one, and of many numbers, it is not.
const longestTried = 4000;
const mostTried = 500;

/**
 * The numbers with a dot that were not read, in the order of the text, each with the reason. The document is read once more for
 * that, so that reading itself need not keep what nobody asks for. Numbers that were asked about (`ambiguities`), those of the
 * front matter, and those of matrices that stand in the document, are left out.
 *
 * @param isWanted whether a number looks like a clause of interest
 */
export function unreadNumbers(
  document: Document,
  options: ReadOptions,
  isWanted: (clause: string) => boolean,
): readonly UnreadNumber[] {
  const reasons = new Map<number, WhyUnread>();
  let tried = 0;
  const undecided = (question: Question): void => {
    const { passage, binding } = question;
    const wanted = binding.list.entries.filter(({ number }) => number.isDotted && isWanted(number.clause));
    if (wanted.length === 0) return;
    const isTried = passage.text.length <= longestTried && ++tried <= mostTried;
    const why = whyUndecided(question, isTried);
    for (const { number } of wanted) reasons.set(passage.toSource(number).start, why);
  };
  readDocument(document.uri, document.text, { ...options, undecided }, document);
  for (const { passage } of proseOf(document)) {
    passage.readWith(options.knowledge);
    for (const { span, why } of numbersIn(passage)) {
      const { start } = passage.toSource(span);
      if (!reasons.has(start)) reasons.set(start, why);
    }
  }

  const { references, ambiguities, comments, frontMatter } = document;
  const taken = [
    ...references.map(({ clauseSpan }) => clauseSpan),
    ...ambiguities.map(({ span }) => span),
    ...findMatrixMarkers(comments).pairs.map(({ content }) => content),
    ...(frontMatter ? [frontMatter.span] : []),
  ];
  const outer = apart(taken.sort(byPlace), span => span);
  return allMatches(dottedNumber, document.text).flatMap(({ 0: clause, index: start }) => {
    if (!isWanted(clause) || spanAt(outer, start)) return [];
    const why = reasons.get(start) ?? { kind: 'no-prose' };
    return [{ span: { start, end: start + clause.length }, clause, why }];
  });
}

/** The dotted numbers of a passage, with what its text alone says of them. */
function numbersIn(passage: Passage): readonly { readonly span: Span; readonly why: WhyUnread }[] {
  const numbers = allMatches(dottedNumber, passage.text).map(({ 0: { length }, index: start }) => ({
    start,
    end: start + length,
  }));
  if (numbers.length === 0) return [];
  const named = passage.reading.marks.filter(({ kind }) => kind === 'standard' || kind === 'foreign');
  const lists = [...findLists(passage.text, named)];
  return numbers.map(span => {
    const name = spanAt(named, span.start);
    if (name) return { span, why: { kind: 'of-other', name: textAt(passage.text, name) } };
    return { span, why: { kind: spanAt(lists, span.start) ? 'no-standard' : 'no-number' } };
  });
}

/** Why a list of numbers was settled by nothing: what the document says of them, or what it would be with a word for clauses. */
function whyUndecided(question: Question, isTried: boolean): WhyUnread {
  const { passage, binding, setting, own } = question;
  const { list, kind, other } = binding;
  if (kind === 'foreign') return { kind: 'of-other', name: other && textAt(passage.text, other) };
  const isNumberOfHeading = setting.place.kind === 'heading' && isAtStart(passage, list);
  if (isNumberOfHeading || list.entries.some(({ number }) => own.has(number.clause)))
    return { kind: 'own-part' };
  const standards = isTried ? standardsOfClause(question) : [];
  if (isTried && standards.length === 0) return { kind: 'no-standard' };
  const { keyword } = list;
  return keyword ? { kind: 'own-word', word: keyword.text, standards } : { kind: 'no-word', standards };
}

/** The standards that the numbers would be of, or could be, if the text called them clauses: `in clause 8.4` for `in 8.4`. */
function standardsOfClause(question: Question): readonly string[] {
  const { passage, binding, knowledge } = question;
  const { start, keyword } = binding.list;
  const asked = new Passage(withWord(passage.text, start, keyword), 0);
  asked.readWith(knowledge);
  const called = asked.reading.bindings.find(({ list }) => list.keyword && list.start === start);
  const decision = called && decide({ ...question, passage: asked, binding: called });
  if (!decision) return [];
  const standards = decision.standards.map(each => (typeof each === 'string' ? each : each.standard));
  return [...new Set(standards)];
}

/** The text with `clause` before a number, in the place of the word that stands there. */
function withWord(text: string, start: number, keyword: Keyword | undefined): string {
  const isBefore = keyword?.span.start === start;
  return `${text.slice(0, start)}clause ${text.slice(isBefore ? keyword.span.end : start)}`;
}
