// Runs the editor's tests in a real VS Code, in both of its extension hosts: `npm run test:editor`.
// `-- --host web` runs one host, `-- hover` the files with that in their name, `-- --only TEXT` the tests with that in
// theirs; `-- --verbose` shows all that VS Code logs.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildExtension } from '../../scripts/build-extension.mjs';
import { installHost, launchChromium, Missing, runTests, startServer } from '../../scripts/vscode-host.mjs';
import { bundleSuite } from './bundle-suite.mjs';

const example = fileURLToPath(new URL('../../examples/integrated-management-system', import.meta.url));
const screenshots = fileURLToPath(new URL('../../out/screenshots/', import.meta.url));

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Missing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { host: { type: 'string' }, only: { type: 'string' }, verbose: { type: 'boolean' } },
  });
  const hosts = values.host ? [values.host] : ['desktop', 'web'];
  const host = await installHost(console.log);
  const browser = await launchChromium(console.log);
  const folder = await mkdtemp(join(tmpdir(), 'crossclause-editor-'));
  const total = { passed: 0, failed: 0 };
  let isFine = true;
  const stopping = [() => rm(folder, { recursive: true, force: true }), () => browser.close()];
  try {
    for (const name of hosts) {
      const extension = join(folder, name, 'extension');
      const workspace = join(folder, name, 'workspace');
      // VS Code runs tests in the host of the extension whose folder they lie in.
      const tests = join(extension, 'dist/suite.js');
      await buildExtension(extension, name);
      await bundleSuite(tests, { files: positionals[0], only: values.only });
      await cp(example, workspace, { recursive: true });
      const server = await startServer(host);
      try {
        const begun = Date.now();
        console.log(`\n${name === 'web' ? 'Web worker' : 'Node'} extension host`);
        let isCounted = false;
        const code = await runTests(browser, {
          authority: server.authority,
          folder: workspace,
          extension,
          tests,
          screenshot: join(screenshots, `failed-${name}.png`),
          onLog: (text, type) => {
            const count = /^(\d+) passed, (\d+) failed$/.exec(text);
            if (count) {
              isCounted = true;
              total.passed += Number(count[1]);
              total.failed += Number(count[2]);
            } else if (isOurException(text, type)) {
              total.failed++;
              isFine = false;
              console.log(`✗ an exception in the extension host\n${text}`);
            } else if (values.verbose || /^[✓✗]/.test(text) || type === 'runner') console.log(text);
          },
        });
        console.log(`${((Date.now() - begun) / 1000).toFixed(1)} s`);
        if (code !== 0 || !isCounted) {
          isFine = false;
          if (!isCounted) console.log(server.log());
        }
      } finally {
        await server.stop();
      }
    }
  } finally {
    for (const stop of stopping) await stop();
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return isFine ? 0 : 1;
}

/** VS Code logs what an extension threw, and goes on: the tests would not notice. */
function isOurException(text, type) {
  return (type === 'error' || type === 'warn') && /crossclause\.crossclause|dist\/extension\.js/.test(text);
}
