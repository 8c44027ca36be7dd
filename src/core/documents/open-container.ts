import type { Line } from './line.ts';
import { columnsOfCode, type Opening } from './line-openings.ts';

/** The item, quote or footnote that stands open, if one does. */
export class OpenContainer {
  #kind: 'item' | 'quote' | 'footnote' | undefined;
  /** Column from which on a line belongs to the item or footnote. */
  #content = Number.POSITIVE_INFINITY;
  #isEmpty = false;
  /** A line after the container went on with its paragraph, or ended it: that depends on what the container holds. */
  isUnclear = false;

  get kind(): 'item' | 'quote' | 'footnote' | undefined {
    return this.#kind;
  }

  /** Whether a line belongs to the open item or footnote. */
  holds({ indent }: Line): boolean {
    return this.#kind !== undefined && indent >= this.#content;
  }

  /** Opens what a line begins; nothing where that is no container. */
  open(opening: Opening): void {
    if (opening.kind === 'text') return;
    this.isUnclear = false;
    if (opening.kind === 'item') {
      this.#kind = 'item';
      this.#content = opening.content;
      this.#isEmpty = opening.isEmpty;
    } else {
      this.#kind = opening.kind === 'quote' ? 'quote' : 'footnote';
      this.#content = opening.kind === 'quote' ? Number.POSITIVE_INFINITY : columnsOfCode;
    }
  }

  close(): void {
    this.#kind = undefined;
    this.isUnclear = false;
  }

  /** The line is not blank: an item that began with nothing holds something from here. */
  endEmptiness(): void {
    this.#isEmpty = false;
  }

  /** An item that begins with two blank lines holds nothing. */
  readBlank(): void {
    if (this.#isEmpty) this.#content = Number.POSITIVE_INFINITY;
    this.#isEmpty = false;
  }
}
