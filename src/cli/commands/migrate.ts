import {
  applyEdits,
  type ChangedAnchors,
  changedAnchors,
  isInformative,
  leaveInformative,
  leftAsText,
  leftInInformative,
  leftToDecide,
  type MigratedDocument,
  type Migration,
  migrateConfig,
  migrateDocument,
  migrationAsJson,
  migrationSummary,
  type ReportedMigration,
  readConfig,
  readDocument,
  readMigration,
  readOptionsOf,
  relinked,
  reportMigration,
} from '../../core/index.ts';
import { paintFor } from '../colours.ts';
import { paintedDiff } from '../diff.ts';
import { findDocuments } from '../find-files.ts';
import { type ExitCode, exitCodes, type Io, type Trouble } from '../io.ts';
import { absolute, isInside, pathFrom } from '../paths.ts';
import { type Project, type ProjectOptions, Projects } from '../projects.ts';
import type { FixedText } from '../read-files.ts';
import { readTextFile } from '../read-text-file.ts';
import { report } from '../report.ts';
import { writeText } from '../write-text.ts';

interface MigrateOptions extends ProjectOptions {
  readonly from: string;
  readonly to?: string;
  readonly each: 'all' | 'leave';
  readonly choose?: readonly string[];
  readonly informative?: boolean;
  readonly format: 'text' | 'json';
  readonly write?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/** A text that was migrated, and the file it goes back to. */
interface MigratedFile {
  readonly path: string;
  readonly text: FixedText;
  readonly report: ReportedMigration;
}

/** What was done to a file, as long as its links are not seen to. */
interface Done {
  readonly path: string;
  readonly name: string;
  readonly read: { readonly text: string; readonly hasByteOrderMark: boolean };
  readonly done: MigratedDocument;
  readonly anchors: ChangedAnchors;
  /** Its document is informative and stays as it is. */
  readonly isLeft: boolean;
}

/**
 * `crossclause migrate --from EDITION [--to EDITION] [PATH…]`: brings the references from one edition of a standard to
 * another, and the scope and exclusions of a config whose folder is named. Without `--write` it shows what would change.
 */
export function migrate(paths: readonly string[], options: MigrateOptions, io: Io): ExitCode {
  const projects = new Projects(io, options);
  const { files, troubles: pathTroubles } = findDocuments(paths, io.cwd, projects);
  const troubles: Trouble[] = [...projects.troubles, ...pathTroubles];
  const notes: Trouble[] = [...projects.notes];

  const migrated: Done[] = [];
  let migration: Migration | undefined;
  for (const project of projects.all) {
    const inProject = files.filter(file => file.project === project.index);
    if (inProject.length === 0) continue;
    const { catalogue, correlations, terms, clauses } = project.knowledge;
    const settings = { ...options, to: options.to, chosen: options.choose ?? [] };
    const asked = readMigration(settings, catalogue, correlations);
    if (!asked.ok) {
      // A pack that could not be read may be why.
      report([...notes, ...troubles, asked.message], io);
      return exitCodes.notRun;
    }
    migration = asked.migration;
    const config = migratedConfig(project, migration, io);
    const isWhole = config !== undefined && isNamed(project, paths, io.cwd);
    const textAfter = config && applyEdits(config.read.text, config.done.edits);
    if (isWhole) migrated.push(config);
    else if (config && textAfter !== config.read.text) {
      notes.push(
        `${config.name}: The config names ${migration.from.name} and stays as it is; name its folder to change it too.`,
      );
    }
    const configAfter =
      isWhole && textAfter !== undefined
        ? readConfig(textAfter, config.name, catalogue).config
        : project.config;
    const world = { catalogue, correlations, terms, config: project.config, configAfter };
    const readOptions = readOptionsOf({ clauses, config: project.config });
    for (const { path, name, pathInProject } of inProject) {
      const read = readTextFile(path, name);
      if (!read.ok) {
        troubles.push(read.trouble);
        continue;
      }
      const document = readDocument(path, read.text, readOptions);
      const isLeft = !options.informative && isInformative(pathInProject, project.config);
      const done = (isLeft ? leaveInformative : migrateDocument)(document, migration, world);
      const anchors = changedAnchors(document, done.edits);
      migrated.push({ path, name, read, done, anchors, isLeft });
    }
  }
  if (migration === undefined) {
    report([...notes, ...troubles], io);
    return exitCodes.notRun;
  }
  return finish(filesOf(migrated, migration), migration, { notes, troubles }, options, io);
}

/** Writes or shows what was migrated, and says what was not. */
function finish(
  migrated: readonly MigratedFile[],
  { from, to }: Migration,
  { notes, troubles }: { readonly notes: readonly Trouble[]; readonly troubles: readonly Trouble[] },
  { format, write, quiet, color }: MigrateOptions,
  io: Io,
): ExitCode {
  const paint = paintFor(io, color);
  const reports: ReportedMigration[] = [];
  const notWritten: Trouble[] = [];
  let isToDo = false;
  for (const file of migrated) {
    const isChanged = file.text.after !== file.text.before;
    if (isChanged && write) {
      const written = writeText(file.path, file.text);
      if (!written.ok) {
        notWritten.push(`${file.report.file}: The file ${written.reason}.`);
        continue;
      }
    } else if (isChanged) {
      isToDo = true;
      if (format === 'text') io.out(paintedDiff(file.report.file, file.text.before, file.text.edits, paint));
    }
    reports.push(file.report);
  }
  report([...notes, ...troubles, ...notWritten], io);
  if (format === 'json') io.out(migrationAsJson(from, to, write === true, reports));
  else {
    io.out(leftAsText(reports, paint));
    if (!quiet) {
      io.out(migrationSummary(reports, write === true));
      if (reports.some(file => leftInInformative(file).length > 0))
        io.out('--informative changes informative documents as well.\n');
    }
  }
  if (troubles.length + notWritten.length > 0) return exitCodes.notRun;
  return isToDo || leftToDecide(reports) > 0 ? exitCodes.findings : exitCodes.clean;
}

/** The config as it would be; undefined where there is none, or none that can be read. */
function migratedConfig(project: Project, migration: Migration, io: Io): Done | undefined {
  const { configFile, knowledge } = project;
  if (configFile === undefined) return undefined;
  const name = pathFrom(io.cwd, configFile);
  const read = readTextFile(configFile, name);
  // `Projects` has told of it.
  if (!read.ok) return undefined;
  const { config } = readConfig(read.text, name, knowledge.catalogue);
  const done = migrateConfig(read.text, config, migration, knowledge.correlations);
  return { path: configFile, name, read, done, anchors: new Map(), isLeft: false };
}

/** Only where all documents of a config are migrated may its scope change: the others may take their edition from it. */
const isNamed = ({ configFile, root }: Project, paths: readonly string[], cwd: string): boolean =>
  configFile !== undefined && paths.some(path => isInside(pathFrom(absolute(cwd, path), root)));

/** The files with their links to headings that have changed. */
function filesOf(migrated: readonly Done[], migration: Migration): readonly MigratedFile[] {
  const anchors = new Map(
    migrated.flatMap(file => (file.anchors.size > 0 ? [[file.name, file.anchors] as const] : [])),
  );
  return migrated.map(file => {
    const { name, read, done, isLeft } = file;
    if (anchors.size === 0) return migratedFile(file, done);
    return migratedFile(file, relinked({ path: name, text: read.text, done, isLeft }, anchors, migration));
  });
}

function migratedFile(
  { path, name, read: { text, hasByteOrderMark } }: Done,
  done: MigratedDocument,
): MigratedFile {
  const { edits } = done;
  const after = applyEdits(text, edits);
  return {
    path,
    text: { before: text, after, edits, fixes: edits.length, hasByteOrderMark },
    report: reportMigration(name, text, done),
  };
}
