// How the VS Code of the desktop is started for the tests.
import { join } from 'node:path';
import { quietSettings } from '../../scripts/vscode-host.mjs';

/**
 * What it keeps settings in; the names are short: on macOS the address of a socket in it has at most 103 characters, half of
 * which the folder for temporary files takes.
 */
export const userDataFolder = (folder, number) => join(folder, `u${number}`);

/**
 * @param {{ opened: { folder?: string, workspace?: string }, extension: string, tests: string, userData: string, isUntrusted?: boolean }} window
 * @returns {string[]}
 */
export const argumentsFor = ({ opened, extension, tests, userData, isUntrusted = false }) => [
  ...Object.values(opened),
  `--extensionDevelopmentPath=${extension}`,
  `--extensionTestsPath=${tests}`,
  // Settings and extensions of its own; no other VS Code that runs is asked to open the window instead.
  `--user-data-dir=${userData}`,
  `--extensions-dir=${join(userData, 'extensions')}`,
  '--disable-extensions',
  ...(isUntrusted ? [] : ['--disable-workspace-trust']),
  ...['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--disable-telemetry'],
  ...['--skip-welcome', '--skip-release-notes'],
];

/** As in the browser; no window waits for an answer, none of the system's own is opened, no repository is looked for. */
export const userSettings = {
  ...quietSettings,
  'security.workspace.trust.startupPrompt': 'never',
  'files.simpleDialog.enable': true,
  'git.enabled': false,
};

/** Without what a terminal of VS Code passes on: with it the program would run as Node, or ask the window that runs. */
export const environmentOf = environment =>
  Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) =>
        !/^(?:ELECTRON_RUN_AS_NODE|VSCODE_(?:IPC_HOOK|PID|CWD|NLS_CONFIG|PORTABLE|ESM_ENTRYPOINT).*)$/.test(
          name,
        ),
    ),
  );

/** What is wrong with how a VS Code ended; undefined where its tests were run and none failed. */
export function troubleOf(exitCode, output) {
  if (exitCode !== 0) return `VS Code ended with ${exitCode}.`;
  // A command that starts the program and does not wait for it ends well, too.
  return /\d passed, 0 failed/.test(output) ? undefined : 'VS Code ended without a word of the tests.';
}
