// Runs the editor's tests in a real VS Code, in both of its extension hosts: `npm run test:editor`.
// `-- --host web` runs one host, `-- hover` the files with that in their name, `-- --only TEXT` the tests with that in
// theirs; `-- --verbose` shows all that VS Code logs.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments } from '../../scripts/arguments.mjs';
import { buildExtension } from '../../scripts/build-extension.mjs';
import { makeScratchFolder } from '../../scripts/scratch.mjs';
import { inWords, writeReport } from '../../scripts/test-report.mjs';
import { installHost, launchChromium, Missing, runTests, startServer } from '../../scripts/vscode-host.mjs';
import { bundleSuite } from './bundle-suite.mjs';
import { buildCommandLine } from './command-line.mjs';
import { windows } from './windows.mjs';

const screenshots = fileURLToPath(new URL('../../out/screenshots/', import.meta.url));

const usage =
  'npm run test:editor [-- --host desktop|web] [-- --only WORDS] [-- --verbose] [-- FILE]\nRuns the tests of the editor: those of one host, with these words in their name, in files with that in their name.';
const { values, positionals } = readArguments(usage, {
  most: 1,
  options: { host: { type: 'string' }, only: { type: 'string' }, verbose: { type: 'boolean' } },
});
const hosts = values.host ? [values.host] : ['desktop', 'web'];
const folder = await makeScratchFolder('crossclause-editor-');
try {
  process.exitCode = await main();
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** 0 where all is well, 1 where a test failed, 2 where there is no VS Code to test in. */
async function main() {
  const suites = await bundleSuites({ files: positionals[0], only: values.only });
  if (suites.length === 0) throw new Error('No test has such a name.');
  let editor;
  try {
    editor = await openEditor(suites);
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    const skipped = suites.reduce((sum, { count }) => sum + count, 0) * hosts.length;
    const counts = { passed: 0, failed: 0, skipped };
    console.log(`The editor's tests are skipped. ${error.message}\n${inWords(counts)}`);
    writeReport({ ...counts, missing: error.message });
    return 2;
  }
  try {
    const commandLine = await buildCommandLine(join(folder, 'command-line'));
    const runHost = async name => {
      const extension = join(folder, name, 'extension');
      await buildExtension(extension, name);
      const results = [];
      for (const suite of suites)
        results.push(await runWindow(name, suite, { ...editor, extension, commandLine }));
      return results;
    };
    const results = (await Promise.all(hosts.map(runHost))).flat();
    return conclude(results);
  } finally {
    await editor.close();
  }
}

/** The tests of each window that has some, bundled. */
async function bundleSuites(wanted) {
  await mkdir(join(folder, 'suites'));
  const suites = [];
  for (const [window, { tests }] of Object.entries(windows)) {
    const file = join(folder, 'suites', `${window}.js`);
    const count = await bundleSuite(file, { folder: tests, ...wanted });
    if (count > 0) suites.push({ window, file, count });
  }
  return suites;
}

/** A Chromium and the servers of VS Code that the windows of each host want. */
async function openEditor(suites) {
  const host = await installHost(console.log);
  const browser = await launchChromium(console.log);
  const start = trusts =>
    startServer(host, { trusts }).catch(error => {
      console.log(`${error.message}\nIt is started once more.`);
      return startServer(host, { trusts });
    });
  // Each host has its own: the settings of the user lie in the server.
  const servers = {};
  for (const name of hosts) {
    servers[name] = { trusting: await start(true) };
    if (suites.some(({ window }) => windows[window].isUntrusted)) servers[name].asking = await start(false);
  }
  const close = async () => {
    await browser.close();
    for (const { stop } of Object.values(servers).flatMap(Object.values)) await stop();
  };
  return { browser, servers, close };
}

/** Runs the tests of one window in one host; those that did not come to their turn count as failed. */
async function runWindow(host, { window, file, count }, { browser, servers, extension, commandLine }) {
  const { open, isUntrusted } = windows[window];
  const { authority, log } = isUntrusted ? servers[host].asking : servers[host].trusting;
  const place = join(folder, host, window);
  await mkdir(place, { recursive: true });
  const opened = await open(place, commandLine);
  // VS Code runs tests in the host of the extension whose folder they lie in.
  const tests = join(extension, 'dist', `${window}.js`);
  await copyFile(file, tests);

  const tell = text => console.log(`${host} ${text}`);
  const passed = [];
  const failed = [];
  const thrown = [];
  const onLog = (text, type) => {
    const [, sign, name] = /^([✓✗↻]) (.*)/.exec(text) ?? [];
    if (sign === '✓') passed.push(name);
    else if (sign === '✗') failed.push(text.slice(2));
    else if (isOurException(text, type)) {
      thrown.push(`an exception in the extension host\n${text.split('\n', 6).join('\n')}`);
      tell(`✗ ${thrown.at(-1)}`);
      return;
    }
    if (sign || values.verbose || /^What .* was not cleaned up/.test(text)) tell(text);
  };
  const start = () =>
    runTests(browser, {
      ...{ authority, extension, tests, onLog },
      ...opened,
      screenshot: join(screenshots, `failed-${host}-${window}.png`),
    });

  let run = await start();
  if (!run.hasBegun) {
    tell(`VS Code did not start (${window}): ${run.reason ?? 'it ended.'} It is started once more.`);
    run = await start();
  }
  const left = count - passed.length - failed.length;
  const failures = [...failed, ...thrown];
  if (left > 0) {
    failures.push(`${left} tests did not run (${window}): ${run.reason ?? 'VS Code ended.'}`);
    tell(`✗ ${failures.at(-1)}`);
    if (values.verbose) tell(log());
  }
  return { host, passed: passed.length, failed: failed.length + thrown.length + left, failures };
}

/** Tells the end, with what failed and why once more, and gives the exit code. */
function conclude(results) {
  const sum = key => results.reduce((total, result) => total + result[key], 0);
  const counts = { passed: sum('passed'), failed: sum('failed'), skipped: 0 };
  if (counts.failed > 0) console.log('\nFailed:');
  for (const { host, failures } of results)
    for (const failure of failures) console.log(`  ${host} ${failure}`);
  console.log(`\n${inWords(counts)}`);
  writeReport(counts);
  return counts.failed === 0 ? 0 : 1;
}

/** VS Code logs what an extension threw, and goes on: the tests would not notice. */
function isOurException(text, type) {
  return (type === 'error' || type === 'warn') && /crossclause\.crossclause|dist\/extension\.js/.test(text);
}
