import { posix } from 'node:path';
import { expect, test } from 'vitest';

const { argumentsFor, environmentOf, troubleOf, userDataFolder } = await import(
  new URL('../vscode/electron.mjs', import.meta.url).href
);

test('on macOS the address of the socket of each window is short enough', () => {
  const temporary = '/private/var/folders/zz/zyxvpxvq6csfxvn_n0000000000000/T';
  const userData = userDataFolder(posix.join(temporary, 'cc-AbCdEf'), 3);
  expect(posix.join(userData, '1.100-main.sock').length).toBeLessThanOrEqual(103);
});

test('a window opens its folder, with settings of its own, and trusts it unless the tests want otherwise', () => {
  const window = {
    opened: { folder: '/t/workspace' },
    extension: '/t/e',
    tests: '/t/e/dist/folder.js',
    userData: '/t/u0',
  };
  const args: readonly string[] = argumentsFor(window);
  expect(args[0]).toBe('/t/workspace');
  expect(args).toEqual(
    expect.arrayContaining([
      '--extensionDevelopmentPath=/t/e',
      '--extensionTestsPath=/t/e/dist/folder.js',
      '--user-data-dir=/t/u0',
      '--disable-workspace-trust',
    ]),
  );
  expect(argumentsFor({ ...window, isUntrusted: true })).not.toContain('--disable-workspace-trust');
  expect(argumentsFor({ ...window, opened: {} })[0]).toMatch(/^--/);
});

test('started from a terminal of VS Code it is a program of its own', () => {
  const environment = {
    PATH: '/bin',
    DISPLAY: ':0',
    VSCODE_VERSION: '1.100.0',
    ELECTRON_RUN_AS_NODE: '1',
    VSCODE_IPC_HOOK_CLI: '/run/cli.sock',
  };
  expect(environmentOf(environment)).toEqual({
    PATH: '/bin',
    DISPLAY: ':0',
    VSCODE_VERSION: '1.100.0',
  });
});

test('a window whose VS Code ended well and told of no tests has failed', () => {
  expect(troubleOf(0, '12 tests begin\n12 passed, 0 failed\n')).toBeUndefined();
  expect(troubleOf(0, '')).toBe('VS Code ended without a word of the tests.');
  expect(troubleOf('SIGTERM', '12 passed, 0 failed')).toBe('VS Code ended with SIGTERM.');
});
