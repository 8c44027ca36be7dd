import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { newPackPath } from '../core/index.ts';
import { filesIn } from './files-in.ts';
import type { Io, Trouble } from './io.ts';
import { absolute } from './paths.ts';
import type { Project } from './projects.ts';

/** The files of a project's own packs, by name. */
export const packFilesOf = ({ root, config }: Project): readonly string[] => filesIn(root, config.packs);

/** The packs that paths name: a file is itself, a folder stands for its `**\/*.yaml`. */
export function packFilesAt(
  paths: readonly string[],
  io: Io,
): { readonly files: readonly string[]; readonly troubles: readonly Trouble[] } {
  const troubles: Trouble[] = [];
  const files = paths.flatMap(given => {
    const path = absolute(io.cwd, given);
    if (!existsSync(path)) {
      troubles.push(`${given}: The path does not exist.`);
      return [];
    }
    if (!statSync(path).isDirectory()) return [path];
    const found = filesIn(path, ['**/*.yaml']);
    if (found.length === 0) troubles.push(`${given}: No pack is in this folder. Packs end with .yaml.`);
    return found;
  });
  return { files: [...new Set(files)], troubles };
}

/** Where a pack of that id goes, so that the config's `packs` finds it; undefined where none of their patterns would. */
export function packFileFor(id: string, { root, config }: Project): string | undefined {
  const path = newPackPath(config.packs, `${id}.yaml`);
  return path === undefined ? undefined : join(root, path);
}
