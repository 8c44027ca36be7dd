import { likeliest } from '../catalogue/likeliest.ts';

/** ` Did you mean “warning”?`, with the blank before it; empty where nothing is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const meant = likeliest(word, candidates);
  return meant === undefined ? '' : ` Did you mean “${meant}”?`;
}
