import { existsSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, sep } from 'node:path';
import { fixedFolder, namesOnePath } from '../core/index.ts';
import { filesIn, misnamedPacks } from './files-in.ts';
import type { Io, Trouble } from './io.ts';
import { absolute } from './paths.ts';

/** Names the user's packs where no option does: absolute paths, separated as in PATH. */
const variable = 'CROSSCLAUSE_USER_PACKS';

/** The files of the user's own packs, which count in all projects; and what is to be said of those who named them. */
interface UserPackFiles {
  /** Absolute, in the order in which they are named; those of a folder or a pattern by name. */
  readonly files: readonly string[];
  /** What lies among them and is not read, since its name ends with `.yml`. */
  readonly misnamed: readonly string[];
  readonly troubles: readonly Trouble[];
  readonly notes: readonly Trouble[];
}

/**
 * Finds the user's packs: each name is a file, a folder for its `**\/*.yaml`, or a pattern.
 *
 * @param named by `--user-packs`, relative to where the command runs; undefined: the environment names them
 */
export function userPackFiles(io: Io, named: readonly string[] | undefined): UserPackFiles {
  const fromVariable = (io.environment[variable] ?? '').split(delimiter).filter(name => name !== '');
  const relative = named ? [] : fromVariable.filter(name => !isAbsolute(name));
  const names = named ?? fromVariable.filter(isAbsolute);
  const files = names.map(name => ({ name, found: filesOf(absolute(io.cwd, name)) }));
  const empty = files.filter(({ found }) => found.length === 0).map(({ name }) => name);
  const isMissing = (name: string) => !existsSync(absolute(io.cwd, name)) && namesOnePath(name);
  const noPack = (name: string) => `No pack is where ${named ? '--user-packs' : variable} says: ${name}.`;
  return {
    files: [...new Set(files.flatMap(({ found }) => found))],
    misnamed: [...new Set(names.flatMap(name => misnamedAt(absolute(io.cwd, name))))],
    troubles: [
      ...relative.map(
        name => `${variable}: “${name}” is no absolute path; expected one, since it counts everywhere.`,
      ),
      ...empty.filter(isMissing).map(noPack),
    ],
    // A folder that is empty as yet, and a pattern, may find nothing.
    notes: empty.filter(name => !isMissing(name)).map(noPack),
  };
}

/** Where packs lie that a path names: a folder, and a pattern for the files below it. undefined for a file that is there. */
function placeOf(path: string): { readonly folder: string; readonly pattern: string } | undefined {
  if (existsSync(path))
    return statSync(path).isDirectory() ? { folder: path, pattern: '**/*.yaml' } : undefined;
  const pattern = path.split(sep).join('/');
  const folder = fixedFolder(pattern);
  return { folder, pattern: pattern.slice(folder.length) };
}

function filesOf(path: string): readonly string[] {
  const place = placeOf(path);
  return place ? filesIn(place.folder, [place.pattern]) : [path];
}

function misnamedAt(path: string): readonly string[] {
  const place = placeOf(path);
  return place ? misnamedPacks(place.folder, [place.pattern]) : [];
}
