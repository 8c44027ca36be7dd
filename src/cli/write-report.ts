import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isMarkdownName, isSameOscal } from '../core/index.ts';
import type { Io, Trouble } from './io.ts';
import { absolute, pathFrom } from './paths.ts';
import { replaceFile } from './write-text.ts';

/** Where a report goes. */
export interface ReportTarget {
  /** Without it: standard output. */
  readonly output?: string;
  /** Also in the place of a Markdown file, which may be somebody's document. */
  readonly overwrite?: boolean;
}

/** Writes a report to the file that `--output` names, or to standard output; what went wrong comes back. */
export function writeReport(
  report: string | Uint8Array,
  { output, overwrite }: ReportTarget,
  io: Io,
): readonly Trouble[] {
  if (output === undefined) {
    if (typeof report !== 'string') return ['A spreadsheet goes to a file: name one with --output.'];
    io.out(report);
    return [];
  }
  const path = absolute(io.cwd, output);
  if (!overwrite && isMarkdownName(path) && holdsText(path))
    return [`${output}: There is such a file, which may be a document. --overwrite replaces it.`];
  // Written anew, what says the same would differ in its date alone, and be a change to whatever keeps versions of it.
  if (typeof report === 'string' && isSameOscal(report, textOf(path))) {
    io.out(`${output} says this already.\n`);
    return [];
  }
  const done = replaceFile(path, report);
  if (!done.ok) return [`${output}: The file ${done.reason}.`];
  io.out(`${output} written.\n`);
  return [];
}

/** Empty where there is no file, or none that can be read: then it is written, or writing says why not. */
function textOf(path: string): string {
  try {
    return statSync(path).isFile() ? readFileSync(path, 'utf8') : '';
  } catch {
    return '';
  }
}

/** False also where nobody can tell: then writing fails, and says why. */
function holdsText(path: string): boolean {
  try {
    const file = statSync(path);
    return file.isFile() && file.size > 0;
  } catch {
    return false;
  }
}

/** What documents are called in a report, and the paths that lead to them from where it is to lie. */
interface ReportPlace {
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
