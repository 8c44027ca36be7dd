// node bench/views.mjs [COUNT]: how soon the sidebar and the matrix answer in a real VS Code, with a folder of so many documents (10,000
// without a number): the first numbers, all numbers, how long the extension host was kept from its other work meanwhile, an
// edit, and the longest time that the page cannot be scrolled.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments } from '../scripts/arguments.mjs';
import { buildExtension } from '../scripts/build-extension.mjs';
import { installHost, launchChromium, startServer } from '../scripts/vscode-host.mjs';
import { Workbench } from '../scripts/workbench.mjs';
import { writeDocuments } from './corpus.mjs';
import { quantile } from './measure.mjs';

const usage =
  'node bench/views.mjs [COUNT]\nTells how soon the sidebar and the matrix answer with so many documents, 10,000 without a number.';
const [number = '10000'] = readArguments(usage, { most: 1 }).positionals;
const count = Number(number);
/** A block of the event loop that somebody may notice: one frame of a screen; milliseconds. */
const frame = 16;
const edits = 9;

const example = fileURLToPath(new URL('../examples/integrated-management-system/', import.meta.url));

const folder = await mkdtemp(join(tmpdir(), 'crossclause-views-'));
const server = await startServer(await installHost(console.log));
const browser = await launchChromium(console.log);
try {
  const workspace = join(folder, 'workspace');
  await cp(join(example, 'crossclause.yaml'), join(workspace, 'crossclause.yaml'), { recursive: true });
  await mkdir(join(workspace, '.vscode'));
  // VS Code's Git would look for repositories in the same process meanwhile, which is not what is measured.
  const settings = { 'files.autoSave': 'off', 'git.enabled': false };
  await writeFile(join(workspace, '.vscode/settings.json'), JSON.stringify(settings));
  const bytes = await writeDocuments(workspace, count);
  const extension = join(folder, 'extension');
  await buildExtension(extension, 'desktop');
  const blocks = join(folder, 'blocks');
  await watchBlocks(join(extension, 'dist/extension.js'), blocks);
  console.log(`${count} documents, ${(bytes / 1e6).toFixed(1)} MB, in VS Code, seconds\n`);
  await measure(workspace, extension, blocks);
} finally {
  await browser.close();
  await server.stop();
  // The host may be writing its last lines.
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Has the extension host write down each of its blocks: when it ended, how long it was, and how much of that it worked. */
async function watchBlocks(bundle, file) {
  // Threads that read documents run the same bundle, and keep nobody waiting.
  const watch = `if (require('node:worker_threads').isMainThread) {
    const { appendFileSync } = require('node:fs');
    const worked = () => { const { user, system } = (process.threadCpuUsage ?? process.cpuUsage)(); return (user + system) / 1000; };
    let before = performance.now();
    let workedBefore = worked();
    setInterval(() => {
      const now = performance.now();
      const workedNow = worked();
      if (now - before > ${frame})
        appendFileSync(${JSON.stringify(file)}, [Date.now(), now - before, workedNow - workedBefore].join(' ') + '\\n');
      before = now;
      workedBefore = workedNow;
    }, 1);
  }\n`;
  await writeFile(file, '');
  await writeFile(bundle, watch + (await readFile(bundle, 'utf8')));
}

/** What was written down between two times of `Date.now()`. */
async function blocksBetween(file, from, to) {
  const all = (await readFile(file, 'utf8'))
    .trimEnd()
    .split('\n')
    .map(line => line.split(' ').map(Number));
  return all.filter(([end]) => end >= from && end <= to).map(([, length, work]) => ({ length, work }));
}

async function measure(workspace, extension, blocksFile) {
  const options = { authority: server.authority, folder: workspace, extension };
  const workbench = await Workbench.open(browser, { ...options, viewport: { width: 1400, height: 900 } });
  const begun = performance.now();
  const said = (name, since = begun) =>
    console.log(`${name}: ${((performance.now() - since) / 1000).toFixed(2)}`);

  const from = Date.now();
  await workbench.openView('Crossclause');
  await workbench.row('Standards', 'ISO/IEC 20000-1:2018');
  said('the editions in scope, from the click on the icon');
  await workbench.rowMatching('Standards', /[1-9]\d* %/);
  said('the first numbers');
  await workbench.shows('.activitybar .badge', /^\d+\+?$/);
  said('all documents');
  const blocks = await blocksBetween(blocksFile, from, Date.now());
  const working = blocks.map(({ work }) => work).filter(work => work > frame);
  console.log(
    `blocks of the extension host over ${frame} ms meanwhile, VS Code's own extensions included: ${blocks.length}, ` +
      `longest ${Math.round(Math.max(0, ...blocks.map(({ length }) => length)))} ms; ` +
      `of work and not of waiting for a processor: ${working.length}, longest ${Math.round(Math.max(0, ...working))} ms`,
  );

  await workbench.openFile('policy-0.md');
  await workbench.press('Control+End');
  await workbench.type('\nISO/IEC 20000-1:2018 9.9');
  await workbench.row('This Document', '9.9');
  const times = [];
  for (let edit = 0; edit < edits; edit++) {
    // VS Code shows what follows soon after another change of the tree only after a while.
    await new Promise(resolve => setTimeout(resolve, 1000));
    times.push(await workbench.timeToRow('This Document', '9.98', () => workbench.type('8')));
    await workbench.press('Backspace');
    await workbench.row('This Document', '9.9');
  }
  const median = (quantile(times, 0.5) / 1000).toFixed(2);
  console.log(`an edit, from the key to the row in the view: ${median}, median of ${edits}`);

  const asked = performance.now();
  await workbench.run('Crossclause: Open the Traceability Matrix');
  const page = await workbench.webview('.grid [role=rowheader]');
  said('the matrix, from the command', asked);
  const frames = await page.evaluate(scrollThrough);
  console.log(
    `frames of the matrix while it scrolls, milliseconds: median ${frames.median}, longest ${frames.longest}`,
  );
}

/** Scrolls all through the matrix, frame by frame, and gives how long the frames took. */
async function scrollThrough() {
  const grid = document.querySelector('.grid');
  const times = [];
  let before = performance.now();
  for (let step = 0; step < 200; step++) {
    grid.scrollTo(step * 40, step * 40);
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    times.push(now - before);
    before = now;
  }
  times.sort((a, b) => a - b);
  return { median: Math.round(times[100]), longest: Math.round(times.at(-1)) };
}
