/** In bytes; no policy, pack or config comes near to it. */
const largestFile = 10_000_000;

/** The text of a file, without byte order mark; undefined where it is none. */
export const textOfFile = (bytes: Uint8Array): string | undefined =>
  bytes.length > largestFile || bytes.includes(0) ? undefined : new TextDecoder().decode(bytes);

/**
 * Whether a file system says that it cannot answer now: VS Code's, or one of Node's. VS Code has no code of its own for most
 * of what a disk says, and tells it in words: `Error: EMFILE: too many open files, scandir '/policies'`.
 */
export const isOutOfReach = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'Unavailable' ||
    saysNotNow.has(String(error.code)) ||
    (error.code === 'Unknown' && saysNotNow.has(/\bE[A-Z]+(?=: )/.exec(error.message)?.[0] ?? '')));

const saysNotNow: ReadonlySet<string> = new Set([
  'EAGAIN',
  'EBUSY',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'EIO',
  'EMFILE',
  'ENETDOWN',
  'ENETUNREACH',
  'ENFILE',
  'ETIMEDOUT',
]);
