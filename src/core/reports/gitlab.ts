import { fingerprintOf, fingerprintsOf } from './fingerprint.ts';
import { asJson } from './json.ts';
import type { ReportedFinding } from './reported-finding.ts';
import type { FileTrouble, Trouble } from './trouble.ts';

const severities: Readonly<Record<ReportedFinding['severity'], string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
  hint: 'info',
};

/**
 * Findings as a Code Quality report of GitLab. Lines count from 1. Source: GitLab Docs, “Code Quality”, “Import results”.
 *
 * @param troubles what could not be read; each file of these has an entry, since an empty report says that all is well
 */
export function findingsAsGitlab(findings: readonly ReportedFinding[], troubles: readonly Trouble[]): string {
  const fingerprints = fingerprintsOf(findings);
  return asJson([
    ...findings.map(({ file, range, rule, severity, message }, index) => ({
      description: message,
      check_name: rule,
      fingerprint: fingerprints[index],
      severity: severities[severity],
      location: { path: file, lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
    })),
    ...troubles.flatMap(trouble => (typeof trouble === 'string' ? [] : troubleEntry(trouble))),
  ]);
}

function troubleEntry({ file, start, message }: FileTrouble) {
  const line = (start?.line ?? 0) + 1;
  return {
    description: message,
    check_name: 'crossclause',
    fingerprint: fingerprintOf(`${file}\n${message}`),
    severity: 'critical',
    location: { path: file, lines: { begin: line, end: line } },
  };
}
