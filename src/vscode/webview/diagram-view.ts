import { type Diagram, type DiagramWords, diagramAsSvg } from '../../core/index.ts';

/** The script's own; what the page's policy lets a style in, too. Only known while the script is run. */
const nonce = document.currentScript?.nonce ?? '';

/** Down to this part of its size the drawing fits itself into the window; what is smaller nobody can read. */
const smallest = 0.75;

/** The correlations as a drawing, in the colours of the theme. */
export class DiagramView {
  readonly element = document.createElement('div');
  readonly #words: DiagramWords;
  #drawn: Diagram | undefined;

  constructor(label: string, words: DiagramWords) {
    this.#words = words;
    this.element.className = 'diagram';
    this.element.tabIndex = 0;
    this.element.setAttribute('role', 'region');
    this.element.setAttribute('aria-label', label);
  }

  show(diagram: Diagram, zoom: number): void {
    if (this.#drawn !== diagram) {
      this.#drawn = diagram;
      const { documentElement: drawing } = new DOMParser().parseFromString(
        diagramAsSvg(diagram, { words: this.#words }),
        'image/svg+xml',
      );
      for (const style of drawing.querySelectorAll('style')) style.setAttribute('nonce', nonce);
      this.element.replaceChildren(document.importNode(drawing, true));
    }
    const drawing = this.element.querySelector('svg');
    if (!drawing) return;
    const { width } = drawing.viewBox.baseVal;
    drawing.style.width = `calc(clamp(${width * smallest}px, 100%, ${width}px) * ${zoom})`;
    drawing.style.height = 'auto';
  }
}
