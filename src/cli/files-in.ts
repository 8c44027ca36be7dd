import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { fixedFolder, forPicomatch, misnamedPacksOf } from '../core/index.ts';

/** The files that patterns name, relative to a folder; absolute, by name. Empty where there is none. */
export function filesIn(folder: string, patterns: readonly string[]): readonly string[] {
  // Most patterns name one folder; where there is none, nothing is searched.
  const hopeful = patterns.filter(pattern => existsSync(join(folder, fixedFolder(pattern))));
  if (hopeful.length === 0) return [];
  const options = { cwd: folder, absolute: true, dot: true, expandDirectories: false };
  return globSync(hopeful.map(forPicomatch), options).sort();
}

/** The files that would be packs by these patterns if their names ended with `.yaml`: `.crossclause/house.yml`. */
export const misnamedPacks = (folder: string, patterns: readonly string[]): readonly string[] =>
  filesIn(folder, misnamedPacksOf(patterns));
