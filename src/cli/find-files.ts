import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exclusionMatcher, inclusionMatcher, neverEntered, oncePer } from '../core/index.ts';
import { allLevelsAbove, isIgnored, type Levels, levelsAbove, withLevelOf } from './ignored.ts';
import type { Trouble } from './io.ts';
import { absolute, isInside, pathFrom, reasonOf } from './paths.ts';
import type { Project, Projects } from './projects.ts';

/** A document to read. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** As shown: relative to where the command runs, with forward slashes. */
  readonly name: string;
  /** Relative to the folder of its config, with forward slashes. */
  readonly pathInProject: string;
  /** Index of its project. */
  readonly project: number;
}

export interface FoundFiles {
  /** Each once, in the order of their names. */
  readonly files: readonly FoundFile[];
  readonly troubles: readonly Trouble[];
}

/** Said where paths lead to no document at all. */
export const noDocument =
  'There is no document here. Name a folder that holds some; “include” and “exclude” in crossclause.yaml say which of its files count.';

const patternAdvice =
  'The path does not exist, and patterns are not read here. Name the folder; “include” in crossclause.yaml says which of its files count.';

/**
 * The documents that paths name: a file is itself, unless `--force-exclude` holds it against the config; a folder stands
 * for the files below it that its config includes, without those that the config excludes or a `.gitignore` names. Links
 * are followed; what they lead to counts once, by the path that it really has where that is below the folder of the config.
 */
export function findFiles(paths: readonly string[], cwd: string, projects: Projects): FoundFiles {
  const found = new Map<string, FoundFile>();
  const troubles: Trouble[] = [];
  const seenFolders = new Set<string>();
  let hasLinksOutwards = false;

  const add = (path: string, project: Project) => {
    found.set(path, {
      path,
      name: pathFrom(cwd, path),
      pathInProject: pathFrom(project.root, path),
      project: project.index,
    });
  };
  const trouble = (path: string, error: unknown, kind: 'folder' | 'path') =>
    troubles.push(`${pathFrom(cwd, path)}: The ${kind} ${reasonOf(error)}.`);
  const note = (levels: Levels) => {
    for (const { folder, troubles: said } of levels)
      for (const message of said) projects.note(`${pathFrom(cwd, join(folder, '.gitignore'))}: ${message}`);
  };
  /** A pipe would have to be waited for, and a device may never end. */
  const skip = (path: string) =>
    troubles.push(`${pathFrom(cwd, path)}: The path is neither a file nor a folder; it is skipped.`);

  const walk = (folder: string, start: string, outer: Levels) => {
    let entries: Dirent[];
    try {
      const real = realpathSync(folder);
      if (seenFolders.has(real)) return;
      seenFolders.add(real);
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      trouble(folder, error, 'folder');
      return;
    }
    const levels = entries.some(entry => entry.name === '.gitignore') ? withLevelOf(folder, outer) : outer;
    if (levels !== outer) note(levels.slice(-1));
    const project = projects.of(folder);
    const patterns = patternsOf(project);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (neverEntered.has(entry.name)) continue;
      const named = join(folder, entry.name);
      const kind = kindOf(named, entry);
      const isLink = entry.isSymbolicLink() && kind !== 'broken';
      const path = isLink ? realPathOf(named, project) : named;
      if (isLink && path === named) hasLinksOutwards = true;
      // A link is left out where it is excluded itself, and where that is what it leads to.
      const matched = [...new Set([named, path])].map(each => {
        const inProject = pathFrom(project.root, each);
        return isInside(inProject) ? inProject : pathFrom(start, each);
      });
      if (kind !== 'folder' && !matched.some(patterns.isIncluded)) continue;
      if (matched.some(patterns.isExcluded) || isIgnored(named, kind === 'folder', levels)) continue;
      if (kind === 'broken') trouble(path, { code: 'ENOENT' }, 'path');
      else if (kind === 'other') skip(path);
      else if (kind === 'folder') walk(path, start, path === named ? levels : levelsAbove(path));
      else if (path !== named) add(path, projects.of(dirname(path)));
      else add(path, project);
    }
  };

  for (const given of paths) {
    const named = absolute(cwd, given);
    let stats: Stats;
    try {
      stats = statSync(named);
    } catch (error) {
      if (/[*?{}[\]]/.test(given)) troubles.push(`${given}: ${patternAdvice}`);
      else trouble(named, error, 'path');
      continue;
    }
    const path = realpathSync(named) === named ? named : realPathOf(named, projects.of(dirname(named)));
    if (stats.isDirectory()) {
      const above = levelsAbove(path);
      note(above);
      walk(path, path, above);
    } else if (stats.isFile()) {
      const project = projects.of(dirname(path));
      if (!projects.leavesOutNamed || isBrought(path, project)) add(path, project);
    } else skip(path);
  }
  const files = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { files: hasLinksOutwards ? eachOnce(files) : files, troubles };
}

/** Without the files that another path leads to as well, the first of which counts. */
const eachOnce = (files: readonly FoundFile[]): readonly FoundFile[] =>
  [...new Map([...files].reverse().map(file => [realpathSync(file.path), file])).values()].reverse();

/** Whether the folder of a file would bring it, by its config and each `.gitignore`. */
function isBrought(path: string, project: Project): boolean {
  const { isIncluded, isExcluded } = patternsOf(project);
  const inProject = pathFrom(project.root, path);
  const folder = dirname(path);
  return (
    isIncluded(inProject) &&
    !isExcluded(inProject) &&
    !isIgnored(path, false, withLevelOf(folder, allLevelsAbove(folder)))
  );
}

/** The path that a link really leads to, where that is below the folder of its config; else its own. */
function realPathOf(path: string, { root }: Project): string {
  const real = pathFrom(realpathSync(root), realpathSync(path));
  return isInside(real) ? join(root, real) : path;
}

/** Patterns are compiled once for each project. */
const patternsOf = oncePer(({ config: { include, exclude } }: Project) => ({
  isIncluded: inclusionMatcher(include),
  isExcluded: exclusionMatcher(exclude),
}));

/** `broken`: a link that leads nowhere, or in a circle. */
function kindOf(path: string, entry: Dirent): 'file' | 'folder' | 'broken' | 'other' {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return 'other';
  try {
    const target = statSync(path);
    return target.isDirectory() ? 'folder' : target.isFile() ? 'file' : 'other';
  } catch {
    // The caller says so, where the link has the name of a document.
    return 'broken';
  }
}

/**
 * The same for a command whose report would be about nothing where there is no document, and look like a good answer: that is
 * a trouble, since a slip in `include` or in a path is.
 */
export function findDocuments(paths: readonly string[], cwd: string, projects: Projects): FoundFiles {
  const { files, troubles } = findFiles(paths, cwd, projects);
  // Where named files are left out on purpose, that may be all of them.
  const isEmpty = files.length + troubles.length === 0 && !projects.leavesOutNamed;
  return { files, troubles: isEmpty ? [noDocument] : troubles };
}
