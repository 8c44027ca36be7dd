// Builds the command line, its worker and the shipped packs as JSON into dist/, or into the folder that is named.
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = new URL('../', import.meta.url);
const path = relative => fileURLToPath(new URL(relative, root));

const dist = resolve(process.argv[2] ?? path('dist'));
const { version } = JSON.parse(await readFile(path('package.json'), 'utf8'));

/** yaml offers Node only its CommonJS build, which can be neither shaken nor loaded as fast as its modules. */
const asModules = { yaml: path('node_modules/yaml/browser/index.js') };

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await Promise.all([buildCommandLine(), buildPacks()]);

async function buildCommandLine() {
  await build({
    entryPoints: { cli: path('src/cli/bin.ts'), worker: path('src/cli/worker.ts') },
    outdir: dist,
    outExtension: { '.js': '.mjs' },
    // Beside each other: the program finds its worker and its packs from wherever it was put.
    chunkNames: '[name]-[hash]',
    alias: asModules,
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    legalComments: 'none',
    define: { CROSSCLAUSE_VERSION: JSON.stringify(version) },
    // Some dependencies are CommonJS and ask for Node's own modules with require.
    banner: {
      js: `import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);`,
    },
  });
  const program = join(dist, 'cli.mjs');
  await writeFile(program, `#!/usr/bin/env node\n${await readFile(program, 'utf8')}`);
  await chmod(program, 0o755);
}

/** Reads every shipped pack as a user's pack is read, and writes them as one JSON that loads at once. */
async function buildPacks() {
  const reader = join(dist, 'read-packs.mjs');
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
  await rm(reader);

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
  await writeFile(join(dist, 'data.json'), packsToJson(packs));
}
