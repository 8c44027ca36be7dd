import {
  buildStatement,
  type Matrix,
  type PathTo,
  statementAsCsv,
  statementAsJson,
  statementAsMarkdown,
  statementAsXlsx,
} from '../../core/index.ts';
import { type ExitCode, exitCodes, type Io, type Trouble } from '../io.ts';
import type { ProjectOptions } from '../projects.ts';
import { readTracedProject } from '../traced-project.ts';
import { placeOf, type ReportTarget, writeReport } from '../write-report.ts';
import { report } from './check.ts';

interface StatementOptions extends ProjectOptions, ReportTarget {
  readonly format: 'markdown' | 'csv' | 'xlsx' | 'json';
}

/** `crossclause soa [PATH…]`: the statement of applicability for Annex A of the edition of ISO/IEC 27001 in scope. */
export async function soa(paths: readonly string[], options: StatementOptions, io: Io): Promise<ExitCode> {
  const { world, notes, troubles } = await readTracedProject(paths, options, io);
  const { pathTo, nameOf } = placeOf(options.output, io);
  const statement = world && buildStatement(world, nameOf);
  const others =
    world === undefined
      ? []
      : statement === undefined
        ? [missingEdition]
        : writeReport(written(statement, options.format, pathTo), options, io);
  report([...notes, ...troubles, ...others], io);
  return troubles.length + others.length > 0 ? exitCodes.notRun : exitCodes.clean;
}

const missingEdition: Trouble =
  'No edition of ISO/IEC 27001 whose controls a pack lists is in scope. Name one under “standards” in crossclause.yaml.';

function written(statement: Matrix, format: StatementOptions['format'], pathTo: PathTo): string | Uint8Array {
  switch (format) {
    case 'markdown':
      return statementAsMarkdown(statement, pathTo);
    case 'csv':
      return statementAsCsv(statement);
    case 'xlsx':
      return statementAsXlsx(statement);
    case 'json':
      return statementAsJson(statement);
  }
}
