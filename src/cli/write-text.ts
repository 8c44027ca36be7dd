import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decode } from './decode.ts';
import type { FixedText } from './read-files.ts';

export type WriteResult = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/**
 * Puts the fixed text in the place of the file at once: whoever reads it meanwhile sees the old text or the new one,
 * never half of either. Mode and byte order mark stay; a link stays a link. A file that has changed since it was read is
 * left alone.
 */
export function writeText(path: string, { before, after, hasByteOrderMark }: FixedText): WriteResult {
  let temporary: string | undefined;
  try {
    const target = realpathSync(path);
    accessSync(target, constants.W_OK);
    const now = decode(readFileSync(target));
    if (!now.ok || now.text !== before) {
      return { ok: false, reason: 'has changed while it was read; run the command again' };
    }
    temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
    const file = openSync(temporary, 'wx');
    try {
      writeFileSync(file, (hasByteOrderMark ? '\uFEFF' : '') + after);
      fchmodSync(file, statSync(target).mode);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
    return { ok: true };
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    const isDenied = code === 'EACCES' || code === 'EPERM' || code === 'EROFS';
    return { ok: false, reason: `cannot be written: ${isDenied ? 'permission denied' : message}` };
  }
}
