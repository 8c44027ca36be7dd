import type { MatrixWorld } from '../core/index.ts';
import { findDocuments, noDocument } from './find-files.ts';
import type { Io, Trouble } from './io.ts';
import { pathFrom } from './paths.ts';
import { type Project, type ProjectOptions, Projects } from './projects.ts';
import { troublesOf } from './report.ts';
import { gatherTraces, readTraces } from './traces.ts';

/** What documents of one config cite, and what is known of it; or the troubles alone. */
interface TracedProject {
  /** undefined: the paths lead to no document, or to those of several configs, as the troubles say. */
  readonly world: MatrixWorld | undefined;
  readonly troubles: readonly Trouble[];
  readonly notes: readonly Trouble[];
}

/** Reads what the documents of some paths cite, which must belong to one config. */
export async function readTracedProject(
  paths: readonly string[],
  options: ProjectOptions,
  io: Io,
): Promise<TracedProject> {
  const projects = new Projects(io, options);
  const { files, troubles: pathTroubles } = findDocuments(paths, io.cwd, projects);
  const read = await readTraces(files, projects, io);
  const { results } = read;
  const troubles = troublesOf(projects, pathTroubles, results);
  const notes = [...projects.notes, ...results.flatMap(result => result.notes ?? [])];

  const concerned = projects.all.filter(({ index }) => files.some(({ project }) => project === index));
  const only = onlyOne(concerned, io);
  if (!only.ok) return { world: undefined, troubles: [...troubles, only.message], notes };
  const { config, knowledge } = only.project;
  const { catalogue, correlations } = knowledge;
  const trace = gatherTraces([read], projects);
  return { world: { trace, config, catalogue, correlations }, troubles, notes };
}

/** The one project that a report is about, or why there is none. */
type OnlyProject =
  | { readonly ok: true; readonly project: Project }
  | { readonly ok: false; readonly message: string };

/** Those without a scope have nothing to say. */
function onlyOne(concerned: readonly Project[], io: Io): OnlyProject {
  const scoped = concerned.filter(({ config }) => config.standards.length > 0);
  const [first, second] = scoped.length > 0 ? scoped : concerned;
  if (first === undefined) return { ok: false, message: noDocument };
  if (second === undefined) return { ok: true, project: first };
  const names = [first, second].map(({ configFile, root }) => pathFrom(io.cwd, configFile ?? root));
  const message = `This is about the documents of one config, and these are of ${names.join(' and ')}. Name the folder of one.`;
  return { ok: false, message };
}
