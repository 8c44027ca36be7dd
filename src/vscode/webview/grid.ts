import { columnsOf, type Matrix, type MatrixRow, withoutMarkdownEnding } from '../../core/index.ts';
import { type Arranged, type Column, isSameOrder, orderBy, type RowOrder } from './arrange.ts';
import { cellOf, headOf } from './cells.ts';
import type { Words } from './words.ts';

/** A place in the grid: row 0 is the head, column 0 the clauses. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What the grid shows. */
interface GridContents extends Arranged {
  readonly matrix: Matrix;
  readonly words: Words;
  readonly sortedBy: RowOrder;
}

interface GridEvents {
  /** The cell that has the focus is another one. */
  moved(place: Place): void;
  /** A click, or Enter or Space on the cell. */
  chosen(place: Place, how: 'click' | 'key'): void;
  scrolled(): void;
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

/**
 * A table of which only what is to be seen is in the page, so that three hundred rows and two hundred columns scroll as
 * lightly as twenty. To keyboards and screen readers it is an ARIA grid: one cell at a time can be reached by Tab, and
 * arrows, Home, End, Page Up and Page Down move on from there.
 */
export class Grid {
  readonly element: HTMLElement;
  readonly #body: HTMLElement;
  readonly #head: HTMLElement;
  readonly #events: GridEvents;
  /** By their place in the grid. */
  readonly #rows = new Map<number, HTMLElement>();
  #contents: GridContents | undefined;
  /** Where each column begins; one more than there are columns. */
  #lefts: readonly number[] = [0];
  /** In letters; of the names of documents as the head shows them. */
  #longestName = 0;
  #zoom = 1;
  #active: Place = { row: 1, column: 0 };
  #columnsShown = '';
  #isWaiting = false;

  constructor(events: GridEvents) {
    this.#events = events;
    this.element = document.createElement('div');
    this.element.className = 'grid';
    this.element.setAttribute('role', 'grid');
    this.#head = document.createElement('div');
    this.#head.className = 'head';
    this.#head.setAttribute('role', 'rowgroup');
    this.#body = document.createElement('div');
    this.#body.className = 'body';
    this.#body.setAttribute('role', 'rowgroup');
    this.element.append(this.#head, this.#body);

    this.element.addEventListener('scroll', () => {
      this.#draw();
      events.scrolled();
    });
    this.element.addEventListener('keydown', event => this.#pressed(event));
    this.element.addEventListener('click', event => {
      const place = placeOf(event.target);
      if (!place) return;
      this.focus(place);
      events.chosen(place, 'click');
    });
    // A screen reader can put the focus where it likes.
    this.element.addEventListener('focusin', event => {
      const place = placeOf(event.target);
      if (place && !isSame(place, this.#active)) this.#activate(place);
    });
    new ResizeObserver(() => {
      this.#layOut();
      this.#draw();
    }).observe(this.element);
  }

  get active(): Place {
    return this.#active;
  }

  /** Shows other contents, with the same place in view as far as it is still there. */
  show(contents: GridContents, zoom: number): void {
    this.#contents = contents;
    this.#zoom = zoom;
    const { columns, rows, matrix, words } = contents;
    this.#longestName = columns
      .filter(({ kind }) => kind === 'documents')
      .reduce((most, column) => Math.max(most, columnsOf(shortened(headOf(column, matrix, words)))), 0);
    this.element.setAttribute('aria-label', words.grid);
    this.element.setAttribute('aria-rowcount', String(rows.length + 1));
    this.element.setAttribute('aria-colcount', String(columns.length));
    this.#active = {
      row: Math.min(this.#active.row, rows.length),
      column: Math.min(this.#active.column, columns.length - 1),
    };
    this.#layOut();
    this.#draw();
  }

  scrollTo({ top, left }: { readonly top: number; readonly left: number }): void {
    this.element.scrollTo(left, top);
    this.#draw();
  }

  /** Moves the focus to a cell, and scrolls there where it is out of sight. */
  focus(place: Place): void {
    this.#activate(place);
    this.#cell(place)?.focus({ preventScroll: true });
  }

  get #rowHeight(): number {
    return Math.round(sizes.row * this.#zoom);
  }

  /** As high as the longest name of a document needs, but most of the view is for rows: a long name is in the tooltip. */
  get #headHeight(): number {
    const longest = this.#longestName * sizes.letter + sizes.row;
    const room = Math.max(sizes.leastHead * this.#zoom, this.element.clientHeight * 0.3);
    return Math.round(Math.min(Math.min(sizes.head, longest) * this.#zoom, room));
  }

  /** The clauses and their coverage stay where they are, unless they would take up most of the view. */
  get #stuck(): number {
    const both = this.#lefts[2] ?? 0;
    return both < this.element.clientWidth * 0.6 ? 2 : 1;
  }

  /** In a narrow panel the clauses leave room for what is said of them. */
  #widthOf(kind: Column['kind']): number {
    const width = Math.round(sizes[kind] * this.#zoom);
    if (kind !== 'clause') return width;
    return Math.max(120, Math.min(width, Math.round(this.element.clientWidth * 0.4)));
  }

  #layOut(): void {
    if (!this.#contents) return;
    const { columns, rows } = this.#contents;
    const lefts = [0];
    for (const { kind } of columns) lefts.push((lefts.at(-1) ?? 0) + this.#widthOf(kind));
    this.#lefts = lefts;
    this.element.style.setProperty('--zoom', String(this.#zoom));
    const width = `${lefts.at(-1)}px`;
    this.#head.style.width = width;
    this.#head.style.height = `${this.#headHeight}px`;
    this.#body.style.width = width;
    this.#body.style.height = `${rows.length * this.#rowHeight}px`;
    this.#columnsShown = '';
  }

  #activate(place: Place): void {
    const before = this.#cell(this.#active);
    if (before) before.tabIndex = -1;
    this.#active = place;
    this.#reveal(place);
    this.#draw();
    const after = this.#cell(place);
    if (after) after.tabIndex = 0;
    this.#events.moved(place);
  }

  #reveal({ row, column }: Place): void {
    const { clientHeight, clientWidth } = this.element;
    if (row > 0) {
      const top = (row - 1) * this.#rowHeight;
      const last = top + this.#rowHeight + this.#headHeight - clientHeight;
      if (this.element.scrollTop > top) this.element.scrollTop = top;
      else if (this.element.scrollTop < last) this.element.scrollTop = last;
    }
    if (column >= this.#stuck) {
      const left = (this.#lefts[column] ?? 0) - (this.#lefts[this.#stuck] ?? 0);
      const last = (this.#lefts[column + 1] ?? 0) - clientWidth;
      if (this.element.scrollLeft > left) this.element.scrollLeft = left;
      else if (this.element.scrollLeft < last) this.element.scrollLeft = last;
    }
  }

  #pressed(event: KeyboardEvent): void {
    const contents = this.#contents;
    if (!contents || event.altKey || event.shiftKey) return;
    const isFar = event.ctrlKey || event.metaKey;
    const { row, column } = this.#active;
    const lastRow = contents.rows.length;
    const lastColumn = contents.columns.length - 1;
    const page = Math.max(
      1,
      Math.floor((this.element.clientHeight - this.#headHeight) / this.#rowHeight) - 1,
    );
    const moves: Readonly<Record<string, Place>> = {
      ArrowUp: { row: isFar ? 0 : row - 1, column },
      ArrowDown: { row: isFar ? lastRow : row + 1, column },
      ArrowLeft: { row, column: isFar ? 0 : column - 1 },
      ArrowRight: { row, column: isFar ? lastColumn : column + 1 },
      Home: { row: isFar ? 1 : row, column: 0 },
      End: { row: isFar ? lastRow : row, column: lastColumn },
      PageUp: { row: Math.max(1, row - page), column },
      PageDown: { row: row + page, column },
    };
    const to = moves[event.key];
    if (to) {
      event.preventDefault();
      this.focus({
        row: Math.min(Math.max(to.row, 0), lastRow),
        column: Math.min(Math.max(to.column, 0), lastColumn),
      });
    } else if ((event.key === 'Enter' || event.key === ' ') && !isFar) {
      event.preventDefault();
      this.#events.chosen(this.#active, 'key');
    }
  }

  /** Draws soon; as often as the screen does, however often it is asked for. */
  #drawLater(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    requestAnimationFrame(() => {
      this.#isWaiting = false;
      this.#draw();
    });
  }

  #draw(): void {
    const contents = this.#contents;
    if (!contents) return;
    if (this.element.clientHeight === 0) {
      this.#drawLater();
      return;
    }
    const columns = this.#columnsInView(contents.columns.length);
    const rows = this.#rowsInView(contents.rows.length);
    const stuck = this.#stuck;
    const key = `${columns.join()} ${stuck}`;
    const hadFocus = this.element.contains(document.activeElement);
    if (key !== this.#columnsShown) {
      this.#columnsShown = key;
      this.#head.replaceChildren(this.#headRow(contents, columns, stuck));
      for (const element of this.#rows.values()) element.remove();
      this.#rows.clear();
    }
    const wanted = new Set(rows);
    for (const [row, element] of this.#rows) {
      if (wanted.has(row)) continue;
      element.remove();
      this.#rows.delete(row);
    }
    for (const row of rows) {
      if (this.#rows.has(row)) continue;
      const element = this.#row(contents, row, columns, stuck);
      this.#rows.set(row, element);
      this.#body.append(element);
    }
    // The cell that had the focus may be another element now.
    if (hadFocus && !this.element.contains(document.activeElement))
      this.#cell(this.#active)?.focus({ preventScroll: true });
  }

  /** The rows to draw, that of the active cell among them: what has the focus may not vanish. */
  #rowsInView(count: number): readonly number[] {
    const { scrollTop, clientHeight } = this.element;
    const first = Math.max(1, Math.floor(scrollTop / this.#rowHeight) + 1 - beyond);
    const last = Math.min(count, Math.ceil((scrollTop + clientHeight) / this.#rowHeight) + beyond);
    const rows = range(first, last);
    const { row } = this.#active;
    return row === 0 || row > count || (first <= row && row <= last) ? rows : [...rows, row];
  }

  #columnsInView(count: number): readonly number[] {
    const { scrollLeft, clientWidth } = this.element;
    const inView = range(0, count - 1).filter(
      column =>
        (this.#lefts[column + 1] ?? 0) >= scrollLeft &&
        (this.#lefts[column] ?? 0) <= scrollLeft + clientWidth,
    );
    const first = Math.max(this.#stuck, (inView[0] ?? 0) - beyond);
    const last = Math.min(count - 1, (inView.at(-1) ?? 0) + beyond);
    const { column } = this.#active;
    const all = new Set([...range(0, this.#stuck - 1), ...range(first, last), column]);
    return [...all].filter(index => index < count).sort((a, b) => a - b);
  }

  #headRow(contents: GridContents, columns: readonly number[], stuck: number): HTMLElement {
    const row = document.createElement('div');
    row.setAttribute('role', 'row');
    row.setAttribute('aria-rowindex', '1');
    row.className = 'row';
    for (const index of columns) {
      const column = contents.columns[index] as Column;
      const name = headOf(column, contents.matrix, contents.words);
      const cell = this.#cellElement({ row: 0, column: index }, 'columnheader', column.kind, stuck);
      const text = document.createElement('span');
      text.textContent = column.kind === 'documents' ? shortened(name) : name;
      cell.title = name;
      cell.setAttribute('aria-label', name);
      const order = orderBy(column, contents.matrix);
      if (order !== undefined)
        cell.setAttribute('aria-sort', isSameOrder(order, contents.sortedBy) ? 'other' : 'none');
      cell.append(text);
      row.append(cell);
    }
    return row;
  }

  #row(contents: GridContents, at: number, columns: readonly number[], stuck: number): HTMLElement {
    const source = contents.rows[at - 1] as MatrixRow;
    const row = document.createElement('div');
    row.setAttribute('role', 'row');
    row.setAttribute('aria-rowindex', String(at + 1));
    row.className = 'row';
    row.style.top = `${(at - 1) * this.#rowHeight}px`;
    row.style.height = `${this.#rowHeight}px`;
    for (const index of columns) {
      const column = contents.columns[index] as Column;
      const { text, label, heat } = cellOf(source, column, contents.words);
      const role = column.kind === 'clause' ? 'rowheader' : 'gridcell';
      const cell = this.#cellElement({ row: at, column: index }, role, column.kind, stuck);
      if (column.kind === 'edition' && text !== '') cell.append(...seenAndSpoken(text, label));
      else {
        cell.textContent = text;
        cell.setAttribute('aria-label', label);
      }
      if (heat) cell.dataset.heat = heat;
      if (column.kind === 'clause') {
        cell.title = text;
        cell.style.setProperty('--level', String(source.level - 1));
      }
      row.append(cell);
    }
    return row;
  }

  #cellElement(place: Place, role: string, kind: Column['kind'], stuck: number): HTMLElement {
    const cell = document.createElement('div');
    const left = this.#lefts[place.column] ?? 0;
    cell.setAttribute('role', role);
    cell.setAttribute('aria-colindex', String(place.column + 1));
    cell.className = place.column < stuck ? `cell stuck ${kind}` : `cell ${kind}`;
    cell.style.left = `${left}px`;
    cell.style.width = `${(this.#lefts[place.column + 1] ?? 0) - left}px`;
    cell.dataset.row = String(place.row);
    cell.dataset.column = String(place.column);
    cell.tabIndex = isSame(place, this.#active) ? 0 : -1;
    return cell;
  }

  #cell({ row, column }: Place): HTMLElement | null {
    return this.element.querySelector(`[data-row="${row}"][data-column="${column}"]`);
  }
}

/** Signs for the eye, and whole words for the ear: neither is a part of the other. */
function seenAndSpoken(text: string, label: string): readonly HTMLElement[] {
  const seen = document.createElement('span');
  seen.setAttribute('aria-hidden', 'true');
  seen.textContent = text;
  const spoken = document.createElement('span');
  spoken.className = 'spoken';
  spoken.textContent = label;
  return [seen, spoken];
}

const isSame = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column;

function placeOf(target: EventTarget | null): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined;
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** `incident-management` of `procedures/incident-management.md`: the whole path is in the tooltip. */
const shortened = (name: string): string => withoutMarkdownEnding(name.replace(/^.*\/(?=[^/])/, ''));
