import { type Knowledge, readOnceInSteps } from '../../core/index.ts';
import type { NodeThread } from '../node.ts';
import type { Stretches } from '../stretches.ts';
import type { FromThread, PlainSetup, Task, ToThread } from './messages.ts';
import { type DocumentSummary, summaryOf } from './summary.ts';

/** What applies to a document, for this thread and as others are told of it. */
export type ReaderSetup = PlainSetup & Knowledge;

/** A document that somebody waits for. */
interface Waiting {
  readonly task: Task<ReaderSetup>;
  readonly resolve: (summary: DocumentSummary | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread, and what it was sent and has not answered. */
interface Helper {
  readonly thread: NodeThread;
  readonly sent: Map<number, Waiting>;
  /** The setups that it was told of. */
  readonly setups: Set<number>;
  isReady: boolean;
}

/** What a reader is given by its host. */
export interface ReaderHost {
  readonly stretches: Stretches;
  /** Reads a file of the host's disk; undefined where there is none that is text. */
  readonly readText: (uri: string) => Promise<string | undefined>;
  /** Begins threads that read documents; none where the host cannot. */
  readonly startThreads: () => readonly NodeThread[];
  /** Takes what went wrong with the threads, without which documents are read more slowly and no worse. */
  readonly failed: (error: unknown) => void;
  /** How long threads that nobody needs are kept, since more may come; milliseconds. */
  readonly keptFor: number;
}

/** Where fewer documents wait, they are read sooner than a thread has begun. */
const fewestForThreads = 64;

/** A thread is sent some documents ahead, so that it never waits for the next one. */
const mostSent = 8;

/**
 * Reads documents that no editor has open, to sum them up: here, in stretches between which the host has its turn; and where
 * many of them wait and the host has threads, in these, so that they keep nobody from anything.
 */
export class DocumentReader {
  readonly #host: ReaderHost;
  readonly #queue: Waiting[] = [];
  readonly #ids = new WeakMap<ReaderSetup, number>();
  readonly #helpers = new Set<Helper>();
  #count = 0;
  #isReadingHere = false;
  /** Threads have failed once: they are not tried again. */
  #isWithoutThreads = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReaderHost) {
    this.#host = host;
  }

  /** Whether files of the host's disk are better read by a thread than by whoever asks. */
  get readsFiles(): boolean {
    return [...this.#helpers].some(({ isReady }) => isReady);
  }

  /**
   * What is to be kept of a document; undefined where that is to be read from a file, and there is none that is text. Fails
   * where the file may be there and only cannot be reached now.
   */
  read(task: Task<ReaderSetup>): Promise<DocumentSummary | undefined> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ task, resolve, reject });
      if (this.#queue.length >= fewestForThreads && this.#helpers.size === 0) this.#startThreads();
      this.#handOut();
      void this.#readHere();
    });
  }

  /** Ends the threads; nobody is answered any more. */
  dispose(): void {
    this.#queue.length = 0;
    this.#isWithoutThreads = true;
    this.#endThreads();
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

  #nextHere(): Waiting | undefined {
    return this.readsFiles ? undefined : this.#queue.shift();
  }

  async #summaryOf({ uri, text: given, setup }: Task<ReaderSetup>): Promise<DocumentSummary | undefined> {
    const text = given ?? (await this.#host.readText(uri));
    if (text === undefined) return undefined;
    const options = { knowledge: setup.clauses, scope: setup.config.standards };
    return summaryOf(await this.#host.stretches.finish(readOnceInSteps(uri, text, options)), setup);
  }

  #startThreads(): void {
    if (this.#isWithoutThreads) return;
    try {
      for (const thread of this.#host.startThreads()) this.#listenTo(thread);
    } catch (error) {
      this.#goOnWithoutThreads(error);
    }
  }

  #listenTo(thread: NodeThread): void {
    const helper: Helper = { thread, sent: new Map(), setups: new Set(), isReady: false };
    this.#helpers.add(helper);
    thread.on('message', message => this.#hear(helper, message as FromThread));
    thread.on('error', error => this.#lose(helper, error));
    thread.on('exit', code => this.#lose(helper, new Error(`reader thread: exit code ${code}`)));
  }

  #hear(helper: Helper, message: FromThread): void {
    if (message.kind === 'ready') helper.isReady = true;
    else {
      const waiting = helper.sent.get(message.id);
      helper.sent.delete(message.id);
      if (message.kind === 'read') waiting?.resolve(message.summary);
      else waiting?.reject(Object.assign(new Error(message.reason), { code: message.code }));
    }
    this.#handOut();
    this.#restWhereDone();
  }

  /** A thread is gone: what it had not answered is read by others, or here. */
  #lose(helper: Helper, error: unknown): void {
    // It was ended on purpose, or its end was told already.
    if (!this.#helpers.delete(helper)) return;
    this.#queue.unshift(...helper.sent.values());
    this.#goOnWithoutThreads(error);
  }

  #goOnWithoutThreads(error: unknown): void {
    if (!this.#isWithoutThreads) this.#host.failed(error);
    this.#isWithoutThreads = true;
    this.#handOut();
    void this.#readHere();
  }

  #handOut(): void {
    for (const helper of this.#helpers) {
      while (this.#helpers.has(helper) && helper.isReady && helper.sent.size < mostSent) {
        const next = this.#queue.shift();
        if (next === undefined) return;
        try {
          this.#send(helper, next);
        } catch (error) {
          // No message can be made of it.
          void helper.thread.terminate();
          this.#lose(helper, error);
        }
      }
    }
  }

  #send(helper: Helper, waiting: Waiting): void {
    const { uri, text, setup } = waiting.task;
    const id = ++this.#count;
    helper.sent.set(id, waiting);
    this.#post(helper, { kind: 'read', id, uri, text, setup: this.#tellOf(setup, helper) });
  }

  /** The number of a setup, which the thread is told of before it hears it for the first time. */
  #tellOf(setup: ReaderSetup, helper: Helper): number {
    const id = this.#ids.get(setup) ?? ++this.#count;
    this.#ids.set(setup, id);
    const { config, userPacks, projectPacks } = setup;
    if (!helper.setups.has(id)) this.#post(helper, { kind: 'setup', id, config, userPacks, projectPacks });
    helper.setups.add(id);
    return id;
  }

  #post({ thread }: Helper, message: ToThread): void {
    thread.postMessage(message);
  }

  /** Ends the threads where nobody has needed them for a while. */
  #restWhereDone(): void {
    clearTimeout(this.#rest);
    const isDone = this.#queue.length === 0 && [...this.#helpers].every(({ sent }) => sent.size === 0);
    if (isDone) this.#rest = setTimeout(() => this.#endThreads(), this.#host.keptFor);
  }

  #endThreads(): void {
    clearTimeout(this.#rest);
    const helpers = [...this.#helpers];
    this.#helpers.clear();
    for (const { thread } of helpers) void thread.terminate();
  }
}
