import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { asModules } from '../scripts/modules.mjs';

const standards = ['ISO/IEC 20000-1:2018', 'ISO 9001:2015', 'ISO/IEC 27001:2022'];

/**
 * The core as it is shipped, in one file and minified, with the shipped packs and a scope of three editions.
 *
 * @param {string} packs the shipped packs, as the build writes them
 */
export async function loadCore(packs) {
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
    const core = await import(pathToFileURL(file).href);
    const shipped = core.packsFromJson(await readFile(packs, 'utf8'));
    const { clauses, ...known } = core.gatherKnowledge({ shipped });
    const { config } = core.readConfig(JSON.stringify({ standards }), 'crossclause.yaml', known.catalogue);
    return { core, world: { ...known, config }, options: core.readOptionsOf({ clauses, config }) };
  } finally {
    await rm(folder, { recursive: true });
  }
}
