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

let tests: Test[] = [];

/** Adds a test; its name is a sentence. */
export function test(name: string, run: () => void | Promise<void>): void {
  tests.push({ name, run });
}

/** A file of tests, which adds them when it is loaded. */
export interface TestFile {
  readonly name: string;
  load(): Promise<unknown>;
}

export interface RunOptions {
  /** Only tests whose names hold this text; empty: all. */
  readonly only: string;
  readonly secondsPerTest: number;
  readonly afterEach: () => Promise<void>;
}

/** Runs the tests of all files, one after the other, and tells each on the console. Fails where one of them did. */
export async function runAll(files: readonly TestFile[], options: RunOptions): Promise<void> {
  let passed = 0;
  let failed = 0;
  for (const file of files) {
    tests = [];
    await file.load();
    for (const { name, run } of tests) {
      if (!name.includes(options.only)) continue;
      const begun = Date.now();
      try {
        await within(options.secondsPerTest, run);
        passed++;
        console.log(`✓ ${file.name} › ${name} (${Date.now() - begun} ms)`);
      } catch (error) {
        failed++;
        console.log(`✗ ${file.name} › ${name}\n${describe(error)}`);
      }
      await options.afterEach();
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) throw new Error(`${passed} passed, ${failed} failed`);
}

async function within(seconds: number, run: () => void | Promise<void>): Promise<void> {
  let limit: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    limit = setTimeout(() => reject(new Error(`Not done within ${seconds} seconds.`)), seconds * 1000);
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
