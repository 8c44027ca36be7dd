import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, run } from '../cli/run.ts';

const page = readFileSync(new URL('../../docs/migrate.md', import.meta.url), 'utf8');

/** The rows of the page that show a text and what becomes of it; numbers stand behind their edition. */
const rows = [...page.matchAll(/^\| ([^|]*`[^|]*) \| ([^|]*`[^|]*) \|$/gm)].flatMap(
  ([, from = '', to = '']) => {
    const [before, after] = [codeIn(from), codeIn(to)];
    if (before.startsWith('A.')) return [[`ISO/IEC 27001:2013 ${before}`, `ISO/IEC 27001:2022 ${after}`]];
    return before.startsWith('ISO') && after.startsWith('ISO') ? [[before, after]] : [];
  },
);

test.each(rows)('the page on migrating is right about %s', async (before = '', after = '') => {
  const folder = folderWith({ 'a.md': `${before}\n` });
  await run(folder, ['migrate', '--from', 'ISO/IEC 27001:2013', '--write']);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(`${after}\n`);
});

test('it shows a clause, a standard, a list and a range', () => expect(rows).toHaveLength(4));

/** The last piece of code in a cell. */
function codeIn(cell: string): string {
  return [...cell.matchAll(/`([^`]+)`/g)].at(-1)?.[1] ?? '';
}
