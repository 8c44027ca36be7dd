// From a keystroke to its findings, on a document of 31 kB: each edit types a letter into one paragraph and takes it back.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { asModules } from '../scripts/modules.mjs';
import { generatedDocument } from './corpus.mjs';
import { quantile } from './measure.mjs';

const rounds = 300;
/** What the engine compiles on the way is not what a writer waits for. */
const warmUp = 50;

/**
 * Milliseconds of work for each edit, in the order of the table; `whole` reads the document as if it were new.
 *
 * @param {string} packs the shipped packs, as the build writes them
 */
export async function timeKeystrokes(packs) {
  const core = await loadCore();
  const shipped = core.packsFromJson(await readFile(packs, 'utf8'));
  const { catalogue } = core.buildCatalogue(shipped);
  const { correlations } = core.buildCorrelations(catalogue, shipped);
  const standards = ['ISO/IEC 20000-1:2018', 'ISO 9001:2015', 'ISO/IEC 27001:2022'];
  const { config } = core.readConfig(JSON.stringify({ standards }), 'crossclause.yaml', catalogue);
  const options = { knowledge: core.knowledgeOf(catalogue), scope: config.standards };

  const text = generatedDocument(7, 31_000);
  const paragraph = text.indexOf('\nRecords are kept', text.length / 2) + '\nRecords'.length;
  const typed = `${text.slice(0, paragraph)}x${text.slice(paragraph)}`;

  const times = keeps => {
    let document = core.readDocument('bench.md', text, options);
    const measured = [];
    for (let round = 0; round < rounds + warmUp; round++) {
      const start = performance.now();
      document = core.readDocument(
        'bench.md',
        round % 2 === 0 ? typed : text,
        options,
        keeps ? document : undefined,
      );
      core.checkDocument(document, { catalogue, correlations, config, path: 'bench.md' });
      if (round >= warmUp) measured.push(performance.now() - start);
    }
    return { p50: quantile(measured, 0.5), p95: quantile(measured, 0.95) };
  };
  return { characters: text.length, edit: times(true), whole: times(false) };
}

async function loadCore() {
  const folder = await mkdtemp(join(tmpdir(), 'crossclause-core-'));
  const file = join(folder, 'core.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('../src/core/index.ts', import.meta.url))],
    outfile: file,
    alias: asModules,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
  });
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
