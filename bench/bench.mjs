// npm run bench [-- FOLDER…]: how fast Crossclause is, beside other programs on the same files in the same run.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readArguments } from '../scripts/arguments.mjs';
import { buildExtension } from '../scripts/build-extension.mjs';
import { timeAnswers } from './answers.mjs';
import { makeCorpus, writeDocuments } from './corpus.mjs';
import { timeIndexing } from './indexing.mjs';
import { timeKeystrokes } from './keystrokes.mjs';
import { memoryOf, outputOf, quantile, secondsOf } from './measure.mjs';

const path = relative => fileURLToPath(new URL(`../${relative}`, import.meta.url));

const scope = 'standards: ["ISO/IEC 20000-1:2018", "ISO 9001:2015", "ISO/IEC 27001:2022"]\n';

const usage =
  'npm run bench [-- FOLDER…]\nTells how fast Crossclause is, on its example or on your documents.';
const folders = readArguments(usage, { most: Number.POSITIVE_INFINITY }).positionals;

const dist = await mkdtemp(join(tmpdir(), 'crossclause-dist-'));
const corpus = await makeCorpus(folders.map(folder => resolve(folder)));
const config = join(dist, 'crossclause.yaml');
try {
  secondsOf([path('scripts/build.mjs'), dist], { cwd: path('.'), runs: 1 });
  await writeFile(config, scope);
  timeFolder();
  await largeFolder();
  await keystrokes();
  await answers();
  await indexing();
  startup();
  await activation();
  await sizes();
} finally {
  await rm(corpus.folder, { recursive: true });
  await rm(dist, { recursive: true });
}

function timeFolder() {
  const { folder, files, bytes } = corpus;
  console.log(`${files} files, ${(bytes / 1e6).toFixed(1)} MB, from the command line, seconds\n`);
  const program = join(dist, 'cli.mjs');
  const timed = (args, runs) => secondsOf(args, { cwd: folder, runs, mayFind: true });
  const scan = timed([path('bench/scan.mjs'), folder], 3);
  const check = timed([program, 'check', '--no-config', folder], 3);
  const scoped = timed([program, 'check', '--config', config, folder], 3);
  const lint = timed([path('node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'), '**/*.md'], 1);
  table([
    ['', 'seconds', 'beside check', 'MB/s'],
    ...[
      ['read and scan with one regular expression', scan],
      ['crossclause check', check],
      ['crossclause check, three editions in scope', scoped],
      ['markdownlint-cli2', lint],
    ].map(([name, seconds]) => [
      name,
      seconds.toFixed(2),
      `${(seconds / check).toFixed(2)} ×`,
      (bytes / 1e6 / seconds).toFixed(1),
    ]),
  ]);
}

async function largeFolder() {
  const count = 10_000;
  const folder = join(dist, 'large');
  const bytes = await writeDocuments(folder, count);
  const args = [join(dist, 'cli.mjs'), 'check', '--no-config', folder];
  console.log(`${count} files, ${(bytes / 1e6).toFixed(1)} MB, from the command line\n`);
  table([
    ['', 'seconds', 'MB of memory'],
    [
      'crossclause check',
      secondsOf(args, { cwd: dist, runs: 3, mayFind: true }).toFixed(2),
      memoryOf(args, { cwd: dist }).toFixed(0),
    ],
  ]);
}

function percentiles(name, { p50, p95 }) {
  return [name, p50.toFixed(2), p95.toFixed(2)];
}

async function keystrokes() {
  const { characters, first, edit, whole } = await timeKeystrokes(join(dist, 'data.json'));
  console.log(
    `From a keystroke to findings, a document of ${(characters / 1000).toFixed(0)} kB, milliseconds\n`,
  );
  table([
    ['', 'p50', 'p95'],
    percentiles('edit inside one paragraph, the first ones', first),
    percentiles('edit inside one paragraph', edit),
    percentiles('the whole document anew', whole),
  ]);
}

async function answers() {
  for (const files of [17, 10_000]) {
    const { questions, ...times } = await timeAnswers(join(dist, 'data.json'), files);
    console.log(
      `From a question of the editor to the core's answer, ${files} files indexed, ${questions} references of the example, milliseconds\n`,
    );
    table([
      ['', 'p50', 'p95'],
      percentiles('hover', times.hover),
      percentiles('completion', times.completion),
      percentiles('a typed letter, then completion', times.typedCompletion),
    ]);
  }
}

async function indexing() {
  const files = 2000;
  const { handbook, long } = await timeIndexing(join(dist, 'data.json'), files);
  console.log("The work of the workspace's index, in steps; the steps in milliseconds\n");
  const row = (name, { characters, seconds, p99, longest }) => [
    name,
    (characters / 1e6 / seconds).toFixed(1),
    p99.toFixed(2),
    longest.toFixed(2),
  ];
  table([
    ['', 'MB/s', 'p99', 'longest'],
    row(`${files} documents of ${(handbook.characters / files / 1000).toFixed(0)} kB`, handbook),
    row(`one document of ${(long.characters / 1000).toFixed(0)} kB`, long),
  ]);
}

function startup() {
  console.log('Start, milliseconds\n');
  const timed = args => (1000 * secondsOf(args, { cwd: dist, runs: 9 })).toFixed(0);
  table([
    ['', 'median of 9'],
    ['node alone', timed(['-e', '0'])],
    ['crossclause --version', timed([join(dist, 'cli.mjs'), '--version'])],
    ['crossclause explain ISO 9001:2015 8.4', timed([join(dist, 'cli.mjs'), 'explain', 'ISO 9001:2015 8.4'])],
  ]);
}

/** In a Node of its own each time, with nothing behind the editor's interface: what VS Code does itself is not counted. */
async function activation() {
  const extension = join(dist, 'extension');
  await buildExtension(extension);
  const bundle = join(extension, 'dist/extension.js');
  const runs = Array.from({ length: 9 }, () =>
    JSON.parse(outputOf([path('bench/activate.mjs'), bundle], { cwd: dist })),
  );
  const median = key =>
    quantile(
      runs.map(run => run[key]),
      0.5,
    ).toFixed(1);
  console.log('Start of the extension, milliseconds\n');
  table([
    ['', 'median of 9'],
    ['loading the bundle', median('load')],
    ['activate()', median('activate')],
  ]);
}

async function sizes() {
  const parts = new Map();
  const bundle = await readFile(join(dist, 'extension/dist/extension.js'));
  parts.set('extension', { bytes: bundle.length, zipped: gzipSync(bundle).length });
  for (const name of await readdir(dist)) {
    const part = name.endsWith('.mjs')
      ? 'command line, all of it'
      : name === 'data.json'
        ? 'packs'
        : undefined;
    if (part === undefined) continue;
    const text = await readFile(join(dist, name));
    const { bytes, zipped } = parts.get(part) ?? { bytes: 0, zipped: 0 };
    parts.set(part, { bytes: bytes + text.length, zipped: zipped + gzipSync(text).length });
  }
  console.log('Size, kB\n');
  const kB = bytes => (bytes / 1000).toFixed(0);
  table([
    ['', 'as it is', 'zipped'],
    ...[...parts].sort().map(([part, { bytes, zipped }]) => [part, kB(bytes), kB(zipped)]),
  ]);
}

/** Names to the left, figures to the right. */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map(row => row[column].length)));
  const line = row =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  ');
  console.log(`${rows.map(row => `  ${line(row)}`.trimEnd()).join('\n')}\n`);
}
