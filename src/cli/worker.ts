import { parentPort, workerData } from 'node:worker_threads';
import { type FileResult, readFiles } from './read-files.ts';
import type { WorkerTask } from './run-job.ts';
import { shippedPacks } from './shipped-packs.ts';

/** Results are sent some at a time: a message for each file would cost more than most files do. */
const resultsAtOnce = 32;

const { job, next } = workerData as WorkerTask;
const shared = new Int32Array(next);
let results: FileResult[] = [];
const send = () => {
  parentPort?.postMessage(results);
  results = [];
};

await readFiles(
  job,
  shippedPacks(),
  () => Atomics.add(shared, 0, 1),
  result => {
    results.push(result);
    if (results.length === resultsAtOnce) send();
  },
);
send();
