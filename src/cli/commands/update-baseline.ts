import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Baseline, countAccepted, counted, createBaseline, writeBaseline } from '../../core/index.ts';
import { findDocuments } from '../find-files.ts';
import { type ExitCode, exitCodes, type Io, type Trouble } from '../io.ts';
import { judge } from '../judge.ts';
import { absolute, pathFrom } from '../paths.ts';
import { type Project, type ProjectOptions, Projects } from '../projects.ts';
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
  const { results, troubles: otherTroubles } = await judge(
    { task: 'baseline', fixesShown: 'none' },
    files,
    projects,
    io,
  );
  const troubles = troublesOf(projects, [...pathTroubles, ...otherTroubles], results);

  const notes: Trouble[] = [];
  const isNamedAnywhere = projects.all.some(({ config }) => config.baseline !== undefined);
  for (const project of projects.all) {
    const own = results.flatMap(({ index, baseline }): readonly Accepting[] => {
      const file = files[index];
      return file?.project === project.index ? [{ path: file.pathInProject, baseline }] : [];
    });
    if (own.length === 0) continue;
    const done = updateOf(project, own, io);
    if (done.ok) io.out(done.message);
    // With several configs, one may do without.
    else (done.isUnnamed && isNamedAnywhere ? notes : troubles).push(done.message);
  }
  report([...notes, ...troubles], io);
  return troubles.length > 0 ? exitCodes.notRun : exitCodes.clean;
}

/** A document that was read, by its path in the project, and what accepts its findings. */
interface Accepting {
  readonly path: string;
  /** undefined where it could not be read. */
  readonly baseline: Baseline | undefined;
}

type Updated =
  | { readonly ok: true; readonly message: string }
  /** `isUnnamed`: the config names no baseline. */
  | { readonly ok: false; readonly message: string; readonly isUnnamed?: boolean };

/** Writes the baseline of a project anew, as far as it is about its config and these documents. */
function updateOf(project: Project, own: readonly Accepting[], io: Io): Updated {
  const { root, configFile, config, baseline } = project;
  if (config.baseline === undefined) {
    const where = configFile === undefined ? 'crossclause.yaml' : pathFrom(io.cwd, configFile);
    const message = `${where}: No baseline is named. Add, for example, “baseline: crossclause-baseline.json”.`;
    return { ok: false, message, isUnnamed: true };
  }
  const file = absolute(root, config.baseline);
  const name = pathFrom(io.cwd, file);
  // What it accepts elsewhere would be lost.
  if (baseline === undefined && existsSync(file)) {
    const message = `${name}: The baseline cannot be read and is left as it is. Put it right, or remove it.`;
    return { ok: false, message };
  }
  const accepting: Baseline = { version: 1, findings: findingsAfter(project, own) };
  const written = replaceFile(file, writeBaseline(accepting));
  if (!written.ok) return { ok: false, message: `${name}: The file ${written.reason}.` };
  const files = Object.keys(accepting.findings);
  const accepted = files.reduce((sum, path) => sum + countAccepted(accepting, path), 0);
  const gone = goneFrom(baseline, accepting.findings);
  const told =
    gone === 0
      ? ''
      : `; ${counted(gone, 'finding')} that it accepted before ${gone === 1 ? 'is' : 'are'} gone`;
  const message = `${name} accepts ${counted(accepted, 'finding')} in ${counted(files.length, 'file')}${told}.\n`;
  return { ok: true, message };
}

/** What the baseline accepts from now on, by document in the order of their paths. */
function findingsAfter(project: Project, own: readonly Accepting[]): Baseline['findings'] {
  const { root, configFile, configText, baseline } = project;
  // What it accepts in a document that is gone, nobody needs.
  const kept = Object.entries(baseline?.findings ?? {}).filter(([path]) => existsSync(join(root, path)));
  const findings = Object.fromEntries(kept);
  const replace = ({ path, baseline: after }: Accepting) => {
    // Of what could not be read nobody knows what is left.
    if (after === undefined) return;
    delete findings[path];
    Object.assign(findings, after.findings);
  };
  for (const each of own) replace(each);
  if (configFile !== undefined) {
    const path = pathFrom(root, configFile);
    const found = { file: path, text: configText, findings: findingsAbout(project, undefined) };
    replace({ path, baseline: createBaseline([found]) });
  }
  return Object.fromEntries(Object.entries(findings).sort(([a], [b]) => (a < b ? -1 : 1)));
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
