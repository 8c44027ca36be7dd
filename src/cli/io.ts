import type { Pack, SerializedPack, Trouble } from '../core/index.ts';

/** What the command line asks of the process it runs in; tests hand in their own. Files are read from the disk. */
export interface Io {
  /** Relative paths start here; absolute. */
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether a person reads standard output, and standard error. */
  readonly isTerminal: boolean;
  readonly isErrorTerminal: boolean;
  /** How many columns the window shows where a person reads; undefined elsewhere. */
  readonly columns: number | undefined;
  /** How many threads may work at once; 1: everything in this one. */
  readonly threads: number;
  /** Of this program: `0.1.0`. */
  readonly version: string;
  /** The time it is. */
  now(): Date;
  out(text: string): void;
  err(text: string): void;
  /** The packs that come with the program. */
  shippedPacks(): readonly Pack[];
  /** The same as their files say them, for export. */
  shippedPackFiles(): readonly SerializedPack[];
}

/** What the process ends with: nothing to report, findings, or something that could not be run or read. */
export const exitCodes = { clean: 0, findings: 1, notRun: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export type { Trouble };
