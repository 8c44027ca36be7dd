import { bindLists } from '../references/bind.ts';
import type { Binding } from '../references/binding.ts';
import { findMarks } from '../references/find-marks.ts';
import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { Mark } from '../references/mark.ts';
import type { OwnStandards } from '../references/own-standards.ts';
import type { Span } from '../text/span.ts';

/** Stands in a passage for what is not prose: code, a URL, struck-out text. Nothing is read across it. */
export const opaque = '\ufffc';
/** Stands in a passage for a hard line break (`<br>`): a list of clauses ends here. */
export const lineBreak = '\u2028';
/** Stands in a passage for a character reference that is none of those known: `&Ubreve;`. */
export const unknownCharacter = '\u00bf';

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
  #knowledge: ClauseKnowledge | undefined;
  /** Added to every offset, so that a block that moved keeps its runs. */
  readonly #base: number;
  /**
   * Three numbers a run of characters: where it begins in the passage, where in the source, its length there. Undefined:
   * one run.
   */
  readonly #runs: readonly number[] | undefined;

  constructor(text: string, base: number, runs?: readonly number[]) {
    this.text = text;
    this.#base = base;
    this.#runs = runs;
  }

  /** Where a stretch of the passage stands in the source, markup inside it included, markup around it not. */
  toSource(span: Span): Span {
    const start = this.#startOf(span.start);
    return { start, end: span.end <= span.start ? start : this.#endOf(span.end - 1) };
  }

  /** The standards that are looked for besides those of ISO and IEC. */
  get ownStandards(): OwnStandards | undefined {
    return this.#knowledge?.ownStandards;
  }

  /** Tells what is known of standards, once the passage is made and before it is read. */
  readWith(knowledge: ClauseKnowledge): void {
    this.#knowledge = knowledge;
  }

  /** What a citation is made of in the passage, and what its lists are bound to; read once. */
  get reading(): Reading {
    if (!this.#reading) {
      const own = this.ownStandards;
      const marks = findMarks(this.text, own, this.#knowledge?.editions);
      this.#reading = marks.length ? { marks, bindings: bindLists(this.text, marks, own) } : nothingRead;
    }
    return this.#reading;
  }

  /** The same passage in a text where the block stands `by` code units further on. */
  moved(by: number): Passage {
    if (by === 0) return this;
    const moved = new Passage(this.text, this.#base + by, this.#runs);
    moved.#reading = this.#reading;
    moved.#knowledge = this.#knowledge;
    return moved;
  }

  #startOf(index: number): number {
    const runs = this.#runs;
    if (!runs) return this.#base + index;
    if (index >= this.text.length)
      return this.text ? this.#endOf(this.text.length - 1) : this.#base + (runs[1] ?? 0);
    const run = runAt(runs, index);
    return this.#base + (runs[run + 1] ?? 0) + index - (runs[run] ?? 0);
  }

  /** Where the character at an index ends in the source. */
  #endOf(index: number): number {
    const runs = this.#runs;
    if (!runs) return this.#base + index + 1;
    const run = runAt(runs, index);
    const next = runs[run + 3] ?? this.text.length;
    const isLast = index === next - 1;
    const start = runs[run + 1] ?? 0;
    return this.#base + (isLast ? start + (runs[run + 2] ?? 0) : start + index - (runs[run] ?? 0) + 1);
  }
}

const standIns = new RegExp(`[${opaque}${unknownCharacter}]`, 'g');

/** A passage as a line to be shown: what is no prose is as in the source, a code span without its backticks. */
export const asLine = (passage: Passage, source: string): string =>
  passage.text
    .replace(standIns, (_, index: number) => {
      const { start, end } = passage.toSource({ start: index, end: index + 1 });
      return source.slice(start, end).replace(/^(`+)\s?(.*?)\s?\1$/s, '$2');
    })
    .replace(/\s+/g, ' ')
    .trim();

const nothingRead: Reading = { marks: [], bindings: [] };

/** Index of the run that holds a character. */
function runAt(runs: readonly number[], index: number): number {
  let low = 0;
  let high = runs.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle * 3] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low * 3;
}

/** Puts a passage together from pieces of one source. */
export class PassageBuilder {
  readonly #source: string;
  #text = '';
  readonly #runs: number[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** One character that stands for `from` up to `to` of the source. */
  put(character: string, from: number, to: number): void {
    this.#runs.push(this.#text.length, from, to - from);
    this.#text += character;
  }

  /** Characters that stand as they are. */
  copy(from: number, to: number): void {
    if (to <= from) return;
    this.#runs.push(this.#text.length, from, to - from);
    this.#text += this.#source.slice(from, to);
  }

  build(): Passage {
    const runs = this.#runs;
    if (runs.length === 0) return new Passage('', 0);
    if (runs.length === 3 && runs[2] === this.#text.length) return new Passage(this.#text, runs[1] ?? 0);
    return new Passage(this.#text, 0, runs);
  }
}
