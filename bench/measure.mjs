import { spawnSync } from 'node:child_process';

/**
 * Seconds that a command takes from its start to its end, the median of some runs. What it prints is thrown away.
 *
 * @param {readonly string[]} args of Node
 * @param {{ cwd: string, runs: number }} how
 */
export function secondsOf(args, { cwd, runs }) {
  const seconds = Array.from({ length: runs }, () => {
    const start = performance.now();
    const { status, signal, error, stderr } = spawnSync(process.execPath, args, {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
      maxBuffer: 1_000_000_000,
    });
    if (error) throw error;
    // 1 means findings, here and with markdownlint.
    if (signal || (status !== 0 && status !== 1)) throw new Error(`${args.join(' ')}\n${stderr}`);
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
  const { status, error, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stderr}`);
  return stdout;
}

// Says on standard error, as the last line, how much memory the program held at most, in kB.
const saysMemory = `process.on('exit', () => process.stderr.write('\\n' + process.resourceUsage().maxRSS));`;

/**
 * Megabytes that a command holds at most, all its threads together.
 *
 * @param {readonly string[]} args of Node
 * @param {{ cwd: string }} where
 */
export function memoryOf(args, { cwd }) {
  const { error, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(saysMemory)}`, ...args],
    { cwd, encoding: 'utf8', maxBuffer: 1_000_000_000 },
  );
  if (error) throw error;
  return Number(stderr.trimEnd().split('\n').at(-1)) / 1000;
}

/** The value that this share of the values does not exceed. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
