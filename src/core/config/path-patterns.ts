import picomatch from 'picomatch/posix';
import { documentEndings } from './markdown-names.ts';

export type PathMatcher = (path: string) => boolean;

/** Folders that hold nobody's policies, whatever a config includes. */
export const neverEntered: ReadonlySet<string> = new Set(['node_modules', '.git']);

/**
 * The wildcards that a pattern may have, and a part of it between two slashes. Patterns become regular expressions that try
 * every way in which wildcards can share a path: with these, a path of 4,000 characters takes a second at most, with one
 * more in a part minutes.
 */
const mostWildcards = 6;
const mostInPart = 3;

/** Why a pattern of a config is not used; undefined where it is. */
export function patternTrouble(pattern: string): string | undefined {
  const slip = slipIn(pattern);
  if (slip !== undefined) return `“${pattern}” is not used: ${slip}`;
  return isTooHeavy(heaviestAlternative(pattern)) ? notUsed(pattern) : undefined;
}

/** The same of a pattern for documents, which are those below the folder of the config. */
export const documentPatternTrouble = (pattern: string): string | undefined =>
  leadsOutside.test(pattern)
    ? `“${pattern}” is not used: documents lie below the folder of the config, and patterns are relative to it.`
    : patternTrouble(pattern);

/** `/abs/**`, `../other/**`, `C:/policies`. */
const leadsOutside = /^(?:\/|\.\.(?:\/|$)|[A-Za-z]:[\\/])/;

/** `minutes\draft.md`, `docs\*.md`: folders as Windows parts them; a bracket or `!` means itself behind a backslash. */
const backslashes = /\\(?![[\]{}()!])/g;

/** What keeps a pattern from saying what it seems to say, and what to do; undefined where nothing does. */
function slipIn(pattern: string): string | undefined {
  if (pattern.startsWith('!'))
    return 'no pattern begins with “!”; what is to be left out stands under “exclude”.';
  const withSlashes = pattern.replace(backslashes, '/');
  // `docs/\*x.md`: the sign itself.
  const isPath = withSlashes !== pattern && !/^\/|\/\//.test(withSlashes);
  if (isPath) return `folders are parted by “/”; write ${withSlashes}.`;
  const plain = pattern.replace(/\\./g, '');
  for (const [opening, closing] of [
    ['{', '}'],
    ['[', ']'],
  ] as const) {
    if (plain.split(opening).length > plain.split(closing).length)
      return `a bracket is open in it; close it with “${closing}”, or write \\${opening}.`;
  }
  for (const [range, from = '', to = ''] of plain.matchAll(/([^[\]])-([^[\]])(?=[^[\]]*\])/g)) {
    if (from > to) return `nothing is from ${from} to ${to} in [${range}]; write ${to}-${from}.`;
  }
  return undefined;
}

const isTooHeavy = (pattern: string): boolean =>
  wildcardsIn(pattern) > mostWildcards || pattern.split('/').some(part => wildcardsIn(part) > mostInPart);

const notUsed = (pattern: string): string =>
  `“${pattern}” is not used: a pattern has at most ${mostWildcards} wildcards, ${mostInPart} between two slashes. Use several plainer ones.`;

/** The text of a `.gitignore` without the patterns that are not used, for the same reason, and what is to be said of these. */
export function usableGitignore(text: string): {
  readonly text: string;
  readonly troubles: readonly string[];
} {
  const lines = text.split(/\r?\n/);
  // Braces mean themselves there.
  const isUsed = (line: string) => line.startsWith('#') || !isTooHeavy(line);
  return {
    text: lines.filter(isUsed).join('\n'),
    troubles: lines.filter(line => !isUsed(line)).map(line => notUsed(line.trim())),
  };
}

/** Whether a pattern names one path alone, which somebody expects to be there; `packs/*.yaml` may find nothing. */
export const namesOnePath = (pattern: string): boolean => !/^!|[*?[\]{}]/.test(pattern);

const wildcardsIn = (pattern: string): number => pattern.match(/\*+/g)?.length ?? 0;

/** `*.draft.md` of `{*.draft,old}.md`: of each choice the alternative with the most wildcards. */
function heaviestAlternative(pattern: string): string {
  const chosen = pattern.replace(/\{([^{}]*)\}/g, (_, all: string) =>
    all.split(',').reduce((heaviest, one) => (wildcardsIn(one) > wildcardsIn(heaviest) ? one : heaviest)),
  );
  return chosen === pattern ? pattern : heaviestAlternative(chosen);
}

/** Whether a path (forward slashes, relative to the config's folder) is named by one of the patterns. */
export function pathMatcher(patterns: readonly string[]): PathMatcher {
  // `./` is the folder itself, and no path in it.
  const plain = patterns.map(pattern => forPicomatch(pattern.replace(/^\.\//, ''))).filter(Boolean);
  return plain.length === 0 ? () => false : picomatch(plain, { dot: true });
}

/** The same of the config's `include`: `docs/` and `docs` mean all Markdown files of the folder, and those of MDX. */
export const inclusionMatcher = (patterns: readonly string[]): PathMatcher =>
  pathMatcher([
    ...patterns,
    ...patterns
      .filter(namesOnePath)
      .flatMap(pattern => documentEndings.map(ending => `${pattern.replace(/\/+$/, '')}/**/*.${ending}`)),
  ]);

/** The same of the config's `exclude`: `drafts/` and `drafts` mean the folder with all that is in it. */
export const exclusionMatcher = (patterns: readonly string[]): PathMatcher =>
  pathMatcher([...patterns, ...patterns.map(pattern => `${pattern.replace(/\/+$/, '')}/**`)]);

/**
 * `[^a]*.md` for `[!a]*.md`: a class of a pattern is negated with `!` in `.gitignore`, in VS Code and in shells, and picomatch
 * knows only `^`. `*(old).md` means these brackets, as in VS Code, where picomatch would read a regular expression. Of
 * backslashes at the end it would look for what they escape and never come back.
 */
export const forPicomatch = (pattern: string): string =>
  pattern
    .replace(/(?<!\\)\[!/g, '[^')
    .replace(/(?<!\\)[()|+]/g, '\\$&')
    .replace(/\\{3,}$/, '\\\\');
