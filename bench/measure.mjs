import { spawnSync } from 'node:child_process';

/** The status of a command that has found something, Crossclause's and markdownlint's alike. */
const findings = 1;

/** Throws where a command did not do what is measured. */
function expectDone(args, { status, signal, error, stderr }, mayFind) {
  if (error) throw error;
  if (signal || (status !== 0 && !(mayFind && status === findings)))
    throw new Error(`${args.join(' ')}\n${stderr}`);
}

/**
 * Seconds that a command takes from its start to its end, the median of some runs. What it prints is thrown away.
 *
 * @param {readonly string[]} args of Node
 * @param {{ cwd: string, runs: number, mayFind?: boolean }} how `mayFind`: the command checks something, and may end with findings
 */
export function secondsOf(args, { cwd, runs, mayFind = false }) {
  const seconds = Array.from({ length: runs }, () => {
    const start = performance.now();
    const done = spawnSync(process.execPath, args, {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
      maxBuffer: 1_000_000_000,
    });
    expectDone(args, done, mayFind);
    return (performance.now() - start) / 1000;
  });
  return quantile(seconds, 0.5);
}

/**
 * What a command prints.
 *
 * @param {readonly string[]} args of Node
 * @param {{ cwd: string }} where
 */
export function outputOf(args, { cwd }) {
  const done = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  expectDone(args, done, false);
  return done.stdout;
}

// Says on standard error, as the last line, how much memory the program held at most, in kB.
const saysMemory = `process.on('exit', () => process.stderr.write('\\n' + process.resourceUsage().maxRSS));`;

/**
 * Megabytes that a check holds at most, all its threads together.
 *
 * @param {readonly string[]} args of Node
 * @param {{ cwd: string }} where
 */
export function memoryOf(args, { cwd }) {
  const done = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(saysMemory)}`, ...args],
    { cwd, encoding: 'utf8', maxBuffer: 1_000_000_000 },
  );
  expectDone(args, done, true);
  return Number(done.stderr.trimEnd().split('\n').at(-1)) / 1000;
}

/** The value that this share of the values does not exceed. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
