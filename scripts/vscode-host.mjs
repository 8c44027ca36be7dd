// A real VS Code to try the extension in: the one inside the package code-server, shown in a Chromium. Nothing is
// downloaded but packages of npm and, where there is none, Debian's Chromium.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import nodeModule from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { makeScratchFolder } from './scratch.mjs';

const hostFiles = fileURLToPath(new URL('../test/vscode/host/', import.meta.url));

/** What keeps the editor from being started, in words for the person who wants it; no fault of the program. */
export class Missing extends Error {}

/**
 * Installs the host where that was not done before. The folder is named after the lockfile, so another lockfile is
 * another folder, and it gets its name only once it is complete.
 *
 * @returns {Promise<string>} the folder
 */
export async function installHost(log = () => {}) {
  const lock = await readFile(join(hostFiles, 'package-lock.json'));
  const caches = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const name = `vscode-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`;
  const folder = join(caches, 'crossclause', name);
  if (existsSync(folder)) return folder;

  log('Installing a VS Code for the tests (575 MB, once) …');
  await mkdir(dirname(folder), { recursive: true });
  const incomplete = await mkdtemp(`${folder}-`);
  try {
    for (const file of ['package.json', 'package-lock.json']) {
      await copyFile(join(hostFiles, file), join(incomplete, file));
    }
    // Their scripts would compile native modules that the tests do without.
    runNpm(incomplete, ['ci']);
    // Its npm-shrinkwrap.json leaves out a package, so `npm ci` refuses it; `npm install` takes all the others from it.
    runNpm(join(incomplete, 'node_modules/code-server/lib/vscode'), ['install', '--omit=dev']);
    await rename(incomplete, folder).catch(error => {
      // Somebody else was faster.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(incomplete, { recursive: true, force: true });
  }
  return folder;
}

function runNpm(folder, args) {
  const { status, error, stdout, stderr } = spawnSync(
    'npm',
    [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (error) throw error;
  if (status !== 0) throw new Missing(`npm could not install the VS Code of the tests.\n${stdout}${stderr}`);
}

/** A Node that runs VS Code's server, which wants 22.15 or newer: this one, else the host's own. */
function findNode(host) {
  if ('registerHooks' in nodeModule) return process.execPath;
  const own = join(host, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(own)) return own;
  throw new Missing(`The editor's tests want Node 22.15 or newer; this is ${process.version}.`);
}

const programs = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];

/** The Chromium to show VS Code in: the one that `CHROMIUM` names, an installed one, or Debian's, installed now. */
export function findChromium(log = () => {}) {
  const named = process.env.CHROMIUM;
  if (named) {
    if (isProgram(named)) return named;
    throw new Missing(`CHROMIUM names ${named}, which is no program.`);
  }
  const found = installedChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    log('Installing Chromium with apt-get …');
    const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update'], options);
    spawnSync('apt-get', ['install', '-y', 'chromium'], options);
    const installed = installedChromium();
    if (installed) return installed;
  }
  throw new Missing(
    "The editor's tests want a Chromium: install the package chromium, or name one in CHROMIUM.",
  );
}

const installedChromium = () => programs.map(onPath).find(program => program !== undefined);

const onPath = name =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/bin']
    .map(folder => join(folder, name))
    .find(isProgram);

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Installs a packed extension as a user does.
 *
 * @param {string} host the folder that `installHost` gave
 * @param {string} file the .vsix
 * @param {string} extensions the folder that holds the installed extensions, for `startServer`
 */
export function installExtension(host, file, extensions) {
  const { status, error, stdout, stderr } = spawnSync(
    findNode(host),
    [
      join(host, serverProgram),
      ...['--extensions-dir', extensions, '--server-data-dir', join(extensions, '.server')],
      ...['--accept-server-license-terms', '--install-extension', file],
    ],
    { encoding: 'utf8' },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(`VS Code did not install ${file}.\n${stdout}${stderr}`);
}

const serverProgram = 'node_modules/code-server/lib/vscode/out/server-main.js';

/** What a user would have set who wants nothing done that was not asked for. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'editor.accessibilitySupport': 'off',
  'chat.disableAIFeatures': true,
  // In a browser VS Code saves by itself, a second after the last key.
  'files.autoSave': 'off',
};

/**
 * Starts VS Code's own server at a free port of this machine.
 *
 * @param {string} host the folder that `installHost` gave
 * @param {{ extensions?: string, trusts?: boolean }} [options] `extensions`: the folder of the installed ones; none
 *   without it. `trusts`: whether every folder is trusted, unasked
 * @returns {Promise<{ authority: string, log: () => string, stop: () => Promise<void> }>} `authority`: `127.0.0.1:40123`
 */
export async function startServer(host, { extensions, trusts = true } = {}) {
  const data = await makeScratchFolder('crossclause-vscode-');
  await mkdir(join(data, 'data/Machine'), { recursive: true });
  await writeFile(join(data, 'data/Machine/settings.json'), JSON.stringify(quietSettings));

  const server = spawn(
    findNode(host),
    [
      join(host, serverProgram),
      ...[
        '--host',
        '127.0.0.1',
        '--port',
        '0',
        '--without-connection-token',
        '--accept-server-license-terms',
      ],
      // Without it a built VS Code takes no extension and no tests from the address.
      '--enable-smoke-test-driver',
      ...['--server-data-dir', data, '--disable-telemetry'],
      ...(trusts ? ['--disable-workspace-trust'] : []),
      ...(extensions ? ['--extensions-dir', extensions] : []),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const lines = [];
  const ended = new Promise(resolve => server.once('close', resolve));
  const stop = async () => {
    server.kill();
    await ended;
    await rm(data, { recursive: true, force: true });
  };

  const port = await new Promise(resolve => {
    for (const stream of [server.stdout, server.stderr]) {
      createInterface({ input: stream }).on('line', line => {
        lines.push(line);
        const listening = /listening on (\d+)/.exec(line)?.[1];
        if (listening) resolve(listening);
      });
    }
    server.once('close', () => resolve(undefined));
  });
  const log = () => lines.join('\n');
  if (port === undefined) {
    await stop();
    throw new Error(`VS Code's server ended before it listened.\n${log()}`);
  }
  return { authority: `127.0.0.1:${port}`, log, stop };
}

/** The address of a workbench with a folder, a file and an extension from this machine in it. */
export function workbenchUrl({ authority, folder, workspace, file, extension, tests }) {
  const remote = path => `vscode-remote://${authority}${path}`;
  const payload = [['skipWelcome', 'true']];
  if (file) payload.push(['openFile', remote(file)]);
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  const opened = workspace ? { workspace } : folder ? { folder } : { ew: 'true' };
  const query = new URLSearchParams({ ...opened, payload: JSON.stringify(payload) });
  return `http://${authority}/?${query}`;
}

/** A Chromium without a window, for as many pages as wanted. */
export const launchChromium = (log = () => {}) =>
  chromium.launch({
    executablePath: findChromium(log),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** The first thing that a bundle of tests says. */
const beginning = /^\d+ tests begin$/;
/** How long VS Code may take to start, and how long its tests may say nothing, each being given less; seconds. */
const patience = { start: 120, silence: 150 };

/**
 * Runs a bundle of tests in a window of VS Code.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{ authority: string, folder?: string, workspace?: string, extension: string, tests: string, screenshot?: string,
 *   onLog: (text: string, type: string) => void }} run
 * @returns {Promise<{ code: number, hasBegun: boolean, reason?: string }>} the tests' exit code, whether there was any
 *   test, and why they did not come to their end, where they did not
 */
export async function runTests(browser, { screenshot, onLog, ...run }) {
  const page = await browser.newPage({ viewport: { width: 900, height: 600 }, reducedMotion: 'reduce' });
  let hasBegun = false;
  let hasEnded = false;
  let limit;
  try {
    const exit = new Promise(resolve => {
      const lose = reason => resolve({ code: 1, reason });
      const wait = (seconds, reason) => {
        clearTimeout(limit);
        limit = setTimeout(() => lose(`${reason} for ${seconds} seconds.`), seconds * 1000);
      };
      const hear = (type, args) => {
        if (hasEnded) return;
        const text = args.map(asText).join(' ');
        if (beginning.test(text)) hasBegun = true;
        if (hasBegun) wait(patience.silence, 'The tests said nothing');
        onLog(text, type);
      };
      wait(patience.start, 'VS Code was not there');
      page.once('crash', () => lose('The page crashed.'));
      const expose = async () => {
        await page.exposeFunction('codeAutomationExit', code => resolve({ code }));
        await page.exposeFunction('codeAutomationLog', hear);
        await page.goto(workbenchUrl(run));
      };
      expose().catch(error => lose(error.message));
    });
    const { code, reason } = await exit;
    hasEnded = true;
    if (code !== 0 && screenshot) await page.screenshot({ path: screenshot }).catch(() => {});
    return { code, hasBegun, reason };
  } finally {
    clearTimeout(limit);
    await page.close();
  }
}

const asText = value => (typeof value === 'string' ? value : JSON.stringify(value));
