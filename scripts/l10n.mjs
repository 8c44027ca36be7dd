// Writes l10n/bundle.l10n.json, or the file that is named: every text that the editor's side of Crossclause says, and what the
// core hands to it through `worded`, for translators to start from. `node scripts/l10n.mjs`
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readArguments } from './arguments.mjs';

const path = relative => fileURLToPath(new URL(`../${relative}`, import.meta.url));

const usage =
  'node scripts/l10n.mjs [FILE.json]\nWrites the texts of the editor into l10n/bundle.l10n.json, or the file that is named.';
const [named] = readArguments(usage, { most: 1 }).positionals;

/** `vscode.l10n.t('Insert {0}', label)`, on one line or several. */
const call = /\bl10n\.t\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|[^'"\s])/g;

/** `worded('Insert {0}', label)`. */
const callInCore = /\bworded\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|[^'"\s])/g;

const texts = new Set();
for (const [folder, calls] of [
  ['src/vscode', call],
  ['src/core', callInCore],
]) {
  for (const name of await readdir(path(folder), { recursive: true })) {
    // There the editor says what the core hands to it.
    if (!name.endsWith('.ts') || `${folder}/${name}` === 'src/vscode/said.ts') continue;
    for (const text of textsIn(await readFile(path(`${folder}/${name}`), 'utf8'), calls, `${folder}/${name}`))
      texts.add(text);
  }
}
const bundle = Object.fromEntries([...texts].sort().map(text => [text, text]));
await writeFile(named ?? path('l10n/bundle.l10n.json'), `${JSON.stringify(bundle, undefined, 2)}\n`);

function* textsIn(source, calls, name) {
  for (const [found, single, double] of source.matchAll(calls)) {
    const text = single ?? double;
    if (text === undefined)
      throw new Error(`${name}: what is put together in the code cannot be translated: ${found}`);
    yield text.replace(/\\(.)/g, '$1');
  }
}
