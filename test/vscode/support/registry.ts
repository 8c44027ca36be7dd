import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import type { ExpectStatic } from 'vitest';

/** The same `expect` as in the other tests, in a place where vitest itself cannot run. */
chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
export const expect = chai.expect as unknown as ExpectStatic;

interface Test {
  readonly name: string;
  readonly run: () => void | Promise<void>;
}

let added: Test[] = [];

/** Adds a test; its name is a sentence. */
export function test(name: string, run: () => void | Promise<void>): void {
  added.push({ name, run });
}

/** A file of tests, which adds them when it is loaded. */
export interface TestFile {
  readonly name: string;
  load(): Promise<unknown>;
}

export interface RunOptions {
  readonly secondsPerTest: number;
  readonly afterEach: () => Promise<void>;
}

/** The tests of all files, each under the name of its file; only those whose names hold a text, where one is given. */
export async function testsOf(files: readonly TestFile[], only: string): Promise<readonly Test[]> {
  const tests: Test[] = [];
  for (const file of files) {
    added = [];
    await file.load();
    tests.push(...added.map(({ name, run }) => ({ name: `${file.name} › ${name}`, run })));
  }
  return tests.filter(({ name }) => name.includes(only));
}

/**
 * Runs tests one after the other, and tells each on the console. What fails is run once more, since an editor under load may
 * answer late; it counts as it comes out then, and both are told:
 * `↻` the first time, `✗` the second. Fails where a test failed twice.
 */
export async function runAll(tests: readonly Test[], options: RunOptions): Promise<void> {
  let passed = 0;
  let failed = 0;
  console.log(`${tests.length} tests begin`);
  const succeeds = async ({ name, run }: Test, signOfFailure: '↻' | '✗'): Promise<boolean> => {
    const begun = Date.now();
    let isDone = false;
    try {
      await within(options.secondsPerTest, run);
      isDone = true;
      console.log(`✓ ${name} (${Date.now() - begun} ms)`);
    } catch (error) {
      console.log(`${signOfFailure} ${name}\n${describe(error)}`);
    }
    await within(options.secondsPerTest, options.afterEach).catch(error =>
      console.log(`What ${name} made was not cleaned up.\n${describe(error)}`),
    );
    return isDone;
  };
  for (const each of tests) {
    if ((await succeeds(each, '↻')) || (await succeeds(each, '✗'))) passed++;
    else failed++;
  }
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) throw new Error(`${passed} passed, ${failed} failed`);
}

let awaited = '';

/** Notes what a test waits for, so that it can be told where that takes too long. */
export const waitsFor = (what: string): void => {
  awaited = what;
};

async function within(seconds: number, run: () => void | Promise<void>): Promise<void> {
  let limit: ReturnType<typeof setTimeout> | undefined;
  waitsFor('');
  const late = new Promise<never>((_, reject) => {
    const tell = () =>
      `Not done within ${seconds} seconds.\nLast it waited for ${awaited.slice(0, 2000) || 'no answer'}`;
    limit = setTimeout(() => reject(new Error(tell())), seconds * 1000);
  });
  try {
    await Promise.race([Promise.resolve().then(run), late]);
  } finally {
    clearTimeout(limit);
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return `    ${String(error)}`;
  const { expected, actual } = error as { readonly expected?: unknown; readonly actual?: unknown };
  const rows = (error.stack ?? error.message).split('\n').slice(0, 8);
  if (expected !== undefined) rows.push(`expected ${asText(expected)}`, `received ${asText(actual)}`);
  return rows.map(row => `    ${row}`).join('\n');
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 2);
