// Runs the editor's tests in a real VS Code, in both of its extension hosts: `npm run test:editor`.
// `-- --host web` runs one host, `-- hover` the files with that in their name, `-- --only TEXT` the tests with that in
// theirs; `-- --verbose` shows all that VS Code logs.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildExtension } from '../../scripts/build-extension.mjs';
import { installHost, launchChromium, Missing, runTests, startServer } from '../../scripts/vscode-host.mjs';
import { bundleSuite } from './bundle-suite.mjs';
import { buildCommandLine, writeFindings } from './command-line.mjs';
import { writeWorkspaces } from './generated-workspaces.mjs';

const example = fileURLToPath(new URL('../../examples/integrated-management-system', import.meta.url));
const screenshots = fileURLToPath(new URL('../../out/screenshots/', import.meta.url));

const policy = 'Suppliers are chosen as in ISO/IEC 20000-1:2018 8.3.4.1.\n';

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
    const program = await buildCommandLine(join(folder, 'command-line'));
    const results = [];
    const runKind = (kind, name) =>
      runIn(name, kind, { ...wanted, browser, server, program, folder: join(folder, `${name}${kind}`) });
    for (const kind of ['', 'no-folder']) {
      results.push(...(await Promise.all(names.map(name => runKind(kind, name)))));
    }
    // Where two windows read the list of their folders at once, one of them may end without any.
    for (const name of names) results.push(await runKind('multi-root', name));
    const counted = results.filter(result => result !== undefined);
    if (counted.length === 0)
      throw new Error(`No file of test/vscode/suite has ${wanted.files} in its name.`);
    const sum = key => counted.reduce((total, result) => total + result[key], 0);
    console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
    return counted.every(({ isFine }) => isFine) ? 0 : 1;
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Runs the suite of one kind of workspace in one host, and tells all of it at the end. undefined where no file of it is
 * wanted.
 *
 * @param {'' | 'multi-root' | 'no-folder'} kind also the folder of its tests
 */
async function runIn(name, kind, { browser, server, program, folder, files, only, isVerbose }) {
  const extension = join(folder, 'extension');
  // VS Code runs tests in the host of the extension whose folder they lie in.
  const tests = join(extension, 'dist/suite.js');
  await buildExtension(extension, name);
  if ((await bundleSuite(tests, { folder: kind, files, only })) === 0) return undefined;
  const opened = await openedFor(kind, folder, program);

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
  const screenshot = join(screenshots, `failed-${name}${kind}.png`);
  const code = await runTests(browser, {
    authority: server.authority,
    // Two hosts at once on a small machine take their time.
    seconds: 600,
    ...opened,
    ...{ extension, tests, screenshot, onLog },
  });
  const place = { '': '', 'multi-root': ', several folders', 'no-folder': ', no folder' }[kind];
  console.log(`\n${name === 'web' ? 'Web worker' : 'Node'} extension host${place}`);
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

/** Writes what the tests of a kind want to have open, and gives what the workbench's address says of it. */
async function openedFor(kind, folder, program) {
  if (kind === 'no-folder') return {};
  if (kind === 'multi-root') {
    const files = {
      'quality/crossclause.yaml': '',
      'quality/policy.md': policy,
      'service/crossclause.yaml': 'standards: [ISO/IEC 20000-1:2018, ISO 9001:2015]\n',
      'service/policy.md': policy,
      'security/crossclause.yaml': '',
      'security/policy.md': 'ISO 9001:2015 9.9\n',
      'both.code-workspace': JSON.stringify({ folders: [{ path: 'quality' }, { path: 'service' }] }),
    };
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return { workspace: join(folder, 'both.code-workspace') };
  }
  await cp(example, join(folder, 'workspace'), { recursive: true });
  await writeWorkspaces(join(folder, 'generated'), 60);
  for (const [checked, report] of [
    ['workspace', 'example.json'],
    ['generated', 'generated.json'],
  ]) {
    await writeFindings(program, join(folder, checked), join(folder, report));
  }
  return { folder: join(folder, 'workspace') };
}

/** VS Code logs what an extension threw, and goes on: the tests would not notice. */
function isOurException(text, type) {
  return (type === 'error' || type === 'warn') && /crossclause\.crossclause|dist\/extension\.js/.test(text);
}
