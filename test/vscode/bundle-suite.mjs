// Bundles test/vscode/suite/*.test.ts into one file that runs in both extension hosts.
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bothHosts } from '../../scripts/build-extension.mjs';

const suite = fileURLToPath(new URL('suite/', import.meta.url));

/**
 * @param {string} outfile
 * @param {{ files?: string, only?: string }} [wanted] parts of the names of files and of tests; empty: all
 */
export async function bundleSuite(outfile, { files = '', only = '' } = {}) {
  const names = (await readdir(suite))
    .filter(name => name.endsWith('.test.ts') && name.includes(files))
    .sort();
  if (names.length === 0) throw new Error(`No file of test/vscode/suite has ${files} in its name.`);
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
}
