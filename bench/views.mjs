// node bench/views.mjs [COUNT]: how soon the sidebar and the matrix answer in a real VS Code, with a folder of so many documents (10,000
// without a number): the first numbers, all numbers, an edit, and the longest time that the page cannot be scrolled.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension } from '../scripts/build-extension.mjs';
import { installHost, launchChromium, startServer } from '../scripts/vscode-host.mjs';
import { Workbench } from '../scripts/workbench.mjs';
import { generatedDocuments } from './corpus.mjs';

const count = Number(process.argv[2] ?? 10_000);
const example = fileURLToPath(new URL('../examples/integrated-management-system/', import.meta.url));

const folder = await mkdtemp(join(tmpdir(), 'crossclause-views-'));
const server = await startServer(await installHost(console.log));
const browser = await launchChromium(console.log);
try {
  const workspace = join(folder, 'workspace');
  const bytes = await writeDocuments(workspace);
  const extension = join(folder, 'extension');
  await buildExtension(extension, 'desktop');
  console.log(`${count} documents, ${(bytes / 1e6).toFixed(1)} MB, in VS Code, seconds\n`);
  await measure(workspace, extension);
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

/** The example's policies and generated ones, again and again. */
async function writeDocuments(workspace) {
  await cp(join(example, 'crossclause.yaml'), join(workspace, 'crossclause.yaml'), { recursive: true });
  const texts = generatedDocuments().map(({ text }) => text);
  let bytes = 0;
  for (let index = 0; index < count; index++) {
    const at = join(workspace, `area-${String(index % 100).padStart(2, '0')}`);
    await mkdir(at, { recursive: true });
    const text = texts[index % texts.length];
    bytes += Buffer.byteLength(text);
    await writeFile(join(at, `policy-${index}.md`), text);
  }
  await mkdir(join(workspace, '.vscode'));
  await writeFile(join(workspace, '.vscode/settings.json'), JSON.stringify({ 'files.autoSave': 'off' }));
  return bytes;
}

async function measure(workspace, extension) {
  const options = { authority: server.authority, folder: workspace, extension };
  const workbench = await Workbench.open(browser, { ...options, viewport: { width: 1400, height: 900 } });
  const begun = performance.now();
  const said = (name, since = begun) =>
    console.log(`${name}: ${((performance.now() - since) / 1000).toFixed(2)}`);

  await workbench.openView('Crossclause');
  await workbench.row('Standards', 'ISO/IEC 20000-1:2018');
  said('the editions in scope, from the click on the icon');
  await workbench.rowMatching('Standards', /[1-9]\d* % covered/);
  said('the first numbers');
  await workbench.shows('.activitybar .badge', /^\d+\+?$/);
  said('all documents');

  await workbench.openFile('policy-0.md');
  await workbench.press('Control+End');
  await workbench.type('\nISO/IEC 20000-1:2018 9.9');
  await workbench.row('This Document', '9.9');
  // VS Code shows what follows soon after another change of the tree only after a while.
  await new Promise(resolve => setTimeout(resolve, 1000));
  const typed = performance.now();
  await workbench.type('8');
  await workbench.press('ArrowLeft');
  await workbench.row('This Document', '9.98');
  said('an edit, from the key to the row in the view', typed);

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
