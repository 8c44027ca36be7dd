import { counted, findingAsText, type ReportedFinding, summaryAsText } from '../../core/index.ts';
import { paintFor } from '../colours.ts';
import { paintedDiff } from '../diff.ts';
import { findDocuments } from '../find-files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { judge } from '../judge.ts';
import { type ProjectOptions, Projects } from '../projects.ts';
import { filesRead, isGrave, report, troublesOf } from '../report.ts';
import { writeText } from '../write-text.ts';
import { missingBaseline } from './check.ts';

interface FixOptions extends ProjectOptions {
  readonly write?: boolean;
  /** The findings that the baseline accepts count as well. */
  readonly accepted?: boolean;
  readonly color?: boolean;
  readonly quiet?: boolean;
}

/**
 * `crossclause fix [PATH…]`: applies the fixes that need no choice; findings that the baseline accepts stay as they are.
 * Without `--write` it shows what would change and changes nothing.
 */
export async function fix(paths: readonly string[], options: FixOptions, io: Io): Promise<ExitCode> {
  const projects = new Projects(io, options, { baselines: !options.accepted });
  const { files, troubles: pathTroubles } = findDocuments(paths, io.cwd, projects);
  // What is left is shown behind what was written alone, and only counted behind what would be.
  const fixesShown = options.write && !options.quiet ? 'grave' : 'none';
  const { results, troubles: otherTroubles } = await judge({ task: 'fix', fixesShown }, files, projects, io);
  const troubles = troublesOf(projects, [...pathTroubles, ...otherTroubles], results);

  const paint = paintFor(io, options.color);
  let changedFiles = 0;
  let fixes = 0;
  const left: ReportedFinding[] = [];
  for (const { index, fixed, findings = [] } of results) {
    const file = files[index];
    if (file === undefined) continue;
    if (fixed && options.write) {
      const written = writeText(file.path, fixed);
      if (!written.ok) {
        troubles.push(`${file.name}: The file ${written.reason}.`);
        continue;
      }
    } else if (fixed) io.out(paintedDiff(file.name, fixed.before, fixed.edits, paint));
    left.push(...findings.filter(isGrave));
    if (fixed === undefined) continue;
    changedFiles++;
    fixes += fixed.fixes;
  }
  const notes = options.accepted ? [] : projects.all.flatMap(project => missingBaseline(project, io));
  report([...projects.notes, ...notes, ...troubles], io);

  if (!options.quiet) {
    for (const finding of options.write ? left : []) io.out(`${findingAsText(finding, paint, io.columns)}\n`);
    const done = `${counted(fixes, 'change')} in ${counted(changedFiles, 'file')}`;
    io.out(
      options.write ? `${done} written.\n` : `${done} to make${fixes === 0 ? '' : '; --write makes them'}.\n`,
    );
    if (projects.all.some(({ baseline }) => baseline !== undefined)) {
      io.out('What the baseline accepts is left; --accepted fixes it, too.\n');
    }
    if (left.length > 0) {
      io.out(
        `Left for a person to decide: ${summaryAsText({ findings: left, files: filesRead(results) }, paint)}`,
      );
    }
  }
  if (troubles.length > 0) return exitCodes.notRun;
  const isLeft = left.length > 0 || (fixes > 0 && !options.write);
  return isLeft ? exitCodes.findings : exitCodes.clean;
}
