// Reads every shipped pack as a user's pack is read, and gives them as one JSON text that loads at once.
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { asModules } from './modules.mjs';

const root = new URL('../', import.meta.url);
const path = relative => fileURLToPath(new URL(relative, root));

export async function readPacks() {
  const folder = await mkdtemp(join(tmpdir(), 'crossclause-packs-'));
  const reader = join(folder, 'read-packs.mjs');
  await build({
    stdin: {
      contents: `export { readPack } from './pack.ts';\nexport { packsToJson } from './serialized.ts';\n`,
      resolveDir: path('src/core/catalogue'),
      loader: 'ts',
    },
    outfile: reader,
    alias: asModules,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
  });
  const { readPack, packsToJson } = await import(pathToFileURL(reader).href);
  await rm(folder, { recursive: true });

  const packs = [];
  for (const folder of ['standards', 'correlations', 'terms'].filter(name =>
    existsSync(path(`data/${name}`)),
  )) {
    for (const name of (await readdir(path(`data/${folder}`))).sort()) {
      if (!name.endsWith('.yaml')) continue;
      const uri = `${folder}/${name}`;
      const result = readPack(await readFile(path(`data/${uri}`), 'utf8'), uri);
      if (!result.ok)
        throw new Error(result.errors.map(({ message }) => `data/${uri}: ${message}`).join('\n'));
      packs.push({ uri, file: result.file });
    }
  }
  return packsToJson(packs);
}
