import { bindLists, type Binding } from '../references/bind.ts';
import { type Mark, scan } from '../references/scan.ts';
import type { Span } from '../text/span.ts';

/** Stands in a passage for what is not prose: code, a URL, struck-out text. Nothing is read across it. */
export const opaque = '\ufffc';
/** Stands in a passage for a hard line break (`<br>`): a list of clauses ends here. */
export const lineBreak = '\u2028';

interface Reading {
  readonly marks: readonly Mark[];
  readonly bindings: readonly Binding[];
}

/**
 * The prose of one block as a reader sees it, without markup, that knows where each character stands in the source:
 * `**ISO 27001** [A.5.15](policy.md)` reads `ISO 27001 A.5.15`. Indexes are UTF-16 code units from 0.
 */
export class Passage {
  readonly text: string;
  #reading: Reading | undefined;
  /** Added to every offset, so that a block that moved keeps its arrays. */
  readonly #base: number;
  /** Source offset of each character; undefined: the passage is the source from `base` on, unchanged. */
  readonly #starts: Int32Array | undefined;
  /** Source end of the characters that are longer in the source than here (`&nbsp;`), by index. */
  readonly #ends: ReadonlyMap<number, number> | undefined;

  constructor(text: string, base: number, starts?: Int32Array, ends?: ReadonlyMap<number, number>) {
    this.text = text;
    this.#base = base;
    this.#starts = starts;
    this.#ends = ends;
  }

  /** Where a stretch of the passage stands in the source, markup inside it included, markup around it not. */
  toSource(span: Span): Span {
    if (span.end <= span.start) {
      const at = this.#startOf(span.start);
      return { start: at, end: at };
    }
    const last = span.end - 1;
    const end = (this.#ends?.get(last) ?? (this.#starts ? (this.#starts[last] ?? 0) : last) + 1) + this.#base;
    return { start: this.#startOf(span.start), end };
  }

  /** What a citation is made of in the passage, and what its lists are bound to; read once. */
  get reading(): Reading {
    if (!this.#reading) {
      const marks = scan(this.text);
      this.#reading = { marks, bindings: bindLists(this.text, marks) };
    }
    return this.#reading;
  }

  /** The same passage in a text where the block stands `by` code units further on. */
  moved(by: number): Passage {
    if (by === 0) return this;
    const moved = new Passage(this.text, this.#base + by, this.#starts, this.#ends);
    moved.#reading = this.#reading;
    return moved;
  }

  #startOf(index: number): number {
    if (!this.#starts) return this.#base + index;
    const length = this.#starts.length;
    if (index < length) return this.#base + (this.#starts[index] ?? 0);
    const last = length - 1;
    return this.#base + (last < 0 ? 0 : (this.#ends?.get(last) ?? (this.#starts[last] ?? 0) + 1));
  }
}

/** Puts a passage together from pieces of one source. */
export class PassageBuilder {
  readonly #source: string;
  #text = '';
  #starts: number[] = [];
  #ends: Map<number, number> | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  /** One character that stands for `from` up to `to` of the source. */
  put(character: string, from: number, to: number): void {
    if (to - from !== 1) {
      this.#ends ??= new Map();
      this.#ends.set(this.#text.length, to);
    }
    this.#text += character;
    this.#starts.push(from);
  }

  /** Characters that stand as they are. */
  copy(from: number, to: number): void {
    this.#text += this.#source.slice(from, to);
    for (let at = from; at < to; at++) this.#starts.push(at);
  }

  build(): Passage {
    const first = this.#starts[0] ?? 0;
    const last = this.#starts[this.#starts.length - 1] ?? first;
    if (!this.#ends && last - first + 1 === this.#starts.length) return new Passage(this.#text, first);
    return new Passage(this.#text, 0, Int32Array.from(this.#starts), this.#ends);
  }
}
