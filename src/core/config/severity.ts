import { oncePer } from '../text/once.ts';
import type { Config, Override, Severity } from './config.ts';
import { pathMatcher } from './path-patterns.ts';

/** A pattern is compiled once for each config, not once for each document and rule. */
const matcherOf = oncePer(({ files }: Override) => pathMatcher(files));

/**
 * The severity in force for a rule in one file: the last override that names the file and the rule, else `rules`, else
 * the rule's own.
 *
 * @param path relative to the config's folder, with forward slashes
 */
export function severityFor(
  config: Config,
  ruleId: string,
  defaultSeverity: Severity,
  path: string,
): Severity {
  let severity = config.rules[ruleId] ?? defaultSeverity;
  for (const override of config.overrides) {
    const overridden = override.rules[ruleId];
    if (overridden !== undefined && matcherOf(override)(path)) severity = overridden;
  }
  return severity;
}
