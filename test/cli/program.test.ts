import { spawn, spawnSync } from 'node:child_process';
import { closeSync, cpSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packAsYaml } from '../../src/core/exchange/pack-yaml.ts';
import { shipped } from '../support/shipped.ts';
import { folderWith } from './run.ts';

const wrong = 'Incidents follow ISO/IEC 20000-1:2018 8.6.9.\n';

let built: string;
let program: string;

beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), 'crossclause-program-'));
  program = join(built, 'cli.mjs');
  const script = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [script, built], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
});

afterAll(() => rmSync(built, { recursive: true, force: true }));

const runProgram = (cwd: string, ...args: string[]) =>
  spawnSync(process.execPath, [program, ...args], { cwd, encoding: 'utf8', maxBuffer: 100_000_000 });

/** So many copies of a policy that the work is shared among threads. */
const many = (count: number, text: string) =>
  folderWith(Object.fromEntries(Array.from({ length: count }, (_, index) => [`policy-${index}.md`, text])));

describe('the built program', () => {
  test('checks a folder and ends with the exit code', () => {
    const { status, stdout } = runProgram(folderWith({ 'a.md': wrong }), 'check');
    expect(status).toBe(1);
    expect(stdout).toContain('ISO/IEC 20000-1:2018 has no clause 8.6.9.');
  });

  test.skipIf(!existsSync('/dev/full'))('ends with 2 where what it prints cannot be written', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [program, 'check'], {
      cwd: folderWith({ 'a.md': wrong }),
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect([status, stderr]).toEqual([
      2,
      'What was to be printed cannot be written: there is no space left.\n',
    ]);
  });

  test('finds packs of one’s own', () => {
    const folder = folderWith({
      'crossclause.yaml': 'standards: [ISO 9001:2015]\n',
      '.crossclause/ours.yaml': 'kind: table\n',
    });
    const { status, stderr } = runProgram(folder, 'check');
    expect(stderr).toMatch(/^\.crossclause\/ours\.yaml:1:/);
    expect(status).toBe(2);
  });

  test('writes and reads other formats as the sources do', () => {
    const library = `version: 3
objects:
  framework:
    ref_id: ISO 41001:2018
    requirement_nodes:
    - { ref_id: 4, name: Context, assessable: true }
    - { ref_id: 4.10, name: 2018, assessable: true }
`;
    const folder = folderWith({ 'library.yaml': library });
    const { stdout } = runProgram(folder, 'packs', 'import', 'library.yaml', '--format', 'ciso-assistant');
    expect(stdout).toContain(
      'clauses:\n  - { number: "4", title: Context }\n  - { number: "4.10", title: "2018" }\n',
    );

    const { file } = shipped().files.find(({ uri }) => uri.startsWith('correlations/')) ?? {};
    runProgram(folder, 'packs', 'export', file?.id ?? '', '--format', 'oscal', '--output', 'pack.json');
    const back = runProgram(folder, 'packs', 'import', 'pack.json', '--format', 'oscal');
    expect(back.stdout).toBe(file && packAsYaml(file));
  });

  test('works from wherever it was put', () => {
    const folder = folderWith({ 'a.md': wrong });
    cpSync(built, join(folder, 'moved'), { recursive: true });
    const { stdout } = spawnSync(process.execPath, [join(folder, 'moved', 'cli.mjs'), 'refs', 'a.md'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toContain('ISO/IEC 20000-1:2018 8.6.9');
  });

  test('gives every file its result, in order, when several threads share the work', () => {
    const folder = many(150, wrong);
    const { status, stdout, stderr } = runProgram(folder, 'check', '--format', 'json');
    expect([status, stderr]).toEqual([1, '']);
    const files = JSON.parse(stdout).map((finding: { file: string }) => finding.file);
    expect(files).toHaveLength(150);
    expect(files).toEqual([...files].sort());
  });

  test('names what it could not read when several threads share the work', () => {
    const folder = many(150, `\0${wrong}`);
    const { status, stderr } = runProgram(folder, 'check');
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(150);
  });

  test.skipIf(availableParallelism() === 1).each([
    ['throws', "throw new Error('no memory');", 'no memory'],
    ['ends before its time', 'process.exit(3);', 'A thread that reads documents ended with code 3.'],
    [
      'takes a file and says nothing of it',
      "import { workerData } from 'node:worker_threads';\nAtomics.add(new Int32Array(workerData.next), 0, 1);",
      'Nothing came back of ',
    ],
  ])('says so where one of several threads %s', (_, worker, message) => {
    const folder = many(150, `${'Lorem ipsum, see ISO 9001:2015 8.4.\n\n'.repeat(1000)}`);
    cpSync(built, join(folder, 'broken'), { recursive: true });
    writeFileSync(join(folder, 'broken', 'worker.mjs'), `${worker}\n`);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(folder, 'broken', 'cli.mjs'), 'check'],
      { cwd: folder, encoding: 'utf8' },
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`Crossclause stopped: Error: ${message}`);
  });

  test('ends quietly when nobody reads on', async () => {
    const folder = many(500, wrong.repeat(5));
    const child = spawn(process.execPath, [program, 'refs', '--format', 'json'], { cwd: folder });
    let err = '';
    child.stderr.on('data', chunk => {
      err += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise(resolve => child.on('close', resolve));
    expect(err).toBe('');
  });

  test('stops with 130 on Ctrl-C, whatever is left to do', async () => {
    const folder = many(400, `${'Lorem ipsum, see ISO 9001:2015 8.4.\n\n'.repeat(2000)}`);
    const child = spawn(process.execPath, [program, 'check'], { cwd: folder, stdio: 'ignore' });
    await new Promise(resolve => setTimeout(resolve, 400));
    child.kill('SIGINT');
    const code = await new Promise(resolve => child.on('exit', resolve));
    // null: a slow machine had not got as far as to listen, and the signal itself ended the process.
    expect([130, null]).toContain(code);
  });
});
