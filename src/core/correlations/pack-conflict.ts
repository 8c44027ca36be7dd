import type { CorrelationPack, TermsPack } from '../catalogue/pack-values.ts';
import type { YamlPath } from '../text/yaml-path.ts';

/** A value of a pack that explains a conflict, and what it says. */
export interface PackPlace {
  /** Of the pack, as `readPack` was given it. */
  readonly uri: string;
  readonly path: YamlPath;
  readonly message: string;
}

/** What a pack says that does not go with what other packs say, or with how documents are read. */
export interface PackConflict {
  readonly code:
    | 'inverse-row'
    | 'name-taken'
    | 'other-applicability'
    | 'other-clauses'
    | 'other-difference'
    | 'other-headword'
    | 'other-relation'
    | 'other-title'
    | 'pack-twice'
    | 'row-twice'
    | 'successor-cycle'
    | 'unread-name'
    | 'version-taken';
  /** Packs may differ on purpose, and then one of them counts: that is worth knowing, and no mistake. */
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  /** The value meant, in the pack that is asked about. */
  readonly path: YamlPath;
  /** What stands here and there, side by side; here first. */
  readonly places: readonly PackPlace[];
}

/** Which row of which pack says something. */
export interface PlacedRow {
  readonly pack: CorrelationPack | TermsPack;
  /** Counts from 0. */
  readonly index: number;
}

/** `ours.yaml, row 3`; rows count from 1. */
export const rowName = ({ pack, index }: PlacedRow): string => `${pack.uri}, row ${index + 1}`;

/**
 * What a row says side by side with another, who says so, and on what basis.
 *
 * @param path the row, or the value in it that says so
 */
export function placeOfRow(placed: PlacedRow, path: YamlPath, words: string): PackPlace {
  const { pack, index } = placed;
  const row = pack.rows[index];
  const source = row && pack.sources[row.source];
  const named = [source?.document, source?.place, row?.row].filter(part => part !== undefined).join(', ');
  return { uri: pack.uri, path, message: `${rowName(placed)}: ${words} (${named}; ${row?.basis}).` };
}
