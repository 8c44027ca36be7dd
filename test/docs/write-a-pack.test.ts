import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { correlationColumns } from '../../src/core/exchange/csv-columns.ts';
import { folderWith, run } from '../cli/run.ts';

const text = (page: string) => readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
const page = text('write-a-pack.md');

/** The blocks of the page in its order: files to write (```yaml PATH) and what a command answers (```console). */
const blocks = [...page.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
  ([, language, path, content = '']) => ({ language, path, content }),
);

test('each answer on the page is what the command really says, with the files as they stand there by then', async () => {
  const folder = folderWith({ 'crossclause.yaml': '{}\n' });
  for (const { language, path, content } of blocks) {
    if (path !== undefined) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
      continue;
    }
    expect(language).toBe('console');
    const [command = '', ...answer] = content.split('\n');
    const { out, err } = await run(folder, command.replace('$ crossclause ', '').split(' '));
    const said = (out + err).replaceAll('\r\n', '\n');
    for (const piece of answer.join('\n').split(/^…\n/m)) expect(said, command).toContain(piece);
  }
});

test('the page shows files, a table, a document and the three commands', () => {
  const commands = blocks.filter(({ language }) => language === 'console').map(({ content }) => content);
  for (const command of ['check', 'import', 'export'])
    expect(commands.some(content => content.startsWith(`$ crossclause packs ${command}`))).toBe(true);
  expect(new Set(blocks.map(({ language }) => language))).toEqual(
    new Set(['yaml', 'csv', 'markdown', 'console']),
  );
});

test('the page on packs has each column of a table', () => {
  const [, list = ''] = text('packs.md').split('| column | holds |\n| --- | --- |\n');
  const [rows = ''] = list.split('\n\n');
  const named = [...rows.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  expect(named.toSorted()).toEqual([...correlationColumns].sort());
});
