import type { ClauseAddress } from '../catalogue/types.ts';
import type { Said } from '../text/said.ts';
import { firstFrom, overlaps, type Span } from '../text/span.ts';

/** Replaces a span of the text; an empty span inserts, an empty text removes. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** Edits that belong together, offered as one. Edits of one fix do not overlap and are in the order of the text. */
export interface Fix {
  readonly title: string;
  /** The title as editors say it in other languages; without it in English, as its finding. */
  readonly words?: Said;
  readonly edits: readonly Edit[];
  /** The clauses that the text cites by it, and no others where it changes something; undefined where it is not about clauses. */
  readonly names?: readonly ClauseAddress[];
}

/** Why the text has no place for what was to be inserted, without a full stop. */
export interface NoPlace {
  readonly why: string;
}

/** Puts a text where nothing is taken away. */
export const insertion = (offset: number, text: string): Edit => ({
  span: { start: offset, end: offset },
  text,
});

/** The first of the edits, which are in the order of the text and apart from each other, that changes something of a span. */
export function editOf(span: Span, edits: readonly Edit[]): Edit | undefined {
  const next = firstFrom(edits, span.start, edit => edit.span.start);
  return edits.slice(Math.max(0, next - 1), next + 1).find(edit => overlaps(edit.span, span));
}

/** Whether one of the edits changes something of a span. */
export const isEdited = (span: Span, edits: readonly Edit[]): boolean => editOf(span, edits) !== undefined;
