// Checks everything: types, lint and format, tests, build. Goes on when one of them finds something, and names at the end those that did.
import { spawnSync } from 'node:child_process';

const steps = ['types', 'lint', 'tests', 'build'];

const troubled = steps.filter(step => {
  console.log(`\n${step}`);
  const { status, error } = spawnSync('npm', ['run', '--silent', step], {
    stdio: 'inherit',
    // npm is a .cmd on Windows, which runs in a shell only; the words above are all that it is given.
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  return status !== 0;
});

console.log(troubled.length === 0 ? '\nAll is well.' : `\nLook at: ${troubled.join(', ')}.`);
process.exitCode = troubled.length === 0 ? 0 : 1;
