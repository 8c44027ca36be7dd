import { addressIn, editionAddress } from '../catalogue/clause-address.ts';
import { didYouMean, didYouMeanOneOf } from '../catalogue/did-you-mean.ts';
import { editionName, isSameEdition } from '../catalogue/edition-name.ts';
import type { Catalogue, ClauseAddress } from '../catalogue/types.ts';
import { oneLine } from '../text/one-line.ts';
import type { Span } from '../text/span.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { editionTyped, namesSeveralClauses, parseCitedClause } from './cited-clause.ts';
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
  /** What is right and says nothing, in the order of the text: exclusions of standards that the scope does not name. */
  readonly notes: readonly ConfigError[];
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
  const withoutSettings = {
    uri,
    config: defaultConfig,
    errors: yaml.errors,
    notes: [],
    packPlaces: new Map(),
  };
  if (!yaml.ok) return withoutSettings;

  const value: unknown = yaml.document.toJS();
  if (value === null || value === undefined) return withoutSettings;

  const place = (path: YamlPath): Span => spanAt(yaml.document, path, 'value');
  const settings = recordOf(value);
  const unused: ConfigError[] = [];
  const readPatterns = (list: unknown, at: YamlPath): readonly string[] =>
    listOf(list).filter((pattern, index): pattern is string => {
      if (typeof pattern !== 'string' || pattern.trim() === '') return false;
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
  // What of the scope cannot be read may be what an exclusion speaks of.
  const notes = scope.errors.length === 0 ? exclusionsOutOfScope(config) : [];
  return { uri, config, errors, notes, packPlaces };
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
    if (typeof name !== 'string' || name.trim() === '') continue;
    const span = place(['standards', index]);
    const named = editionNamed(name, catalogue);
    if (!named.ok) {
      errors.push({ span, message: clauseInScope(name, catalogue) ?? named.message });
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

/** Why `ISO 9001:2015 8.4` is no edition for the scope; undefined for what is no clause of an edition that a pack has. */
function clauseInScope(name: string, catalogue: Catalogue): string | undefined {
  const cited = parseCitedClause(name.trim());
  const named = cited && editionNamed(cited.edition, catalogue);
  return named?.ok
    ? `“${oneLine(name)}” names a clause, and the scope takes editions; write ${named.edition.name}.`
    : undefined;
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
    const written = textOf(cited);
    if (written === undefined) continue;
    const span = place(['exclusions', index, 'clause']);
    const read = readExcluded(written, entries, catalogue);
    if (read.ok) entries.push({ clause: read.clause, justification: textOf(justification), span });
    else errors.push({ span, message: read.message });
  }
  return { entries, errors };
}

type ExcludedResult =
  | { readonly ok: true; readonly clause: ClauseAddress }
  | { readonly ok: false; readonly message: string };

/** The clause that an exclusion names, where a pack has it and none of the others names it. */
function readExcluded(cited: string, others: readonly Exclusion[], catalogue: Catalogue): ExcludedResult {
  const no = (message: string) => ({ ok: false, message }) as const;
  const found = parseCitedClause(cited);
  const whole = found && editionNamed(found.edition, catalogue);
  // `AC-2` is a code, where `8.3-8.5` is a range.
  const isThere = found !== undefined && whole?.ok && whole.edition.has(found.clause);
  if (!isThere && namesSeveralClauses(cited) && editionNamed(editionTyped(cited) ?? '', catalogue).ok)
    return no(`“${oneLine(cited)}” names several clauses; an exclusion names one: write an entry for each.`);
  if (!found)
    return no(`“${cited}” names no clause of an edition; expected, for example, ISO 9001:2015 8.3.`);
  const named = editionNamed(found.edition, catalogue);
  if (!named.ok) return named;
  const { edition } = named;
  if (edition.isListed && !edition.has(found.clause)) {
    const nearest = edition.nearest(found.clause).slice(0, 1);
    const meant = didYouMeanOneOf(nearest.map(({ number }) => number));
    return no(`${edition.name} has no clause ${found.clause}.${meant}`);
  }
  const clause = addressIn(edition, found.clause);
  return others.some(other => isSameEdition(other.clause, clause) && other.clause.clause === clause.clause)
    ? no(`${edition.name} ${found.clause} is excluded already; remove one of the two.`)
    : { ok: true, clause };
}

/**
 * The exclusions of standards that the scope does not name, though there is one. Another edition of the standard in scope is
 * enough: one that documents are moved from may go before its exclusions do.
 */
const exclusionsOutOfScope = ({ standards, exclusions }: Config): readonly ConfigError[] =>
  exclusions
    .filter(
      ({ clause }) => standards.length > 0 && !standards.some(({ standard }) => standard === clause.standard),
    )
    .map(({ clause, span }) => ({
      span,
      message: `“standards” does not name ${editionName(clause)}, so nothing asks for its clauses; name it there, or remove the exclusion.`,
    }));

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

/** A text without the blanks around it; undefined for none, and for blanks alone. */
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
