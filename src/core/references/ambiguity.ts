import type { Span } from '../text/span.ts';

/** A number that the text calls a clause, where two standards, or none, could be meant. */
export interface Ambiguity {
  /** The number alone, without its keyword. */
  readonly span: Span;
  readonly clause: string;
  /** The standards that could be meant, normalised (`ISO 9001`); empty where none is in sight. */
  readonly standards: readonly string[];
}
