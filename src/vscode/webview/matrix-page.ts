import { coverageStatuses, filled, type Matrix } from '../../core/index.ts';
import { type Arranged, type Arrangement, arrange, isSameOrder, orderBy, placesIn } from './arrange.ts';
import { button } from './button.ts';
import { legendOf } from './cells.ts';
import { detailsOf } from './details.ts';
import { DiagramView } from './diagram-view.ts';
import { Grid } from './grid.ts';
import type { Place } from './grid-layout.ts';
import type { MatrixWish, ToPage, ToPanel } from './messages.ts';
import { Tabs, tabPanel } from './tabs.ts';
import { Toolbar } from './toolbar.ts';
import type { Words } from './words.ts';

/** What is left of the page when it is closed or hidden, so that it comes back as it was. */
export interface PageState {
  readonly wish: MatrixWish;
  readonly arrangement: Arrangement;
  readonly tab: 'matrix' | 'diagram';
  readonly zoom: number;
  readonly scroll: { readonly top: number; readonly left: number };
}

interface Memory {
  readonly state: PageState;
  keep(change: Partial<PageState>): void;
}

type Shown = Extract<ToPage, { kind: 'matrix' }>;

/** The whole page; made once, then shown matrix after matrix. */
export class MatrixPage {
  readonly #words: Words;
  readonly #memory: Memory;
  readonly #send: (message: ToPanel) => void;
  readonly #toolbar: Toolbar;
  readonly #tabs: Tabs<PageState['tab']>;
  readonly #panels: Readonly<Record<PageState['tab'], HTMLElement>>;
  readonly #grid: Grid;
  readonly #diagram: DiagramView;
  readonly #summary = live();
  readonly #note = live();
  /** The way out where there is no scope, and so no matrix. */
  readonly #createConfig: HTMLButtonElement;
  readonly #details = document.createElement('section');
  #shown: Shown | undefined;
  #arranged: Arranged = { rows: [], columns: [] };
  /** It has been scrolled to where it was when it was closed or hidden. */
  #isRestored = false;

  constructor(words: Words, memory: Memory, send: (message: ToPanel) => void) {
    this.#words = words;
    this.#memory = memory;
    this.#send = send;
    this.#toolbar = this.#makeToolbar();
    this.#grid = this.#makeGrid();
    this.#diagram = new DiagramView(words.diagram, words.legend);
    this.#tabs = new Tabs({ matrix: words.matrix, diagram: words.diagram }, tab => this.#keep({ tab }));
    this.#note.className = 'note';
    this.#createConfig = button(words.createConfig, () => send({ kind: 'create-config' }));
    this.#createConfig.className = 'main';
    this.#labelDetails();
    this.#panels = {
      matrix: tabPanel('matrix', this.#note, this.#grid.element, legendBelow(words), this.#details),
      diagram: tabPanel('diagram', this.#diagram.element),
    };
    const title = document.createElement('h1');
    title.textContent = words.title;
    const main = document.createElement('main');
    const { matrix, diagram } = this.#panels;
    main.append(
      title,
      this.#tabs.element,
      this.#toolbar.element,
      this.#summary,
      this.#createConfig,
      matrix,
      diagram,
    );
    document.body.append(main);
  }

  show(message: Shown): void {
    this.#shown = message;
    this.#draw();
    if (this.#isRestored || !message.matrix) return;
    this.#grid.scrollTo(this.#memory.state.scroll);
    this.#isRestored = message.reading === 'done';
  }

  #makeToolbar(): Toolbar {
    return new Toolbar(this.#memory.state, this.#words, {
      wished: wish => {
        this.#memory.keep({ wish });
        this.#send({ kind: 'wish', wish });
      },
      arranged: arrangement => this.#keep({ arrangement }),
      zoomed: zoom => this.#keep({ zoom }),
      exportAsked: () => this.#send({ kind: 'ask-export' }),
    });
  }

  #makeGrid(): Grid {
    return new Grid({
      moved: place => this.#describe(place),
      chosen: (place, how) => this.#choose(place, how),
      scrolled: () => {
        if (!this.#isRestored) return;
        const { scrollTop: top, scrollLeft: left } = this.#grid.element;
        this.#memory.keep({ scroll: { top, left } });
      },
    });
  }

  #labelDetails(): void {
    this.#details.className = 'details';
    this.#details.tabIndex = 0;
    this.#details.setAttribute('aria-label', this.#words.details);
    this.#details.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#grid.focus(this.#grid.active);
    });
  }

  #keep(change: Partial<PageState>): void {
    this.#memory.keep(change);
    this.#draw();
  }

  #draw(): void {
    if (!this.#shown) return;
    const { state } = this.#memory;
    const { matrix, diagram } = this.#shown;
    const tab = diagram ? state.tab : 'matrix';
    this.#toolbar.show(state, this.#shown, tab);
    this.#toolbar.element.hidden = matrix === null;
    this.#tabs.element.hidden = matrix === null || diagram === null;
    this.#createConfig.hidden = matrix !== null;
    this.#tabs.show(tab);
    this.#panels.matrix.hidden = matrix === null || tab !== 'matrix';
    this.#panels.diagram.hidden = tab !== 'diagram';
    if (diagram && tab === 'diagram') this.#diagram.show(diagram, state.zoom);
    if (matrix) this.#drawMatrix(matrix, this.#shown.reading);
    else this.#summary.textContent = this.#words.noScope;
  }

  #drawMatrix(matrix: Matrix, reading: Shown['reading']): void {
    const { arrangement, zoom } = this.#memory.state;
    const words = this.#words;
    this.#arranged = arrange(matrix, arrangement);
    const { rows, columns } = this.#arranged;
    const hasDocument = columns.some(({ kind }) => kind === 'documents');
    this.#grid.show({ ...this.#arranged, matrix, words, sortedBy: arrangement.rowsBy }, zoom);
    this.#summary.textContent = summaryOf(matrix, words);
    this.#note.textContent = [
      { done: '', 'going on': words.reading, stopped: words.stopped }[reading],
      rows.length === 0 ? words.nothingShown : '',
      // Where nothing is cited there is none without a filter.
      matrix.columns.length > 0 && !hasDocument ? words.noDocumentShown : '',
      rows.length < matrix.rows.length ? filled(words.shown, rows.length, matrix.rows.length) : '',
    ]
      .filter(Boolean)
      .join(' ');
    this.#describe(this.#grid.active);
  }

  /** What a place of the grid is about; undefined in its heads, and where there is nothing. */
  #at({ row, column }: Place) {
    const matrix = this.#shown?.matrix;
    const source = this.#arranged.rows[row - 1];
    const head = this.#arranged.columns[column];
    return matrix && source && head ? { matrix, row: source, column: head } : undefined;
  }

  #describe(place: Place): void {
    const cell = this.#at(place);
    if (cell) this.#details.replaceChildren(...detailsOf(cell, this.#words, this.#send));
    else this.#details.textContent = this.#words.chooseCell;
  }

  #choose(place: Place, how: 'click' | 'key'): void {
    const column = this.#arranged.columns[place.column];
    const cell = this.#at(place);
    if (place.row === 0 && column) this.#sortBy(column);
    if (!cell) return;
    const { matrix, row } = cell;
    if (cell.column.kind === 'documents') {
      const [first] = placesIn(row, cell.column.index);
      const document = first && matrix.documents[first.document];
      if (document) this.#send({ kind: 'open', uri: document.uri, span: first.span });
    } else if (how === 'key') this.#details.querySelector('button')?.focus();
  }

  #sortBy(column: Arranged['columns'][number]): void {
    const by = this.#shown?.matrix ? orderBy(column, this.#shown.matrix) : undefined;
    if (by === undefined) return;
    const { arrangement } = this.#memory.state;
    const rowsBy = isSameOrder(by, arrangement.rowsBy) ? 'number' : by;
    this.#keep({ arrangement: { ...arrangement, rowsBy } });
  }
}

function legendBelow(words: Words): HTMLElement {
  const legend = document.createElement('p');
  legend.className = 'legend';
  legend.textContent = legendOf(words);
  return legend;
}

/** A line that is read out when it changes. */
function live(): HTMLElement {
  const made = document.createElement('p');
  made.setAttribute('role', 'status');
  return made;
}

/** The numbers that the command line tells as well. */
function summaryOf({ lead, documents }: Matrix, words: Words): string {
  const counts = coverageStatuses.map(status => `${lead.counts[status]} ${words.statuses[status]}`);
  return filled(words.summary, lead.name, lead.percent, counts.join(', '), documents.length);
}
