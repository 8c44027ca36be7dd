// Packs the extension as a .vsix, out/crossclause-VERSION.vsix or the file that is named: `npm run package`.
import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX, PackageManager } from '@vscode/vsce';
import { readArguments } from './arguments.mjs';
import { buildExtension } from './build-extension.mjs';

const out = fileURLToPath(new URL('../out/', import.meta.url));

/**
 * Builds and packs the extension, and makes the folder of the file where it is not there.
 *
 * @param {string} [file] undefined: a file in out/ with the version in its name
 * @returns {Promise<string>} the path of the file
 */
export async function packageExtension(file) {
  const folder = await mkdtemp(join(tmpdir(), 'crossclause-package-'));
  try {
    await buildExtension(folder);
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const packagePath = file ?? join(out, `crossclause-${version}.vsix`);
    await mkdir(dirname(packagePath), { recursive: true });
    await createVSIX({
      cwd: folder,
      packagePath,
      // Everything is in the bundle.
      packageManager: PackageManager.None,
      // What ships is said in one place, whatever else may lie in the folder.
      ignoreFile: fileURLToPath(new URL('../.vscodeignore', import.meta.url)),
      // The links of the README stay relative until there is a public repository to lead to.
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
    });
    return packagePath;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const usage =
    'node scripts/package-extension.mjs [FILE.vsix]\nBuilds and packs the extension, into out/ or the file that is named.';
  const [named] = readArguments(usage, { most: 1 }).positionals;
  const file = await packageExtension(named && resolve(named));
  console.log(`${file} ${((await stat(file)).size / 1000).toFixed(1)} kB`);
}
