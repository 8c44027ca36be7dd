import ignore from 'ignore';
import { usableGitignore } from './path-patterns.ts';

/** What one `.gitignore` says of the paths below its folder. */
export interface Gitignore {
  /**
   * Whether it leaves a path out, or takes back what an outer one leaves out; undefined where it says neither.
   *
   * @param path relative to its folder, with forward slashes
   */
  leavesOut(path: string, isFolder: boolean): boolean | undefined;
  /** What is to be said of its patterns. */
  readonly troubles: readonly string[];
}

/** Reads the text of a `.gitignore`. */
export function readGitignore(text: string): Gitignore {
  const usable = usableGitignore(text);
  const rules = ignore().add(usable.text);
  return {
    troubles: usable.troubles,
    leavesOut(path, isFolder) {
      const { ignored, unignored } = rules.test(isFolder ? `${path}/` : path);
      return ignored || (unignored ? false : undefined);
    },
  };
}
