// Bundles test/vscode/suite/*.test.ts, or those of a folder below it, into one file that runs in both extension hosts.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bothHosts } from '../../scripts/build-extension.mjs';

const suite = fileURLToPath(new URL('suite/', import.meta.url));

/**
 * @param {string} outfile
 * @param {{ folder?: string, files?: string, only?: string }} [wanted] the folder below suite/, and parts of the names
 *   of files and of tests; empty: all
 * @returns {Promise<number>} how many files there are
 */
export async function bundleSuite(outfile, { folder = '', files = '', only = '' } = {}) {
  const names = (await readdir(join(suite, folder)))
    .map(name => (folder === '' ? name : `${folder}/${name}`))
    .filter(name => name.endsWith('.test.ts') && name.includes(files))
    .sort();
  const entries = names.map(
    name => `{ name: ${JSON.stringify(name.replace('.test.ts', ''))}, load: () => import('./${name}') },`,
  );
  await build({
    ...bothHosts,
    stdin: {
      contents: `
        import { closeAll } from '../support/editor.ts';
        import { runAll } from '../support/registry.ts';
        export const run = () => runAll([${entries.join('\n')}], {
          only: ${JSON.stringify(only)}, secondsPerTest: 20, afterEach: closeAll,
        });`,
      resolveDir: suite,
      loader: 'ts',
    },
    outfile,
  });
  return names.length;
}
