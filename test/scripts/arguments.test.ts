import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'crossclause-arguments-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = (script: string): string => fileURLToPath(new URL(`../../${script}`, import.meta.url));

const scripts = [
  'scripts/build.mjs',
  'scripts/build-extension.mjs',
  'scripts/package-extension.mjs',
  'scripts/l10n.mjs',
  'scripts/start.mjs',
  'scripts/end-to-end.mjs',
  'bench/bench.mjs',
  'bench/views.mjs',
  'test/vscode/run.mjs',
  'test/vscode/run-electron.mjs',
];

test.each(scripts)('%s --help says how it is called, and writes nothing', script => {
  const said = execFileSync(process.execPath, [path(script), '--help'], { cwd: folder, encoding: 'utf8' });
  expect(said).toMatch(/^Usage: (?:npm|node) /);
  expect(readdirSync(folder)).toEqual([]);
});

test('a script names what it does not know, and how it is called', () => {
  const { status, stderr } = spawnSync(process.execPath, [path('scripts/build.mjs'), '--hlep'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toContain("'--hlep'");
  expect(stderr).toContain('Usage: node scripts/build.mjs [FOLDER]');
  expect(existsSync(join(folder, '--hlep'))).toBe(false);
});

test('a script takes no more words than it has a use for', () => {
  const { status, stderr } = spawnSync(process.execPath, [path('scripts/l10n.mjs'), 'a.json', 'b.json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([2, expect.stringContaining('“b.json”')]);
  expect(readdirSync(folder)).toEqual([]);
});
