import type * as vscode from 'vscode';

type Task = () => Promise<void>;

/**
 * Runs what was asked for once it was not asked for again for a while. Under one key one thing is done after the other, so that
 * what was asked for last is also what comes out last; of what is asked for meanwhile, only the newest is done.
 */
export class Later implements vscode.Disposable {
  readonly #milliseconds: number;
  readonly #failed: (error: unknown) => void;
  readonly #waiting = new Map<
    string,
    { readonly timer: ReturnType<typeof setTimeout>; readonly task: Task }
  >();
  /** What is run next under each key. */
  readonly #next = new Map<string, Task>();
  /** Until nothing is to be run any more under the key. */
  readonly #running = new Map<string, Promise<void>>();
  /** What was asked for less than the wait ago. */
  readonly #recent = new Map<string, ReturnType<typeof setTimeout>>();
  #isOver = false;

  /** @param milliseconds the wait */
  constructor(milliseconds: number, failed: (error: unknown) => void) {
    this.#milliseconds = milliseconds;
    this.#failed = failed;
  }

  run(key: string, task: Task): void {
    if (this.#isOver) return;
    this.cancel(key);
    const timer = setTimeout(() => this.runNow(key, task), this.#milliseconds);
    this.#waiting.set(key, { timer, task });
  }

  /** Runs it at once where it was not asked for a while, else as `run`. */
  runSoon(key: string, task: Task): void {
    if (this.#isOver) return;
    const recent = this.#recent.get(key);
    if (recent === undefined) this.runNow(key, task);
    else this.run(key, task);
    clearTimeout(recent);
    this.#recent.set(
      key,
      setTimeout(() => this.#recent.delete(key), this.#milliseconds),
    );
  }

  /** Runs it without the wait, once what runs under the key is done, and not again later. */
  runNow(key: string, task: Task): void {
    if (this.#isOver) return;
    this.cancel(key);
    this.#next.set(key, task);
    if (!this.#running.has(key)) this.#running.set(key, this.#runAll(key));
  }

  /** Something was asked for and has not begun. */
  get isWaiting(): boolean {
    return this.#waiting.size > 0 || this.#next.size > 0;
  }

  /** What waits under the key is not run; what runs goes on. */
  cancel(key: string): void {
    clearTimeout(this.#waiting.get(key)?.timer);
    this.#waiting.delete(key);
    this.#next.delete(key);
  }

  /** Waits for nothing any more, and until all that was asked for is done. */
  async finish(): Promise<void> {
    while (this.#waiting.size > 0 || this.#running.size > 0) {
      for (const [key, { task }] of [...this.#waiting]) this.runNow(key, task);
      await Promise.all(this.#running.values());
    }
  }

  dispose(): void {
    this.#isOver = true;
    for (const { timer } of this.#waiting.values()) clearTimeout(timer);
    for (const timer of this.#recent.values()) clearTimeout(timer);
    this.#waiting.clear();
    this.#next.clear();
  }

  async #runAll(key: string): Promise<void> {
    for (let task = this.#next.get(key); task; task = this.#next.get(key)) {
      this.#next.delete(key);
      await task().catch(this.#failed);
    }
    this.#running.delete(key);
  }
}
