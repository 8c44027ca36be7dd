import { existsSync } from 'node:fs';
import { type Baseline, counted, createBaseline, writeBaseline } from '../../core/index.ts';
import { findDocuments } from '../find-files.ts';
import { type ExitCode, exitCodes, type Io, type Trouble } from '../io.ts';
import { judge } from '../judge.ts';
import { absolute, pathFrom } from '../paths.ts';
import { type ProjectOptions, Projects } from '../projects.ts';
import { replaceFile } from '../write-text.ts';
import { findingsAbout, report } from './check.ts';

/** `crossclause check --update-baseline [PATH…]`: accepts the findings of these files, and keeps those of the others. */
export async function updateBaseline(
  paths: readonly string[],
  options: ProjectOptions,
  io: Io,
): Promise<ExitCode> {
  const projects = new Projects(io, options, { baselines: true });
  const { files, troubles: pathTroubles } = findDocuments(paths, io.cwd, projects);
  const { results, troubles: otherTroubles } = await judge('baseline', files, projects, io);
  const troubles: Trouble[] = [
    ...projects.troubles,
    ...pathTroubles,
    ...otherTroubles,
    ...results.flatMap(result => result.trouble ?? []),
  ];

  for (const project of projects.all) {
    const { index, root, configFile, config, baseline } = project;
    const own = results.filter(result => files[result.index]?.project === index);
    if (own.length === 0) continue;
    if (config.baseline === undefined) {
      const where = configFile === undefined ? 'crossclause.yaml' : pathFrom(io.cwd, configFile);
      troubles.push(
        `${where}: No baseline is named. Add, for example, “baseline: crossclause-baseline.json”.`,
      );
      continue;
    }
    const file = absolute(root, config.baseline);
    const name = pathFrom(io.cwd, file);
    if (baseline === undefined && existsSync(file)) {
      // What it accepts elsewhere would be lost.
      troubles.push(`${name}: The baseline cannot be read and is left as it is. Put it right, or remove it.`);
      continue;
    }
    const findings = { ...baseline?.findings };
    for (const result of own) {
      const name = files[result.index]?.pathInProject ?? '';
      delete findings[name];
      Object.assign(findings, result.baseline?.findings);
    }
    if (configFile !== undefined) {
      const name = pathFrom(root, configFile);
      delete findings[name];
      const found = { file: name, text: project.configText, findings: findingsAbout(project, undefined) };
      Object.assign(findings, createBaseline([found]).findings);
    }
    const sorted = Object.fromEntries(Object.entries(findings).sort(([a], [b]) => (a < b ? -1 : 1)));
    const written = replaceFile(file, writeBaseline({ version: 1, findings: sorted }));
    if (written.ok) {
      const files = Object.values(sorted);
      const accepted = counted(
        files.reduce((sum, rules) => sum + findingsOf(rules), 0),
        'finding',
      );
      io.out(`${name} accepts ${accepted} in ${counted(files.length, 'file')}.\n`);
    } else troubles.push(`${name}: The file ${written.reason}.`);
  }
  report(troubles, io);
  return troubles.length > 0 ? exitCodes.notRun : exitCodes.clean;
}

/** How many findings a baseline counts for one file. */
const findingsOf = (rules: Baseline['findings'][string]): number =>
  Object.values(rules)
    .flatMap(subjects => Object.values(subjects))
    .reduce((sum, count) => sum + count, 0);
