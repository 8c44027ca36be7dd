import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import type { ExitCode, Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { shipped } from '../support/shipped.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Makes a folder with these files in it, and gives its path; it is gone after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'crossclause-')));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** What a command wrote and how it ended. */
export interface Run {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in a folder, as if nobody looked at a terminal. */
export async function run(cwd: string, args: readonly string[], io: Partial<Io> = {}): Promise<Run> {
  let out = '';
  let err = '';
  const code = await main(args, {
    cwd,
    environment: {},
    isTerminal: false,
    isErrorTerminal: false,
    columns: undefined,
    threads: 1,
    version: '1.2.3',
    now: () => new Date('2025-03-31T12:00:00Z'),
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
    shippedPacks: () => shipped().packs,
    shippedPackFiles: () => shipped().files,
    ...io,
  });
  return { code, out, err };
}

/** What a command prints as JSON. */
// biome-ignore lint/suspicious/noExplicitAny: the tests look at single properties of what other programs would read
export async function runForJson(cwd: string, args: readonly string[]): Promise<any> {
  return JSON.parse((await run(cwd, [...args, '--format', 'json'])).out);
}
