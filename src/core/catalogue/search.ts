import Fuse from 'fuse.js/basic';
import { oncePer } from '../text/once.ts';
import type { Clause, Edition } from './types.ts';

const most = 30;

/**
 * The clauses whose titles words name, likeliest first, at most 30: first those with words that begin like the ones
 * typed (`know`), else those that a slip of the hand may have missed (`knowlegde`). Empty where none is like them.
 */
export function searchTitles(edition: Edition, words: string): readonly Clause[] {
  const typed = wordsOf(words);
  if (typed.length === 0) return [];
  const begun = edition.clauses.filter(({ title = '', variants }) =>
    [title, ...variants].some(name => {
      const names = wordsOf(name);
      return typed.every(word => names.some(other => other.startsWith(word)));
    }),
  );
  if (begun.length > 0)
    return [...begun].sort((a, b) => firstIn(a, typed) - firstIn(b, typed)).slice(0, most);
  if (words.trim().length < 4) return [];
  return indexOf(edition)
    .search(words.trim(), { limit: most })
    .map(({ item }) => item);
}

/** The word of the title that the first word typed begins: a title that begins with it is likelier. */
function firstIn({ title = '' }: Clause, [first = '']: readonly string[]): number {
  const at = wordsOf(title).findIndex(word => word.startsWith(first));
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

const indexOf = oncePer(
  ({ clauses }: Edition) =>
    new Fuse(clauses, {
      keys: ['title', 'variants'],
      ignoreLocation: true,
      threshold: 0.3,
      minMatchCharLength: 3,
    }),
);

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
