import type { Edit } from '../fixes/fix.ts';
import type { Span } from '../text/span.ts';

/** A stretch of the original that stays, or a text that came in. */
type Piece = { readonly kept: Span } | { readonly added: string };

/**
 * Edits made one round after the other, each round on the text that the one before left, as one set of edits on the
 * original: apart from each other and in the order of the text. Edits that changed nothing in the end are left out.
 *
 * @param length of the original, in UTF-16 code units
 */
export function combineEdits(length: number, rounds: readonly (readonly Edit[])[]): readonly Edit[] {
  let pieces: readonly Piece[] = [{ kept: { start: 0, end: length } }];
  for (const round of rounds) pieces = afterRound(pieces, round);

  const edits: Edit[] = [];
  let at = 0;
  let text = '';
  const close = (end: number) => {
    if (end > at || text !== '') edits.push({ span: { start: at, end }, text });
    text = '';
  };
  for (const piece of pieces) {
    if ('added' in piece) text += piece.added;
    else {
      close(piece.kept.start);
      at = piece.kept.end;
    }
  }
  close(length);
  return edits;
}

function afterRound(pieces: readonly Piece[], round: readonly Edit[]): readonly Piece[] {
  const after: Piece[] = [];
  let at = 0;
  for (const { span, text } of [...round].sort((a, b) => a.span.start - b.span.start)) {
    after.push(...slice(pieces, at, span.start));
    if (text !== '') after.push({ added: text });
    at = span.end;
  }
  return [...after, ...slice(pieces, at, Number.POSITIVE_INFINITY)];
}

/** The part of the pieces between two offsets of the text that they make. */
function slice(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  const part: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = 'added' in piece ? piece.added.length : piece.kept.end - piece.kept.start;
    const from = Math.max(0, start - at);
    const to = Math.min(length, end - at);
    at += length;
    if (from >= to) continue;
    if ('added' in piece) part.push({ added: piece.added.slice(from, to) });
    else part.push({ kept: { start: piece.kept.start + from, end: piece.kept.start + to } });
  }
  return part;
}
