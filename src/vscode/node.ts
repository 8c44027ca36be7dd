/** A thread of Node, as far as it is used. */
export interface NodeThread {
  on(event: 'message', listen: (message: unknown) => void): void;
  on(event: 'error' | 'messageerror', listen: (error: unknown) => void): void;
  on(event: 'exit', listen: (code: number) => void): void;
  postMessage(message: unknown): void;
  terminate(): Promise<number>;
}

/** What a thread has of the one that began it. */
export interface NodeThreadPort {
  on(event: 'message', listen: (message: unknown) => void): void;
  postMessage(message: unknown): void;
}

/** What of Node is asked for, by the names of its modules. */
interface NodeModules {
  readonly fs: { readFileSync(at: URL): Uint8Array };
  readonly 'fs/promises': { readFile(at: URL): Promise<Uint8Array> };
  readonly os: { availableParallelism(): number };
  readonly worker_threads: {
    readonly Worker: new (
      bundle: URL,
      options: {
        readonly workerData: unknown;
        readonly resourceLimits: { readonly maxYoungGenerationSizeMb: number };
      },
    ) => NodeThread;
    /** null in the first thread. */
    readonly parentPort: NodeThreadPort | null;
    /** What the thread was given when it began. */
    readonly workerData: unknown;
  };
}

/** Node, where this host is one of Node's: that of a browser has none, and older ones do not give their modules. */
interface MaybeNode {
  readonly process?: {
    getBuiltinModule?<Name extends keyof NodeModules>(name: Name): NodeModules[Name] | undefined;
  };
}

/** undefined in a browser. */
export const node = (globalThis as MaybeNode).process;
