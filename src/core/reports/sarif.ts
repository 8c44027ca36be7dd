import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { RuleName } from '../rules/rule.ts';
import type { Range } from '../text/line-index.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { asJson } from './json.ts';
import type { ReportedFinding } from './reported-finding.ts';

/** What a SARIF log says besides the findings. */
export interface SarifRun {
  readonly findings: readonly ReportedFinding[];
  readonly rules: readonly RuleName[];
  /** Of this program: `0.1.0`. */
  readonly version: string;
  /** Where the page of a rule is; undefined: the log names no pages. */
  readonly helpUri: ((ruleId: string) => string) | undefined;
  /** Files that could not be read, and the like: the run was not whole. */
  readonly troubles: readonly string[];
}

type Level = 'error' | 'warning' | 'note';

const levels: Readonly<Record<ReportedFinding['severity'], Level>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** Findings as a log of the Static Analysis Results Interchange Format (SARIF) 2.1.0. */
export function findingsAsSarif(run: SarifRun): string {
  const fingerprints = fingerprintsOf(run.findings);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Crossclause',
            version: run.version,
            rules: run.rules.map(rule => descriptorOf(rule, run.helpUri)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: run.troubles.length === 0,
            toolExecutionNotifications: run.troubles.map(text => ({ level: 'error', message: { text } })),
          },
        ],
        results: run.findings.map((finding, index) =>
          resultOf(finding, run.rules, fingerprints[index] ?? ''),
        ),
      },
    ],
  };
  return asJson(log);
}

function descriptorOf(rule: RuleName, helpUri: SarifRun['helpUri']): ReportingDescriptor {
  return {
    id: rule.id,
    shortDescription: { text: `${rule.summary}.` },
    ...(helpUri && { helpUri: helpUri(rule.id) }),
    defaultConfiguration:
      rule.severity === 'off' ? { enabled: false } : { enabled: true, level: levels[rule.severity] },
  };
}

function resultOf(finding: ReportedFinding, rules: readonly RuleName[], fingerprint: string): Result {
  const { file, range, rule, severity, message, fixes } = finding;
  const artifactLocation = { uri: uriOf(file) };
  const ruleIndex = rules.findIndex(({ id }) => id === rule);

  return {
    ruleId: rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(range) } }],
    partialFingerprints: { 'crossclauseFinding/v1': fingerprint },
    ...(fixes.length > 0 && {
      fixes: fixes.map(({ title, edits }) => ({
        description: { text: title },
        artifactChanges: [
          {
            artifactLocation,
            replacements: edits.map(edit => ({
              deletedRegion: regionOf(edit.range),
              insertedContent: { text: edit.text },
            })),
          },
        ],
      })),
    }),
  };
}

/** SARIF counts lines and columns from 1; the end is exclusive as ours is. */
const regionOf = ({ start, end }: Range) => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

/** A relative path as a relative URI reference: blanks, `%`, `#` and `?` would mean something else. */
const uriOf = (file: string): string =>
  file
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map((step, index) =>
      index === 0 && step.includes(':') ? `./${encodeURIComponent(step)}` : encodeURIComponent(step),
    )
    .join('/');
