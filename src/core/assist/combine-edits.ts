import type { Edit } from '../fixes/fix.ts';
import { firstFrom, type Span } from '../text/span.ts';

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

/**
 * Tells where an offset of the text after the edits stood before them; for what came in, where it came in.
 *
 * @param edits in the order of the text, apart from each other
 */
export function placesBefore(edits: readonly Edit[]): (offset: number) => number {
  let shift = 0;
  const moved = edits.map(({ span, text }) => {
    const start = span.start + shift;
    shift += text.length - (span.end - span.start);
    return { start, end: start + text.length, before: span.start, shift };
  });
  return offset => {
    const last = moved[firstFrom(moved, offset + 1, ({ start }) => start) - 1];
    if (last === undefined) return offset;
    return offset < last.end ? last.before : offset - last.shift;
  };
}

function afterRound(pieces: readonly Piece[], round: readonly Edit[]): readonly Piece[] {
  const before = new PieceReader(pieces);
  const after: Piece[] = [];
  for (const { span, text } of [...round].sort((a, b) => a.span.start - b.span.start)) {
    before.readUntil(span.start, piece => after.push(piece));
    if (text !== '') after.push({ added: text });
    before.readUntil(span.end, () => {});
  }
  before.readUntil(Number.POSITIVE_INFINITY, piece => after.push(piece));
  return after;
}

/** Goes through pieces once, from the first character of the text that they make to the last. */
class PieceReader {
  readonly #pieces: readonly Piece[];
  #index = 0;
  /** Where the next piece begins in the text, and how much of it was read. */
  #start = 0;
  #read = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  /** Gives what stands before an offset of the text and was not read yet. */
  readUntil(end: number, take: (piece: Piece) => void): void {
    for (let piece = this.#pieces[this.#index]; piece; piece = this.#pieces[this.#index]) {
      const length = lengthOf(piece);
      const to = Math.min(length, end - this.#start);
      if (to > this.#read) take(part(piece, this.#read, to));
      this.#read = Math.max(this.#read, to);
      if (this.#read < length) return;
      this.#start += length;
      this.#index++;
      this.#read = 0;
    }
  }
}

const lengthOf = (piece: Piece): number =>
  'added' in piece ? piece.added.length : piece.kept.end - piece.kept.start;

const part = (piece: Piece, from: number, to: number): Piece =>
  'added' in piece
    ? { added: piece.added.slice(from, to) }
    : { kept: { start: piece.kept.start + from, end: piece.kept.start + to } };
