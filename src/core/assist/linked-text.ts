import type { ClauseAddress } from '../catalogue/types.ts';
import { applyEdits } from '../fixes/apply.ts';
import { linkOn } from '../text/markdown.ts';
import { type Span, textAt } from '../text/span.ts';

/** Where a piece of a text leads: to what is known of a clause, or to a line of a document, from 0. */
export type LinkTarget =
  | { readonly kind: 'clause'; readonly address: ClauseAddress }
  | { readonly kind: 'place'; readonly uri: string; readonly line: number };

/** A text to read in an editor, and the pieces of it that lead somewhere, in its order. */
export interface LinkedText {
  readonly text: string;
  readonly links: readonly { readonly span: Span; readonly target: LinkTarget }[];
}

/** A piece of a text; one with a target leads there. */
export type Piece = string | { readonly text: string; readonly target: LinkTarget };

/** The pieces one after the other. */
export function linkedText(pieces: readonly Piece[]): LinkedText {
  const links: LinkedText['links'][number][] = [];
  let text = '';
  for (const piece of pieces) {
    const start = text.length;
    text += typeof piece === 'string' ? piece : piece.text;
    if (typeof piece !== 'string') links.push({ span: { start, end: text.length }, target: piece.target });
  }
  return { text, links };
}

/**
 * The text as Markdown whose pieces are links, for where it is shown as a page: addresses stand behind them. A piece without
 * an address stays as it is.
 */
export function withAddresses(
  { text, links }: LinkedText,
  addressOf: (target: LinkTarget) => string | undefined,
): string {
  const edits = links.flatMap(({ span, target }) => {
    const address = addressOf(target);
    return address === undefined ? [] : [{ span, text: linkOn(textAt(text, span), address) }];
  });
  return applyEdits(text, edits);
}

/** The parts that have something in them, with the separator between each two. */
export function joined(parts: readonly (readonly Piece[])[], separator: string): readonly Piece[] {
  const filled = parts.filter(part => part.some(piece => piece !== ''));
  return filled.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}
