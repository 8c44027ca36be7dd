import { firstFrom, type Span } from './span.ts';

/** A place as people count it, but from 0: line, and UTF-16 code units into the line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A range between two positions; `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Turns offsets of one text into lines and back. Lines end at `\n`, `\r\n` or a lone `\r`, as in VS Code. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    const next = (sign: string, from: number): number => {
      const at = text.indexOf(sign, from);
      return at < 0 ? text.length : at;
    };
    let lineFeed = next('\n', 0);
    let carriageReturn = next('\r', 0);
    for (;;) {
      let end = Math.min(lineFeed, carriageReturn);
      if (end === text.length) break;
      if (end === carriageReturn && lineFeed === end + 1) end = lineFeed;
      starts.push(end + 1);
      if (carriageReturn <= end) carriageReturn = next('\r', end + 1);
      if (lineFeed <= end) lineFeed = next('\n', end + 1);
    }
    this.#starts = starts;
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The offset where a line begins; a line past the end gives the end of the text. */
  startOf(line: number): number {
    return this.#starts[line] ?? this.#length;
  }

  /** The line and character of an offset; offsets outside the text are taken to its nearest end. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length));
    const line = firstFrom(this.#starts, at + 1, start => start) - 1;
    return { line, character: at - this.startOf(line) };
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }
}
