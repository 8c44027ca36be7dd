import { columnsOf, type Matrix, type MatrixRow, withoutMarkdownEnding } from '../../core/index.ts';
import { type Arranged, type Column, isSameOrder, orderBy, type RowOrder } from './arrange.ts';
import { cellOf, headOf } from './cells.ts';
import { placeAfter } from './grid-keys.ts';
import { GridLayout, type Place } from './grid-layout.ts';
import type { Words } from './words.ts';

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
  #zoom = 1;
  #layout: GridLayout;
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
    this.#layout = this.#laidOut();

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
    const { columns, rows, words } = contents;
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

  #layOut(): void {
    if (!this.#contents) return;
    this.#layout = this.#laidOut();
    const { width, height, headHeight } = this.#layout;
    this.element.style.setProperty('--zoom', String(this.#zoom));
    this.#head.style.width = `${width}px`;
    this.#head.style.height = `${headHeight}px`;
    this.#body.style.width = `${width}px`;
    this.#body.style.height = `${height}px`;
    this.#columnsShown = '';
  }

  #laidOut(): GridLayout {
    const { columns, rows } = this.#contents ?? { columns: [], rows: [] };
    return new GridLayout(this.element, {
      columns,
      rows: rows.length,
      longestName: this.#longestName(),
      zoom: this.#zoom,
    });
  }

  /** In letters; of the names of documents as the head shows them. */
  #longestName(): number {
    if (!this.#contents) return 0;
    const { columns, matrix, words } = this.#contents;
    return columns
      .filter(({ kind }) => kind === 'documents')
      .reduce((most, column) => Math.max(most, columnsOf(shortened(headOf(column, matrix, words)))), 0);
  }

  #activate(place: Place): void {
    const before = this.#cell(this.#active);
    if (before) before.tabIndex = -1;
    this.#active = place;
    const { top, left } = this.#layout.scrollFor(place);
    if (top !== this.element.scrollTop) this.element.scrollTop = top;
    if (left !== this.element.scrollLeft) this.element.scrollLeft = left;
    this.#draw();
    const after = this.#cell(place);
    if (after) after.tabIndex = 0;
    this.#events.moved(place);
  }

  #pressed(event: KeyboardEvent): void {
    const contents = this.#contents;
    if (!contents || event.altKey || event.shiftKey) return;
    const last = { row: contents.rows.length, column: contents.columns.length - 1 };
    const to = placeAfter(event, this.#active, { last, page: this.#layout.page });
    const isChoice = (event.key === 'Enter' || event.key === ' ') && !event.ctrlKey && !event.metaKey;
    if (!to && !isChoice) return;
    event.preventDefault();
    if (to) this.focus(to);
    else this.#events.chosen(this.#active, 'key');
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
    const columns = this.#layout.columnsInView(this.#active.column);
    const rows = this.#layout.rowsInView(this.#active.row);
    const { stuck } = this.#layout;
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
    row.style.top = `${this.#layout.topOf(at)}px`;
    row.style.height = `${this.#layout.rowHeight}px`;
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
    const { left, width } = this.#layout.columnAt(place.column);
    cell.setAttribute('role', role);
    cell.setAttribute('aria-colindex', String(place.column + 1));
    cell.className = place.column < stuck ? `cell stuck ${kind}` : `cell ${kind}`;
    cell.style.left = `${left}px`;
    cell.style.width = `${width}px`;
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

/** `incident-management` of `procedures/incident-management.md`: the whole path is in the tooltip. */
const shortened = (name: string): string => withoutMarkdownEnding(name.replace(/^.*\/(?=[^/])/, ''));
