// How bundles take their dependencies.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const asModules = {
  // yaml offers Node only its CommonJS build, which can be neither shaken nor loaded as fast as its modules.
  yaml: fileURLToPath(new URL('../node_modules/yaml/browser/index.js', import.meta.url)),
  // The same, and its own minifier knows which of its names it may shorten.
  'fuse.js/basic': 'fuse.js/min-basic',
};

/** What stands in the place of large modules whose answers nobody needs here. A test holds a bundle against the sources. */
const replacements = [
  {
    // The schemas of packs and configs name no format.
    file: /\/@cfworker\/json-schema\/dist\/esm\/format\.js$/,
    contents: 'export const format = {};',
  },
  {
    // 2,125 names as `&auml;`. Prose is read from the source, with the few that citations have; blocks do not depend on them.
    file: /\/decode-named-character-reference\/index(?:\.dom)?\.js$/,
    contents: 'export const decodeNamedCharacterReference = () => false;',
  },
];

/** What else nobody needs where files are not found by patterns, as the command line finds them. */
const replacementsInEditors = [
  {
    // Takes a pattern to pieces for whoever walks folders by it.
    file: /\/picomatch\/lib\/scan\.js$/,
    contents: 'module.exports = undefined;',
  },
];

/** Plugins of esbuild that leave these out. */
export const withoutTheUncalled = instead('without-the-uncalled', replacements);
export const withoutTheUncalledInEditors = instead('without-the-uncalled-in-editors', replacementsInEditors);

function instead(name, replacements) {
  return {
    name,
    setup(build) {
      for (const { file, contents } of replacements) {
        const filter = new RegExp(file.source.replaceAll('\\/', '[\\\\/]'));
        build.onLoad({ filter }, ({ path }) => ({ contents, resolveDir: dirname(path) }));
      }
    },
  };
}

/**
 * A plugin of esbuild that asks VS Code for its API once, and takes from it what the files of a folder name. Without it each
 * file that imports the API copies all of its hundreds of names while the extension starts.
 *
 * @param {string} folder
 */
export const withOneApi = folder => ({
  name: 'with-one-api',
  setup(build) {
    const name = 'vscode';
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === name ? { path: name, external: true } : { path: name, namespace: name },
    );
    build.onLoad({ filter: /^vscode$/, namespace: name }, async () => ({
      // What only types name is called by nobody, and goes.
      contents: [...(await namesOfTheApi(folder))].reduce(
        (lines, each) => `${lines}export const ${each} = /* @__PURE__ */ (() => api.${each})();\n`,
        `const api = require('vscode');\n`,
      ),
      resolveDir: folder,
    }));
  },
});

/** `Uri` where a file of the folder says `vscode.Uri`. */
async function namesOfTheApi(folder) {
  const files = (await readdir(folder, { recursive: true })).filter(file => file.endsWith('.ts'));
  const sources = await Promise.all(files.map(file => readFile(join(folder, file), 'utf8')));
  return new Set(sources.flatMap(source => [...source.matchAll(/\bvscode\.(\w+)/g)].map(([, each]) => each)));
}
