// The least that any program does that looks for references: reads every file of a folder and scans it with one regular expression.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '.'] = process.argv.slice(2);
const standardOrNumber = /\b(?:ISO|IEC)\b|\b(?:[A-Z]\.)?\d{1,2}(?:\.\d{1,2})+\b/g;

let found = 0;
for (const name of readdirSync(folder, { recursive: true })) {
  if (!name.endsWith('.md')) continue;
  for (const _ of readFileSync(join(folder, name), 'utf8').matchAll(standardOrNumber)) found++;
}
console.log(found);
