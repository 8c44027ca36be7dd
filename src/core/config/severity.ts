import picomatch from 'picomatch/posix';
import { caretNegation } from './caret-negation.ts';
import type { Config, Override, Severity } from './config.ts';

type Matcher = (path: string) => boolean;

/** Whether a path (forward slashes, relative to the config's folder) is named by one of the patterns. */
export function pathMatcher(patterns: readonly string[]): Matcher {
  // `./` is the folder itself, and no path in it.
  const plain = patterns.map(pattern => caretNegation(pattern.replace(/^\.\//, ''))).filter(Boolean);
  return plain.length === 0 ? () => false : picomatch(plain, { dot: true });
}

/** A pattern is compiled once for each config, not once for each document and rule. */
const matchers = new WeakMap<Override, Matcher>();

function matcherOf(override: Override): Matcher {
  let matcher = matchers.get(override);
  if (matcher === undefined) {
    matcher = pathMatcher(override.files);
    matchers.set(override, matcher);
  }
  return matcher;
}

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
