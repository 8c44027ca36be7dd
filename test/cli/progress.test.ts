import { expect, test, vi } from 'vitest';
import { folderWith, run } from './run.ts';

const files = { 'a.md': 'ISO 9001:2015 8.4', 'b.md': 'ISO 9001:2015 8.5' };

/** A clock on which every look takes this many milliseconds. */
function clockOf(milliseconds: number): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += milliseconds;
    return now;
  });
}

test('a run that takes long says how far it is, and takes it back at the end', async () => {
  clockOf(300);
  const { err, out } = await run(folderWith(files), ['check'], { isErrorTerminal: true });
  expect(err).toMatch(/^\r[12] of 2 files/);
  expect(err.endsWith('\r\u001B[K')).toBe(true);
  expect(out).toBe('No findings in 2 files.\n');
  vi.restoreAllMocks();
});

test('a short run says nothing of the kind', async () => {
  clockOf(1);
  expect((await run(folderWith(files), ['check'], { isErrorTerminal: true })).err).toBe('');
  vi.restoreAllMocks();
});

test('nor does a run that nobody watches', async () => {
  clockOf(300);
  expect((await run(folderWith(files), ['check'])).err).toBe('');
  vi.restoreAllMocks();
});
