import { oncePer } from '../text/once.ts';
import type { Config } from './config.ts';
import { exclusionMatcher } from './path-patterns.ts';

/** Patterns are compiled once for each config, not once for each document. */
const matcherOf = oncePer(({ informative }: Config) => exclusionMatcher(informative));

/**
 * Whether a document cites clauses and does not answer to them, as the config says: minutes, contracts, audit reports. What it
 * cites is not covered by that.
 *
 * @param path relative to the config's folder, with forward slashes
 */
export const isInformative = (path: string, config: Config): boolean => matcherOf(config)(path);
