import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Gitignore, readGitignore } from '../core/index.ts';
import { pathFrom } from './paths.ts';

/** The `.gitignore` of one folder. */
interface Level extends Gitignore {
  readonly folder: string;
}

/** Every `.gitignore` that has a say about the files of a folder, outermost first. */
export type Levels = readonly Level[];

/** The levels above a folder that was asked for by name: it counts, also where its repository ignores it. */
export function levelsAbove(folder: string): Levels {
  const levels = allLevelsAbove(folder);
  return isIgnored(folder, true, levels) ? [] : levels;
}

/** The levels above a folder, up to the root of its repository; empty outside of a repository. */
export function allLevelsAbove(folder: string): Levels {
  const folders: string[] = [];
  for (let above = folder; ; above = dirname(above)) {
    const isRoot = existsSync(join(above, '.git'));
    if (above !== folder) folders.unshift(above);
    if (isRoot) break;
    if (dirname(above) === above) return [];
  }
  return folders.reduce<Levels>((outer, at) => withLevelOf(at, outer), []);
}

/** The levels with the one of this folder, if it has any. */
export function withLevelOf(folder: string, outer: Levels): Levels {
  let text: string;
  try {
    text = readFileSync(join(folder, '.gitignore'), 'utf8');
  } catch {
    // No file, or none that may be read: nothing is ignored on its account.
    return outer;
  }
  return [...outer, { folder, ...readGitignore(text) }];
}

/** Whether a file or folder is left out; an inner level can take back what an outer one says. */
export function isIgnored(path: string, isFolder: boolean, levels: Levels): boolean {
  let ignored = false;
  for (const { folder, leavesOut } of levels)
    ignored = leavesOut(pathFrom(folder, path), isFolder) ?? ignored;
  return ignored;
}
