import { likeliest } from './likeliest.ts';

/** ` Did you mean “warning”?` for `warnign` or `warn`, with the blank before it; empty where nothing is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const isBeginning = (candidate: string) => word.length >= 3 && candidate.startsWith(word);
  const meant = likeliest(word, candidates) ?? candidates.find(isBeginning);
  return meant === undefined ? '' : ` Did you mean “${meant}”?`;
}
