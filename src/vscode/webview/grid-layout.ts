import type { Column } from './arrange.ts';

/** A place in the grid: row 0 is the head, column 0 the clauses. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What the grid is seen through, in pixels: the element that scrolls it. */
type View = Pick<HTMLElement, 'clientWidth' | 'clientHeight' | 'scrollTop' | 'scrollLeft'>;

/** What is laid out. */
interface LaidOut {
  readonly columns: readonly Pick<Column, 'kind'>[];
  /** How many there are below the head. */
  readonly rows: number;
  /** In letters; of the names of documents as the head shows them. */
  readonly longestName: number;
  readonly zoom: number;
}

/** In pixels, unzoomed. `letter` is what one of a document's name takes, which stands upright in the head, at most. */
const sizes = {
  row: 26,
  head: 150,
  leastHead: 72,
  letter: 8,
  clause: 320,
  coverage: 140,
  edition: 170,
  documents: 40,
};

/** Rows and columns beyond the edge that are there before they are scrolled to. */
const beyond = 3;

/** Where everything of a grid is, for a view as wide as it is when this is made, and what of it is in sight. */
export class GridLayout {
  readonly #view: View;
  readonly #laidOut: LaidOut;
  /** Where each column begins; one more than there are columns. */
  readonly #lefts: readonly number[];

  constructor(view: View, laidOut: LaidOut) {
    this.#view = view;
    this.#laidOut = laidOut;
    const lefts = [0];
    for (const { kind } of laidOut.columns) lefts.push((lefts.at(-1) ?? 0) + this.#widthOf(kind));
    this.#lefts = lefts;
  }

  /** Of all columns. */
  get width(): number {
    return this.#lefts.at(-1) ?? 0;
  }

  /** Of all rows below the head. */
  get height(): number {
    return this.#laidOut.rows * this.rowHeight;
  }

  get rowHeight(): number {
    return Math.round(sizes.row * this.#laidOut.zoom);
  }

  /** As high as the longest name of a document needs, but most of the view is for rows: a long name is in the tooltip. */
  get headHeight(): number {
    const { longestName, zoom } = this.#laidOut;
    const longest = longestName * sizes.letter + sizes.row;
    const room = Math.max(sizes.leastHead * zoom, this.#view.clientHeight * 0.3);
    return Math.round(Math.min(Math.min(sizes.head, longest) * zoom, room));
  }

  /** How many columns stay where they are: the clauses and their coverage, unless both would take up most of the view. */
  get stuck(): number {
    return this.#left(2) < this.#view.clientWidth * 0.6 ? 2 : 1;
  }

  /** How many rows are left behind by Page Down: one of those in sight stays there. */
  get page(): number {
    return Math.max(1, Math.floor((this.#view.clientHeight - this.headHeight) / this.rowHeight) - 1);
  }

  /** Where a column begins, and how wide it is. */
  columnAt(column: number): { readonly left: number; readonly width: number } {
    const left = this.#left(column);
    return { left, width: this.#left(column + 1) - left };
  }

  /** Where a row below the head begins; the first one is 1. */
  topOf(row: number): number {
    return (row - 1) * this.rowHeight;
  }

  /** The rows to draw, the active one among them: what has the focus may not vanish. */
  rowsInView(active: number): readonly number[] {
    const { scrollTop, clientHeight } = this.#view;
    const count = this.#laidOut.rows;
    const first = Math.max(1, Math.floor(scrollTop / this.rowHeight) + 1 - beyond);
    const last = Math.min(count, Math.ceil((scrollTop + clientHeight) / this.rowHeight) + beyond);
    const rows = range(first, last);
    return active === 0 || active > count || (first <= active && active <= last) ? rows : [...rows, active];
  }

  /** The columns to draw, in their order: those that stay, those in sight, and the active one. */
  columnsInView(active: number): readonly number[] {
    const { scrollLeft, clientWidth } = this.#view;
    const count = this.#laidOut.columns.length;
    const inView = range(0, count - 1).filter(
      column => this.#left(column + 1) >= scrollLeft && this.#left(column) <= scrollLeft + clientWidth,
    );
    const first = Math.max(this.stuck, (inView[0] ?? 0) - beyond);
    const last = Math.min(count - 1, (inView.at(-1) ?? 0) + beyond);
    const all = new Set([...range(0, this.stuck - 1), ...range(first, last), active]);
    return [...all].filter(index => index < count).sort((a, b) => a - b);
  }

  /** How far the view has to be scrolled to show a cell whole: no further than that takes, and not at all where it is in sight. */
  scrollFor({ row, column }: Place): { readonly top: number; readonly left: number } {
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.#view;
    const top = this.topOf(row);
    const below = top + this.rowHeight + this.headHeight - clientHeight;
    const { left, width } = this.columnAt(column);
    const besideStuck = left - this.#left(this.stuck);
    const behind = left + width - clientWidth;
    return {
      top: row > 0 ? nearest(scrollTop, below, top) : scrollTop,
      left: column >= this.stuck ? nearest(scrollLeft, behind, besideStuck) : scrollLeft,
    };
  }

  #left(column: number): number {
    return this.#lefts[column] ?? 0;
  }

  /** In a narrow panel the clauses leave room for what is said of them. */
  #widthOf(kind: Column['kind']): number {
    const width = Math.round(sizes[kind] * this.#laidOut.zoom);
    if (kind !== 'clause') return width;
    return Math.max(120, Math.min(width, Math.round(this.#view.clientWidth * 0.4)));
  }
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** The value from `least` to `most` that is nearest; `most` where a cell is larger than the view and they are the wrong way round. */
const nearest = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);
