import picomatch from 'picomatch/posix';

export type PathMatcher = (path: string) => boolean;

/** Folders that hold nobody's policies, whatever a config includes. */
export const neverEntered: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** Whether a path (forward slashes, relative to the config's folder) is named by one of the patterns. */
export function pathMatcher(patterns: readonly string[]): PathMatcher {
  // `./` is the folder itself, and no path in it.
  const plain = patterns.map(pattern => forPicomatch(pattern.replace(/^\.\//, ''))).filter(Boolean);
  return plain.length === 0 ? () => false : picomatch(plain, { dot: true });
}

/** The same of the config's `exclude`: `drafts/` and `drafts` mean the folder with all that is in it. */
export const exclusionMatcher = (patterns: readonly string[]): PathMatcher =>
  pathMatcher([...patterns, ...patterns.map(pattern => `${pattern.replace(/\/+$/, '')}/**`)]);

/**
 * `[^a]*.md` for `[!a]*.md`: a class of a pattern is negated with `!` in `.gitignore`, in VS Code and in shells, and picomatch
 * knows only `^`. Of backslashes at the end it would look for what they escape and never come back.
 */
export const forPicomatch = (pattern: string): string =>
  pattern.replace(/(?<!\\)\[!/g, '[^').replace(/\\{3,}$/, '\\\\');
