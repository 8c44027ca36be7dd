import type { PackTrouble } from '../catalogue/pack-checks.ts';
import { defined } from './defined.ts';
import type { CorrelationFile, Side } from './imported.ts';

/**
 * A correlation without what leads to clauses that their edition does not have, and without the sources that only this named.
 * undefined where no row is left.
 *
 * @param dangling what `danglingEnds` has found in it
 */
export function withoutDanglingEnds(
  file: CorrelationFile,
  dangling: readonly PackTrouble[],
): CorrelationFile | undefined {
  const isLeftOut = new Set(dangling.map(({ path }) => path.slice(0, 3).join()));
  const rows = file.rows.filter(
    (_, index) => !isLeftOut.has(`rows,${index},from`) && !isLeftOut.has(`rows,${index},to`),
  );
  const unpaired = file.unpaired?.filter(
    (_, index) => !isLeftOut.has(`unpaired,${index},from`) && !isLeftOut.has(`unpaired,${index},to`),
  );
  const unknownOf = (side: Side) =>
    filled(file.unknown?.[side]?.filter((_, index) => !isLeftOut.has(`unknown,${side},${index}`)));
  const unknown = defined({ from: unknownOf('from'), to: unknownOf('to') });
  if (rows.length === 0) return undefined;

  const sourcesOf = (entries: readonly { readonly source: string }[]) => entries.map(({ source }) => source);
  const before = new Set(sourcesOf([...file.rows, ...(file.unpaired ?? [])]));
  const after = new Set(sourcesOf([...rows, ...(unpaired ?? [])]));
  const sources = Object.fromEntries(
    Object.entries(file.sources).filter(([key]) => after.has(key) || !before.has(key)),
  );
  const { unpaired: _unpaired, unknown: _unknown, ...others } = file;
  return {
    ...others,
    sources,
    rows,
    ...defined({
      unpaired: filled(unpaired),
      unknown: Object.keys(unknown).length > 0 ? unknown : undefined,
    }),
  };
}

/** A file has no empty lists. */
const filled = <Entry>(entries: readonly Entry[] | undefined): readonly Entry[] | undefined =>
  entries === undefined || entries.length === 0 ? undefined : entries;
