import { coverageStatuses, filled, type Matrix } from '../../core/index.ts';
import {
  type Arranged,
  type Arrangement,
  arrange,
  asItComes,
  isSameOrder,
  orderBy,
  placesIn,
} from './arrange.ts';
import { legendOf } from './cells.ts';
import { detailsOf } from './details.ts';
import { DiagramView } from './diagram-view.ts';
import { written } from './exports.ts';
import { Grid, type Place } from './grid.ts';
import type { MatrixWish, ToPage, ToPanel } from './messages.ts';
import { Tabs, tabPanel } from './tabs.ts';
import { Toolbar } from './toolbar.ts';
import type { Words } from './words.ts';

/** What is left of the page when it is closed or hidden, so that it comes back as it was. */
interface State {
  readonly wish: MatrixWish;
  readonly arrangement: Arrangement;
  readonly tab: 'matrix' | 'diagram';
  readonly zoom: number;
  readonly scroll: { readonly top: number; readonly left: number };
}

declare function acquireVsCodeApi(): {
  postMessage(message: ToPanel): void;
  getState(): State | undefined;
  setState(state: State): void;
};

const panel = acquireVsCodeApi();
let state: State = {
  wish: {},
  arrangement: asItComes,
  tab: 'matrix',
  zoom: 1,
  scroll: { top: 0, left: 0 },
  ...panel.getState(),
};
const send = (message: ToPanel) => panel.postMessage(message);

let words: Words | undefined;
let page: ReturnType<typeof makePage> | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case 'words':
      words = data.words;
      break;
    case 'matrix':
      if (words) page ??= makePage(words);
      page?.show(data);
      break;
    case 'export': {
      const contents = words && page?.shown && written(data.format, page.shown, data.folder, words.legend);
      send({ kind: 'exported', id: data.id, contents: contents ?? null });
      break;
    }
  }
});
send({ kind: 'ready', wish: state.wish });

function keep(change: Partial<State>): void {
  state = { ...state, ...change };
  panel.setState(state);
}

/** The whole page; made once, then shown matrix after matrix. */
function makePage(words: Words) {
  let shown: Extract<ToPage, { kind: 'matrix' }> | undefined;
  let arranged: Arranged = { rows: [], columns: [] };
  let isRestored = false;

  const summary = live();
  const note = live();
  note.className = 'note';
  const details = document.createElement('section');
  details.className = 'details';
  details.tabIndex = 0;
  details.setAttribute('aria-label', words.details);
  details.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') grid.focus(grid.active);
  });
  const toolbar = new Toolbar(state, words, {
    wished: wish => {
      keep({ wish });
      send({ kind: 'wish', wish });
    },
    arranged: arrangement => {
      keep({ arrangement });
      draw();
    },
    zoomed: zoom => {
      keep({ zoom });
      draw();
    },
    exportAsked: () => send({ kind: 'ask-export' }),
  });
  const grid = new Grid({
    moved: describe,
    chosen: choose,
    scrolled: () => {
      if (!isRestored) return;
      keep({ scroll: { top: grid.element.scrollTop, left: grid.element.scrollLeft } });
    },
  });
  const main = document.createElement('main');
  const title = document.createElement('h1');
  title.textContent = words.title;
  const diagram = new DiagramView(words.diagram, words.legend);
  const tabs = new Tabs({ matrix: words.matrix, diagram: words.diagram }, tab => {
    keep({ tab });
    draw();
  });
  const legend = document.createElement('p');
  legend.className = 'legend';
  legend.textContent = legendOf(words);
  const panels = {
    matrix: tabPanel('matrix', note, grid.element, legend, details),
    diagram: tabPanel('diagram', diagram.element),
  };
  main.append(title, tabs.element, toolbar.element, summary, panels.matrix, panels.diagram);
  document.body.append(main);

  return {
    get shown() {
      return shown;
    },
    show(message: Extract<ToPage, { kind: 'matrix' }>) {
      shown = message;
      draw();
      if (isRestored || !message.matrix) return;
      grid.scrollTo(state.scroll);
      isRestored = message.reading === 'done';
    },
  };

  function draw(): void {
    if (!shown) return;
    const { matrix, reading } = shown;
    const tab = shown.diagram ? state.tab : 'matrix';
    toolbar.show(state, shown, tab);
    toolbar.element.hidden = matrix === null;
    tabs.element.hidden = matrix === null || shown.diagram === null;
    tabs.show(tab);
    panels.matrix.hidden = matrix === null || tab !== 'matrix';
    panels.diagram.hidden = tab !== 'diagram';
    if (shown.diagram && tab === 'diagram') diagram.show(shown.diagram, state.zoom);
    if (!matrix) {
      summary.textContent = words.noScope;
      return;
    }
    arranged = arrange(matrix, state.arrangement);
    grid.show({ ...arranged, matrix, words, sortedBy: state.arrangement.rowsBy }, state.zoom);
    summary.textContent = summaryOf(matrix, words);
    const isLess = arranged.rows.length < matrix.rows.length;
    note.textContent = [
      { done: '', 'going on': words.reading, stopped: words.stopped }[reading],
      arranged.rows.length === 0 ? words.nothingShown : '',
      isLess ? filled(words.shown, arranged.rows.length, matrix.rows.length) : '',
    ]
      .filter(Boolean)
      .join(' ');
    describe(grid.active);
  }

  function at({ row, column }: Place) {
    const matrix = shown?.matrix;
    const source = arranged.rows[row - 1];
    const head = arranged.columns[column];
    return matrix && source && head ? { matrix, row: source, column: head } : undefined;
  }

  function describe(place: Place): void {
    const cell = at(place);
    if (cell) details.replaceChildren(...detailsOf(cell, words, send));
    else details.textContent = words.chooseCell;
  }

  function choose(place: Place, how: 'click' | 'key'): void {
    const column = arranged.columns[place.column];
    const cell = at(place);
    if (place.row === 0 && column) sortBy(column);
    if (!cell) return;
    const { matrix, row } = cell;
    if (cell.column.kind === 'documents') {
      const [first] = placesIn(row, cell.column.index);
      const document = first && matrix.documents[first.document];
      if (document) send({ kind: 'open', uri: document.uri, span: first.span });
    } else if (how === 'key') details.querySelector('button')?.focus();
  }

  function sortBy(column: Arranged['columns'][number]): void {
    const by = shown?.matrix ? orderBy(column, shown.matrix) : undefined;
    if (by === undefined) return;
    const rowsBy = isSameOrder(by, state.arrangement.rowsBy) ? 'number' : by;
    keep({ arrangement: { ...state.arrangement, rowsBy } });
    draw();
  }
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
