// Bundles test/vscode/suite/*.test.ts, or those of a folder below it, into one file that runs in both extension hosts.
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bothHosts } from '../../scripts/build-extension.mjs';

const suite = fileURLToPath(new URL('suite/', import.meta.url));

/**
 * @param {string} outfile
 * @param {{ folder?: string, files?: string, only?: string }} [wanted] the folder below suite/, and parts of the names
 *   of files and of tests; empty: all
 * @returns {Promise<number>} how many tests there are
 */
export async function bundleSuite(outfile, { folder = '', files = '', only = '' } = {}) {
  const names = (await readdir(join(suite, folder)))
    .map(name => (folder === '' ? name : `${folder}/${name}`))
    .filter(name => name.endsWith('.test.ts') && name.includes(files))
    .sort();
  const entries = names.map(
    name => `{ name: ${JSON.stringify(name.replace('.test.ts', ''))}, load: () => import('./${name}') },`,
  );
  if (entries.length > 0) entries.push("{ name: 'log', load: () => import('../support/log.ts') },");
  await build({
    ...bothHosts,
    stdin: {
      contents: `
        import { cleanUp } from '../support/editor.ts';
        import { runAll, testsOf } from '../support/registry.ts';
        export const tests = () => testsOf([${entries.join('\n')}], ${JSON.stringify(only)});
        export const run = async () => runAll(await tests(), { secondsPerTest: 60, afterEach: cleanUp });`,
      resolveDir: suite,
      loader: 'ts',
    },
    outfile,
  });
  const { tests } = await loadWithoutEditor(outfile);
  return (await tests()).length;
}

/** What a bundle exports, in a place where no VS Code is: whatever it asks of one while it is loaded does nothing. */
async function loadWithoutEditor(file) {
  const answer = () => nothing;
  const traps = { get: answer, apply: answer, construct: answer, getPrototypeOf: answer };
  const nothing = new Proxy(class {}, traps);
  const modules = createRequire(file);
  const module = { exports: {} };
  const load = new Function('require', 'module', await readFile(file, 'utf8'));
  load(name => (name === 'vscode' ? nothing : modules(name)), module);
  return module.exports;
}
