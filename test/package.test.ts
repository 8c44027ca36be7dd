import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultConfig, ruleNames } from '../src/core/index.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'crossclause-package-test-'));
const file = join(folder, 'crossclause.vsix');
let entries: ReadonlyMap<string, Buffer> = new Map();

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/package-extension.mjs', file], { cwd: root, stdio: 'pipe' });
  entries = unzipped(readFileSync(file));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (name: string): string => entries.get(`extension/${name}`)?.toString() ?? '';
const manifest = () => JSON.parse(text('package.json'));

describe('the packed extension', () => {
  test('holds what users need and nothing else', () => {
    const pages = ruleNames.map(({ id }) => `extension/docs/rules/${id}.md`);
    expect([...entries.keys()].sort()).toEqual(
      [
        '[Content_Types].xml',
        'extension.vsixmanifest',
        'extension/LICENSE.txt',
        'extension/changelog.md',
        'extension/dist/extension.js',
        'extension/dist/matrix.css',
        'extension/dist/matrix.js',
        'extension/dist/packs.json',
        'extension/docs/config.md',
        'extension/docs/migrate.md',
        'extension/docs/packs.md',
        'extension/docs/traceability.md',
        'extension/docs/write-a-pack.md',
        'extension/docs/rules/README.md',
        ...pages,
        'extension/images/icon.png',
        'extension/images/traceability.svg',
        ...['cite', 'coverage', 'fix', 'hover', 'scope', 'workspace'].map(
          name => `extension/images/walkthrough/${name}.svg`,
        ),
        'extension/l10n/bundle.l10n.de.json',
        'extension/package.json',
        'extension/package.nls.de.json',
        'extension/package.nls.json',
        'extension/readme.md',
        'extension/syntaxes/references.tmLanguage.json',
      ].sort(),
    );
  });

  test('is smaller than 500 kB', () => expect(statSync(file).size).toBeLessThan(500_000));

  // It writes the matrix in all its formats, so that the page of the panel does not; both together are smaller so.
  test('has a bundle that is smaller than 1.02 MB', () =>
    expect(entries.get('extension/dist/extension.js')?.length).toBeLessThan(1_020_000));

  test('has one bundle for both hosts, and every file that its manifest names', () => {
    const { main, browser, icon, contributes } = manifest();
    expect(main).toBe(browser);
    const named = [main, icon, ...contributes.grammars.map(({ path }: { path: string }) => path)];
    expect(named.filter(path => !entries.has(`extension/${path.replace('./', '')}`))).toEqual([]);
  });

  test('asks for no module but the editor itself', () => {
    const asked = text('dist/extension.js').matchAll(
      /\brequire\(["'`]([^"'`]*)|\bimport\(([^)]*)|child_process/g,
    );
    // Once: each time copies all of its names.
    expect([...asked].map(([found, name]) => name ?? found)).toEqual(['vscode']);
  });

  test('takes of Node what reads a file from a disk and what begins a thread, where the host has them, and nothing else', () => {
    const asked = text('dist/extension.js').matchAll(/getBuiltinModule.{0,4}\(([^)]*)\)/g);
    const names = new Set([...asked].map(([, name]) => name));
    expect([...names].sort()).toEqual(['"fs"', '"fs/promises"', '"os"', '"worker_threads"']);
  });

  test('reads documents in a thread, where nobody has the editor', async () => {
    const at = (name: string) => join(folder, name);
    for (const name of ['extension.js', 'packs.json'])
      writeFileSync(at(name), entries.get(`extension/dist/${name}`) ?? '');
    const worker = new Worker(at('extension.js'), {
      workerData: { crossclausePacks: pathToFileURL(at('packs.json')).href },
    });
    const next = async () => (await once(worker, 'message'))[0];
    expect(await next()).toEqual({ kind: 'ready' });
    const config = { ...defaultConfig, standards: [{ standard: 'ISO 9001', edition: '2015' }] };
    worker.postMessage({ kind: 'setup', id: 1, config, userPacks: [], projectPacks: [] });
    worker.postMessage({
      kind: 'read',
      id: 2,
      setup: 1,
      uri: 'file:///a.md',
      text: 'Clause 8.4 of ISO 9001.',
    });
    const { id, summary } = await next();
    expect([id, summary.trace.clauses]).toEqual([
      2,
      [{ standard: 'ISO 9001', edition: '2015', clause: '8.4' }],
    ]);
    worker.postMessage({ kind: 'read', id: 3, setup: 4, uri: 'file:///b.md', text: '' });
    expect(await next()).toMatchObject({ kind: 'failed', id: 3 });
    await worker.terminate();
  });

  test('has a manifest without what concerns the repository alone', () => {
    const { type, scripts, dependencies, devDependencies, bin } = manifest();
    expect([type, scripts, dependencies, devDependencies, bin]).toEqual(Array(5).fill(undefined));
  });

  test('says under which categories and words it is to be found', () => {
    const { categories, keywords } = manifest();
    expect(categories).toContain('Linters');
    expect(keywords).toContain('markdown');
    expect(keywords.length).toBeLessThan(31);
  });

  test('has an icon of 128 by 128 pixels', () => {
    const png = entries.get('extension/images/icon.png') ?? Buffer.alloc(24);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([128, 128]);
  });

  test('has a README without pictures that no editor could show', () =>
    expect(text('readme.md')).not.toMatch(/<img|<picture|!\[/));

  test('opens no connection and writes no telemetry', () => {
    const found = text('dist/extension.js').match(
      /\bfetch\(|XMLHttpRequest|WebSocket|https?\.request|sendBeacon|TelemetryLogger/g,
    );
    expect(found).toBeNull();
  });
});

/** The files of a zip by name, in the order of its directory. */
function unzipped(zip: Buffer): ReadonlyMap<string, Buffer> {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const isDeflated = zip.readUInt16LE(at + 10) === 8;
    const size = zip.readUInt32LE(at + 20);
    const name = zip.readUInt16LE(at + 28);
    const rest = zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const header = zip.readUInt32LE(at + 42);
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const data = zip.subarray(start, start + size);
    files.set(zip.toString('utf8', at + 46, at + 46 + name), isDeflated ? inflateRawSync(data) : data);
    at += 46 + name + rest;
  }
  return files;
}
