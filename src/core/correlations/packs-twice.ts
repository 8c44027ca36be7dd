import { editionName } from '../catalogue/edition-name.ts';
import type { CorrelationPack, Pack, PackRow, PackTerm, TermsPack } from '../catalogue/pack-values.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { type PackConflict, placeOfRow, rowName } from './pack-conflict.ts';

/**
 * Packs that somebody has twice, as a copy that was left: another one lists the same edition, or has all the rows of this
 * one, or this one has all of its; and single rows that stand in two packs of one id. A pack that is split over several files
 * has no row twice, and nothing is said of it. In the order of the pack; empty where nothing stands twice.
 *
 * @param siblings the packs of the same owner; those of others may be there to count over each other
 */
export const packsTwice = (pack: Pack, siblings: readonly Pack[]): readonly PackConflict[] =>
  siblings.filter(({ id }) => id === pack.id).flatMap(other => twice(pack, other));

function twice(pack: Pack, other: Pack): readonly PackConflict[] {
  if (pack.kind === 'standard') {
    const message = `${other.uri} lists ${editionName(pack)} as well, and of the two only the later by name counts. Remove one.`;
    return [wholePack(pack, other, message)];
  }
  if (other.kind === 'standard') return [];
  const keysOf = (each: CorrelationPack | TermsPack) => each.rows.map(row => keyOf(row, each));
  const theirs = new Map(keysOf(other).map((key, index) => [key, index]));
  const shared = keysOf(pack).flatMap((key, index) => {
    const there = theirs.get(key);
    return there === undefined ? [] : [{ index, there }];
  });
  if (shared.length === 0) return [];
  const remove = 'Remove one of the two.';
  if (shared.length === pack.rows.length)
    return [wholePack(pack, other, `All rows of this pack stand in ${other.uri}, too. ${remove}`)];
  if (shared.length === other.rows.length)
    return [wholePack(pack, other, `All rows of ${other.uri} stand in this pack, too. ${remove}`)];
  return shared.map(({ index, there }) => {
    const path = ['rows', index];
    const same = { pack: other, index: there };
    return {
      code: 'row-twice',
      severity: 'warning',
      message: `This row stands in ${rowName(same)}, too. ${remove}`,
      path,
      places: [
        placeOfRow({ pack, index }, path, 'this row'),
        placeOfRow(same, ['rows', there], 'the same row'),
      ],
    };
  });
}

function wholePack(pack: Pack, other: Pack, message: string): PackConflict {
  const path: YamlPath = ['id'];
  const places = [pack, other].map(({ uri, id }) => ({ uri, path, message: `${uri}: a pack ${id}.` }));
  return { code: 'pack-twice', severity: 'warning', message, path, places };
}

/** What a row says and where it was read; remarks aside, and whatever a pack calls its sources. */
function keyOf(row: PackRow | PackTerm, { sources }: CorrelationPack | TermsPack): string {
  const { document, place } = sources[row.source] ?? {};
  const said =
    'relation' in row
      ? [row.from, row.fromItem, row.to, row.toItem, row.relation]
      : [row.term, row.entry, row.compared];
  return JSON.stringify([said, document, place, row.row]);
}
