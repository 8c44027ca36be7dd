import { setFlagsFromString } from 'node:v8';

/**
 * What each major version of Node understands: V8 has renamed these, and says so aloud where it does not know one. A
 * version that nobody has measured keeps its own settings.
 */
const steadier: Readonly<Record<string, readonly string[]>> = {
  20: ['--interrupt-budget=1000000'],
  22: ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=20000'],
  24: ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=20000'],
  26: ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=20000'],
};

/**
 * Lets V8 look longer at a function before it optimizes it. A check lasts one or two seconds, each of its threads compiles for
 * itself, and of 4.1 s of processor time on 18.6 MB 1.5 s went into code that was hardly used before the end (Node 20). Only
 * when code is optimized changes, never what it does.
 */
export function optimizeLater(): void {
  const [major = ''] = process.versions.node.split('.');
  for (const flag of steadier[major] ?? []) setFlagsFromString(flag);
}
