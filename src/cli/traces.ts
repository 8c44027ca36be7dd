import { TraceIndex } from '../core/index.ts';
import { type FoundFile, type FoundFiles, findFiles } from './find-files.ts';
import type { Io } from './io.ts';
import { pathFrom } from './paths.ts';
import { type Project, type Projects, settingsOf } from './projects.ts';
import type { FileResult } from './read-files.ts';
import { runJob } from './run-job.ts';

/** Files, and what came of each: a result tells the index of its file. */
interface FilesRead {
  readonly files: readonly FoundFile[];
  readonly results: readonly FileResult[];
}

/** Reads what files cite, each with the config that applies to it. */
export async function readTraces(
  files: readonly FoundFile[],
  projects: Projects,
  io: Io,
): Promise<FilesRead> {
  return {
    files,
    results: await runJob({ task: 'trace', files, projects: projects.all.map(settingsOf) }, io),
  };
}

/** Gathers what documents cite from what came of reading them. Documents are known by their absolute paths. */
export function gatherTraces(reads: readonly FilesRead[], projects: Projects): TraceIndex {
  const trace = new TraceIndex();
  for (const { files, results } of reads) {
    for (const { index, trace: found } of results) {
      const file = files[index];
      const project = file && projects.all[file.project];
      if (found && file && project) trace.put(file.path, found, project, file.pathInProject);
    }
  }
  return trace;
}

/**
 * The documents of some projects that are not among the files given, whatever paths a command was given. What has no config
 * is no project beyond these: nobody said which folder it would fill.
 */
export function otherFiles(
  wanted: readonly Project[],
  files: readonly FoundFile[],
  projects: Projects,
  io: Io,
): FoundFiles {
  const withConfig = wanted.filter(({ configFile }) => configFile !== undefined);
  const isWanted = ({ project }: FoundFile) => withConfig.some(({ index }) => index === project);
  const given = new Set(files.map(({ path }) => path));
  const roots = [...new Set(withConfig.map(({ root }) => root))];
  const found = findFiles(roots, io.cwd, projects);
  return { ...found, files: found.files.filter(file => isWanted(file) && !given.has(file.path)) };
}

/** What people call a document of a project: its path, from the folder of the config. */
export const pathInProject =
  ({ root }: Project) =>
  (path: string): string =>
    pathFrom(root, path);
