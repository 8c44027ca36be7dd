import type { Line } from './line.ts';
import { closesFence, columnsOfCode } from './line-openings.ts';

/** The code between fences or the raw HTML that stands open, if some does: what its lines begin with says nothing. */
export class Verbatim {
  readonly #text: string;
  #fence: string | undefined;
  #rawHtmlEnd: RegExp | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get isOpen(): boolean {
    return this.#fence !== undefined || this.#rawHtmlEnd !== undefined;
  }

  openFence(fence: string): void {
    this.#fence = fence;
  }

  /** Opens raw HTML, unless it ends in the line it begins in; tells whether it does. */
  openRawHtml(end: RegExp, { first, lineEnd }: Line): boolean {
    if (end.test(this.#text.slice(first, lineEnd))) return true;
    this.#rawHtmlEnd = end;
    return false;
  }

  /** Tells whether what stands open ends with a line. */
  closeAt(line: Line): boolean {
    if (!this.#isEnd(line)) return false;
    this.#fence = undefined;
    this.#rawHtmlEnd = undefined;
    return true;
  }

  #isEnd({ first, lineEnd, indent }: Line): boolean {
    if (this.#fence !== undefined)
      return indent < columnsOfCode && closesFence(this.#text, first, lineEnd, this.#fence);
    return this.#rawHtmlEnd?.test(this.#text.slice(first, lineEnd)) === true;
  }
}
