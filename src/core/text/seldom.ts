import { once } from './once.ts';

/** What is hardly ever found, and words without which it never is; both are sources of patterns, letter case does not count. */
interface Rare {
  /** Plain ones, which are soon looked for: `auditor|assessor`. */
  readonly words: string;
  /** `the (?:auditor|assessor) (?:noted|found)(?!\\p{L})`. */
  readonly pattern: string;
}

/**
 * Whether a text has what any of several patterns stands for. Each is made only for a text that has its words: for every
 * `\p{L}` where letter case does not count V8 works half a millisecond, and five such patterns took a twentieth of the
 * processor time in which 18.6 MB are checked, to find nothing.
 */
export function seldom(patterns: readonly Rare[]): (text: string) => boolean {
  const all = patterns.map(({ words, pattern }) => ({
    words: new RegExp(words, 'iu'),
    exact: once(() => new RegExp(pattern, 'iu')),
  }));
  return text => all.some(({ words, exact }) => words.test(text) && exact().test(text));
}
