import { isUtf8 } from 'node:buffer';

/** The bytes of a file as text, or why they are none. */
type Decoded =
  | {
      readonly ok: true;
      /** Without byte order mark. */
      readonly text: string;
      readonly hasByteOrderMark: boolean;
      /** Where the first byte stands that is not UTF-8; such a text has � in its place and must not be written back. */
      readonly brokenAt: number | undefined;
    }
  | { readonly ok: false; readonly reason: string };

/** Reads UTF-8 as it is; anything else is named, not guessed at. */
export function decode(bytes: Buffer): Decoded {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { ok: false, reason: 'is UTF-16; save it as UTF-8' };
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { ok: false, reason: `is binary, not text (byte ${zero} is zero); it is skipped` };

  const hasByteOrderMark = first === 0xef && second === 0xbb && third === 0xbf;
  const content = hasByteOrderMark ? bytes.subarray(3) : bytes;
  const brokenAt = isUtf8(bytes) ? undefined : firstBrokenByte(bytes);
  return { ok: true, text: content.toString('utf8'), hasByteOrderMark, brokenAt };
}

/** Halves the text until the first byte is found that ends what is UTF-8. */
function firstBrokenByte(bytes: Buffer): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isUtf8(bytes.subarray(0, endOfCharacter(bytes, middle)))) low = middle;
    else high = middle - 1;
  }
  // A stray continuation byte looks like the end of the character before it.
  while (low < bytes.length && isUtf8(bytes.subarray(0, low + 1))) low++;
  return low;
}

/** The next offset at or after this one where a character can begin: at most three continuation bytes further. */
function endOfCharacter(bytes: Buffer, offset: number): number {
  let end = offset;
  while (end < bytes.length && end < offset + 3 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end++;
  return end;
}
