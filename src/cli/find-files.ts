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
  const search = new Search(cwd, projects);
  for (const path of paths) search.take(path);
  return search.found();
}

/** Where a walk is. */
interface Visit {
  readonly folder: string;
  /** The folder where the walk began. */
  readonly start: string;
  /** What is ignored there. */
  readonly levels: Levels;
  readonly project: Project;
}

/** A search for documents, and what it has found so far. */
class Search {
  readonly #cwd: string;
  readonly #projects: Projects;
  readonly #found = new Map<string, FoundFile>();
  readonly #troubles: Trouble[] = [];
  readonly #seenFolders = new Set<string>();
  #hasLinksOutwards = false;

  constructor(cwd: string, projects: Projects) {
    this.#cwd = cwd;
    this.#projects = projects;
  }

  found(): FoundFiles {
    const files = [...this.#found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    return { files: this.#hasLinksOutwards ? eachOnce(files) : files, troubles: this.#troubles };
  }

  /** Looks for what a path names that somebody gave. */
  take(given: string): void {
    const named = absolute(this.#cwd, given);
    const stats = this.#statsOf(named, given);
    if (!stats) return;
    const path = realpathSync(named) === named ? named : realPathOf(named, this.#projects.of(dirname(named)));
    if (stats.isDirectory()) {
      const above = levelsAbove(path);
      this.#note(above);
      this.#walk(path, path, above);
    } else if (stats.isFile()) {
      const project = this.#projects.of(dirname(path));
      if (!this.#projects.leavesOutNamed || isBrought(path, project)) this.#add(path, project);
    } else this.#skip(path);
  }

  /** undefined where there is nothing, which is noted. */
  #statsOf(path: string, given: string): Stats | undefined {
    try {
      return statSync(path);
    } catch (error) {
      if (/[*?{}[\]]/.test(given)) this.#troubles.push(`${given}: ${patternAdvice}`);
      else this.#trouble(path, error, 'path');
      return undefined;
    }
  }

  #walk(folder: string, start: string, outer: Levels): void {
    const entries = this.#entriesOf(folder);
    if (!entries) return;
    const levels = entries.some(({ name }) => name === '.gitignore') ? withLevelOf(folder, outer) : outer;
    if (levels !== outer) this.#note(levels.slice(-1));
    const visit = { folder, start, levels, project: this.#projects.of(folder) };
    for (const entry of entries) if (!neverEntered.has(entry.name)) this.#enter(entry, visit);
  }

  /** In the order of their names; undefined for a folder that was looked into already, or cannot be, which is noted. */
  #entriesOf(folder: string): readonly Dirent[] | undefined {
    try {
      const real = realpathSync(folder);
      if (this.#seenFolders.has(real)) return undefined;
      this.#seenFolders.add(real);
      const entries = readdirSync(folder, { withFileTypes: true });
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.#trouble(folder, error, 'folder');
      return undefined;
    }
  }

  #enter(entry: Dirent, { folder, start, levels, project }: Visit): void {
    const named = join(folder, entry.name);
    const kind = kindOf(named, entry);
    const isLink = entry.isSymbolicLink() && kind !== 'broken';
    const path = isLink ? realPathOf(named, project) : named;
    if (isLink && path === named) this.#hasLinksOutwards = true;
    // A link is left out where it is excluded itself, and where that is what it leads to.
    const matched = [...new Set([named, path])].map(each => {
      const inProject = pathFrom(project.root, each);
      return isInside(inProject) ? inProject : pathFrom(start, each);
    });
    const { isIncluded, isExcluded } = patternsOf(project);
    if (kind !== 'folder' && !matched.some(isIncluded)) return;
    if (matched.some(isExcluded) || isIgnored(named, kind === 'folder', levels)) return;
    switch (kind) {
      case 'file':
        this.#add(path, path === named ? project : this.#projects.of(dirname(path)));
        break;
      case 'folder':
        this.#walk(path, start, path === named ? levels : levelsAbove(path));
        break;
      case 'broken':
        this.#trouble(path, { code: 'ENOENT' }, 'path');
        break;
      case 'other':
        this.#skip(path);
        break;
    }
  }

  #add(path: string, project: Project): void {
    this.#found.set(path, {
      path,
      name: pathFrom(this.#cwd, path),
      pathInProject: pathFrom(project.root, path),
      project: project.index,
    });
  }

  /** A pipe would have to be waited for, and a device may never end. */
  #skip(path: string): void {
    this.#troubles.push(
      `${pathFrom(this.#cwd, path)}: The path is neither a file nor a folder; it is skipped.`,
    );
  }

  #trouble(path: string, error: unknown, kind: 'folder' | 'path'): void {
    this.#troubles.push(`${pathFrom(this.#cwd, path)}: The ${kind} ${reasonOf(error)}.`);
  }

  /** Notes what cannot be read of each `.gitignore`. */
  #note(levels: Levels): void {
    for (const { folder, troubles } of levels) {
      const name = pathFrom(this.#cwd, join(folder, '.gitignore'));
      for (const message of troubles) this.#projects.note(`${name}: ${message}`);
    }
  }
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
