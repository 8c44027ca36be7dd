import type { Edition } from '../catalogue/types.ts';

/**
 * The text of a new `crossclause.yaml`.
 *
 * @param standards names of editions, the one that leads first
 */
export const newConfig = (standards: readonly string[]): string =>
  [
    '# The editions that these documents answer to. The first one leads.',
    'standards:',
    ...standards.map(name => `  - ${name}`),
    '',
  ].join('\n');

/**
 * Which editions the documents of a folder most likely answer to: of each standard the newest one that they cite, in the
 * order given. An edition may be cited for the past, but one that was replaced lately is often still answered to.
 *
 * @param editions those whose clauses a pack lists, the older ones of a standard first
 */
export function likelyScope(
  editions: readonly Edition[],
  isCited: (edition: Edition) => boolean,
): readonly Edition[] {
  const newest = new Map(editions.filter(isCited).map(edition => [edition.standard, edition]));
  return [...newest.values()];
}
