import type { FoundFile } from './find-files.ts';
import type { Io, Trouble } from './io.ts';
import { type Projects, settingsOf } from './projects.ts';
import { type FileResult, readFile, type Task } from './read-files.ts';
import { runJob } from './run-job.ts';
import { pathInProject, readProjectTraces, retrace } from './traces.ts';

export interface Judged {
  /** One for each file, in their order. */
  readonly results: readonly FileResult[];
  /** What kept other documents of a project from counting. */
  readonly troubles: readonly Trouble[];
}

/**
 * Checks or fixes documents. Where rules hold one against all of its project, these are read as well, and the document is
 * judged once more: with what the others say after their fixes, where fixes are made.
 */
export async function judge(
  task: Extract<Task, 'check' | 'baseline' | 'fix'>,
  files: readonly FoundFile[],
  projects: Projects,
  io: Io,
): Promise<Judged> {
  const results = await runJob({ task, files, projects: projects.all.map(settingsOf) }, io);
  const asking = new Set(
    results.filter(result => result.needsProject).map(({ index }) => files[index]?.project),
  );
  if (asking.size === 0) return { results, troubles: [] };

  const wanted = projects.all.filter(({ index }) => asking.has(index));
  const { trace, troubles } = await readProjectTraces(wanted, files, projects, io);
  for (const { index, fixed } of results) {
    const file = files[index];
    const project = file && projects.all[file.project];
    if (fixed && project && asking.has(project.index)) retrace(trace, file.path, fixed.after, project);
  }
  const judgedAgain = results.map(result => {
    const file = files[result.index];
    const project = file && projects.all[file.project];
    if (!result.needsProject || file === undefined || project === undefined) return result;
    const documents = { trace, pathOf: pathInProject(project) };
    return readFile(task, result.index, file, project, project.knowledge, documents);
  });
  return { results: judgedAgain, troubles };
}
