/**
 * The UUID of a name in a namespace: version 5 of RFC 9562, that is by SHA-1, so that the same name always has the same.
 *
 * @param namespace a UUID
 */
export function nameUuid(namespace: string, name: string): string {
  const space = (namespace.replaceAll('-', '').match(/../g) ?? []).map(byte => Number.parseInt(byte, 16));
  const bytes = sha1([...space, ...utf8(name)]).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.map(byte => byte.toString(16).padStart(2, '0')).join('');
  return [8, 12, 16, 20, 32].map((end, index) => hex.slice([0, 8, 12, 16, 20][index], end)).join('-');
}

/** Half a character counts as �. */
function utf8(text: string): readonly number[] {
  const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  const bytes = encoded.match(/%..|./g) ?? [];
  return bytes.map(byte => (byte.length > 1 ? Number.parseInt(byte.slice(1), 16) : byte.charCodeAt(0)));
}

/** FIPS 180-4; it names things here and guards nothing. */
function sha1(message: readonly number[]): number[] {
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const padded = [...message, 0x80];
  while (padded.length % 64 !== 56) padded.push(0);
  const bits = message.length * 8;
  for (let shift = 56; shift >= 0; shift -= 8) padded.push(Math.floor(bits / 2 ** shift) & 0xff);

  const words = new Int32Array(80);
  for (let block = 0; block < padded.length; block += 64) {
    for (let at = 0; at < 16; at++) {
      const from = block + at * 4;
      words[at] = [0, 1, 2, 3].reduce((word, byte) => (word << 8) | (padded[from + byte] ?? 0), 0);
    }
    for (let at = 16; at < 80; at++)
      words[at] = rotated(
        word(words, at - 3) ^ word(words, at - 8) ^ word(words, at - 14) ^ word(words, at - 16),
        1,
      );
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let at = 0; at < 80; at++) {
      const [mixed, constant] =
        at < 20
          ? [(b & c) | (~b & d), 0x5a827999]
          : at < 40
            ? [b ^ c ^ d, 0x6ed9eba1]
            : at < 60
              ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
              : [b ^ c ^ d, 0xca62c1d6];
      const next = (rotated(a, 5) + mixed + e + constant + word(words, at)) | 0;
      e = d;
      d = c;
      c = rotated(b, 30);
      b = a;
      a = next;
    }
    for (const [index, value] of [a, b, c, d, e].entries()) state[index] = ((state[index] ?? 0) + value) | 0;
  }
  return state.flatMap(value => [24, 16, 8, 0].map(shift => (value >>> shift) & 0xff));
}

const word = (words: Int32Array, at: number): number => words[at] ?? 0;

const rotated = (value: number, by: number): number => (value << by) | (value >>> (32 - by));
