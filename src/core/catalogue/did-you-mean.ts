import { listed } from '../text/listed.ts';
import { likeliest } from './likeliest.ts';

/** ` Did you mean “warning”?` for `warnign` or `warn`, with the blank before it; empty where nothing is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const isBeginning = (candidate: string) => word.length >= 3 && candidate.startsWith(word);
  const meant = likeliest(word, candidates) ?? candidates.find(isBeginning);
  return meant === undefined ? '' : ` Did you mean “${meant}”?`;
}

/** ` Did you mean 8.1 or 8.2?`, with the blank before it; empty where there is none. */
export const didYouMeanOneOf = (numbers: readonly string[]): string =>
  numbers.length === 0 ? '' : ` Did you mean ${listed(numbers, 'or')}?`;
