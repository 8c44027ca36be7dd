import { type CoverageStatus, coverageStatuses, type Diagram } from '../../core/index.ts';
import type { Arrangement } from './arrange.ts';
import { button } from './button.ts';
import { shapes } from './cells.ts';
import {
  asOption,
  beside,
  checkbox,
  choice,
  field,
  labelled,
  search,
  select,
  setOptions,
} from './controls.ts';
import type { MatrixWish, ToPage } from './messages.ts';
import { OneTabStop } from './one-tab-stop.ts';
import type { Words } from './words.ts';

/** What the controls change. */
interface Choices {
  readonly wish: MatrixWish;
  readonly arrangement: Arrangement;
  readonly zoom: number;
}

interface ToolbarEvents {
  wished(wish: MatrixWish): void;
  arranged(arrangement: Arrangement): void;
  zoomed(zoom: number): void;
  exportAsked(): void;
}

const zooms: readonly number[] = [0.6, 0.75, 0.9, 1, 1.15, 1.35, 1.6, 2];

/**
 * The controls above the matrix: two filters, which want the arrows for what is typed in them, and a toolbar. They are made
 * once, so that no answer of the panel takes the focus away, and `show` sets them.
 */
export class Toolbar {
  readonly element = document.createElement('form');
  readonly #words: Words;
  readonly #events: ToolbarEvents;
  readonly #project = select(project => this.#events.wished({ project }));
  readonly #lead = select(lead => this.#wish({ lead, beside: undefined }));
  /** The one or two editions beside it in the diagram. */
  readonly #besides = [select(() => this.#wishBesides()), select(() => this.#wishBesides())] as const;
  readonly #folders = checkbox(groupsByFolder => this.#wish({ groupsByFolder }));
  readonly #clauses: HTMLInputElement;
  readonly #documents: HTMLInputElement;
  readonly #rowsBy: HTMLSelectElement;
  readonly #documentsBy: HTMLSelectElement;
  readonly #statuses: ReadonlyMap<CoverageStatus, HTMLInputElement>;
  readonly #zoom: HTMLButtonElement;
  readonly #projectField: HTMLElement;
  readonly #besideFields: readonly HTMLElement[];
  readonly #toolbar: OneTabStop;
  #choices: Choices;

  constructor(choices: Choices, words: Words, events: ToolbarEvents) {
    this.#choices = choices;
    this.#words = words;
    this.#events = events;
    this.#clauses = search(words.numberOrTitle, clauses => this.#arrange({ clauses }));
    this.#documents = search(words.partOfPath, documents => this.#arrange({ documents }));
    this.#rowsBy = choice(
      { number: words.byNumber, coverage: words.byCoverage, citations: words.byCitations },
      rowsBy => this.#arrange({ rowsBy }),
    );
    this.#documentsBy = choice({ name: words.byName, citations: words.byCitations }, documentsBy =>
      this.#arrange({ documentsBy }),
    );
    const ticked = () => this.#arrange({ statuses: this.#ticked() });
    this.#statuses = new Map(coverageStatuses.map(status => [status, checkbox(ticked)]));
    this.#zoom = labelled('100 %', words.zoomReset, () => events.zoomed(1));
    this.#projectField = field(words.project, this.#project);
    this.#besideFields = [field(words.beside, this.#besides[0]), field(words.besideToo, this.#besides[1])];
    for (const control of this.#besideFields) control.classList.add('of-diagram');

    const toolbar = this.#makeToolbar();
    this.element.className = 'controls';
    this.element.addEventListener('submit', event => event.preventDefault());
    this.element.append(
      ofMatrix(field(words.filterClauses, this.#clauses)),
      ofMatrix(field(words.filterDocuments, this.#documents)),
      toolbar,
    );
    this.#toolbar = new OneTabStop(toolbar, [
      ...toolbar.querySelectorAll<HTMLElement>('select, input, button'),
    ]);
  }

  #makeToolbar(): HTMLElement {
    const words = this.#words;
    const toolbar = document.createElement('div');
    toolbar.className = 'toolbar';
    toolbar.setAttribute('role', 'toolbar');
    toolbar.setAttribute('aria-label', words.toolbar);
    const exportIt = button(words.exportIt, () => this.#events.exportAsked());
    exportIt.classList.add('main');
    toolbar.append(
      this.#projectField,
      field(words.lead, this.#lead),
      ...this.#besideFields,
      ofMatrix(field(words.sortRows, this.#rowsBy)),
      ofMatrix(field(words.sortDocuments, this.#documentsBy)),
      ofMatrix(this.#makeStates()),
      ofMatrix(beside(this.#folders, words.folders)),
      this.#makeZoom(),
      exportIt,
    );
    return toolbar;
  }

  #makeStates(): HTMLElement {
    const states = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = this.#words.state;
    states.append(legend);
    for (const [status, box] of this.#statuses)
      states.append(beside(box, `${shapes[status]} ${this.#words.statuses[status]}`));
    return states;
  }

  #makeZoom(): HTMLElement {
    const zoom = document.createElement('div');
    zoom.className = 'zoom';
    zoom.append(
      labelled('−', this.#words.zoomOut, () => this.#events.zoomed(this.#nextZoom(-1))),
      this.#zoom,
      labelled('+', this.#words.zoomIn, () => this.#events.zoomed(this.#nextZoom(1))),
    );
    return zoom;
  }

  show(
    choices: Choices,
    { projects, leads, wish, diagram }: Extract<ToPage, { kind: 'matrix' }>,
    tab: 'matrix' | 'diagram',
  ): void {
    this.element.dataset.tab = tab;
    this.#choices = { ...choices, wish };
    const { arrangement, zoom } = choices;
    this.#projectField.hidden = projects.length < 2;
    setOptions(
      this.#project,
      projects.map(({ key, name }) => [key, name]),
    );
    setOptions(this.#lead, leads.map(asOption));
    this.#project.value = wish.project ?? '';
    this.#lead.value = wish.lead ?? '';
    this.#showBesides(leads, wish, diagram);
    this.#folders.checked = wish.groupsByFolder === true;
    // Sorted by a document is none of the choices; its head says so.
    this.#rowsBy.value = typeof arrangement.rowsBy === 'string' ? arrangement.rowsBy : '';
    this.#documentsBy.value = arrangement.documentsBy;
    if (this.#clauses.value !== arrangement.clauses) this.#clauses.value = arrangement.clauses;
    if (this.#documents.value !== arrangement.documents) this.#documents.value = arrangement.documents;
    for (const [status, box] of this.#statuses) box.checked = arrangement.statuses.includes(status);
    const percent = `${Math.round(zoom * 100)} %`;
    this.#zoom.textContent = percent;
    this.#zoom.setAttribute('aria-label', `${percent}, ${this.#zoom.title}`);
    this.#toolbar.refresh();
  }

  /** Where the scope has more editions than fit side by side, which of them are shown. */
  #showBesides(leads: readonly string[], { lead }: MatrixWish, diagram: Diagram | null): void {
    const others = leads.filter(name => name !== lead);
    for (const each of this.#besideFields) each.hidden = others.length < 3;
    const shown = (diagram?.columns ?? []).flatMap(({ name }) => (name === lead ? [] : [name]));
    const [first, second] = this.#besides;
    setOptions(first, others.filter(name => name !== shown[1]).map(asOption));
    setOptions(second, [
      ['', this.#words.noOther],
      ...others.filter(name => name !== shown[0]).map(asOption),
    ]);
    first.value = shown[0] ?? '';
    second.value = shown[1] ?? '';
  }

  #wish(change: Partial<MatrixWish>): void {
    this.#events.wished({ ...this.#choices.wish, ...change });
  }

  #wishBesides(): void {
    this.#wish({ beside: this.#besides.map(({ value }) => value).filter(Boolean) });
  }

  #arrange(change: Partial<Arrangement>): void {
    this.#events.arranged({ ...this.#choices.arrangement, ...change });
  }

  #ticked(): readonly CoverageStatus[] {
    return [...this.#statuses].filter(([, { checked }]) => checked).map(([status]) => status);
  }

  #nextZoom(by: 1 | -1): number {
    const { zoom } = this.#choices;
    return (by > 0 ? zooms.find(other => other > zoom) : zooms.findLast(other => other < zoom)) ?? zoom;
  }
}

/** A control that is not there beside the diagram. */
function ofMatrix(control: HTMLElement): HTMLElement {
  control.classList.add('of-matrix');
  return control;
}
