// Writes l10n/bundle.l10n.json, or the file that is named: every text that the editor's side of Crossclause says, for
// translators to start from. `node scripts/l10n.mjs`
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const path = relative => fileURLToPath(new URL(`../${relative}`, import.meta.url));

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
await writeFile(
  process.argv[2] ?? path('l10n/bundle.l10n.json'),
  `${JSON.stringify(bundle, undefined, 2)}\n`,
);
