import { type NameUse, nameFinder } from '../catalogue/find-names.ts';
import type { TermInScope, TermsInScope } from '../config/terms-in-scope.ts';
import { byPlace, overlaps, type Span, spanAt } from '../text/span.ts';
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

const finders = new WeakMap<TermsInScope, (text: string) => readonly NameUse<TermInScope>[]>();

function finderOf(known: TermsInScope): (text: string) => readonly NameUse<TermInScope>[] {
  let find = finders.get(known);
  if (!find) {
    find = nameFinder(known.terms.flatMap(term => term.names.map(name => [name, term] as const)));
    finders.set(known, find);
  }
  return find;
}

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

/** Every use of a term in the prose of a document, in the order of the text; none where a reference stands. */
export const termUses = (document: Document, known: TermsInScope): readonly TermUse[] =>
  known.terms.length === 0 ? [] : usesIn(document, proseOf(document), known, () => true);

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
