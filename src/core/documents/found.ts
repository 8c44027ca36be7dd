import type { Ambiguity } from '../references/ambiguity.ts';
import type { Reference } from '../references/reference.ts';
import { byPlace, firstFrom } from '../text/span.ts';
import type { Passage } from './passage.ts';

const startOf = ({ clauseSpan }: Reference): number => clauseSpan.start;

/** What has been found in a document so far. Passages come one after the other, and so do their references. */
export class Found {
  readonly #references: Reference[] = [];
  readonly #ambiguities: Ambiguity[] = [];
  #groups = 0;

  add(reference: Reference): void {
    this.#references.push(reference);
  }

  addAmbiguity(ambiguity: Ambiguity): void {
    this.#ambiguities.push(ambiguity);
  }

  /** A number for references that belong together, which no others have. */
  startGroup(): number {
    return ++this.#groups;
  }

  /** The references of a passage that was read before, the last `most` of them; empty where none was found in it. */
  in(passage: Passage, most = Number.POSITIVE_INFINITY): readonly Reference[] {
    const { start, end } = passage.toSource({ start: 0, end: passage.text.length });
    const to = firstFrom(this.#references, end, startOf);
    return this.#references.slice(Math.max(to - most, firstFrom(this.#references, start, startOf)), to);
  }

  /** All that was found, in the order of the text. */
  result(): { readonly references: readonly Reference[]; readonly ambiguities: readonly Ambiguity[] } {
    return {
      references: this.#references.sort((a, b) => byPlace(a.clauseSpan, b.clauseSpan)),
      ambiguities: this.#ambiguities.sort((a, b) => byPlace(a.span, b.span)),
    };
  }
}
