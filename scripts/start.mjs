// Opens a copy of the example management system with the extension in it: in the VS Code that is installed, else
// (or with `-- --browser`) in the one of the tests, at an address of this machine, until Ctrl-C.
import { spawn, spawnSync } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments } from './arguments.mjs';
import { buildExtension } from './build-extension.mjs';
import { installHost, Missing, startServer, workbenchUrl } from './vscode-host.mjs';

const path = relative => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const isWindows = process.platform === 'win32';

try {
  await main();
} catch (error) {
  if (!(error instanceof Missing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function main() {
  const usage =
    'npm start [-- --browser]\nOpens the example with the extension in the VS Code that is installed, or in a browser.';
  const { values } = readArguments(usage, { options: { browser: { type: 'boolean' } } });
  const extension = path('out/extension');
  const folder = path('out/example');
  await buildExtension(extension);
  // A copy, to be changed at will; each start begins with a fresh one.
  await rm(folder, { recursive: true, force: true });
  await cp(path('examples/integrated-management-system'), folder, { recursive: true });
  const file = join(folder, 'procedures/knowledge-management.md');

  if (
    !values.browser &&
    openInCode(['--new-window', '--extensionDevelopmentPath', extension, folder, file])
  ) {
    console.log(`The example is open in VS Code. It is a copy, in ${folder}.`);
    return;
  }

  const host = await installHost(console.log);
  const server = await startServer(host);
  const address = workbenchUrl({ authority: server.authority, folder, extension, file });
  console.log(
    `The example is open at the address below, until Ctrl-C. It is a copy, in ${folder}.\n\n${address}\n`,
  );
  openInBrowser(address);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.stop());
}

/** Whether there is a VS Code, which has the example open now. */
function openInCode(args) {
  // `code` is a .cmd on Windows, which runs in a shell only.
  const quoted = isWindows ? args.map(arg => `"${arg}"`) : args;
  const { status } = spawnSync('code', quoted, { stdio: 'ignore', shell: isWindows });
  return status === 0;
}

/** Opens the address where somebody sits before a screen; elsewhere the address is all there is. */
function openInBrowser(address) {
  const { platform, env } = process;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  const [program, ...args] = isWindows
    ? ['explorer', `"${address}"`]
    : [platform === 'darwin' ? 'open' : 'xdg-open', address];
  const browser = spawn(program, args, {
    stdio: 'ignore',
    detached: true,
    windowsVerbatimArguments: isWindows,
  });
  // No program for it: the address was printed.
  browser.once('error', () => {});
  browser.unref();
}
