// The same tests in the VS Code of the desktop, which @vscode/test-electron downloads: `npm run test:electron`.
// `-- hover` runs the files with that in their name; VSCODE_VERSION names another version than the newest, VSCODE_PROGRAM one that
// is installed. Where no screen is: `xvfb-run -a npm run test:electron`.
import { spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { readArguments } from '../../scripts/arguments.mjs';
import { buildExtension } from '../../scripts/build-extension.mjs';
import { bundleSuite } from './bundle-suite.mjs';
import { buildCommandLine } from './command-line.mjs';
import { windows } from './windows.mjs';

const usage =
  'npm run test:electron [-- FILE]\nRuns the tests of the editor in the VS Code of the desktop, those in files with that in their name.';
const [files] = readArguments(usage, { most: 1 }).positionals;

const folder = await mkdtemp(join(tmpdir(), 'crossclause-electron-'));
const extension = join(folder, 'extension');
try {
  await buildExtension(extension, 'desktop');
  const commandLine = await buildCommandLine(join(folder, 'command-line'));
  const program =
    process.env.VSCODE_PROGRAM ?? (await downloadAndUnzipVSCode(process.env.VSCODE_VERSION ?? 'stable'));
  let count = 0;
  for (const window of Object.keys(windows)) {
    const suite = join(folder, `${window}.js`);
    const tests = await bundleSuite(suite, { folder: windows[window].tests, files });
    if (tests === 0) continue;
    count += tests;
    console.log(`\n${window}`);
    // A window whose tests failed keeps no other from being tried.
    if (!(await succeeds(program, window, suite, commandLine))) process.exitCode = 1;
  }
  if (count === 0) throw new Error('no test has such a name.');
} catch (error) {
  console.error(`The tests did not run: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  // Windows may still hold a file of a program that has just ended.
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
}

/**
 * Runs the tests of one window. Its VS Code is started here, since the starter of @vscode/test-electron has every folder
 * trusted, which the tests of an untrusted one cannot do with.
 */
async function succeeds(program, window, suite, commandLine) {
  const { open, isUntrusted } = windows[window];
  const place = join(folder, window);
  await mkdir(place);
  const opened = await open(place, commandLine);
  // As in the browser: VS Code runs tests in the host of the extension whose folder they lie in.
  const tests = join(extension, 'dist', `${window}.js`);
  await copyFile(suite, tests);
  const args = [
    ...Object.values(opened),
    `--extensionDevelopmentPath=${extension}`,
    `--extensionTestsPath=${tests}`,
    // Settings and extensions of its own; no other VS Code that runs is asked to open the window instead.
    `--user-data-dir=${join(place, 'user')}`,
    `--extensions-dir=${join(place, 'extensions')}`,
    '--disable-extensions',
    ...(isUntrusted ? [] : ['--disable-workspace-trust']),
    ...['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--disable-telemetry'],
    ...['--skip-welcome', '--skip-release-notes'],
  ];
  const ended = await new Promise((resolve, reject) => {
    spawn(program, args, { stdio: 'inherit' })
      .once('error', reject)
      .once('close', (code, signal) => resolve(code ?? signal));
  });
  if (ended !== 0) console.error(`${window}: VS Code ended with ${ended}.`);
  return ended === 0;
}
