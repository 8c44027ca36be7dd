import type { Basis, Edition, Relation } from '../catalogue/types.ts';
import { compareRelations } from '../correlations/relation.ts';
import type { CoverageStatus } from './edition-tally.ts';
import { editionsOfMatrix, type MatrixWorld } from './matrix.ts';

/** A clause in a diagram. */
export interface DiagramClause {
  readonly number: string;
  readonly title: string | null;
  readonly status: CoverageStatus;
}

/** An edition with its clauses that ask for something, one below the other. */
export interface DiagramColumn {
  readonly id: string;
  /** `ISO 9001:2015`. */
  readonly name: string;
  readonly clauses: readonly DiagramClause[];
}

/** A correlation between two columns that stand side by side; once for a pair of clauses. */
export interface DiagramLine {
  /** Index of the column on the left, and of the clause in it. */
  readonly column: number;
  readonly from: number;
  /** Index of the clause in the column on the right. */
  readonly to: number;
  readonly relation: Relation;
  readonly basis: Basis;
}

/** Two or three standards as columns of clauses, and what correlates them. A plain value. */
export interface Diagram {
  readonly columns: readonly DiagramColumn[];
  readonly lines: readonly DiagramLine[];
}

export interface DiagramOptions {
  /** The edition that leads, as for a matrix. Of three it stands in the middle. */
  readonly lead?: Edition | undefined;
  /** The other editions; the first two count. */
  readonly editions?: readonly Edition[] | undefined;
}

/** The correlations of the edition that leads with one or two others; undefined where fewer than two are in scope. */
export function buildDiagram(world: MatrixWorld, options: DiagramOptions = {}): Diagram | undefined {
  const { lead, editions } = editionsOfMatrix(world, options);
  const [first, second] = editions;
  if (lead === undefined || first === undefined) return undefined;
  const shown = second ? [first, lead, second] : [lead, first];

  const columns = shown.map(edition => {
    const status = world.trace.statusOf(world, edition);
    const clauses = edition.clauses
      .filter(({ isRequirement }) => isRequirement)
      .map(({ number, title }) => ({ number, title: title ?? null, status: status.statusOf(number) }));
    return { id: edition.id, name: edition.name, clauses };
  });
  const lines = columns.slice(1).flatMap((_, column) => linesBetween(world, shown, columns, column));
  return { columns, lines };
}

function linesBetween(
  { correlations }: MatrixWorld,
  editions: readonly Edition[],
  columns: readonly DiagramColumn[],
  column: number,
): readonly DiagramLine[] {
  const [left, right] = editions.slice(column);
  if (left === undefined || right === undefined) return [];
  const indexes = columns
    .slice(column, column + 2)
    .map(({ clauses }) => new Map(clauses.map(({ number }, index) => [number, index])));
  const rows = correlations.between(
    { standard: left.standard, edition: left.year },
    { standard: right.standard, edition: right.year },
  );
  const lines = new Map<string, DiagramLine>();
  for (const { from: source, to: target, relation, basis } of rows) {
    const from = indexes[0]?.get(source.clause);
    const to = target.clause === undefined ? undefined : indexes[1]?.get(target.clause);
    if (from === undefined || to === undefined) continue;
    const key = `${from} ${to}`;
    const known = lines.get(key);
    // Rows come with the best basis first; of the same basis the closest relation counts.
    if (known && (known.basis !== basis || compareRelations(relation, known.relation) >= 0)) continue;
    lines.set(key, { column, from, to, relation, basis });
  }
  return [...lines.values()];
}
