import { access, constants, mkdtemp, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const inMemory = '/dev/shm';
/** In bytes; what a run writes is less than a tenth of it. */
const enough = 1e9;

/**
 * Makes a folder for what VS Code works on: in memory where there is room. After each file that VS Code writes it waits for
 * the disk, which while something else writes is 50 times as long.
 *
 * @param {string} prefix the beginning of the folder's name
 */
export async function makeScratchFolder(prefix) {
  return mkdtemp(join((await hasRoom()) ? inMemory : tmpdir(), prefix));
}

async function hasRoom() {
  try {
    await access(inMemory, constants.W_OK);
    const { bavail, bsize } = await statfs(inMemory);
    return bavail * bsize >= enough;
  } catch {
    return false;
  }
}
