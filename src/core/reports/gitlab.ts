import { fingerprintsOf } from './fingerprint.ts';
import { asJson } from './json.ts';
import type { ReportedFinding } from './reported-finding.ts';

const severities: Readonly<Record<ReportedFinding['severity'], string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
  hint: 'info',
};

/** Findings as a Code Quality report of GitLab. Lines count from 1. Source: GitLab Docs, “Code Quality”, “Import results”. */
export function findingsAsGitlab(findings: readonly ReportedFinding[]): string {
  const fingerprints = fingerprintsOf(findings);
  return asJson(
    findings.map(({ file, range, rule, severity, message }, index) => ({
      description: message,
      check_name: rule,
      fingerprint: fingerprints[index],
      severity: severities[severity],
      location: { path: file, lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
    })),
  );
}
