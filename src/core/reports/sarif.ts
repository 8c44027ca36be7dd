import type { Log, Notification, ReportingDescriptor, Result } from 'sarif';
import type { RuleName } from '../rules/rule.ts';
import type { Range } from '../text/line-index.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { asJson } from './json.ts';
import type { ReportedFinding } from './reported-finding.ts';
import { type Trouble, troubleAsText } from './trouble.ts';

/** What a SARIF log says besides the findings. */
export interface SarifRun {
  readonly findings: readonly ReportedFinding[];
  readonly rules: readonly RuleName[];
  /** Of this program: `0.1.0`. */
  readonly version: string;
  /** Files that could not be read, and the like: the run was not whole. */
  readonly troubles: readonly Trouble[];
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
            rules: run.rules.map(descriptorOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: run.troubles.length === 0,
            toolExecutionNotifications: run.troubles.map(notificationOf),
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

function notificationOf(trouble: Trouble): Notification {
  const told = { level: 'error', message: { text: troubleAsText(trouble) } } as const;
  if (typeof trouble === 'string') return told;
  const { file, start } = trouble;
  const region = start && { region: { startLine: start.line + 1, startColumn: start.character + 1 } };
  return {
    ...told,
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region } }],
  };
}

function descriptorOf(rule: RuleName): ReportingDescriptor {
  return {
    id: rule.id,
    shortDescription: { text: `${rule.summary}.` },
    help: helpOf(rule),
    defaultConfiguration:
      rule.severity === 'off' ? { enabled: false } : { enabled: true, level: levels[rule.severity] },
  };
}

/** What a service shows beside a finding, whose reader may know nothing of this program. */
function helpOf({ id, summary, severity }: RuleName) {
  const about = `${summary}. Default: ${severity}.`;
  const setting = `rules:\n  ${id}: off`;
  const comment = `<!-- crossclause-disable-next-line ${id}: why it is meant so -->`;
  const text = `${about} The documentation of Crossclause has a page on it, docs/rules/${id}.md.`;
  return {
    text: `${text}\n\nTo set its severity, in crossclause.yaml:\n\n${setting}\n\nTo silence one place, on the line above:\n\n${comment}\n`,
    markdown: `${text}\n\nTo set its severity, in \`crossclause.yaml\`:\n\n\`\`\`yaml\n${setting}\n\`\`\`\n\nTo silence one place, on the line above:\n\n\`\`\`markdown\n${comment}\n\`\`\`\n`,
  };
}

function resultOf(finding: ReportedFinding, rules: readonly RuleName[], fingerprint: string): Result {
  const { file, range, rule, severity, message, fixes, related } = finding;
  const artifactLocation = { uri: uriOf(file) };
  const relatedLocations = related.flatMap(({ file: other, range: at, message: text }) =>
    at ? [{ physicalLocation: placeIn(other ?? file, at), message: { text } }] : [],
  );
  const ruleIndex = rules.findIndex(({ id }) => id === rule);

  return {
    ruleId: rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: placeIn(file, range) }],
    ...(relatedLocations.length > 0 && { relatedLocations }),
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

const placeIn = (file: string, range: Range) => ({
  artifactLocation: { uri: uriOf(file) },
  region: regionOf(range),
});

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
