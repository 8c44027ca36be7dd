import { readFileSync, statSync } from 'node:fs';
import type { FileTrouble } from '../core/index.ts';
import { decode } from './decode.ts';
import { reasonOf } from './paths.ts';

/** The text of a file, or why there is none. */
type TextFile =
  | { readonly ok: true; readonly text: string; readonly hasByteOrderMark: boolean }
  | { readonly ok: false; readonly trouble: FileTrouble };

/**
 * Reads a file that is to be text in UTF-8.
 *
 * @param name as shown
 */
export function readTextFile(path: string, name: string): TextFile {
  const refuse = (words: string): TextFile => ({
    ok: false,
    trouble: { file: name, start: undefined, message: `The ${words}.` },
  });
  try {
    // A pipe would have to be waited for.
    if (statSync(path).isFIFO()) return refuse('path is a pipe, not a file; it is not read');
    const decoded = decode(readFileSync(path));
    if (!decoded.ok) return refuse(`file ${decoded.reason}`);
    if (decoded.brokenAt !== undefined)
      return refuse(`file is not UTF-8 at byte ${decoded.brokenAt}; save it as UTF-8`);
    return { ok: true, text: decoded.text, hasByteOrderMark: decoded.hasByteOrderMark };
  } catch (error) {
    return refuse(`file ${reasonOf(error)}`);
  }
}
