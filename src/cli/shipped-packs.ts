import { readFileSync } from 'node:fs';
import { type Pack, packsFromJson } from '../core/index.ts';

/** The packs that the build puts beside the program. */
export const shippedPacks = (): readonly Pack[] =>
  packsFromJson(readFileSync(new URL('./data.json', import.meta.url), 'utf8'));
