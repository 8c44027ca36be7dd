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

/** The editions of a scope with the one that leads before the others, whose order stays. */
export const ledBy = (lead: string, standards: readonly string[]): readonly string[] => [
  lead,
  ...standards.filter(name => name !== lead),
];

/**
 * Which editions the documents of a folder most likely answer to: of each standard the newest one that they cite, first
 * the one with the most clauses cited, so that a standard mentioned in passing does not lead. An edition may be cited for the
 * past, but one that was replaced lately is often still answered to.
 *
 * @param editions those whose clauses a pack lists, the older ones of a standard first
 * @param countCited how many clauses of an edition are cited
 */
export function likelyScope(
  editions: readonly Edition[],
  countCited: (edition: Edition) => number,
): readonly Edition[] {
  const counts = new Map(editions.map(edition => [edition, countCited(edition)]));
  const countOf = (edition: Edition) => counts.get(edition) ?? 0;
  const cited = editions.filter(edition => countOf(edition) > 0);
  const newest = new Map(cited.map(edition => [edition.standard, edition]));
  return [...newest.values()].sort((a, b) => countOf(b) - countOf(a));
}
