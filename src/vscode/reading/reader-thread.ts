import type { NodeThread } from '../node.ts';
import type { FromThread, PlainSetup, Task } from './messages.ts';
import type { DocumentSummary } from './summary.ts';

/** A document that somebody waits for. */
export interface Waiting<Setup extends PlainSetup> {
  readonly task: Task<Setup>;
  readonly resolve: (summary: DocumentSummary | undefined) => void;
  readonly reject: (error: unknown) => void;
  /** A thread that was to read it has ended before it did. */
  wasLost: boolean;
}

/** A thread is sent some documents ahead, so that it never waits for the next one. */
const mostSent = 8;

/** A thread that reads documents, seen from where it was begun. */
export class ReaderThread<Setup extends PlainSetup> {
  readonly #thread: NodeThread;
  readonly #changed: () => void;
  readonly #sent = new Map<number, Waiting<Setup>>();
  /** The setups that it was told of, by their numbers. */
  readonly #setups = new Map<Setup, number>();
  #count = 0;
  #isReady = false;

  /**
   * @param changed it can be sent more
   * @param lost it has ended by itself, or cannot be understood
   */
  constructor(thread: NodeThread, changed: () => void, lost: (error: unknown) => void) {
    this.#thread = thread;
    this.#changed = changed;
    thread.on('message', message => this.#hear(message as FromThread));
    thread.on('messageerror', lost);
    thread.on('error', lost);
    thread.on('exit', code => lost(new Error(`reader thread: exit code ${code}`)));
  }

  /** It has begun. */
  get isReady(): boolean {
    return this.#isReady;
  }

  get takesMore(): boolean {
    return this.#isReady && this.#sent.size < mostSent;
  }

  /** It has answered all that it was sent. */
  get isIdle(): boolean {
    return this.#sent.size === 0;
  }

  /** What it was sent and has not answered. */
  get sent(): readonly Waiting<Setup>[] {
    return [...this.#sent.values()];
  }

  /** Has it read a document; throws where no message can be made of what applies to it. */
  send(waiting: Waiting<Setup>): void {
    const { uri, text, setup } = waiting.task;
    const id = ++this.#count;
    this.#sent.set(id, waiting);
    this.#thread.postMessage({ kind: 'read', id, uri, text, setup: this.#tellOf(setup) });
  }

  /** Nobody is answered any more. */
  end(): void {
    this.#sent.clear();
    void this.#thread.terminate();
  }

  /** The number of a setup, which the thread is told of before it hears it for the first time. */
  #tellOf(setup: Setup): number {
    const known = this.#setups.get(setup);
    if (known !== undefined) return known;
    const id = ++this.#count;
    const { config, userPacks, projectPacks } = setup;
    this.#thread.postMessage({ kind: 'setup', id, config, userPacks, projectPacks });
    this.#setups.set(setup, id);
    return id;
  }

  #hear(message: FromThread): void {
    if (message.kind === 'ready') this.#isReady = true;
    else {
      const waiting = this.#sent.get(message.id);
      this.#sent.delete(message.id);
      if (message.kind === 'read') waiting?.resolve(message.summary);
      else waiting?.reject(Object.assign(new Error(message.reason), { code: message.code }));
    }
    this.#changed();
  }
}
