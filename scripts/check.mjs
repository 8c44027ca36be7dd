// Checks everything: types, lint and format, tests, build, the editor, the packed extension. Goes on when one of them finds
// something, and names at the end those that did; the last line counts the tests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inWords, readReport } from './test-report.mjs';

const walk = 'test:end-to-end';

const steps = [
  'types',
  'lint',
  'tests',
  'build',
  'test:editor',
  // One of the four themes shows whether it works; how it looks in the others is for eyes.
  `${walk} -- --theme light`,
];

/** Runs one of npm's scripts, which reports its tests to the file; gives its exit code. */
function run(step, file) {
  const { status, error } = spawnSync('npm', ['run', '--silent', ...step.split(' ')], {
    stdio: 'inherit',
    // npm is a .cmd on Windows, which runs in a shell only; the words above are all that it is given.
    shell: process.platform === 'win32',
    env: { ...process.env, TEST_REPORT: file },
  });
  if (error) throw error;
  return status;
}

const folder = mkdtempSync(join(tmpdir(), 'crossclause-check-'));
const total = { passed: 0, failed: 0, skipped: 0 };
const troubled = [];
const missed = [];

for (const [index, step] of steps.entries()) {
  const [name] = step.split(' ');
  console.log(`\n${name}`);
  const file = join(folder, `${index}.json`);
  const begun = Date.now();
  let status = run(step, file);
  if (status === 1 && name === walk) {
    console.log(
      `${name} is run once more: its steps build on each other, and an editor under load may answer late.`,
    );
    status = run(step, file);
  }
  console.log(`${name}: ${((Date.now() - begun) / 1000).toFixed(0)} s`);

  const { missing, ...counts } = readReport(file) ?? { passed: 0, failed: 0, skipped: 0 };
  if (missing) missed.push(`${name} was skipped. ${missing}`);
  else if (status !== 0) {
    troubled.push(name);
    // A step that stops the run and is no test (types, lint, build) counts as one that failed.
    counts.failed ||= 1;
  }
  for (const key of Object.keys(total)) total[key] += counts[key];
}
rmSync(folder, { recursive: true });

console.log(troubled.length === 0 ? '\nAll is well.' : `\nLook at: ${troubled.join(', ')}.`);
for (const complaint of missed) console.log(complaint);
console.log(inWords(total));
process.exitCode = troubled.length === 0 ? 0 : 1;
