import { addressIn, editionAddress } from '../catalogue/clause-address.ts';
import { didYouMean, didYouMeanOneOf } from '../catalogue/did-you-mean.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { Span } from '../text/span.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { parseCitedClause } from './cited-clause.ts';
import {
  type Config,
  defaultConfig,
  type Exclusion,
  type Notation,
  type ScopeEntry,
  type Severity,
} from './config.ts';
import { isInScope } from './editions-in-scope.ts';
import { editionNamed } from './named-edition.ts';
import { documentPatternTrouble, patternTrouble } from './path-patterns.ts';
import { ruleIds, severities } from './rule-ids.ts';
import { schemaErrors } from './schema-messages.ts';
import { type ConfigError, readYaml, spanAt } from './yaml-document.ts';

/** A config and what is wrong with it. Parts that are wrong are left out of the config, the others count. */
export interface ConfigResult {
  readonly uri: string;
  readonly config: Config;
  /** In the order of the text; empty where everything is right. */
  readonly errors: readonly ConfigError[];
  /** Where the config names each pattern of its packs; empty where it names none. */
  readonly packPlaces: ReadonlyMap<string, Span>;
}

/**
 * Reads the text of a `crossclause.yaml`. An empty text is a config without settings.
 *
 * @param catalogue what the scope and the exclusions are looked up in, so it has the packs of this config too
 */
export function readConfig(text: string, uri: string, catalogue: Catalogue): ConfigResult {
  const yaml = readYaml(text);
  const withoutSettings = { uri, config: defaultConfig, errors: yaml.errors, packPlaces: new Map() };
  if (!yaml.ok) return withoutSettings;

  const value: unknown = yaml.document.toJS();
  if (value === null || value === undefined) return withoutSettings;

  const place = (path: YamlPath): Span => spanAt(yaml.document, path, 'value');
  const settings = recordOf(value);
  const unused: ConfigError[] = [];
  const readPatterns = (list: unknown, at: YamlPath): readonly string[] =>
    listOf(list).filter((pattern, index): pattern is string => {
      if (typeof pattern !== 'string' || pattern === '') return false;
      const message = at[0] === 'packs' ? patternTrouble(pattern) : documentPatternTrouble(pattern);
      if (message !== undefined) unused.push({ span: place([...at, index]), message });
      return message === undefined;
    });
  const scope = readScope(settings.standards, catalogue, place);
  const exclusions = readExclusions(settings.exclusions, catalogue, place);
  const config: Config = {
    standards: scope.entries,
    packs: settings.packs === undefined ? defaultConfig.packs : readPatterns(settings.packs, ['packs']),
    include:
      settings.include === undefined ? defaultConfig.include : readPatterns(settings.include, ['include']),
    exclude: readPatterns(settings.exclude, ['exclude']),
    informative: readPatterns(settings.informative, ['informative']),
    rules: readRules(settings.rules),
    overrides: listOf(settings.overrides).map((value, index) => {
      const { files, rules } = recordOf(value);
      return { files: readPatterns(files, ['overrides', index, 'files']), rules: readRules(rules) };
    }),
    notation: readNotation(settings.notation),
    exclusions: exclusions.entries,
    baseline: textOf(settings.baseline),
  };
  const errors = [
    ...yaml.errors,
    ...schemaErrors(yaml.document, value),
    ...unused,
    ...scope.errors,
    ...exclusions.errors,
  ].sort((a, b) => a.span.start - b.span.start);
  const packPlaces = new Map(
    listOf(settings.packs).flatMap((pattern, index) =>
      typeof pattern === 'string' ? [[pattern, place(['packs', index])] as const] : [],
    ),
  );
  return { uri, config, errors, packPlaces };
}

type PlaceOf = (path: YamlPath) => Span;

function readScope(
  value: unknown,
  catalogue: Catalogue,
  place: PlaceOf,
): { entries: ScopeEntry[]; errors: ConfigError[] } {
  const entries: ScopeEntry[] = [];
  const errors: ConfigError[] = [];
  for (const [index, name] of listOf(value).entries()) {
    if (typeof name !== 'string' || name === '') continue;
    const span = place(['standards', index]);
    const named = editionNamed(name, catalogue);
    if (!named.ok) {
      errors.push({ span, message: named.message });
      continue;
    }
    const address = editionAddress(named.edition);
    if (isInScope({ standards: entries }, address)) {
      errors.push({
        span,
        message: `${named.edition.name} stands in the scope already; remove one of the two.`,
      });
      continue;
    }
    entries.push({ ...address, span });
  }
  return { entries, errors };
}

function readExclusions(
  value: unknown,
  catalogue: Catalogue,
  place: PlaceOf,
): { entries: Exclusion[]; errors: ConfigError[] } {
  const entries: Exclusion[] = [];
  const errors: ConfigError[] = [];
  for (const [index, item] of listOf(value).entries()) {
    const { clause: cited, justification } = recordOf(item);
    if (typeof cited !== 'string' || cited === '') continue;
    const span = place(['exclusions', index, 'clause']);
    const found = parseCitedClause(cited.trim());
    if (!found) {
      const message = `“${cited}” names no clause of an edition; expected, for example, ISO 9001:2015 8.3.`;
      errors.push({ span, message });
      continue;
    }
    const named = editionNamed(found.edition, catalogue);
    if (!named.ok) {
      errors.push({ span, message: named.message });
      continue;
    }
    const { edition } = named;
    if (edition.isListed && !edition.has(found.clause)) {
      const nearest = edition.nearest(found.clause).slice(0, 1);
      const meant = didYouMeanOneOf(nearest.map(({ number }) => number));
      errors.push({ span, message: `${edition.name} has no clause ${found.clause}.${meant}` });
      continue;
    }
    entries.push({
      clause: addressIn(edition, found.clause),
      justification: textOf(justification)?.trim(),
      span,
    });
  }
  return { entries, errors };
}

function readRules(value: unknown): Record<string, Severity> {
  const known = Object.entries(recordOf(value)).filter(
    (entry): entry is [string, Severity] => ruleIds.includes(entry[0]) && isSeverity(entry[1]),
  );
  return Object.fromEntries(known);
}

function readNotation(value: unknown): Notation | undefined {
  const { separator } = recordOf(value);
  const known: readonly Notation['separator'][] = ['blank', 'comma', 'clause', 'section-sign'];
  const chosen = known.find(name => name === separator);
  return chosen === undefined ? undefined : { separator: chosen };
}

/** What a command line option or an editor setting says of one rule: `unknown-clause=off`. */
export type RuleSettingResult =
  | { readonly ok: true; readonly rule: string; readonly severity: Severity }
  | { readonly ok: false; readonly message: string };

/** Reads such a setting; with a name or severity that there is not, the message proposes the one that is most like it. */
export function readRuleSetting(text: string): RuleSettingResult {
  const [rule = '', severity = ''] = text.split('=').map(part => part.trim());
  if (!ruleIds.includes(rule)) {
    return { ok: false, message: `There is no rule “${rule}”.${didYouMean(rule, ruleIds)}` };
  }
  if (!isSeverity(severity)) {
    const meant = didYouMean(severity, severities);
    const message = `“${text}” sets no severity; expected ${rule}=${severities.join('|')}.${severity === '' ? '' : meant}`;
    return { ok: false, message };
  }
  return { ok: true, rule, severity };
}

const isSeverity = (value: unknown): value is Severity =>
  typeof value === 'string' && severities.includes(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
