import { dirname } from 'node:path';
import type { Io, Trouble } from './io.ts';
import { absolute, pathFrom } from './paths.ts';
import { replaceFile } from './write-text.ts';

/** Writes a report to the file that `--output` names, or to standard output; what went wrong comes back. */
export function writeReport(
  report: string | Uint8Array,
  output: string | undefined,
  io: Io,
): readonly Trouble[] {
  if (output === undefined) {
    if (typeof report !== 'string') return ['A spreadsheet goes to a file: name one with --output.'];
    io.out(report);
    return [];
  }
  const done = replaceFile(absolute(io.cwd, output), report);
  if (!done.ok) return [`${output}: The file ${done.reason}.`];
  io.out(`${output} written.\n`);
  return [];
}

/** What documents are called in a report, and the paths that lead to them from where it is to lie. */
export interface ReportPlace {
  nameOf(path: string): string;
  pathTo(name: string): string;
}

/** Documents are called by their way from where the command runs; links start from the file that `--output` names. */
export function placeOf(output: string | undefined, io: Io): ReportPlace {
  const folder = output === undefined ? io.cwd : dirname(absolute(io.cwd, output));
  return {
    nameOf: path => pathFrom(io.cwd, path),
    pathTo: name => pathFrom(folder, absolute(io.cwd, name)),
  };
}
