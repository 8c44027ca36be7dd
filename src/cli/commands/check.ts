import { existsSync } from 'node:fs';
import {
  type Baseline,
  checkConfig,
  countAccepted,
  counted,
  type Finding,
  findingAsText,
  findingsAsGithub,
  findingsAsGitlab,
  findingsAsJson,
  findingsAsJunit,
  findingsAsSarif,
  type JunitRun,
  LineIndex,
  type ReportedFinding,
  reportFinding,
  ruleNames,
  summaryAsText,
} from '../../core/index.ts';
import { paintFor } from '../colours.ts';
import { findDocuments } from '../find-files.ts';
import { type ExitCode, exitCodes, type Io, type Trouble } from '../io.ts';
import { judge } from '../judge.ts';
import { absolute, pathFrom } from '../paths.ts';
import { type Project, type ProjectOptions, Projects } from '../projects.ts';
import type { FileResult, FixesShown } from '../read-files.ts';
import { filesRead, isGrave, report, troublesOf } from '../report.ts';

interface CheckOptions extends ProjectOptions {
  readonly format: 'text' | 'json' | 'sarif' | 'junit' | 'gitlab' | 'github';
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly strict?: boolean;
  readonly updateBaseline?: boolean;
}

/** `crossclause check [PATH…]`: reports what the rules find. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  if (options.updateBaseline) {
    const { updateBaseline } = await import('./update-baseline.ts');
    return updateBaseline(paths, options, io);
  }
  const projects = new Projects(io, options, { baselines: true });
  const { files, troubles: pathTroubles } = findDocuments(paths, io.cwd, projects);
  const { results, troubles: otherTroubles } = await judge(
    { task: 'check', fixesShown: fixesShownBy(options) },
    files,
    projects,
    io,
  );

  const troubles = troublesOf(projects, [...pathTroubles, ...otherTroubles], results);
  // A rule that is off for this run finds nothing, and is no reason to take anything out.
  const inVain =
    options.quiet || options.rule
      ? []
      : projects.all.flatMap(project =>
          acceptedInVain(
            project,
            results.filter(({ index }) => files[index]?.project === project.index),
            io,
          ),
        );
  const notes = [
    ...projects.notes,
    ...projects.all.flatMap(project => missingBaseline(project, io)),
    ...inVain,
  ];
  report([...notes, ...results.flatMap(result => result.notes ?? []), ...troubles], io);

  const aboutConfigs = projects.all.map(project => configFindings(project, io));
  const all = [...aboutConfigs.flat(), ...results.flatMap(result => result.findings ?? [])];
  const isFailure = options.strict ? () => true : isGrave;
  // What the exit code counts is never left out.
  const findings = options.quiet ? all.filter(isFailure) : all;
  if (options.format === 'text') {
    const paint = paintFor(io, options.color);
    for (const finding of findings) io.out(`${findingAsText(finding, paint, io.columns)}\n`);
    const files = filesRead(results) + aboutConfigs.filter(each => each.length > 0).length;
    const acceptable = projects.all.flatMap(project => findingsAbout(project, undefined));
    const inConfigs = acceptable.length - aboutConfigs.flat().length;
    const accepted = results.reduce((sum, result) => sum + (result.accepted ?? 0), inConfigs);
    if (!options.quiet) io.out(summaryAsText({ findings, files, accepted }, paint));
  } else io.out(reportAs(options.format, { findings, troubles, isFailure }, io));
  if (troubles.length > 0) return exitCodes.notRun;
  return all.some(isFailure) ? exitCodes.findings : exitCodes.clean;
}

/** JUnit, GitLab and GitHub take no fixes, and what is left out of a report needs none. */
function fixesShownBy({ format, quiet, strict }: CheckOptions): FixesShown {
  if (format === 'junit' || format === 'gitlab' || format === 'github') return 'none';
  return quiet && !strict ? 'grave' : 'all';
}

/** The report that other programs read. */
function reportAs(format: Exclude<CheckOptions['format'], 'text'>, run: JunitRun, io: Io): string {
  const { findings, troubles } = run;
  switch (format) {
    case 'json':
      return findingsAsJson(findings);
    case 'sarif': {
      const rules = ruleNames;
      return findingsAsSarif({ findings, troubles, rules, version: io.version });
    }
    case 'junit':
      return findingsAsJunit(run);
    case 'gitlab':
      return findingsAsGitlab(findings, troubles);
    case 'github':
      return findingsAsGithub(findings, troubles);
  }
}

/** A slip in the name of a baseline looks like one that nobody has written yet: either way it accepts nothing. */
export function missingBaseline({ root, config, baseline }: Project, io: Io): readonly Trouble[] {
  if (config.baseline === undefined || baseline !== undefined) return [];
  const file = absolute(root, config.baseline);
  if (existsSync(file)) return [];
  return [
    `${pathFrom(io.cwd, file)}: The baseline is not there, so no finding is accepted. To write it, run crossclause check --update-baseline.`,
  ];
}

/** A baseline that accepts what is not there any more would accept it when it comes back. */
function acceptedInVain(
  { root, config, baseline }: Project,
  results: readonly FileResult[],
  io: Io,
): readonly Trouble[] {
  if (config.baseline === undefined || baseline === undefined) return [];
  const ofGone = Object.keys(baseline.findings)
    .filter(file => !existsSync(absolute(root, file)))
    .map(file => countAccepted(baseline, file));
  const ofRead = results.map(result => result.acceptedInVain ?? 0);
  const count = [...ofGone, ...ofRead].reduce((sum, each) => sum + each, 0);
  if (count === 0) return [];
  const name = pathFrom(io.cwd, absolute(root, config.baseline));
  return [
    `${name}: ${counted(count, 'finding')} that the baseline accepts ${count === 1 ? 'is' : 'are'} gone. To take ${count === 1 ? 'it' : 'them'} out, run crossclause check --update-baseline.`,
  ];
}

/** What the rules have to say about the config itself. */
function configFindings(project: Project, io: Io): readonly ReportedFinding[] {
  const { configFile, configText, baseline } = project;
  const findings = findingsAbout(project, baseline);
  if (configFile === undefined || findings.length === 0) return [];
  const name = pathFrom(io.cwd, configFile);
  const lines = new LineIndex(configText);
  return findings.map(finding => reportFinding(name, configText, lines, finding));
}

/** The same as the rules say it, without what a baseline accepts. */
export function findingsAbout(
  { configFile, root, config, configText, knowledge: { catalogue } }: Project,
  baseline: Baseline | undefined,
): readonly Finding[] {
  if (configFile === undefined) return [];
  return checkConfig(config, { catalogue, path: pathFrom(root, configFile), text: configText, baseline });
}
