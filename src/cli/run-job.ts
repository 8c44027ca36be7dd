import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { counted } from '../core/index.ts';
import type { Io } from './io.ts';
import { type FileResult, type Job, readFiles } from './read-files.ts';

/** Fewer files than this are read sooner than another thread is started. */
const fewestForThreads = 64;

/** More threads than this wait for each other's memory. */
const mostThreads = 8;

/**
 * What a thread may hold of what it has only just made; megabytes. V8's own 48 made 10,000 documents take 35 MB more and no
 * less time: what reading a document leaves behind is gone with the next one.
 */
const mostNew = 12;

/** What another thread is given. */
export interface WorkerTask {
  readonly job: Job;
  /** One number that all threads share: the index of the next file to take. */
  readonly next: SharedArrayBuffer;
}

/**
 * Works through a job and gives a result for each file, in the order of the files. Large jobs are shared among threads:
 * each takes the next file that nobody has taken. Rejects where a thread fails, or a file has no result: what was not read must
 * not pass for clean.
 */
export async function runJob(job: Job, io: Io): Promise<readonly FileResult[]> {
  const results: (FileResult | undefined)[] = Array.from({ length: job.files.length });
  let finished = 0;
  const progress = showProgress(io, job.files.length, () => finished);
  const keep = (result: FileResult) => {
    results[result.index] = result;
    finished++;
    progress.update();
  };

  const buffer = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const next = new Int32Array(buffer);
  const threads = job.files.length < fewestForThreads ? 1 : Math.min(io.threads, mostThreads);
  const workers = Array.from({ length: threads - 1 }, () => startWorker({ job, next: buffer }));
  try {
    const others = workers.map(worker => resultsOf(worker, keep));
    const own = readFiles(job, io.shippedPacks(), () => Atomics.add(next, 0, 1), keep);
    // Whichever fails first is heard at once.
    await Promise.all([own, ...others]);
  } finally {
    // After a failure the others find nothing left to take.
    Atomics.store(next, 0, job.files.length);
    for (const worker of workers) void worker.terminate();
    progress.clear();
  }
  return results.map((result, index) => {
    if (result === undefined) throw new Error(`Nothing came back of ${job.files[index]?.name}.`);
    return result;
  });
}

const startWorker = (workerData: WorkerTask): Worker =>
  new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: mostNew },
  });

/** Resolves when the thread has ended as it should. */
function resultsOf(worker: Worker, keep: (result: FileResult) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (results: readonly FileResult[]) => {
      for (const result of results) keep(result);
    });
    worker.on('error', reject);
    worker.on('messageerror', reject);
    worker.on('exit', code => {
      if (code === 0) resolve();
      else reject(new Error(`A thread that reads documents ended with code ${code}.`));
    });
  });
}

/** Runs shorter than this need no progress; milliseconds. */
const patience = 500;
const interval = 100;

/** `512 of 1566 files` on a terminal, once a run takes long enough to wonder; on standard error. */
function showProgress(
  io: Io,
  total: number,
  finished: () => number,
): { update: () => void; clear: () => void } {
  if (!io.isErrorTerminal) return { update: () => {}, clear: () => {} };
  let shownAt = performance.now() + patience - interval;
  let isShown = false;
  return {
    update: () => {
      const now = performance.now();
      if (now - shownAt < interval) return;
      shownAt = now;
      isShown = true;
      io.err(`\r${finished()} of ${counted(total, 'file')}`);
    },
    clear: () => {
      if (isShown) io.err('\r\u001B[K');
    },
  };
}

/** How many threads this machine runs at once. */
export const threadsHere = (): number => availableParallelism();
