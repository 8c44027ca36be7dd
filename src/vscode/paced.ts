import type * as vscode from 'vscode';

/** Does a thing soon after it was asked for, and not again before a pause is over, however often it is asked for. */
export class Paced implements vscode.Disposable {
  readonly #pause: number;
  readonly #task: () => Promise<void>;
  readonly #failed: (error: unknown) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isBusy = false;
  #isWanted = false;
  #isOver = false;
  #last = Number.NEGATIVE_INFINITY;

  /** @param pause in milliseconds */
  constructor(pause: number, task: () => Promise<void>, failed: (error: unknown) => void) {
    this.#pause = pause;
    this.#task = task;
    this.#failed = failed;
  }

  run(): void {
    this.#isWanted = true;
    if (this.#isBusy || this.#isOver || this.#timer !== undefined) return;
    const wait = Math.max(0, this.#last + this.#pause - performance.now());
    this.#timer = setTimeout(() => void this.#do(), wait);
  }

  async #do(): Promise<void> {
    this.#timer = undefined;
    this.#isWanted = false;
    this.#isBusy = true;
    try {
      await this.#task();
    } catch (error) {
      this.#failed(error);
    }
    this.#isBusy = false;
    this.#last = performance.now();
    if (this.#isWanted) this.run();
  }

  dispose(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }
}
