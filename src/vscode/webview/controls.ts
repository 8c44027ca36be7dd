import { button } from './button.ts';

// The controls of a toolbar, each of which tells of what is chosen or typed.

/** A list of values, which `setOptions` fills. */
export function select(changed: (value: string) => void): HTMLSelectElement {
  const made = document.createElement('select');
  made.addEventListener('change', () => changed(made.value));
  return made;
}

/** A list of values that stay the same, each with its text. */
export function choice<Value extends string>(
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

/** A field to type in; tells of each letter. */
export function search(placeholder: string, changed: (value: string) => void): HTMLInputElement {
  const made = document.createElement('input');
  made.type = 'search';
  made.placeholder = placeholder;
  made.addEventListener('input', () => changed(made.value));
  return made;
}

/** A box to tick. */
export function checkbox(changed: (isOn: boolean) => void): HTMLInputElement {
  const made = document.createElement('input');
  made.type = 'checkbox';
  made.addEventListener('change', () => changed(made.checked));
  return made;
}

/** A button with a sign on it, and what the sign means. */
export function labelled(text: string, label: string, pressed: () => void): HTMLButtonElement {
  const made = button(text, pressed);
  made.setAttribute('aria-label', label);
  made.title = label;
  return made;
}

/** A control with its name above it. */
export function field(name: string, control: HTMLElement): HTMLElement {
  const label = document.createElement('label');
  label.className = 'field';
  const text = document.createElement('span');
  text.textContent = name;
  label.append(text, control);
  return label;
}

/** A box with its name beside it. */
export function beside(box: HTMLElement, name: string): HTMLElement {
  const label = document.createElement('label');
  label.className = 'beside';
  label.append(box, name);
  return label;
}

/** A value that is its own text. */
export const asOption = (name: string): readonly [string, string] => [name, name];

/** Fills a list, unless it has these values and texts already: an open one would close. */
export function setOptions(
  control: HTMLSelectElement,
  options: readonly (readonly [string, string])[],
): void {
  const key = JSON.stringify(options);
  if (control.dataset.options === key) return;
  control.dataset.options = key;
  control.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
}
