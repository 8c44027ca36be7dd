// The same tests in the VS Code of the desktop, which @vscode/test-electron downloads: `npm run test:electron`.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { buildExtension } from '../../scripts/build-extension.mjs';
import { bundleSuite } from './bundle-suite.mjs';

const example = fileURLToPath(new URL('../../examples/integrated-management-system', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'crossclause-electron-'));
try {
  const extension = join(folder, 'extension');
  const tests = join(folder, 'suite.js');
  const workspace = join(folder, 'workspace');
  await bundleSuite(tests, { files: process.argv[2] });
  await buildExtension(extension, 'desktop');
  await cp(example, workspace, { recursive: true });
  process.exitCode = await runTests({
    version: process.env.VSCODE_VERSION ?? 'stable',
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  });
} catch (error) {
  console.error(`The tests did not run: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
