import { TraceIndex } from '../core/index.ts';
import { settingsOf } from './commands/check.ts';
import { type FoundFile, findFiles } from './find-files.ts';
import type { Io, Trouble } from './io.ts';
import { pathFrom } from './paths.ts';
import type { Project, Projects } from './projects.ts';
import type { FileResult } from './read-files.ts';
import { runJob } from './run-job.ts';

/** What documents cite, and how reading them went. */
export interface Traces {
  /** Documents are known by their absolute paths. */
  readonly trace: TraceIndex;
  readonly results: readonly FileResult[];
}

/** Reads what files cite, each with the config that applies to it. */
export async function readTraces(files: readonly FoundFile[], projects: Projects, io: Io): Promise<Traces> {
  const results = await runJob({ task: 'trace', files, projects: projects.all.map(settingsOf) }, io);
  const trace = new TraceIndex();
  for (const { index, trace: found } of results) {
    const file = files[index];
    const project = file && projects.all[file.project];
    if (found && file && project) trace.put(file.path, found, project);
  }
  return { trace, results };
}

/** Every document of some projects, whatever paths a command was given. */
export function filesOfProjects(
  wanted: readonly Project[],
  projects: Projects,
  io: Io,
): { readonly files: readonly FoundFile[]; readonly troubles: readonly Trouble[] } {
  const roots = [...new Set(wanted.map(({ root }) => root))];
  const { files, troubles } = findFiles(roots, io.cwd, projects);
  return { files: files.filter(({ project }) => wanted.some(({ index }) => index === project)), troubles };
}

/** What people call a document of a project: its path, from the folder of the config. */
export const pathInProject =
  ({ root }: Project) =>
  (path: string): string =>
    pathFrom(root, path);
