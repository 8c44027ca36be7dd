import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ImportFormat, type ImportResult, importPacks, packAsYaml, readPack } from '../../core/index.ts';
import { type ExitCode, exitCodes, type Io, type Trouble } from '../io.ts';
import { packFileFor } from '../pack-files.ts';
import { absolute, pathFrom } from '../paths.ts';
import { placesIn } from '../places-in.ts';
import { type Project, type ProjectOptions, Projects } from '../projects.ts';
import { readTextFile } from '../read-text-file.ts';
import { report } from '../report.ts';
import { replaceFile } from '../write-text.ts';

interface PacksImportOptions extends ProjectOptions {
  readonly format: ImportFormat;
  readonly from?: string;
  readonly to?: string;
  readonly write?: boolean;
  readonly output?: string;
  readonly overwrite?: boolean;
}

/**
 * `crossclause packs import FILE`: the packs that a file of another format makes. Without `--write` and `--output` they are
 * shown, and nothing is written. What was left out is told with its line.
 */
export function packsImport(path: string, options: PacksImportOptions, io: Io): ExitCode {
  const projects = new Projects(io, options);
  const project = projects.of(io.cwd);
  const read = readTextFile(absolute(io.cwd, path), path);
  if (!read.ok) {
    report([...projects.notes, ...projects.troubles, read.trouble], io);
    return exitCodes.notRun;
  }
  const { text } = read;
  const { from, to } = options;
  const { catalogue } = project.knowledge;
  const placeOf = placesIn(path, text);
  const imported = importPacks(text, options.format, { name: path, from, to, catalogue }, [
    ...io.shippedPacks(),
    ...project.userPacks,
    ...project.packs,
  ]);
  const { files, troubles } = imported;
  const told = troubles.map(trouble =>
    trouble.option
      ? `--${trouble.option} ${options[trouble.option]}: ${trouble.message}`
      : `${placeOf(trouble.span)}: ${trouble.message}${adviceOn(trouble)}`,
  );
  const isWritten = options.write === true || options.output !== undefined;
  // A pack that the config names already may be the one that is made here.
  const made = isWritten ? files.map(file => targetOf(file, project, options, io) ?? '') : [];
  const others = projects.troublesBeside(made);
  report([...projects.notes, ...others, ...told], io);
  if (files.length === 0) return exitCodes.notRun;

  const failures = isWritten ? write(imported, project, options, io) : [];
  if (!isWritten) show(files, project, io);
  report(failures, io);
  if (others.length + failures.length > 0) return exitCodes.notRun;
  return troubles.some(({ severity }) => severity === 'error') ? exitCodes.findings : exitCodes.clean;
}

/** How to name the edition that a file leaves open; empty for all other troubles. */
function adviceOn({ asks, proposed }: ImportResult['troubles'][number]): string {
  if (asks === undefined) return '';
  const name = `Name it with --${asks}, for example`;
  return proposed === undefined
    ? ` ${name} ISO 9001:2015.`
    : ` ${name} --${asks} '${proposed}', with the year in which the library was published.`;
}

/** One pack as it would be written; several with their names before them. */
function show(files: ImportResult['files'], project: Project, io: Io): void {
  const nameOf = (id: string) =>
    pathFrom(io.cwd, packFileFor(id, project) ?? join(project.root, `${id}.yaml`));
  const shown = files.map(file => `${files.length > 1 ? `# ${nameOf(file.id)}\n` : ''}${packAsYaml(file)}`);
  io.out(shown.join('---\n'));
}

/** Where a pack is written; undefined where the config would find it nowhere. */
const targetOf = (
  { id }: ImportResult['files'][number],
  project: Project,
  { output }: PacksImportOptions,
  io: Io,
): string | undefined => (output === undefined ? packFileFor(id, project) : absolute(io.cwd, output));

function write(
  { files, doubtful }: ImportResult,
  project: Project,
  options: PacksImportOptions,
  io: Io,
): readonly Trouble[] {
  const { output, overwrite } = options;
  if (output !== undefined && files.length > 1)
    return [
      `The file has ${files.length} packs, and --output names one file. Leave it out: each gets its own.`,
    ];
  return files.flatMap((file): readonly Trouble[] => {
    const path = targetOf(file, project, options, io);
    if (path === undefined) return [noPathForPack(project)];
    const name = pathFrom(io.cwd, path);
    const yaml = packAsYaml(file);
    if (!readPack(yaml, name).ok) return [`${name}: Nothing is written: put right first what is told above.`];
    if (doubtful.includes(file.id) && !overwrite)
      return [
        `${name}: Nothing is written, since the clauses are mostly others. --overwrite writes it all the same.`,
      ];
    if (existsSync(path) && !overwrite) return [`${name}: There is such a file. --overwrite replaces it.`];
    const folder = output === undefined ? makeFolder(dirname(path), io) : undefined;
    if (folder !== undefined) return [folder];
    const done = replaceFile(path, yaml);
    if (!done.ok) return [`${name}: The file ${done.reason}.`];
    io.out(`${name} written.\n`);
    return [];
  });
}

const noPathForPack = ({ config }: Project): Trouble =>
  `The patterns under “packs” find no new file: ${config.packs.join(', ')}. Add one such as .crossclause/**/*.yaml, or name the file with --output.`;

/** Makes the folder of the project's packs; what went wrong comes back. */
function makeFolder(path: string, io: Io): Trouble | undefined {
  try {
    mkdirSync(path, { recursive: true });
    return undefined;
  } catch (error) {
    return `${pathFrom(io.cwd, path)}: The folder cannot be made: ${(error as Error).message}`;
  }
}
