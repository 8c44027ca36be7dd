import { editsWithin } from './likeliest.ts';
import type { Clause, Edition } from './types.ts';

const most = 30;
/** Of the characters typed, how many may be wrong. */
const mostWrong = 0.3;

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
  return edition.clauses
    .map(clause => ({ clause, wrong: wrongIn(clause, words.trim()) }))
    .filter(({ wrong }) => wrong <= mostWrong)
    .sort((a, b) => a.wrong - b.wrong || lengthOf(a.clause) - lengthOf(b.clause))
    .slice(0, most)
    .map(({ clause }) => clause);
}

/** How much of what was typed is not in the title that has most of it; 0 is nothing, 1 all of it. */
const wrongIn = ({ title = '', variants }: Clause, typed: string): number =>
  Math.min(...[title, ...variants].map(name => editsWithin(typed.toLowerCase(), name.toLowerCase()))) /
  typed.length;

const lengthOf = ({ title = '' }: Clause): number => title.length;

/** The word of the title that the first word typed begins: a title that begins with it is likelier. */
function firstIn({ title = '' }: Clause, [first = '']: readonly string[]): number {
  const at = wordsOf(title).findIndex(word => word.startsWith(first));
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
