import { nameFinder } from '../catalogue/find-names.ts';
import type { TermInScope, TermsInScope } from '../config/terms-in-scope.ts';
import { oncePer } from '../text/once.ts';
import { byPlace, overlaps, type Span, spanAt, textBefore } from '../text/span.ts';
import type { Document } from './document.ts';
import { perDocument } from './per-document.ts';
import { type Prose, proseAround, proseOf } from './prose-blocks.ts';

/** A place in prose that uses a defined term. */
export interface TermUse {
  readonly span: Span;
  readonly term: TermInScope;
  /** Where it stands. */
  readonly prose: Prose;
  /** In the passage of that prose. */
  readonly at: Span;
}

const finderOf = oncePer(({ terms }: TermsInScope) =>
  nameFinder(terms.flatMap(term => term.names.map(name => [name, term] as const))),
);

/**
 * The term used at an offset, or right before it; undefined between terms, where a reference stands, and in what is no
 * prose: code, URLs, comments, front matter. Only the paragraph, list or table around it is read.
 */
export function termUseAt(document: Document, offset: number, known: TermsInScope): TermUse | undefined {
  if (known.terms.length === 0) return undefined;
  const uses = usesIn(document, proseAround(document, offset), known, use => touches(use.span, offset));
  return uses.find(({ span }) => offset < span.end) ?? uses[0];
}

const touches = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

/**
 * The uses of terms in the prose of a document that mean the term, in the order of the text: none where a reference stands,
 * none in headings and other names, none where a word before it makes it another term.
 */
export const termUses = (document: Document, known: TermsInScope): readonly TermUse[] =>
  known.terms.length === 0
    ? []
    : usesIn(document, proseOf(document), known, () => true).filter(
        use => use.prose.kind !== 'heading' && !isQualified(use) && !isInName(use),
      );

function usesIn(
  document: Document,
  prose: readonly Prose[],
  known: TermsInScope,
  isAsked: (use: { readonly span: Span }) => boolean,
): readonly TermUse[] {
  const find = finderOf(known);
  const taken = referenced(document);
  return prose.flatMap(each =>
    find(each.passage.text).flatMap(({ start, end, value: term }) => {
      const use = {
        span: each.passage.toSource({ start, end }),
        term,
        prose: each,
        at: { start, end },
      };
      const { span } = use;
      const isTaken = spanAt(taken, span.start) ?? spanAt(taken, span.end - 1);
      return isTaken || !isAsked(use) ? [] : [use];
    }),
  );
}

/** What references are made of, titles included, each place once. */
const referenced = perDocument(({ references }): readonly Span[] => {
  const merged: Span[] = [];
  const spans = references.flatMap(({ span, titleSpan }) => [span, ...(titleSpan ? [titleSpan] : [])]);
  for (const span of spans.sort(byPlace)) {
    const last = merged.at(-1);
    if (last && overlaps(last, span))
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
});

/** No word of a headword, with the blanks behind it, is longer; UTF-16 code units. */
const longestWord = 40;

/** `security incident`: a word of one of the headwords stands before it, so that it says more than the term alone. */
function isQualified({ prose, at, term }: TermUse): boolean {
  const { text } = prose.passage;
  const before = /(\p{L}+)[\s-]+$/u.exec(textBefore(text, at.start, longestWord))?.[1];
  const own = wordsOf(term.headword);
  return (
    before !== undefined &&
    term.senses
      .flatMap(sense => wordsOf(sense.term))
      .some(word => word === before.toLowerCase() && !own.includes(word))
  );
}

/** `Alderbeck Services Ltd`, `Service Desk Lead`: a capital that no sentence asks for, or more than one. */
function isInName({ prose, at }: TermUse): boolean {
  const { text } = prose.passage;
  if (!/^\p{Lu}\p{Ll}/u.test(text.slice(at.start, at.start + 2))) return false;
  const before = textBefore(text, at.start, 4);
  return /[\p{L}\p{N},&] $/u.test(before) || /^ \p{Lu}/u.test(text.slice(at.end, at.end + 2));
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/[^\p{L}]+/u);
