import { setFlagsFromString } from 'node:v8';

/**
 * What each major version of Node understands: V8 has renamed these, and says so aloud where it does not know one. A
 * version that nobody has measured keeps its own settings.
 *
 * A check lasts one or two seconds, each of its threads compiles for itself, and of 4.1 s of processor time on 18.6 MB 1.5 s
 * went into code that was hardly used before the end (Node 20): functions are looked at longer before they are optimized.
 */
const optimizingLater: Readonly<Record<string, readonly string[]>> = {
  20: ['--interrupt-budget=1000000'],
  22: ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=20000'],
  24: ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=20000'],
  26: ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=20000'],
};

/**
 * Old memory grows to two and a half times what is needed before it is cleared, and not to four times: what reading a
 * document leaves behind is gone with the next one. 10,000 documents take 240 MB instead of 290 (Node 20), and 3 % longer.
 */
const clearingSooner = '--heap-growing-percent=150';

/**
 * Patterns are compiled at once. V8 would first make each a program for its interpreter, and one for the processor when it is
 * used again, as nearly all are: a tenth of the processor time on 18.6 MB (Node 20).
 */
const compilingPatternsOnce = '--no-regexp-tier-up';

/** Sets V8 up for a program that reads much and ends soon. What it does never changes, only when code and memory are seen to. */
export function tuneEngine(): void {
  const [major = ''] = process.versions.node.split('.');
  const known = optimizingLater[major];
  for (const flag of known ? [...known, clearingSooner, compilingPatternsOnce] : []) setFlagsFromString(flag);
}
