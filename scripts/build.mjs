// Builds the command line, its worker and the shipped packs as JSON into dist/, or into the folder that is named.
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { readArguments } from './arguments.mjs';
import { asModules, withoutTheUncalled } from './modules.mjs';
import { readPacks } from './read-packs.mjs';

const root = new URL('../', import.meta.url);
const path = relative => fileURLToPath(new URL(relative, root));

const usage =
  'node scripts/build.mjs [FOLDER]\nFills dist/, or the folder that is named, with the command line; what lies there goes.';
const [named] = readArguments(usage, { most: 1 }).positionals;
const dist = resolve(named ?? path('dist'));
const { version } = JSON.parse(await readFile(path('package.json'), 'utf8'));

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await Promise.all([buildCommandLine(), readPacks().then(json => writeFile(join(dist, 'data.json'), json))]);

async function buildCommandLine() {
  await build({
    entryPoints: { cli: path('src/cli/bin.ts'), worker: path('src/cli/worker.ts') },
    outdir: dist,
    outExtension: { '.js': '.mjs' },
    // Beside each other: the program finds its worker and its packs from wherever it was put.
    chunkNames: '[name]-[hash]',
    alias: asModules,
    plugins: [withoutTheUncalled],
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
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
