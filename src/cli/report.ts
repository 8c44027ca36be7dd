import { type ReportedFinding, troubleAsText } from '../core/index.ts';
import type { Io, Trouble } from './io.ts';
import type { Projects } from './projects.ts';
import type { FileResult } from './read-files.ts';

/** Lines on standard error, each once: a file may be read for several reasons. */
export function report(lines: readonly Trouble[], io: Io): void {
  for (const line of new Set(lines.map(troubleAsText))) io.err(`${line}\n`);
}

/** What keeps a run from being whole, to be added to: of configs and packs, what else there is, and of the files that were read. */
export const troublesOf = (
  projects: Projects,
  others: readonly Trouble[],
  results: readonly FileResult[],
): Trouble[] => [...projects.troubles, ...others, ...results.flatMap(({ trouble }) => trouble ?? [])];

/** How many files counted. */
export const filesRead = (results: readonly FileResult[]): number =>
  results.filter(result => result.trouble === undefined).length;

/** Errors and warnings are findings; infos and hints are worth knowing and stop nothing. */
export const isGrave = ({ severity }: Pick<ReportedFinding, 'severity'>): boolean =>
  severity === 'error' || severity === 'warning';
