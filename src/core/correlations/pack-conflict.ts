import type { YamlPath } from '../text/yaml-path.ts';

/** A value of a pack that explains a conflict, and what it says. */
export interface PackPlace {
  /** Of the pack, as `readPack` was given it. */
  readonly uri: string;
  readonly path: YamlPath;
  readonly message: string;
}

/** What a pack says that does not go with what other packs say. */
export interface PackConflict {
  readonly code:
    | 'inverse-row'
    | 'other-difference'
    | 'other-headword'
    | 'other-relation'
    | 'other-title'
    | 'successor-cycle';
  /** Packs may differ on purpose, and then one of them counts: that is worth knowing, and no mistake. */
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  /** The value meant, in the pack that is asked about. */
  readonly path: YamlPath;
  /** What stands here and there, side by side; here first. */
  readonly places: readonly PackPlace[];
}
