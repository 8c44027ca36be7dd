import {
  buildStatement,
  type Matrix,
  statementAsCsv,
  statementAsJson,
  statementAsMarkdown,
} from '../../core/index.ts';
import { findFiles } from '../find-files.ts';
import { type ExitCode, exitCodes, type Io, type Trouble } from '../io.ts';
import { type ProjectOptions, Projects } from '../projects.ts';
import { readTraces } from '../traces.ts';
import { report } from './check.ts';
import { placeOf, projectOf, type ReportPlace, writeReport } from './matrix.ts';

export interface StatementOptions extends ProjectOptions {
  readonly format: 'markdown' | 'csv' | 'json';
  readonly output?: string;
}

/** `crossclause soa [PATH…]`: the statement of applicability for Annex A of the edition of ISO/IEC 27001 in scope. */
export async function soa(paths: readonly string[], options: StatementOptions, io: Io): Promise<ExitCode> {
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
  const { config, knowledge } = typeof project === 'string' ? {} : project;
  const place = placeOf(options.output, io);
  const statement = config && knowledge && buildStatement({ trace, config, ...knowledge }, place.nameOf);
  if (statement === undefined) {
    report([...notes, ...troubles, typeof project === 'string' ? project : missingEdition], io);
    return exitCodes.notRun;
  }
  troubles.push(...writeReport(written(statement, options.format, place), options.output, io));
  report([...notes, ...troubles], io);
  return troubles.length > 0 ? exitCodes.notRun : exitCodes.clean;
}

const missingEdition: Trouble =
  'No edition of ISO/IEC 27001 is in scope. Name one under “standards” in crossclause.yaml.';

function written(statement: Matrix, format: StatementOptions['format'], { folder }: ReportPlace): string {
  switch (format) {
    case 'markdown':
      return statementAsMarkdown(statement, folder);
    case 'csv':
      return statementAsCsv(statement);
    case 'json':
      return statementAsJson(statement);
  }
}
