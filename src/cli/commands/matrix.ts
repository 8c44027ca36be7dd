import { dirname } from 'node:path';
import {
  buildMatrix,
  type DocumentColumns,
  type Matrix,
  type MatrixSettings,
  matrixAsCsv,
  matrixAsJson,
  matrixAsMarkdown,
  readMatrixSettings,
  wordsOf,
} from '../../core/index.ts';
import { findFiles } from '../find-files.ts';
import { type ExitCode, exitCodes, type Io, type Trouble } from '../io.ts';
import { absolute, isInside, pathFrom } from '../paths.ts';
import { type Project, type ProjectOptions, Projects } from '../projects.ts';
import { readTraces } from '../traces.ts';
import { replaceFile } from '../write-text.ts';
import { report } from './check.ts';

export interface MatrixCommandOptions extends ProjectOptions {
  readonly format: 'markdown' | 'csv' | 'json';
  readonly lead?: string;
  /** As typed, separated by commas. */
  readonly columns?: string;
  readonly state?: string;
  readonly all?: boolean;
  readonly output?: string;
}

/** `crossclause matrix [PATH…]`: the clauses of one edition against the other editions and the documents. */
export async function matrix(
  paths: readonly string[],
  options: MatrixCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const projects = new Projects(io, options);
  const { files, troubles: pathTroubles } = findFiles(paths, io.cwd, projects);
  const { trace, results } = await readTraces(files, projects, io);
  const troubles: Trouble[] = [
    ...projects.troubles,
    ...pathTroubles,
    ...results.flatMap(result => result.trouble ?? []),
  ];
  const notes = [...projects.notes, ...results.flatMap(result => result.notes ?? [])];

  const project = projectOf(
    projects.all.filter(({ index }) => files.some(file => file.project === index)),
    io,
  );
  if (typeof project === 'string') {
    report([...notes, ...troubles, project], io);
    return exitCodes.notRun;
  }
  const { catalogue, correlations } = project.knowledge;
  const world = { trace, correlations, catalogue, config: project.config };
  const settings: MatrixSettings = {
    lead: options.lead,
    columns: options.columns === undefined ? undefined : wordsOf(options.columns),
    states: options.state === undefined ? undefined : wordsOf(options.state),
    clauses: options.all ? 'all' : undefined,
  };
  const read = readMatrixSettings(settings, world, usualColumns[options.format]);
  const place = placeOf(options.output, io);
  const found = read.ok ? buildMatrix(world, { ...read.layout, nameOf: place.nameOf }) : undefined;
  if (!read.ok || found === undefined) {
    const message = read.ok ? 'No pack lists the clauses of an edition in scope.' : read.message;
    report([...notes, ...troubles, message], io);
    return exitCodes.notRun;
  }

  const text = written(found, read.layout.documents, settings, options.format, place);
  troubles.push(...writeReport(text, options.output, io));
  report([...notes, ...troubles], io);
  return troubles.length > 0 ? exitCodes.notRun : exitCodes.clean;
}

/** What is read on a page has one column for all documents; a spreadsheet has room for one each. */
const usualColumns: Readonly<Record<MatrixCommandOptions['format'], DocumentColumns>> = {
  markdown: 'places',
  csv: 'documents',
  json: 'documents',
};

/** The one project that a matrix is about, or why there is none. */
export function projectOf(concerned: readonly Project[], io: Io): Project | Trouble {
  const scoped = concerned.filter(({ config }) => config.standards.length > 0);
  const [first, second] = scoped.length > 0 ? scoped : concerned;
  if (first === undefined) return 'There is no document here.';
  if (second === undefined) return first;
  const names = [first, second].map(({ configFile, root }) => pathFrom(io.cwd, configFile ?? root));
  return `A matrix is about the documents of one config, and these are of ${names.join(' and ')}. Name the folder of one.`;
}

function written(
  found: Matrix,
  documents: DocumentColumns,
  settings: MatrixSettings,
  format: MatrixCommandOptions['format'],
  { folder }: ReportPlace,
): string {
  switch (format) {
    case 'markdown':
      return matrixAsMarkdown(found, documents, { settings, folder });
    case 'csv':
      return matrixAsCsv(found, documents);
    case 'json':
      return matrixAsJson(found);
  }
}

/** Writes to the file that `--output` names, or to standard output; what went wrong comes back. */
export function writeReport(text: string, output: string | undefined, io: Io): readonly Trouble[] {
  if (output === undefined) {
    io.out(text);
    return [];
  }
  const done = replaceFile(absolute(io.cwd, output), text);
  if (!done.ok) return [`${output}: The file ${done.reason}.`];
  io.out(`${output} written.\n`);
  return [];
}

/** What documents are called in a report, and where its links start from, as these names are. */
export interface ReportPlace {
  readonly folder: string;
  nameOf(path: string): string;
}

/** Documents are called by their way from where the command runs; in a file that lies elsewhere, by the way from there. */
export function placeOf(output: string | undefined, io: Io): ReportPlace {
  const target = output === undefined ? io.cwd : dirname(absolute(io.cwd, output));
  const folder = pathFrom(io.cwd, target);
  return isInside(folder)
    ? { folder, nameOf: path => pathFrom(io.cwd, path) }
    : { folder: '', nameOf: path => pathFrom(target, path) };
}
