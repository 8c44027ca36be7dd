import { addressIn } from '../catalogue/clause-address.ts';
import type { Catalogue, Correlations, Terms } from '../catalogue/types.ts';
import type { Config } from '../config/config.ts';
import { isInformative } from '../config/informative.ts';
import { severityFor } from '../config/severity.ts';
import type { Document } from '../documents/document.ts';
import { quotationAround } from '../documents/quoted.ts';
import { editionResolver } from '../documents/resolve-edition.ts';
import type { Reference } from '../references/reference.ts';
import { errorMessage } from '../text/error-message.ts';
import { byPlace, startOfText } from '../text/span.ts';
import { applyBaseline, type Baseline } from './baseline.ts';
import { configRules, projectRules, rules } from './index.ts';
import type {
  CitedClause,
  ConfigRule,
  Finding,
  Problem,
  ProjectDocuments,
  Rule,
  RuleContext,
  RuleName,
} from './rule.ts';
import { suppressionWithoutReason } from './suppression-without-reason.ts';
import { readSuppressions, type Suppression, silences } from './suppressions.ts';
import { tellsHistory } from './tells-history.ts';
import { unusedSuppression } from './unused-suppression.ts';

/** What a document is judged by. */
export interface CheckOptions {
  readonly catalogue: Catalogue;
  readonly correlations: Correlations;
  /** Where the standards define their terms; without it none are known. */
  readonly terms?: Terms | undefined;
  readonly config: Config;
  /** Of the document, relative to the config's folder, with forward slashes: overrides name files by it. */
  readonly path: string;
  /** All documents of the project; without them the rules that ask for them are silent. */
  readonly project?: ProjectDocuments | undefined;
  /** The findings that are accepted as they are; without it every one counts. */
  readonly baseline?: Baseline | undefined;
}

/** Whether a rule would hold the document against all of its project, so that these are to be read first. */
export const needsProject = (
  document: Document,
  { config, path }: Pick<CheckOptions, 'config' | 'path'>,
): boolean =>
  projectRules.some(
    rule => severityFor(config, rule.id, rule.severity, path) !== 'off' && rule.concerns(document, config),
  );

const aboutSuppressions: ReadonlySet<string> = new Set([suppressionWithoutReason.id, unusedSuppression.id]);

/** Whether a rule is about the comments that silence rules: to silence it would call for the next comment. */
export const isAboutSuppressions = (rule: string): boolean => aboutSuppressions.has(rule);

/**
 * What the rules have to say about one document, in the order of the text; suppressed findings are left out, and those that
 * the baseline accepts. A rule that throws is reported under its own name, and the others go on.
 */
export function checkDocument(
  document: Document,
  { catalogue, correlations, terms, config, path, project, baseline }: CheckOptions,
  all: readonly Rule[] = rules,
): readonly Finding[] {
  const { references, ambiguities, comments } = document;
  const severityOf = (rule: RuleName) => severityFor(config, rule.id, rule.severity, path);
  const isAskedOfWords = () => all.some(rule => rule.isAboutWords && severityOf(rule) !== 'off');
  if (references.length === 0 && ambiguities.length === 0 && comments.length === 0 && !isAskedOfWords())
    return [];

  const resolve = editionResolver(document, config, catalogue);
  const suppressions = readSuppressions(document);
  const context: RuleContext = {
    document,
    catalogue,
    correlations,
    terms,
    config,
    isInformative: isInformative(path, config),
    resolve,
    clauses: citedClauses(document, resolve),
    suppressions,
    unusedSuppressions: [],
  };

  const findings: Finding[] = [];
  const used = new Set<Suppression>();
  const run = (rule: RuleName, check: () => Iterable<Problem>) => {
    const severity = severityOf(rule);
    if (severity === 'off') return;
    for (const problem of problemsOf(rule, check)) {
      const silencing = suppressions.filter(
        suppression =>
          silences(suppression, rule.id, problem.span.start) &&
          // A comment of no names means the rules about references, not those about comments like itself.
          (suppression.rules.length > 0 || !isAboutSuppressions(rule.id)),
      );
      for (const suppression of silencing) used.add(suppression);
      if (silencing.length === 0) findings.push(findingOf(rule, severity, problem));
    }
  };

  for (const rule of all) if (rule !== unusedSuppression) run(rule, () => rule.check(context));
  const asked: RuleName[] = [...all];
  if (project) {
    for (const rule of projectRules.filter(({ concerns }) => concerns(document, config)))
      run(rule, () => rule.checkInProject(context, project));
    asked.push(...projectRules);
  }

  // A rule that is off has not been asked; nobody knows whether its suppression is needed.
  const isAsked = (id: string) => asked.some(rule => rule.id === id && severityOf(rule) !== 'off');
  const unusedSuppressions = neverUsed(suppressions, used, isAsked);
  if (all.includes(unusedSuppression))
    run(unusedSuppression, () => unusedSuppression.check({ ...context, unusedSuppressions }));

  if (findings.length === 0) return [];
  const found = withReferences(findings, context).sort(byPlaceAndRule);
  return baseline ? applyBaseline({ file: path, text: document.text, findings: found }, baseline) : found;
}

/** The suppressions that silenced nothing, though all the rules were asked that they name. */
const neverUsed = (
  suppressions: readonly Suppression[],
  used: ReadonlySet<Suppression>,
  isAsked: (rule: string) => boolean,
): readonly Suppression[] =>
  suppressions.filter(
    suppression =>
      suppression.kind !== 'enable' &&
      suppression.kind !== 'unknown' &&
      !used.has(suppression) &&
      suppression.rules.every(isAsked),
  );

/** With the reference whose number, title, year or designation begins where the finding does. */
function withReferences(findings: readonly Finding[], { document, isInformative }: RuleContext): Finding[] {
  const places = new Map<number, Reference | undefined>(findings.map(({ span }) => [span.start, undefined]));
  // Where several begin at a place, that is meant whose number does.
  for (const part of ['span', 'standardSpan', 'editionSpan', 'titleSpan', 'clauseSpan'] as const) {
    for (let at = document.references.length - 1; at >= 0; at--) {
      const reference = document.references[at];
      const start = reference?.[part]?.start;
      if (start !== undefined && places.has(start)) places.set(start, reference);
    }
  }
  return findings.map(finding => {
    const reference = places.get(finding.span.start);
    const needsChoice =
      finding.prefersFirst && reference && (isInformative || isOfOthers(document, reference));
    return Object.assign(finding, { reference, ...(needsChoice && { prefersFirst: false }) });
  });
}

/** What somebody wrote, was agreed or was found, as contracts and reports tell it, is not put right without a person's choice. */
const isOfOthers = (document: Document, reference: Reference): boolean =>
  quotationAround(document, reference) !== undefined || tellsHistory(document, reference);

/** The config that findings are about. */
export interface ConfigCheck extends Pick<CheckOptions, 'catalogue' | 'path' | 'baseline'> {
  readonly text: string;
}

/**
 * What the rules have to say about a config, without what the baseline accepts; the spans are places in its file.
 */
export function checkConfig(
  config: Config,
  { catalogue, path, text, baseline }: ConfigCheck,
  all: readonly ConfigRule[] = configRules,
): readonly Finding[] {
  const findings = all
    .flatMap(rule => {
      const severity = severityFor(config, rule.id, rule.severity, path);
      if (severity === 'off') return [];
      return problemsOf(rule, () => rule.checkConfig({ config, catalogue })).map(problem =>
        findingOf(rule, severity, problem),
      );
    })
    .sort(byPlaceAndRule);
  return baseline ? applyBaseline({ file: path, text, findings }, baseline) : findings;
}

function citedClauses(document: Document, resolve: RuleContext['resolve']): readonly CitedClause[] {
  const cited: CitedClause[] = [];
  for (const reference of document.references) {
    if (reference.clause === undefined) continue;
    const { edition, how } = resolve(reference);
    if (!edition) continue;
    const address = addressIn(edition, reference.clause);
    cited.push({ reference, edition, how, address });
  }
  return cited;
}

/** What the rule finds; should it throw, what it had found by then and a problem that says so. */
function problemsOf(rule: RuleName, check: () => Iterable<Problem>): readonly Problem[] {
  const problems: Problem[] = [];
  try {
    for (const problem of check()) problems.push(problem);
  } catch (error) {
    problems.push({
      span: startOfText,
      message: `The rule ${rule.id} could not be run here (${errorMessage(error)}). The other rules were.`,
    });
  }
  return problems;
}

/** The problem itself becomes the finding: a copy would work out its fixes, which few ask for. */
const findingOf = (rule: RuleName, severity: Finding['severity'], problem: Problem): Finding =>
  Object.assign(problem, {
    rule: rule.id,
    severity: mildest(severity, problem.isDraft ? 'hint' : severity, problem.atMost ?? severity),
  });

const gravity = { error: 3, warning: 2, info: 1, hint: 0 } as const;

const mildest = (...severities: readonly Finding['severity'][]): Finding['severity'] =>
  severities.reduce((mild, severity) => (gravity[severity] < gravity[mild] ? severity : mild));

const byPlaceAndRule = (a: Finding, b: Finding): number =>
  byPlace(a.span, b.span) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
