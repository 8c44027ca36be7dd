import fs, { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { packsToJson } from '../../src/core/catalogue/serialized.ts';
import {
  type Config,
  defaultConfig,
  gatherKnowledge,
  type Pack,
  readDocument,
} from '../../src/core/index.ts';
import type { NodeThread, NodeThreadPort } from '../../src/vscode/node.ts';
import {
  DocumentReader,
  type ReaderHost,
  type ReaderSetup,
} from '../../src/vscode/reading/document-reader.ts';
import { summaryOf } from '../../src/vscode/reading/summary.ts';
import { isOutOfReach, textOfFile } from '../../src/vscode/reading/text-of-file.ts';
import { readInThread } from '../../src/vscode/reading/thread.ts';
import { Stretches } from '../../src/vscode/stretches.ts';
import { globex } from '../support/packs.ts';
import { shipped } from '../support/shipped.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossclause-reader-test-'));
const packs = pathToFileURL(join(folder, 'packs.json')).href;
beforeAll(() => writeFileSync(new URL(packs), packsToJson(shipped().files)));
afterAll(() => rmSync(folder, { recursive: true }));

const scopeOf = (edition: string): Config['standards'] => [
  { standard: 'ISO 9001', edition, span: { start: 0, end: 0 } },
];
const scope = scopeOf('2015');

function setupWith(
  projectPacks: readonly Pack[] = [],
  config: Config = { ...defaultConfig, standards: scope },
) {
  const knowledge = gatherKnowledge({ shipped: shipped().packs, project: projectPacks });
  return { ...knowledge, config, userPacks: [], projectPacks } satisfies ReaderSetup;
}

/** `policy-7.md` and its text, which cites a clause for each number. */
const policy = (number: number) => ({
  uri: `file:///policies/policy-${number}.md`,
  text: `# Policy ${number}\n\nSee ISO/IEC 27001:2022 A.5.${(number % 37) + 1} and clause 8.${(number % 7) + 1} of ISO 9001.\n`,
});

/** Long enough that no thread ends for want of work while a test looks. */
const long = 60_000;

/** A thread without its own memory: what it is sent and what it says is copied as between threads. */
class FakeThread implements NodeThread {
  static readonly begun: FakeThread[] = [];
  readonly #heard: Record<string, ((given: never) => void)[]> = {};
  #ask: ((message: unknown) => void) | undefined;
  isEnded = false;
  /** How many documents it reads before it ends by itself. */
  readonly #most: number;
  read = 0;

  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
    FakeThread.begun.push(this);
    const port: NodeThreadPort = {
      on: (_, listen) => {
        this.#ask = listen;
      },
      postMessage: message => this.#tell('message', structuredClone(message)),
    };
    setTimeout(() => readInThread({ port, packs }));
  }

  on(event: string, listen: (given: never) => void): void {
    this.#heard[event] = [...(this.#heard[event] ?? []), listen];
  }

  postMessage(message: unknown): void {
    const copy = structuredClone(message) as { kind: string };
    setTimeout(() => {
      if (this.isEnded) return;
      if (copy.kind === 'read' && this.read++ >= this.#most) return this.fail();
      this.#ask?.(copy);
    });
  }

  /** As a thread that has no memory left. */
  fail(): void {
    this.isEnded = true;
    this.#tell('error', new Error('no memory'));
    this.#tell('exit', 1);
  }

  async terminate(): Promise<number> {
    this.isEnded = true;
    setTimeout(() => this.#tell('exit', 1));
    return 1;
  }

  #tell(event: string, given: unknown): void {
    setTimeout(() => {
      if (event === 'message' && this.isEnded) return;
      for (const listen of this.#heard[event] ?? []) listen(given as never);
    });
  }
}

function readerWith(startThreads: ReaderHost['startThreads'], keptFor = long) {
  const failures: string[] = [];
  FakeThread.begun.length = 0;
  const failed = (error: unknown) => failures.push(String(error));
  const reader = new DocumentReader({
    stretches: new Stretches(),
    readText: async uri => textOfFile(readFileSync(fileURLToPath(uri))),
    startThreads,
    failed,
    keptFor,
  });
  return { reader, failures, threads: FakeThread.begun };
}

/** Reads so many documents at once, and holds each answer against what the core says of the document. */
async function readAll(reader: DocumentReader, count: number, setup: ReaderSetup = setupWith()) {
  const all = Array.from({ length: count }, (_, number) => policy(number));
  const summaries = await Promise.all(all.map(task => reader.read({ ...task, setup })));
  const options = { knowledge: setup.clauses, scope: setup.config.standards };
  expect(summaries).toEqual(all.map(({ uri, text }) => summaryOf(readDocument(uri, text, options), setup)));
  expect(summaries.flatMap(summary => summary?.trace.clauses ?? [])).toHaveLength(2 * count);
}

const one = () => [new FakeThread()];
const two = () => [new FakeThread(), new FakeThread()];

test('a few documents are read here, and no thread is begun', async () => {
  const { reader, threads } = readerWith(one);
  await readAll(reader, 20);
  expect(threads).toEqual([]);
});

test('many are read in threads, which say the same', async () => {
  const { reader, threads, failures } = readerWith(two);
  await readAll(reader, 300);
  expect(threads.map(({ read }) => read > 20)).toEqual([true, true]);
  expect(failures).toEqual([]);
});

test('a thread knows the packs of the project', async () => {
  const { reader, threads } = readerWith(one);
  const setup = setupWith(globex);
  const tasks = Array.from({ length: 100 }, (_, number) => ({
    uri: `file:///${number}.md`,
    text: 'Clause 4.2.1 of the Globex Supplier Requirements applies.',
    setup,
  }));
  const options = { knowledge: setup.clauses, scope };
  const wanted = tasks.map(({ uri, text }) => summaryOf(readDocument(uri, text, options), setup));
  expect(await Promise.all(tasks.map(task => reader.read(task)))).toEqual(wanted);
  expect(wanted[0]?.trace.clauses).toEqual([
    { standard: 'Globex Supplier Requirements', edition: '2024', clause: '4.2.1' },
  ]);
  expect(threads[0]?.read).toBeGreaterThan(0);
});

test('documents of several projects are read with what applies to each', async () => {
  const { reader } = readerWith(one);
  const later = setupWith([], { ...defaultConfig, standards: scopeOf('2008') });
  await Promise.all([readAll(reader, 80), readAll(reader, 80, later)]);
});

test('what a thread had not answered when it failed is read here, and the failure is told once', async () => {
  const { reader, failures } = readerWith(() => [new FakeThread(40), new FakeThread(45)]);
  await readAll(reader, 300);
  expect(failures).toEqual(['Error: no memory']);
});

test('where one of two threads fails, the other goes on', async () => {
  const { reader, threads } = readerWith(() => [new FakeThread(5), new FakeThread()]);
  await readAll(reader, 300);
  expect(threads.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  expect(threads[1]?.read).toBeGreaterThan(200);
});

test('once threads have failed, no others are begun', async () => {
  const { reader, threads } = readerWith(() => [new FakeThread(5)]);
  await readAll(reader, 100);
  await readAll(reader, 100);
  expect(threads).toHaveLength(1);
});

test('a document that two threads were lost with is not read by a third', async () => {
  const { reader, failures } = readerWith(() => [new FakeThread(0), new FakeThread(0), new FakeThread()]);
  const setup = setupWith();
  const reads = Array.from({ length: 100 }, (_, number) => reader.read({ ...policy(number), setup }));
  const settled = await Promise.allSettled(reads);
  const lost = settled.filter(({ status }) => status === 'rejected');
  expect(lost.length).toBeLessThan(9);
  expect(settled.length - lost.length).toBeGreaterThan(90);
  expect(failures).toHaveLength(1);
});

test('what is asked for while threads are about to end is answered', async () => {
  const { reader } = readerWith(one, 5);
  await readAll(reader, 100);
  for (let times = 0; times < 30; times++) {
    await new Promise(resolve => setTimeout(resolve, times % 8));
    await readAll(reader, 1);
  }
});

test('where no thread can be begun, documents are read here', async () => {
  const { reader, failures } = readerWith(() => {
    throw new Error('no threads');
  });
  await readAll(reader, 100);
  expect(failures).toEqual(['Error: no threads']);
  const host = readerWith(() => []);
  await readAll(host.reader, 100);
  expect(host.failures).toEqual([]);
});

test('a setup that cannot be sent fails nothing', async () => {
  const { reader, failures } = readerWith(one);
  const setup = { ...setupWith(), userPacks: [(() => {}) as unknown as Pack] };
  await readAll(reader, 200, setup);
  expect(failures).toHaveLength(1);
});

test('threads end when nobody has needed them for a while, and others are begun later', async () => {
  const { reader, threads } = readerWith(one, 1);
  await readAll(reader, 100);
  await new Promise(resolve => setTimeout(resolve, 20));
  expect(threads.map(({ isEnded }) => isEnded)).toEqual([true]);
  await readAll(reader, 100);
  expect(threads).toHaveLength(2);
});

test('a reader that goes ends its threads, and whoever waits is given nothing', async () => {
  const { reader, threads } = readerWith(two);
  await readAll(reader, 100);
  const setup = setupWith();
  const waiting = Array.from({ length: 100 }, (_, number) => reader.read({ ...policy(number), setup }));
  reader.dispose();
  expect(await Promise.all(waiting)).toEqual(Array(100).fill(undefined));
  expect(threads.map(({ isEnded }) => isEnded)).toEqual([true, true]);
});

/** A file on the disk, and its address. */
function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return pathToFileURL(path).href;
}

test('a thread reads files from the disk, and says where there is none or no text', async () => {
  const { reader, threads } = readerWith(one);
  const setup = setupWith();
  expect(reader.readsFiles).toBe(false);
  await readAll(reader, 100);
  expect(reader.readsFiles).toBe(true);
  const before = threads[0]?.read ?? 0;
  const read = (uri: string) => reader.read({ uri, text: undefined, setup });
  const summaries = await Promise.all([
    read(fileWith('policy.md', '\uFEFF# Policy\n\nISO 9001:2015 8.4\n')),
    read(fileWith('picture.md', Uint8Array.of(0x89, 0x50, 0, 1))),
    read(pathToFileURL(join(folder, 'missing.md')).href),
    read(pathToFileURL(folder).href),
  ]);
  expect(summaries.map(summary => summary?.trace.clauses)).toEqual([
    [{ standard: 'ISO 9001', edition: '2015', clause: '8.4' }],
    undefined,
    undefined,
    undefined,
  ]);
  expect(threads[0]?.read).toBe(before + 4);
});

test('files that a thread was to read are read here where it fails', async () => {
  const { reader } = readerWith(() => [new FakeThread(100)]);
  await readAll(reader, 100);
  const uri = fileWith('late.md', 'ISO 9001:2015 8.4');
  const reads = Array.from({ length: 10 }, () => reader.read({ uri, text: undefined, setup: setupWith() }));
  const summaries = await Promise.all(reads);
  expect(summaries.map(summary => summary?.trace.clauses.length)).toEqual(Array(10).fill(1));
});

test('a document that a thread cannot read fails with the reason', async () => {
  const { reader } = readerWith(one);
  await readAll(reader, 100);
  const hostile = { ...setupWith(), config: { ...defaultConfig, standards: [undefined] as never } };
  await expect(reader.read({ ...policy(1), setup: hostile })).rejects.toThrow(/undefined/);
});

test('a file that cannot be reached now fails with what the disk says, so that nobody takes it for gone', async () => {
  const { reader } = readerWith(one);
  await readAll(reader, 100);
  const uri = fileWith('locked.md', 'ISO 9001:2015 8.4');
  const locked = vi.spyOn(fs, 'readFileSync').mockImplementation(() => {
    throw Object.assign(new Error('EBUSY: resource busy or locked'), { code: 'EBUSY' });
  });
  try {
    await expect(reader.read({ uri, text: undefined, setup: setupWith() })).rejects.toSatisfy(isOutOfReach);
  } finally {
    locked.mockRestore();
  }
});

test('what is too long to be text that anybody wrote is not read', async () => {
  const { reader } = readerWith(one);
  const text = 'ISO 9001:2015 8.4 '.repeat(300_000);
  expect(await reader.read({ uri: 'file:///log.md', text, setup: setupWith() })).toBeUndefined();
  await readAll(reader, 100);
  const uri = fileWith('long.md', text);
  expect(await reader.read({ uri, text: undefined, setup: setupWith() })).toBeUndefined();
});
