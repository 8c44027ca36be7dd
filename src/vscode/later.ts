import type * as vscode from 'vscode';

/** Runs what was asked for once it was not asked for again for a while; one run for each key. */
export class Later implements vscode.Disposable {
  readonly #milliseconds: number;
  readonly #failed: (error: unknown) => void;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(milliseconds: number, failed: (error: unknown) => void) {
    this.#milliseconds = milliseconds;
    this.#failed = failed;
  }

  run(key: string, task: () => Promise<void>): void {
    this.cancel(key);
    const timer = setTimeout(() => {
      this.#waiting.delete(key);
      task().catch(this.#failed);
    }, this.#milliseconds);
    this.#waiting.set(key, timer);
  }

  cancel(key: string): void {
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }
}
