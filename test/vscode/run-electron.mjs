// The same tests in the VS Code of the desktop, which @vscode/test-electron downloads: `npm run test:electron`.
// `-- hover` runs the files with that in their name; VSCODE_VERSION names another version than the newest, VSCODE_PROGRAM one that
// is installed: not the command `code`, which does not wait, but the program it starts (`/usr/share/code/code`, `Code.exe`,
// `Visual Studio Code.app/Contents/MacOS/Electron`). Where no screen is: `xvfb-run -a npm run test:electron`.
import { spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { readArguments } from '../../scripts/arguments.mjs';
import { buildExtension } from '../../scripts/build-extension.mjs';
import { bundleSuite } from './bundle-suite.mjs';
import { buildCommandLine } from './command-line.mjs';
import { argumentsFor, environmentOf, troubleOf, userDataFolder, userSettings } from './electron.mjs';
import { windows } from './windows.mjs';

const usage =
  'npm run test:electron [-- FILE]\nRuns the tests of the editor in the VS Code of the desktop, those in files with that in their name.';
const [files] = readArguments(usage, { most: 1 }).positionals;

// By its real name: macOS and Windows have another one for the folder of temporary files, and watchers tell of the real one.
const folder = await realpath(await mkdtemp(join(tmpdir(), 'cc-')));
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
  await rm(folder, { recursive: true, force: true, maxRetries: 10 }).catch(({ message }) => {
    console.error(`${folder} stays behind: ${message}`);
  });
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
  const userData = userDataFolder(folder, Object.keys(windows).indexOf(window));
  await mkdir(join(userData, 'User'), { recursive: true });
  await writeFile(join(userData, 'User/settings.json'), JSON.stringify(userSettings));
  const args = argumentsFor({ opened, extension, tests, userData, isUntrusted });
  let output = '';
  const exitCode = await new Promise((resolve, reject) => {
    // On Windows a program with windows has no console of its own to write to.
    const code = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environmentOf(process.env),
    });
    for (const [from, to] of [
      [code.stdout, process.stdout],
      [code.stderr, process.stderr],
    ]) {
      from.setEncoding('utf8').on('data', text => {
        output += text;
        to.write(text);
      });
    }
    code.once('error', reject);
    code.once('close', (ended, signal) => resolve(ended ?? signal));
    // What it leaves running may hold the pipes open.
    code.once('exit', (ended, signal) => setTimeout(resolve, 2000, ended ?? signal));
  });
  const trouble = troubleOf(exitCode, output);
  if (trouble) console.error(`${window}: ${trouble}`);
  return trouble === undefined;
}
