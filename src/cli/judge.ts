import type { FoundFile } from './find-files.ts';
import type { Io, Trouble } from './io.ts';
import { pathFrom } from './paths.ts';
import { type Projects, settingsOf } from './projects.ts';
import { type FileResult, type FixesShown, readFile, type Task } from './read-files.ts';
import { runJob } from './run-job.ts';
import { gatherTraces, otherFiles, pathInProject, readTraces } from './traces.ts';

interface Judging {
  readonly task: Extract<Task, 'check' | 'baseline' | 'fix'>;
  readonly fixesShown: FixesShown;
}

interface Judged {
  /** One for each file, in their order. */
  readonly results: readonly FileResult[];
  /** What kept other documents of a project from counting. */
  readonly troubles: readonly Trouble[];
}

/**
 * Checks or fixes documents. Where rules hold one against all of its project, the others of it are read as well, and the
 * document is judged once more: with what the others say after their fixes, where fixes are made.
 */
export async function judge(
  { task, fixesShown }: Judging,
  files: readonly FoundFile[],
  projects: Projects,
  io: Io,
): Promise<Judged> {
  const results = await runJob({ task, fixesShown, files, projects: projects.all.map(settingsOf) }, io);
  const asking = new Set(
    results.filter(result => result.needsProject).map(({ index }) => files[index]?.project),
  );
  if (asking.size === 0) return { results, troubles: [] };

  const wanted = projects.all.filter(({ index }) => asking.has(index));
  const others = otherFiles(wanted, files, projects, io);
  // What is not fixed, since it is not UTF-8, still cites.
  const untraced = results.flatMap(({ index, trace }) => (trace === undefined && files[index]) || []);
  const rest = await readTraces([...untraced, ...others.files], projects, io);
  const trace = gatherTraces([{ files, results }, rest], projects);
  const troubles = [...others.troubles, ...rest.results.flatMap(({ trouble }) => trouble ?? [])];
  const judgedAgain = results.map(result => {
    const file = files[result.index];
    const project = file && projects.all[file.project];
    if (!result.needsProject || file === undefined || project === undefined) return result;
    return readFile({
      task,
      fixesShown,
      index: result.index,
      file,
      settings: project,
      knowledge: project.knowledge,
      project: { trace, pathOf: pathInProject(project), nameOf: path => pathFrom(io.cwd, path) },
    });
  });
  return { results: judgedAgain, troubles };
}
