import type { Clause } from './types.ts';

const blanksAndDashes = /[\s\u00ad\u2010-\u2015\u2212-]+/gu;

/** Two titles with one key are the same title: `Re-use of  Equipment` and `reuse of equipment`. */
export const titleKey = (title: string): string =>
  title.normalize('NFKC').toLowerCase().replace(blanksAndDashes, '');

/** The keys of what an edition calls a clause: its title, and the variants of it; empty where it has none. */
export const titleKeys = ({ title, variants }: Pick<Clause, 'title' | 'variants'>): ReadonlySet<string> =>
  new Set((title === undefined ? variants : [title, ...variants]).map(titleKey));
