import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Baseline, countAccepted, counted, createBaseline, writeBaseline } from '../../core/index.ts';
import { findDocuments } from '../find-files.ts';
import { type ExitCode, exitCodes, type Io, type Trouble } from '../io.ts';
import { judge } from '../judge.ts';
import { absolute, pathFrom } from '../paths.ts';
import { type ProjectOptions, Projects } from '../projects.ts';
import { report, troublesOf } from '../report.ts';
import { replaceFile } from '../write-text.ts';
import { findingsAbout } from './check.ts';

/** `crossclause check --update-baseline [PATH…]`: accepts the findings of these files, and keeps those of the others. */
export async function updateBaseline(
  paths: readonly string[],
  options: ProjectOptions,
  io: Io,
): Promise<ExitCode> {
  const projects = new Projects(io, options, { baselines: true });
  const { files, troubles: pathTroubles } = findDocuments(paths, io.cwd, projects);
  const { results, troubles: otherTroubles } = await judge('baseline', files, projects, io);
  const troubles = troublesOf(projects, [...pathTroubles, ...otherTroubles], results);

  const notes: Trouble[] = [];
  for (const project of projects.all) {
    const { index, root, configFile, config, baseline } = project;
    const own = results.filter(result => files[result.index]?.project === index);
    if (own.length === 0) continue;
    if (config.baseline === undefined) {
      const where = configFile === undefined ? 'crossclause.yaml' : pathFrom(io.cwd, configFile);
      // With several configs, one may do without.
      const others = projects.all.some(other => other.config.baseline !== undefined);
      (others ? notes : troubles).push(
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
    // What it accepts in a document that is gone, nobody needs.
    const kept = Object.entries(baseline?.findings ?? {}).filter(([name]) => existsSync(join(root, name)));
    const findings = Object.fromEntries(kept);
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
    const accepting: Baseline = { version: 1, findings: sorted };
    const written = replaceFile(file, writeBaseline(accepting));
    if (written.ok) {
      const files = Object.keys(sorted);
      const accepted = counted(
        files.reduce((sum, path) => sum + countAccepted(accepting, path), 0),
        'finding',
      );
      const gone = goneFrom(baseline, sorted);
      const told =
        gone === 0
          ? ''
          : `; ${counted(gone, 'finding')} that it accepted before ${gone === 1 ? 'is' : 'are'} gone`;
      io.out(`${name} accepts ${accepted} in ${counted(files.length, 'file')}${told}.\n`);
    } else troubles.push(`${name}: The file ${written.reason}.`);
  }
  report([...notes, ...troubles], io);
  return troubles.length > 0 ? exitCodes.notRun : exitCodes.clean;
}

/** How many findings a baseline accepted that are not there any more. */
function goneFrom(before: Baseline | undefined, now: Baseline['findings']): number {
  const gone = Object.entries(before?.findings ?? {}).flatMap(([file, rules]) =>
    Object.entries(rules).flatMap(([rule, subjects]) =>
      Object.entries(subjects).map(([subject, count]) => count - (now[file]?.[rule]?.[subject] ?? 0)),
    ),
  );
  return gone.filter(count => count > 0).reduce((sum, count) => sum + count, 0);
}
