import { oneLine } from '../text/one-line.ts';
import { textAt } from '../text/span.ts';
import type { Finding } from './rule.ts';

/** The findings of one file, and its text, which with their references tells what each is about. */
export interface FileFindings {
  /** Relative to the config's folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/**
 * Findings that are accepted as they are: file, rule, what each is about, and how often. Lines are not kept, so that it
 * holds while the text around them moves; standard and clause are, so that `7.1.6` of another standard is new.
 */
export interface Baseline {
  readonly version: 1;
  readonly findings: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;
}

export type BaselineResult =
  | { readonly ok: true; readonly baseline: Baseline }
  | { readonly ok: false; readonly message: string };

/** Accepts today's findings; files, rules and texts in order, so that a change of the file shows what changed. */
export function createBaseline(files: Iterable<FileFindings>): Baseline {
  const entries = [...files]
    .filter(({ findings }) => findings.length > 0)
    .map(({ file, text, findings }) => [file, countsOf(text, findings)] as const);
  return { version: 1, findings: sorted(entries) };
}

/** The findings that the baseline does not accept; of more than it counts, the last ones are new. */
export function applyBaseline(
  { file, text, findings }: FileFindings,
  baseline: Baseline,
): readonly Finding[] {
  const accepted = Object.hasOwn(baseline.findings, file) ? baseline.findings[file] : undefined;
  if (!accepted) return findings;
  const left = new Map<string, number>();
  for (const [rule, texts] of Object.entries(accepted)) {
    for (const [subject, count] of Object.entries(texts)) left.set(`${rule} ${subject}`, count);
  }
  return findings.filter(finding => {
    const key = `${finding.rule} ${subjectOf(text, finding)}`;
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** How many findings a baseline accepts in a file. */
export const countAccepted = ({ findings }: Baseline, file: string): number =>
  Object.hasOwn(findings, file)
    ? Object.values(findings[file] ?? {})
        .flatMap(subjects => Object.values(subjects))
        .reduce((sum, count) => sum + count, 0)
    : 0;

/** What a baseline file holds; ends with a line break. */
export const writeBaseline = (baseline: Baseline): string => `${JSON.stringify(baseline, undefined, 2)}\n`;

/** Reads what `writeBaseline` wrote; the message says what is wrong, where it is not that. */
export function readBaseline(json: string): BaselineResult {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // The parser's own words would quote a file that may be another than was meant.
    return { ok: false, message: 'The baseline is not JSON. Name another file, or create it anew.' };
  }
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.findings)) {
    return { ok: false, message: 'The baseline should hold “version”: 1 and “findings”. Create it anew.' };
  }
  const findings = value.findings;
  for (const [file, rules] of Object.entries(findings)) {
    for (const [rule, texts] of isRecord(rules) ? Object.entries(rules) : [['', rules] as const]) {
      if (!isRecord(texts) || Object.values(texts).some(count => !Number.isInteger(count))) {
        return {
          ok: false,
          message: `The baseline should count what each rule found; it does not for “${file}”${rule && `, ${rule}`}.`,
        };
      }
    }
  }
  return { ok: true, baseline: { version: 1, findings: findings as Baseline['findings'] } };
}

function countsOf(text: string, findings: readonly Finding[]): Record<string, Record<string, number>> {
  const rules = new Map<string, Map<string, number>>();
  for (const finding of findings) {
    const subject = subjectOf(text, finding);
    const counts = rules.get(finding.rule) ?? new Map<string, number>();
    rules.set(finding.rule, counts.set(subject, (counts.get(subject) ?? 0) + 1));
  }
  return sorted([...rules].map(([rule, counts]) => [rule, sorted([...counts])] as const));
}

/** `ISO 9001 7.1.6` for a clause, `ISO 9001 9.2: 2017` for another part of its reference, else the text underlined. */
function subjectOf(text: string, { span, reference }: Finding): string {
  const underlined = oneLine(textAt(text, span));
  if (!reference) return underlined;
  const { standard, clause, clauseSpan } = reference;
  const cited = clause === undefined ? standard : `${standard} ${clause}`;
  return span.start === clauseSpan.start && clause !== undefined ? cited : `${cited}: ${underlined}`;
}

/** `fromEntries` keeps a key such as `__proto__` as one like any other. */
const sorted = <Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
