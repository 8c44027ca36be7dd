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
  const wanted = { files: positionals[0], only: values.only, isVerbose: values.verbose };
  const host = await installHost(console.log);
  const browser = await launchChromium(console.log);
  const folder = await mkdtemp(join(tmpdir(), 'crossclause-editor-'));
  const server = await startServer(host);
  try {
    const names = values.host ? [values.host] : ['desktop', 'web'];
    const results = await Promise.all(
      names.map(name => runIn(name, { ...wanted, browser, server, folder: join(folder, name) })),
    );
    const sum = key => results.reduce((total, result) => total + result[key], 0);
    console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
    return results.every(({ isFine }) => isFine) ? 0 : 1;
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs the suite in one host, in a workspace of its own, and tells all of it at the end. */
async function runIn(name, { browser, server, folder, files, only, isVerbose }) {
  const extension = join(folder, 'extension');
  const workspace = join(folder, 'workspace');
  // VS Code runs tests in the host of the extension whose folder they lie in.
  const tests = join(extension, 'dist/suite.js');
  await buildExtension(extension, name);
  await bundleSuite(tests, { files, only });
  await cp(example, workspace, { recursive: true });

  const told = [];
  let count;
  let exceptions = 0;
  const onLog = (text, type) => {
    const counted = /^(\d+) passed, (\d+) failed$/.exec(text);
    if (counted) count = { passed: Number(counted[1]), failed: Number(counted[2]) };
    else if (isOurException(text, type)) {
      exceptions++;
      told.push(`✗ an exception in the extension host\n${text.split('\n', 6).join('\n')}`);
    } else if (isVerbose || /^[✓✗]/.test(text) || type === 'runner') told.push(text);
  };
  const begun = Date.now();
  const screenshot = join(screenshots, `failed-${name}.png`);
  const code = await runTests(browser, {
    authority: server.authority,
    folder: workspace,
    ...{ extension, tests, screenshot, onLog },
  });
  console.log(`\n${name === 'web' ? 'Web worker' : 'Node'} extension host`);
  for (const text of told) console.log(text);
  console.log(`${((Date.now() - begun) / 1000).toFixed(1)} s`);
  if (count === undefined) console.log(`The tests did not come to their end.\n${server.log()}`);
  const { passed, failed } = count ?? { passed: 0, failed: 1 };
  return {
    passed,
    failed: failed + exceptions,
    isFine: code === 0 && count !== undefined && exceptions === 0,
  };
}

/** VS Code logs what an extension threw, and goes on: the tests would not notice. */
function isOurException(text, type) {
  return (type === 'error' || type === 'warn') && /crossclause\.crossclause|dist\/extension\.js/.test(text);
}
