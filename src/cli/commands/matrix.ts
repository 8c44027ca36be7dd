import {
  buildDiagram,
  buildMatrix,
  type DocumentColumns,
  diagramAsSvg,
  type MatrixSettings,
  type MatrixWorld,
  matrixAsCsv,
  matrixAsHtml,
  matrixAsJson,
  matrixAsMarkdown,
  matrixAsOscal,
  matrixAsXlsx,
  readMatrixSettings,
  wordsOf,
} from '../../core/index.ts';
import { type ExitCode, exitCodes, type Io, type Trouble } from '../io.ts';
import type { ProjectOptions } from '../projects.ts';
import { report } from '../report.ts';
import { readTracedProject } from '../traced-project.ts';
import { placeOf, type ReportTarget, writeReport } from '../write-report.ts';

interface MatrixCommandOptions extends ProjectOptions, ReportTarget {
  readonly format: 'markdown' | 'csv' | 'html' | 'xlsx' | 'json' | 'oscal' | 'svg';
  readonly lead?: string;
  /** As typed, separated by commas. */
  readonly columns?: string;
  readonly state?: string;
  readonly all?: boolean;
}

/** What is read on a page has one column for all documents; a spreadsheet has room for one each. */
const usualColumns: Readonly<Record<MatrixCommandOptions['format'], DocumentColumns>> = {
  markdown: 'places',
  csv: 'documents',
  html: 'places',
  xlsx: 'documents',
  json: 'documents',
  oscal: 'none',
  svg: 'none',
};

/** `crossclause matrix [PATH…]`: the clauses of one edition against the other editions and the documents. */
export async function matrix(
  paths: readonly string[],
  options: MatrixCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const { world, notes, troubles } = await readTracedProject(paths, options, io);
  const made = world && makeReport(world, options, io);
  const others = made?.ok ? writeReport(made.report, options, io) : made ? [made.message] : [];
  report([...notes, ...troubles, ...others], io);
  return troubles.length + others.length > 0 ? exitCodes.notRun : exitCodes.clean;
}

type Made =
  | { readonly ok: true; readonly report: string | Uint8Array }
  | { readonly ok: false; readonly message: Trouble };

function makeReport(world: MatrixWorld, options: MatrixCommandOptions, io: Io): Made {
  const { format, output } = options;
  const refuse = (message: Trouble): Made => ({ ok: false, message });
  const settings: MatrixSettings = {
    lead: options.lead,
    columns: options.columns === undefined ? undefined : wordsOf(options.columns),
    states: options.state === undefined ? undefined : wordsOf(options.state),
    clauses: options.all ? 'all' : undefined,
  };
  const read = readMatrixSettings(settings, world, usualColumns[format]);
  if (!read.ok) return refuse(read.message);
  const { layout } = read;
  const { documents } = layout;
  const { pathTo, nameOf } = placeOf(output, io);
  const found = buildMatrix(world, { ...layout, nameOf });
  if (found === undefined) return refuse('No pack lists the clauses of an edition in scope.');

  switch (format) {
    case 'markdown':
      return { ok: true, report: matrixAsMarkdown(found, documents, { settings, pathTo }) };
    case 'csv':
      return { ok: true, report: matrixAsCsv(found, documents) };
    case 'html': {
      const day = io.now().toISOString().slice(0, 10);
      const diagram = buildDiagram(world, layout);
      return { ok: true, report: matrixAsHtml(found, documents, { pathTo, day, diagram }) };
    }
    case 'xlsx': {
      const sheet = matrixAsXlsx(found, documents);
      if (sheet.ok) return { ok: true, report: sheet.bytes };
      return refuse(
        documents === 'documents' ? `${sheet.message} --columns editions,folders does.` : sheet.message,
      );
    }
    case 'json':
      return { ok: true, report: matrixAsJson(found) };
    case 'oscal': {
      const mappings = matrixAsOscal(found, { lastModified: io.now().toISOString() });
      return mappings === undefined
        ? refuse('No table correlates these editions, so there is nothing to map.')
        : { ok: true, report: mappings };
    }
    case 'svg': {
      const diagram = buildDiagram(world, layout);
      return diagram
        ? { ok: true, report: diagramAsSvg(diagram) }
        : refuse(
            'A diagram is of two or three editions, and there is one. Name another in --columns or the scope.',
          );
    }
  }
}
