import { ledTo } from './arrow-keys.ts';

/** Several things in one place, one of them to be seen. Arrows, Home and End go from one tab to the next. */
export class Tabs<Name extends string> {
  readonly element = document.createElement('div');
  readonly #tabs = new Map<Name, HTMLButtonElement>();

  constructor(names: Readonly<Record<Name, string>>, chosen: (name: Name) => void) {
    this.element.className = 'tabs';
    this.element.setAttribute('role', 'tablist');
    for (const [name, text] of Object.entries(names) as [Name, string][]) {
      const tab = document.createElement('button');
      tab.type = 'button';
      tab.id = `tab-${name}`;
      tab.textContent = text;
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-controls', `panel-${name}`);
      tab.addEventListener('click', () => chosen(name));
      this.#tabs.set(name, tab);
      this.element.append(tab);
    }
    this.element.addEventListener('keydown', event => {
      const all = [...this.#tabs.values()];
      const to = ledTo(event, all.indexOf(document.activeElement as HTMLButtonElement), all.length);
      const next = to === undefined ? undefined : all[to];
      if (!next) return;
      // The page would scroll as well.
      event.preventDefault();
      next.click();
      next.focus();
    });
  }

  show(chosen: Name): void {
    for (const [name, tab] of this.#tabs) {
      tab.setAttribute('aria-selected', String(name === chosen));
      tab.tabIndex = name === chosen ? 0 : -1;
    }
  }
}

/** What a tab shows. */
export function tabPanel(name: string, ...inside: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement('div');
  made.id = `panel-${name}`;
  made.className = 'panel';
  made.setAttribute('role', 'tabpanel');
  made.setAttribute('aria-labelledby', `tab-${name}`);
  made.append(...inside);
  return made;
}
