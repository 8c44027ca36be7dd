// Writes l10n/bundle.l10n.json, or the file that is named: every text that the editor's side of Crossclause says, for
// translators to start from. `node scripts/l10n.mjs`
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readArguments } from './arguments.mjs';

const path = relative => fileURLToPath(new URL(`../${relative}`, import.meta.url));

const usage =
  'node scripts/l10n.mjs [FILE.json]\nWrites the texts of the editor into l10n/bundle.l10n.json, or the file that is named.';
const [named] = readArguments(usage, { most: 1 }).positionals;

/** `vscode.l10n.t('Insert {0}', label)`, on one line or several. */
const call = /\bl10n\.t\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|[^'"\s])/g;

const texts = new Set();
for (const name of await readdir(path('src/vscode'), { recursive: true })) {
  if (!name.endsWith('.ts')) continue;
  const source = await readFile(path(`src/vscode/${name}`), 'utf8');
  for (const [found, single, double] of source.matchAll(call)) {
    const text = single ?? double;
    if (text === undefined) {
      throw new Error(`src/vscode/${name}: what is put together in the code cannot be translated: ${found}`);
    }
    texts.add(text.replace(/\\(.)/g, '$1'));
  }
}
const bundle = Object.fromEntries([...texts].sort().map(text => [text, text]));
await writeFile(named ?? path('l10n/bundle.l10n.json'), `${JSON.stringify(bundle, undefined, 2)}\n`);
