import { fixedFolder } from './fixed-folder.ts';
import { pathMatcher } from './path-patterns.ts';

/**
 * Where a new pack goes: into the folder that the first pattern of the config's `packs` names which would find it there.
 * undefined where no pattern would: each names single files, say.
 *
 * @param patterns relative to the folder of the config, with forward slashes, and so is what comes back
 * @param name of the file: `iso-iec-20000-1-2018--iso-9001-2015.yaml`
 */
export function newPackPath(patterns: readonly string[], name: string): string | undefined {
  for (const pattern of patterns) {
    const path = fixedFolder(pattern) + name;
    if (pathMatcher([pattern])(path)) return path;
  }
  return undefined;
}
