// Puts the extension, as users get it, into out/extension/ or the folder that is named: its manifest, one bundle
// for every extension host, the shipped packs, the grammar, and the pages that users read. What is not named here is not
// shipped. `--host desktop|web` leaves the manifest only the entry of that host, for the tests.
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { readArguments } from './arguments.mjs';
import { minified } from './minified.mjs';
import { asModules, withOneApi, withoutTheUncalled, withoutTheUncalledInEditors } from './modules.mjs';
import { readGrammar } from './read-grammar.mjs';
import { readPacks } from './read-packs.mjs';

const root = new URL('../', import.meta.url);
const path = relative => fileURLToPath(new URL(relative, root));

/** What a bundle needs to run in Node's extension host and in a web worker alike: no module of Node, no document. */
export const bothHosts = {
  bundle: true,
  format: 'cjs',
  platform: 'browser',
  conditions: ['worker'],
  target: 'es2022',
  // Both hosts read it as UTF-8, and the words of eight languages are shorter as they are.
  charset: 'utf8',
  external: ['vscode'],
  alias: asModules,
  plugins: [withoutTheUncalled, withoutTheUncalledInEditors],
};

/**
 * Fills the folder anew.
 *
 * @param {string} folder
 * @param {'desktop' | 'web'} [host] undefined: the manifest names the bundle for both
 * @returns {Promise<number>} the size of the bundle in bytes
 */
export async function buildExtension(folder, host) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'dist'), { recursive: true });
  const manifest = JSON.parse(await readFile(path('package.json'), 'utf8'));
  const bundle = join(folder, 'dist/extension.js');
  await build({
    ...bothHosts,
    external: [],
    plugins: [...bothHosts.plugins, withOneApi(path('src/vscode'))],
    entryPoints: [path('src/vscode/main.ts')],
    outfile: bundle,
    minify: true,
    legalComments: 'none',
    define: {
      CROSSCLAUSE_VERSION: JSON.stringify(manifest.version),
      // A schema validator makes a URL of it when it is loaded; in a web host the address is a blob's, and no base for one.
      'self.location': 'undefined',
      // papaparse could fetch tables from an address; here nothing leaves the machine.
      XMLHttpRequest: 'undefined',
    },
  });
  await buildPage(folder);
  await writeFile(join(folder, 'dist/packs.json'), await readPacks());
  // The texts in English are in the code; those of their own file are for translators.
  await cp(path('l10n'), join(folder, 'l10n'), {
    recursive: true,
    filter: file => basename(file) !== 'bundle.l10n.json',
  });
  for (const name of (await readdir(path('.'))).filter(isTexts)) await cp(path(name), join(folder, name));
  await mkdir(join(folder, 'syntaxes'));
  await writeFile(join(folder, 'syntaxes/references.tmLanguage.json'), JSON.stringify(await readGrammar()));
  // Each finding leads to its page.
  for (const page of [
    'docs/rules',
    'docs/config.md',
    'docs/migrate.md',
    'docs/packs.md',
    'docs/traceability.md',
    'docs/write-a-pack.md',
    'images/icon.png',
    'images/traceability.svg',
    'images/walkthrough',
    'CHANGELOG.md',
    'LICENSE',
  ]) {
    await cp(path(page), join(folder, page), { recursive: true });
  }
  await writeFile(join(folder, 'README.md'), withoutPictures(await readFile(path('README.md'), 'utf8')));
  await writeFile(join(folder, 'package.json'), JSON.stringify(extensionManifest(manifest, host)));
  return minified(bundle);
}

/** The matrix's page: what runs in the panel, and how it looks. */
export async function buildPage(folder) {
  const script = join(folder, 'dist/matrix.js');
  await build({
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    alias: asModules,
    entryPoints: [path('src/vscode/webview/matrix.ts')],
    outfile: script,
    minify: true,
    legalComments: 'none',
  });
  await minified(script);
  await build({
    entryPoints: [path('src/vscode/webview/matrix.css')],
    outfile: join(folder, 'dist/matrix.css'),
    minify: true,
  });
}

/** The manifest's texts, in English and in every other language that there is. */
const isTexts = name => /^package\.nls(\.[\w-]+)?\.json$/.test(name);

/** VS Code shows no picture of a README but those at an address, and these have none yet. */
const withoutPictures = readme => readme.replace(/<picture>.*?<\/picture>\n*/gs, '');

/** The manifest without what only concerns the repository; above all without `type`: web hosts load no ES modules. */
function extensionManifest(manifest, host) {
  const { type, private: _, sideEffects, bin, scripts, devDependencies, dependencies, ...kept } = manifest;
  const entry = './dist/extension.js';
  return {
    ...kept,
    // An entry for the web alone runs in the worker even where there is a Node host too, unless the manifest forbids it.
    extensionKind: host === 'web' ? undefined : kept.extensionKind,
    main: host === 'web' ? undefined : entry,
    browser: host === 'desktop' ? undefined : entry,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const usage =
    'node scripts/build-extension.mjs [--host desktop|web] [FOLDER]\nFills out/extension/, or the folder that is named, with the extension; what lies there goes.';
  const { values, positionals } = readArguments(usage, { options: { host: { type: 'string' } }, most: 1 });
  const bytes = await buildExtension(resolve(positionals[0] ?? path('out/extension')), values.host);
  console.log(`dist/extension.js ${(bytes / 1000).toFixed(1)} kB`);
}
