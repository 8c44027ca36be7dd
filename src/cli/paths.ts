import { isAbsolute, relative, resolve, sep } from 'node:path';

/** A path with forward slashes, relative to a folder; `.` for the folder itself. */
export function pathFrom(folder: string, path: string): string {
  const steps = relative(folder, path) || '.';
  return sep === '/' ? steps : steps.split(sep).join('/');
}

/** Whether a relative path stays below where it starts. */
export const isInside = (relativePath: string): boolean =>
  relativePath !== '..' && !relativePath.startsWith('../') && !isAbsolute(relativePath);

/** A path as it is meant from a folder; an absolute one as it is. */
export const absolute = (folder: string, path: string): string => resolve(folder, path);

/** What the system says of a file, in words: `cannot be read: permission denied`. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return 'does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'cannot be read: permission denied';
    case 'EISDIR':
      return 'is a folder, not a file';
    case 'ENOTDIR':
      return 'does not exist: a file stands where a folder was expected';
    case 'ELOOP':
      return 'cannot be read: its links lead in a circle';
    case 'ENAMETOOLONG':
      return 'cannot be read: its name is too long';
    default:
      return `cannot be read: ${message ?? String(error)}`;
  }
}
