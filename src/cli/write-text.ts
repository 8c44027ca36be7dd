import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
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

type WriteResult = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** Writes a fixed text, with its byte order mark; a file that has changed since it was read is left alone. */
export function writeText(path: string, { before, after, hasByteOrderMark }: FixedText): WriteResult {
  try {
    const now = decode(readFileSync(path));
    if (!now.ok || now.text !== before) {
      return { ok: false, reason: 'has changed while it was read; run the command again' };
    }
  } catch (error) {
    return { ok: false, reason: reasonNotWritten(error) };
  }
  return replaceFile(path, (hasByteOrderMark ? '\uFEFF' : '') + after);
}

/**
 * Puts a text, or bytes, in the place of a file at once: whoever reads it meanwhile sees the old text or the new one, never
 * half of either. The mode stays, and a link stays a link. A file that is not there is made.
 */
export function replaceFile(path: string, text: string | Uint8Array): WriteResult {
  let temporary: string | undefined;
  try {
    const isThere = existsSync(path);
    const target = isThere ? realpathSync(path) : path;
    if (isThere) accessSync(target, constants.W_OK);
    const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
    const file = openSync(beside, 'wx');
    temporary = beside;
    try {
      writeFileSync(file, text);
      if (isThere) fchmodSync(file, statSync(target).mode);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
    return { ok: true };
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return { ok: false, reason: reasonNotWritten(error) };
  }
}

/** What the system says, in words. Its own message would name the temporary file, which nobody knows of. */
export function reasonNotWritten(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'cannot be written: permission denied';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'cannot be written: its folder does not exist';
    case 'EISDIR':
      return 'cannot be written: a folder has this name';
    case 'ENOSPC':
      return 'cannot be written: there is no space left';
    case 'ENAMETOOLONG':
      return 'cannot be written: its name is too long';
    default:
      return `cannot be written: ${message}`;
  }
}
