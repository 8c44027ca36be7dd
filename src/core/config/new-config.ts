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

/** An edition that the documents of a folder cite. */
export interface CitedEdition {
  readonly edition: Edition;
  /** How many of its clauses are cited. */
  readonly clauses: number;
  /** Whether the documents most likely answer to it: it is not only mentioned in passing. */
  readonly isLikely: boolean;
}

/** Whoever cites so many clauses of an edition does not do so in passing. */
const enoughClauses = 5;

/**
 * What the documents of a folder may answer to: of each standard the newest edition that they cite, first the one with the
 * most clauses cited, so that a standard mentioned in passing does not lead. An edition may be cited for the past, but one
 * that was replaced lately is often still answered to. Likely are those of which a third as many clauses are cited as of the
 * first, where five are enough in any case.
 *
 * @param editions those whose clauses a pack lists
 * @param countCited how many clauses of an edition are cited
 */
export function citedEditions(
  editions: readonly Edition[],
  countCited: (edition: Edition) => number,
): readonly CitedEdition[] {
  const counted = editions.map(edition => ({ edition, clauses: countCited(edition) }));
  const cited = counted.filter(({ clauses }) => clauses > 0);
  const isNewest = ({ standard, year }: Edition): boolean =>
    !cited.some(({ edition }) => edition.standard === standard && Number(edition.year) > Number(year));
  const sorted = cited.filter(({ edition }) => isNewest(edition)).sort((a, b) => b.clauses - a.clauses);
  const fewest = Math.min(enoughClauses, (sorted[0]?.clauses ?? 0) / 3);
  return sorted.map(each => ({ ...each, isLikely: each.clauses >= fewest }));
}
