import {
  type CitedClauses,
  coverageAsJson,
  coverageAsMarkdown,
  coverageAsText,
  coverageOf,
  editionNamed,
  type ScopeEntry,
} from '../../core/index.ts';
import { paintFor } from '../colours.ts';
import { findFiles } from '../find-files.ts';
import { type ExitCode, exitCodes, type Io, type Trouble } from '../io.ts';
import { type Project, type ProjectOptions, Projects } from '../projects.ts';
import { runJob } from '../run-job.ts';
import { report, settingsOf } from './check.ts';

export interface CoverageOptions extends ProjectOptions {
  readonly format: 'text' | 'json' | 'markdown';
  /** `--standard`: editions to show instead of the scope of the config. */
  readonly standard?: readonly string[];
  readonly all?: boolean;
  readonly color?: boolean;
}

/** `crossclause coverage [PATH…]`: which clauses of the scope are referenced, and by which documents. */
export async function coverage(
  paths: readonly string[],
  options: CoverageOptions,
  io: Io,
): Promise<ExitCode> {
  const projects = new Projects(io, options);
  const { files, troubles: pathTroubles } = findFiles(paths, io.cwd, projects);
  const results = await runJob({ task: 'trace', files, projects: projects.all.map(settingsOf) }, io);
  const troubles = [
    ...projects.troubles,
    ...pathTroubles,
    ...results.flatMap(result => result.trouble ?? []),
  ];

  const concerned = projects.all.filter(project => files.some(file => file.project === project.index));
  const found = concerned.flatMap(project => {
    const scope = scopeOf(project, options.standard, troubles);
    if (scope.length === 0 && troubles.length === 0) troubles.push(missingScope);
    const cited = results.flatMap(({ index, trace }): CitedClauses[] => {
      const file = files[index];
      return trace && file?.project === project.index
        ? [{ document: file.name, clauses: trace.clauses }]
        : [];
    });
    return coverageOf(scope, cited, project.knowledge.catalogue, project.config.exclusions);
  });
  report([...projects.notes, ...results.flatMap(result => result.notes ?? []), ...troubles], io);

  if (options.format === 'json') io.out(coverageAsJson(found));
  else if (options.format === 'markdown') io.out(coverageAsMarkdown(found));
  else io.out(coverageAsText(found, { showsAll: options.all ?? false }, paintFor(io, options.color)));
  return troubles.length > 0 ? exitCodes.notRun : exitCodes.clean;
}

const missingScope: Trouble =
  'No scope is set. Name the editions under “standards” in crossclause.yaml, or with --standard.';

function scopeOf(
  { config, knowledge }: Project,
  names: readonly string[] | undefined,
  troubles: Trouble[],
): readonly ScopeEntry[] {
  if (names === undefined) return config.standards;
  return names.flatMap(name => {
    const named = editionNamed(name, knowledge.catalogue);
    if (named.ok) return [{ standard: named.edition.standard, edition: named.edition.year, span: undefined }];
    troubles.push(`--standard ${name}: ${named.message}`);
    return [];
  });
}
