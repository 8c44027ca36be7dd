import { ledTo } from './arrow-keys.ts';

/**
 * Makes several controls one stop of Tab, as a toolbar of the ARIA practices is: Left, Right, Home and End go from one to the
 * next, and Tab comes back to the one that had the focus last. None of them may need these keys itself, as a text field does.
 */
export class OneTabStop {
  readonly #controls: readonly HTMLElement[];
  #active: HTMLElement | undefined;

  /** @param controls in their order; those that are hidden are passed over */
  constructor(element: HTMLElement, controls: readonly HTMLElement[]) {
    this.#controls = controls;
    // A click or a screen reader can put the focus where it likes.
    element.addEventListener('focusin', ({ target }) => {
      const control = controls.find(each => each === target);
      if (control) this.#activate(control);
    });
    element.addEventListener('keydown', event => this.#pressed(event));
    this.refresh();
  }

  /** Looks again which controls are to be seen. */
  refresh(): void {
    const seen = this.#seen();
    const [first] = seen;
    if (first) this.#activate(seen.find(each => each === this.#active) ?? first);
  }

  #seen(): readonly HTMLElement[] {
    return this.#controls.filter(control => control.checkVisibility());
  }

  #activate(active: HTMLElement): void {
    this.#active = active;
    for (const control of this.#controls) control.tabIndex = control === active ? 0 : -1;
  }

  #pressed(event: KeyboardEvent): void {
    const seen = this.#seen();
    const at = seen.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const to = ledTo(event, at, seen.length);
    if (to === undefined) return;
    event.preventDefault();
    seen[to]?.focus();
  }
}
