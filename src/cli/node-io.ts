import type { Io } from './io.ts';
import { threadsHere } from './run-job.ts';
import { shippedPackFiles, shippedPacks } from './shipped-packs.ts';

/** Put in by the build, from package.json. */
declare const CROSSCLAUSE_VERSION: string;

/** The process this runs in. */
export function nodeIo(): Io {
  let packs: ReturnType<typeof shippedPacks> | undefined;
  return {
    cwd: process.cwd(),
    environment: process.env,
    isTerminal: process.stdout.isTTY ?? false,
    isErrorTerminal: process.stderr.isTTY ?? false,
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    threads: threadsHere(),
    version: CROSSCLAUSE_VERSION,
    now: () => new Date(),
    out: text => process.stdout.write(text),
    err: text => process.stderr.write(text),
    shippedPacks: () => {
      packs ??= shippedPacks();
      return packs;
    },
    shippedPackFiles,
  };
}
