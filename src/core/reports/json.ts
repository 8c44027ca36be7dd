import type { ReportedFinding } from './reported-finding.ts';

/** A value as the JSON that programs read: indented by two, with a line end. */
export const asJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/**
 * `crossclause check --format json`: an array of `{file, range, rule, severity, message, fixes, related}`. Lines and
 * UTF-16 characters count from 0; the end of a range is exclusive; `range` is null where a related place is no text, and
 * `file` names the other document where it is in one, and is null where it is in the same.
 */
export function findingsAsJson(findings: readonly ReportedFinding[]): string {
  return asJson(
    findings.map(({ file, range, rule, severity, message, fixes, related }) => ({
      file,
      range,
      rule,
      severity,
      message,
      fixes,
      related: related.map(({ file: other, range: at, message: why }) => ({
        file: other ?? null,
        range: at ?? null,
        message: why,
      })),
    })),
  );
}
