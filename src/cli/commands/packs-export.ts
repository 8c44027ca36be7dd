import {
  didYouMean,
  type ExportFormat,
  exportPack,
  inEnglish,
  printable,
  readPack,
} from '../../core/index.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { packFilesOf } from '../pack-files.ts';
import { pathFrom } from '../paths.ts';
import { type ProjectOptions, Projects } from '../projects.ts';
import { readTextFile } from '../read-text-file.ts';
import { report } from '../report.ts';
import { userPackFiles } from '../user-packs.ts';
import { type ReportTarget, writeReport } from '../write-report.ts';

interface PacksExportOptions extends ProjectOptions, ReportTarget {
  readonly format: ExportFormat;
}

/** `crossclause packs export ID`: a pack, a shipped one or one's own, as CSV or OSCAL. */
export function packsExport(id: string, options: PacksExportOptions, io: Io): ExitCode {
  const projects = new Projects(io, options);
  const own = [...userPackFiles(io, options.userPacks).files, ...packFilesOf(projects.of(io.cwd))];
  const packs = new Map(io.shippedPackFiles().map(({ file }) => [file.id, file]));
  for (const path of own) {
    const name = pathFrom(io.cwd, path);
    const read = readTextFile(path, name);
    const result = read.ok ? readPack(read.text, name) : undefined;
    if (result?.ok) packs.set(result.file.id, result.file);
  }

  const file = packs.get(id);
  const made = file && exportPack(file, options.format, io.now().toISOString());
  const unmade = made?.ok === false ? inEnglish(made.why) : noSuchPack(id, [...packs.keys()]);
  const troubles = made?.ok ? writeReport(made.text, options, io) : [unmade];
  report([...projects.notes, ...projects.troubles, ...troubles], io);
  return projects.troubles.length + troubles.length > 0 ? exitCodes.notRun : exitCodes.clean;
}

const noSuchPack = (id: string, ids: readonly string[]): string =>
  `No pack has the id “${printable(id)}”.${didYouMean(id, ids) || ` There are ${ids.join(', ')}.`}`;
