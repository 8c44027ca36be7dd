// What the command line finds, for tests that compare the editor with it.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const build = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url));

/** Builds the command line into a folder; gives its program. */
export async function buildCommandLine(folder) {
  await run(process.execPath, [build, folder]);
  return join(folder, 'cli.mjs');
}

/** Writes into a file what `crossclause check` finds in a folder, by paths relative to where the file lies. */
export async function writeFindings(program, folder, file) {
  const { stdout } = await run(process.execPath, [program, 'check', '--format', 'json', folder], {
    cwd: dirname(file),
    maxBuffer: 100_000_000,
  }).catch(error => {
    // That there are findings is told by the exit code too.
    if (error.code === 1 && error.stdout) return error;
    throw error;
  });
  await writeFile(file, stdout);
}

/** Writes into files what `crossclause soa` says of a folder, in each of its formats; documents are named from the folder. */
export async function writeStatements(program, folder, fileOf) {
  for (const format of ['markdown', 'csv', 'json']) {
    const { stdout } = await run(process.execPath, [program, 'soa', '--format', format], { cwd: folder });
    await writeFile(fileOf(format), stdout);
  }
  const spreadsheet = ['soa', '--format', 'xlsx', '--output', fileOf('xlsx')];
  await run(process.execPath, [program, ...spreadsheet], { cwd: folder });
}
