// How bundles take their dependencies.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const asModules = {
  // yaml offers Node only its CommonJS build, which can be neither shaken nor loaded as fast as its modules.
  yaml: fileURLToPath(new URL('../node_modules/yaml/browser/index.js', import.meta.url)),
  // The same, and its own minifier knows which of its names it may shorten.
  'fuse.js/basic': 'fuse.js/min-basic',
};

/**
 * What stands in the place of modules that are bundled though nothing calls them, because methods do which are never
 * called, or tables do where an option says otherwise. A test holds a bundle against the sources.
 */
const replacements = [
  {
    // The editor and the checks write no YAML; `packs import` does.
    name: 'yaml-writer',
    file: /\/yaml\/browser\/dist\/stringify\/stringify(?:Collection|Document|Number|Pair|String)?\.js$/,
    contents: `
      const write = () => { throw new Error('YAML is read here and not written.'); };
      export {
        write as createStringifyContext,
        write as stringify,
        write as stringifyCollection,
        write as stringifyDocument,
        write as stringifyNumber,
        write as stringifyPair,
        write as stringifyString,
      };`,
  },
  {
    // It is read by YAML 1.2, whatever its version, and without other tags: src/core/text/plain-yaml.ts.
    file: /\/yaml\/browser\/dist\/schema\/tags\.js$/,
    contents: `
      import { schema } from './core/schema.js';
      export const coreKnownTags = {};
      export const getTags = () => schema.slice();`,
  },
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

/** A plugin of esbuild that leaves out what is not called. */
export const withoutTheUncalled = leavingOut(replacements);

/** The same for a program that writes YAML. */
export const withoutTheUncalledButYaml = leavingOut(
  replacements.filter(({ name }) => name !== 'yaml-writer'),
);

function leavingOut(replaced) {
  return {
    name: 'without-the-uncalled',
    setup(build) {
      for (const { file, contents } of replaced) {
        const filter = new RegExp(file.source.replaceAll('\\/', '[\\\\/]'));
        build.onLoad({ filter }, ({ path }) => ({ contents, resolveDir: dirname(path) }));
      }
    },
  };
}
