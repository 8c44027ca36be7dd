import {
  buildStatement,
  type EditionResult,
  editionNamed,
  editionsWithControls,
  hasControls,
  hasStatement,
  type MatrixWorld,
  type StatementFormat,
  writeStatement,
} from '../../core/index.ts';
import { type ExitCode, exitCodes, type Io, type Trouble } from '../io.ts';
import type { ProjectOptions } from '../projects.ts';
import { report } from '../report.ts';
import { readTracedProject } from '../traced-project.ts';
import { placeOf, type ReportTarget, writeReport } from '../write-report.ts';

interface StatementOptions extends ProjectOptions, ReportTarget {
  readonly format: StatementFormat;
  /** `--standard`: the edition of ISO/IEC 27001 that it is about, instead of the first in scope. */
  readonly standard?: string;
}

/** `crossclause soa [PATH…]`: the statement of applicability for Annex A of an edition of ISO/IEC 27001. */
export async function soa(paths: readonly string[], options: StatementOptions, io: Io): Promise<ExitCode> {
  const { world, notes, troubles } = await readTracedProject(paths, options, io);
  const others = world ? writeStatementOf(world, options, io) : [];
  report([...notes, ...troubles, ...others], io);
  return troubles.length + others.length > 0 ? exitCodes.notRun : exitCodes.clean;
}

/** What went wrong comes back. */
function writeStatementOf(world: MatrixWorld, options: StatementOptions, io: Io): readonly Trouble[] {
  const asked = editionOf(options.standard, world);
  if (!asked.ok) return [asked.message];
  const { pathTo, nameOf } = placeOf(options.output, io);
  const statement = buildStatement(world, asked.edition, nameOf);
  return writeReport(writeStatement(statement, options.format, pathTo), options, io);
}

/** The edition that is asked for, or the first in scope; where there is none, a message that names those there could be. */
function editionOf(name: string | undefined, world: MatrixWorld): EditionResult {
  if (name === undefined) {
    const [edition] = editionsWithControls(world);
    if (edition) return { ok: true, edition };
    const message =
      'No edition of ISO/IEC 27001 whose controls a pack lists is in scope. Name one under “standards” in crossclause.yaml.';
    return { ok: false, message };
  }
  const named = editionNamed(name, world.catalogue);
  if (named.ok && hasControls(named.edition)) return named;
  const others = world.catalogue.editions.filter(hasControls).map(edition => edition.name);
  const message = `--standard ${name}: ${whyNot(named)}; expected one of ${others.join(', ')}.`;
  return { ok: false, message };
}

function whyNot(named: EditionResult): string {
  if (!named.ok) return 'This names no edition of ISO/IEC 27001 whose controls a pack lists';
  return hasStatement(named.edition.standard)
    ? `No pack lists the controls of ${named.edition.name}`
    : 'The statement of applicability is written for ISO/IEC 27001 alone';
}
