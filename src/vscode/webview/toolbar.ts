import { type CoverageStatus, coverageStatuses, type Diagram } from '../../core/index.ts';
import type { Arrangement } from './arrange.ts';
import { button } from './button.ts';
import { shapes } from './cells.ts';
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
  readonly #events: ToolbarEvents;
  readonly #lead: HTMLSelectElement;
  /** The one or two editions beside it in the diagram. */
  readonly #besides: readonly [HTMLSelectElement, HTMLSelectElement];
  readonly #besideFields: readonly HTMLElement[];
  readonly #noOther: string;
  readonly #project: HTMLSelectElement;
  readonly #projectField: HTMLElement;
  readonly #rowsBy: HTMLSelectElement;
  readonly #documentsBy: HTMLSelectElement;
  readonly #clauses: HTMLInputElement;
  readonly #documents: HTMLInputElement;
  readonly #folders: HTMLInputElement;
  readonly #statuses = new Map<CoverageStatus, HTMLInputElement>();
  readonly #zoom: HTMLButtonElement;
  readonly #toolbar: OneTabStop;
  #choices: Choices;

  constructor(choices: Choices, words: Words, events: ToolbarEvents) {
    this.#choices = choices;
    this.#events = events;
    this.element.className = 'controls';
    this.element.addEventListener('submit', event => event.preventDefault());

    this.#lead = select(value => events.wished({ ...this.#choices.wish, lead: value, beside: undefined }));
    const chooseBesides = () =>
      events.wished({
        ...this.#choices.wish,
        beside: this.#besides.flatMap(({ value }) => (value === '' ? [] : [value])),
      });
    this.#besides = [select(chooseBesides), select(chooseBesides)];
    this.#besideFields = [field(words.beside, this.#besides[0]), field(words.besideToo, this.#besides[1])];
    this.#noOther = words.noOther;
    this.#project = select(value => events.wished({ project: value }));
    this.#clauses = search(words.numberOrTitle, clauses => this.#arrange({ clauses }));
    this.#documents = search(words.partOfPath, documents => this.#arrange({ documents }));
    this.#rowsBy = choice(
      { number: words.byNumber, coverage: words.byCoverage, citations: words.byCitations },
      rowsBy => this.#arrange({ rowsBy }),
    );
    this.#documentsBy = choice({ name: words.byName, citations: words.byCitations }, documentsBy =>
      this.#arrange({ documentsBy }),
    );
    this.#folders = checkbox(groupsByFolder => events.wished({ ...this.#choices.wish, groupsByFolder }));
    this.#projectField = field(words.project, this.#project);
    const states = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = words.state;
    states.append(legend);
    for (const status of coverageStatuses) {
      const box = checkbox(() => this.#arrange({ statuses: this.#checked() }));
      this.#statuses.set(status, box);
      states.append(beside(box, `${shapes[status]} ${words.statuses[status]}`));
    }
    this.#zoom = labelled('100 %', words.zoomReset, () => events.zoomed(1));
    const zoom = document.createElement('div');
    zoom.className = 'zoom';
    zoom.append(
      labelled('−', words.zoomOut, () => events.zoomed(this.#nextZoom(-1))),
      this.#zoom,
      labelled('+', words.zoomIn, () => events.zoomed(this.#nextZoom(1))),
    );
    const exportIt = button(words.exportIt, () => events.exportAsked());
    exportIt.classList.add('main');
    const filters = [
      field(words.filterClauses, this.#clauses),
      field(words.filterDocuments, this.#documents),
    ];
    const ofMatrix = [
      field(words.sortRows, this.#rowsBy),
      field(words.sortDocuments, this.#documentsBy),
      states,
      beside(this.#folders, words.folders),
    ];
    for (const control of [...filters, ...ofMatrix]) control.classList.add('of-matrix');
    for (const control of this.#besideFields) control.classList.add('of-diagram');
    const toolbar = document.createElement('div');
    toolbar.className = 'toolbar';
    toolbar.setAttribute('role', 'toolbar');
    toolbar.setAttribute('aria-label', words.toolbar);
    toolbar.append(
      this.#projectField,
      field(words.lead, this.#lead),
      ...this.#besideFields,
      ...ofMatrix,
      zoom,
      exportIt,
    );
    this.element.append(...filters, toolbar);
    this.#toolbar = new OneTabStop(toolbar, [
      ...toolbar.querySelectorAll<HTMLElement>('select, input, button'),
    ]);
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
    setOptions(second, [['', this.#noOther], ...others.filter(name => name !== shown[0]).map(asOption)]);
    first.value = shown[0] ?? '';
    second.value = shown[1] ?? '';
  }

  #arrange(change: Partial<Arrangement>): void {
    this.#events.arranged({ ...this.#choices.arrangement, ...change });
  }

  #checked(): readonly CoverageStatus[] {
    return [...this.#statuses].filter(([, { checked }]) => checked).map(([status]) => status);
  }

  #nextZoom(by: 1 | -1): number {
    const { zoom } = this.#choices;
    return (by > 0 ? zooms.find(other => other > zoom) : zooms.findLast(other => other < zoom)) ?? zoom;
  }
}

function select(changed: (value: string) => void): HTMLSelectElement {
  const made = document.createElement('select');
  made.addEventListener('change', () => changed(made.value));
  return made;
}

/** A list of values that stay the same, each with its text. */
function choice<Value extends string>(
  texts: Readonly<Record<Value, string>>,
  chosen: (value: Value) => void,
): HTMLSelectElement {
  const values = Object.keys(texts) as Value[];
  const made = select(value => {
    const known = values.find(each => each === value);
    if (known !== undefined) chosen(known);
  });
  setOptions(
    made,
    values.map(value => [value, texts[value]]),
  );
  return made;
}

function search(placeholder: string, changed: (value: string) => void): HTMLInputElement {
  const made = document.createElement('input');
  made.type = 'search';
  made.placeholder = placeholder;
  made.addEventListener('input', () => changed(made.value));
  return made;
}

function checkbox(changed: (isOn: boolean) => void): HTMLInputElement {
  const made = document.createElement('input');
  made.type = 'checkbox';
  made.addEventListener('change', () => changed(made.checked));
  return made;
}

function labelled(text: string, label: string, pressed: () => void): HTMLButtonElement {
  const made = button(text, pressed);
  made.setAttribute('aria-label', label);
  made.title = label;
  return made;
}

/** A control with its name above it. */
function field(name: string, control: HTMLElement): HTMLElement {
  const label = document.createElement('label');
  label.className = 'field';
  const text = document.createElement('span');
  text.textContent = name;
  label.append(text, control);
  return label;
}

/** A box with its name beside it. */
function beside(box: HTMLElement, name: string): HTMLElement {
  const label = document.createElement('label');
  label.className = 'beside';
  label.append(box, name);
  return label;
}

const asOption = (name: string): readonly [string, string] => [name, name];

function setOptions(control: HTMLSelectElement, options: readonly (readonly [string, string])[]): void {
  const key = JSON.stringify(options);
  if (control.dataset.options === key) return;
  control.dataset.options = key;
  control.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
}
