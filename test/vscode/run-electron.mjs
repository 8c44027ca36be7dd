// The same tests in the VS Code of the desktop, which @vscode/test-electron downloads: `npm run test:electron`.
// `-- hover` runs the files with that in their name; VSCODE_VERSION names another version than the newest.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildExtension } from '../../scripts/build-extension.mjs';
import { bundleSuite } from './bundle-suite.mjs';
import { buildCommandLine } from './command-line.mjs';
import { windows } from './windows.mjs';

const folder = await mkdtemp(join(tmpdir(), 'crossclause-electron-'));
const extension = join(folder, 'extension');
try {
  await buildExtension(extension, 'desktop');
  const commandLine = await buildCommandLine(join(folder, 'command-line'));
  for (const window of Object.keys(windows)) {
    // A window whose tests failed keeps no other from being tried.
    if ((await runWindow(window, commandLine)) !== 0) process.exitCode = 1;
  }
} catch (error) {
  console.error(`The tests did not run: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Runs the tests of one window; gives VS Code's exit code, 0 where none is wanted. */
async function runWindow(window, commandLine) {
  const { tests, open, isUntrusted } = windows[window];
  const suite = join(folder, `${window}.js`);
  if ((await bundleSuite(suite, { folder: tests, files: process.argv[2] })) === 0) return 0;
  const place = join(folder, window);
  await mkdir(place);
  const opened = await open(place, commandLine);
  const launchArgs = [
    ...Object.values(opened),
    '--disable-extensions',
    ...(isUntrusted ? [] : ['--disable-workspace-trust']),
  ];
  console.log(`\n${window}`);
  return runTests({
    version: process.env.VSCODE_VERSION ?? 'stable',
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    launchArgs,
  }).catch(error => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
}
