import { type Said, worded } from '../text/said.ts';

/** What the insertion of one clause is called; `what` is `ISO 9001:2015 8.4 (Control of …)`. */
export const insertWords = (what: string): Said => worded('Insert {0}', what);

/** What the insertion of several clauses of an edition is called. */
export const insertAllWords = (edition: string, numbers: readonly string[]): Said =>
  worded('Insert all: {0} {1} and {2}', edition, numbers.slice(0, -1).join(', '), numbers.at(-1) ?? '');
