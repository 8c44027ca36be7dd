import type { Knowledge } from '../../core/index.ts';
import type { NodeThread } from '../node.ts';
import type { Stretches } from '../stretches.ts';
import { readClosed } from './closed-document.ts';
import type { PlainSetup, Task } from './messages.ts';
import { ReaderThread, type Waiting } from './reader-thread.ts';
import { type DocumentSummary, summaryOf } from './summary.ts';

/** What applies to a document, for this thread and as others are told of it. */
export type ReaderSetup = PlainSetup & Knowledge;

/** What a reader is given by its host. */
export interface ReaderHost {
  readonly stretches: Stretches;
  /** Reads a file of the host's disk; undefined where there is none that is text. */
  readonly readText: (uri: string) => Promise<string | undefined>;
  /** Begins threads that read documents, each when it is asked for; none where the host cannot. */
  readonly startThreads: () => Iterable<NodeThread>;
  /** Takes what went wrong with the threads, without which documents are read more slowly and no worse. */
  readonly failed: (error: unknown) => void;
  /** How long threads that nobody needs are kept, since more may come; milliseconds. */
  readonly keptFor: number;
}

/** Where fewer documents wait, they are read sooner than a thread has begun. */
const fewestForThreads = 64;

/**
 * Reads documents that no editor has open, to sum them up: here, in stretches between which the host has its turn; and where
 * many of them wait and the host has threads, in these, so that they keep nobody from anything.
 */
export class DocumentReader {
  readonly #host: ReaderHost;
  readonly #queue: Waiting<ReaderSetup>[] = [];
  readonly #threads = new Set<ReaderThread<ReaderSetup>>();
  #isReadingHere = false;
  /** Threads have failed once, or this is over: none is begun any more. */
  #isWithoutThreads = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReaderHost) {
    this.#host = host;
  }

  /** Whether files of the host's disk are better read by a thread than by whoever asks. */
  get readsFiles(): boolean {
    return [...this.#threads].some(({ isReady }) => isReady);
  }

  /**
   * What is to be kept of a document; undefined where that is to be read from a file, and there is none that is text, where
   * the text is too long, and once this is over. Fails where the file may be there and only cannot be reached now.
   */
  read(task: Task<ReaderSetup>): Promise<DocumentSummary | undefined> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ task, resolve, reject, wasLost: false });
      if (this.#queue.length >= fewestForThreads && this.#threads.size === 0) this.#startThreads();
      this.#goOn();
    });
  }

  /** Ends the threads; whoever waits is given nothing. */
  dispose(): void {
    this.#isWithoutThreads = true;
    this.#endThreads();
    for (const { resolve } of this.#queue.splice(0)) resolve(undefined);
  }

  /** Has what waits read by the threads that are there, or here. */
  #goOn(): void {
    clearTimeout(this.#rest);
    for (const thread of this.#threads) this.#handTo(thread);
    void this.#readHere();
    const isDone = this.#queue.length === 0 && [...this.#threads].every(({ isIdle }) => isIdle);
    if (isDone && this.#threads.size > 0)
      this.#rest = setTimeout(() => this.#endThreads(), this.#host.keptFor);
  }

  /** Reads what waits until a thread can. */
  async #readHere(): Promise<void> {
    if (this.#isReadingHere) return;
    this.#isReadingHere = true;
    for (let next = this.#nextHere(); next; next = this.#nextHere()) {
      await this.#summaryOf(next.task).then(next.resolve, next.reject);
    }
    this.#isReadingHere = false;
  }

  #nextHere(): Waiting<ReaderSetup> | undefined {
    return this.readsFiles ? undefined : this.#queue.shift();
  }

  async #summaryOf({ uri, text: given, setup }: Task<ReaderSetup>): Promise<DocumentSummary | undefined> {
    const text = given ?? (await this.#host.readText(uri));
    const steps = readClosed(uri, text, setup);
    return steps && summaryOf(await this.#host.stretches.finish(steps), setup);
  }

  #startThreads(): void {
    if (this.#isWithoutThreads) return;
    try {
      for (const begun of this.#host.startThreads()) {
        const thread: ReaderThread<ReaderSetup> = new ReaderThread(
          begun,
          () => this.#goOn(),
          error => this.#lose(thread, error),
        );
        this.#threads.add(thread);
      }
    } catch (error) {
      this.#failed(error);
    }
  }

  #handTo(thread: ReaderThread<ReaderSetup>): void {
    while (thread.takesMore) {
      const next = this.#queue.shift();
      if (next === undefined) return;
      try {
        thread.send(next);
      } catch (error) {
        this.#lose(thread, error);
        return;
      }
    }
  }

  /** A thread is gone: what it had not answered is read by others, or here; a document that two were lost with is not. */
  #lose(thread: ReaderThread<ReaderSetup>, error: unknown): void {
    // It was ended on purpose, or its end was told already.
    if (!this.#threads.delete(thread)) return;
    const left = thread.sent;
    thread.end();
    for (const { reject } of left.filter(({ wasLost }) => wasLost)) reject(error);
    const again = left.filter(({ wasLost }) => !wasLost);
    for (const waiting of again) waiting.wasLost = true;
    this.#queue.unshift(...again);
    this.#failed(error);
    this.#goOn();
  }

  #failed(error: unknown): void {
    if (!this.#isWithoutThreads) this.#host.failed(error);
    this.#isWithoutThreads = true;
  }

  #endThreads(): void {
    clearTimeout(this.#rest);
    const threads = [...this.#threads];
    this.#threads.clear();
    for (const thread of threads) {
      this.#queue.unshift(...thread.sent);
      thread.end();
    }
  }
}
