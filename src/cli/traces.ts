import { readDocument, TraceIndex } from '../core/index.ts';
import { type FoundFile, findFiles } from './find-files.ts';
import type { Io, Trouble } from './io.ts';
import { pathFrom } from './paths.ts';
import { type Project, type Projects, settingsOf } from './projects.ts';
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

export interface ProjectTraces {
  readonly trace: TraceIndex;
  /** Those of the files given that hold a matrix. */
  readonly withMatrix: readonly FoundFile[];
  /** What kept a document from counting. */
  readonly troubles: readonly Trouble[];
}

/** Reads what all documents of some projects cite, whatever paths a command was given, and these files beside them. */
export async function readProjectTraces(
  wanted: readonly Project[],
  files: readonly FoundFile[],
  projects: Projects,
  io: Io,
): Promise<ProjectTraces> {
  const isWanted = ({ project }: FoundFile) => wanted.some(({ index }) => index === project);
  const given = files.filter(isWanted);
  const known = new Set(given.map(({ path }) => path));
  const roots = [...new Set(wanted.map(({ root }) => root))];
  const found = findFiles(roots, io.cwd, projects);
  const others = found.files.filter(file => isWanted(file) && !known.has(file.path));
  const { trace, results } = await readTraces([...given, ...others], projects, io);
  const troubles = [...found.troubles, ...results.flatMap(({ trouble }) => trouble ?? [])];
  const withMatrix = results.flatMap(({ index, hasMatrix }) => (hasMatrix && given[index]) || []);
  return { trace, withMatrix, troubles };
}

/** Takes another text of a document in, in place of that on disk. */
export function retrace(trace: TraceIndex, path: string, text: string, project: Project): void {
  const { config, knowledge } = project;
  const document = readDocument(path, text, { knowledge: knowledge.clauses, scope: config.standards });
  trace.update(path, document, { config, catalogue: knowledge.catalogue });
}

/** What people call a document of a project: its path, from the folder of the config. */
export const pathInProject =
  ({ root }: Project) =>
  (path: string): string =>
    pathFrom(root, path);
