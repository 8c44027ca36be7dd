import type { Config } from './config.ts';
import { exclusionMatcher, type PathMatcher } from './path-patterns.ts';

/** Patterns are compiled once for each config, not once for each document. */
const matchers = new WeakMap<Config, PathMatcher>();

/**
 * Whether a document cites clauses and does not answer to them, as the config says: minutes, contracts, audit reports. What it
 * cites is not covered by that.
 *
 * @param path relative to the config's folder, with forward slashes
 */
export function isInformative(path: string, config: Config): boolean {
  let matches = matchers.get(config);
  if (matches === undefined) {
    matches = exclusionMatcher(config.informative);
    matchers.set(config, matches);
  }
  return matches(path);
}
