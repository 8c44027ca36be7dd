import { editionName } from '../catalogue/edition-name.ts';
import type { Catalogue, Correlations, Edition } from '../catalogue/types.ts';
import type { Config } from '../config/config.ts';
import type { Document } from '../documents/document.ts';
import { isMatrixMarker } from '../documents/matrix-markers.ts';
import { canMigrate } from './migration-settings.ts';

/** An edition that documents or a scope name, and those that a pack has a table to; the one that replaces it comes first. */
export interface MigrationTargets {
  readonly from: Edition;
  readonly to: readonly Edition[];
}

/** What a document names, as far as a migration needs it: small enough to be kept of every document. */
export interface NamedStandards {
  /** Standards and editions, each once: `ISO 9001`, `ISO 9001:2015`. */
  readonly names: ReadonlySet<string>;
  /** There are markers of a matrix, whose settings may name others. */
  readonly hasMatrix: boolean;
}

/** What a document names; empty where it cites nothing. */
export function standardsNamed({ references, comments }: Document): NamedStandards {
  const names = new Set<string>();
  for (const { standard, edition } of references) {
    names.add(standard);
    if (edition !== undefined) names.add(editionName({ standard, edition }));
  }
  return { names, hasMatrix: comments.some(isMatrixMarker) };
}

/**
 * The editions that documents or the scope name and that can be left for another one: withdrawn ones first, the oldest
 * before the others.
 */
export function migrationTargets(
  named: readonly NamedStandards[],
  config: Config,
  catalogue: Catalogue,
  correlations: Correlations,
): readonly MigrationTargets[] {
  const inScope = new Set(config.standards.map(editionName));
  const targets = catalogue.editions.flatMap((from): MigrationTargets[] => {
    const isNamed = inScope.has(from.datedName) || named.some(({ names }) => names.has(from.datedName));
    if (!isNamed) return [];
    const to = catalogue.editionsOf(from.standard).filter(other => canMigrate(from, other, correlations));
    const rank = ({ datedName, year }: Edition) =>
      datedName === from.successor ? 0 : year > from.year ? 1 : 2;
    return to.length === 0 ? [] : [{ from, to: [...to].sort((a, b) => rank(a) - rank(b)) }];
  });
  const rankOf = ({ from }: MigrationTargets) => (from.status === 'withdrawn' ? 0 : 1);
  return targets.sort((a, b) => rankOf(a) - rankOf(b) || Number(a.from.year) - Number(b.from.year));
}
