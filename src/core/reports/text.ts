import { counted } from '../text/counted.ts';
import { columnsOf, padded, printable } from '../text/display-width.ts';
import { underline } from './excerpt.ts';
import type { Paint } from './paint.ts';
import type { ReportedFinding } from './reported-finding.ts';

const severities = ['error', 'warning', 'info', 'hint'] as const;

/** Columns of source shown under a finding: at most so many, and fewer in a narrow window. */
const mostColumns = 100;
const fewestColumns = 20;

/**
 * A finding as a person reads it:
 *
 *     policies/incident.md:12:24 error unknown-clause
 *       ISO/IEC 20000-1:2018 has no clause 8.7.9.
 *       12 | Changes follow ISO/IEC 20000-1:2018 8.7.9.
 *          |                                     ^^^^^
 *       help: Change to 8.7.3
 *
 * Lines and columns count from 1, columns in UTF-16 code units as editors do. `width` is how many columns a window shows;
 * undefined: nobody knows.
 */
export function findingAsText(finding: ReportedFinding, paint: Paint, width?: number): string {
  const { file, range, severity, rule, message, excerpt, fixes, related } = finding;
  const line = String(range.start.line + 1);
  const place = `${printable(file)}:${line}:${range.start.character + 1}`;
  const gutter = ' '.repeat(line.length);
  const room = width === undefined ? mostColumns : width - `  ${gutter} | `.length;
  const source = underline(excerpt, Math.max(fewestColumns, Math.min(mostColumns, room)));
  const rows = [
    `${paint.strong(place)} ${paint[severity](severity)} ${paint.faint(rule)}`,
    `  ${printable(message)}`,
    `  ${paint.faint(`${line} |`)} ${source.text}`,
    `  ${paint.faint(`${gutter} |`)} ${paint[severity](source.marks)}`,
  ];
  for (const { file: other, range: at, message: why } of related) {
    const where = `see${at ? (other ? ` ${printable(other)}:` : ' line ') + (at.start.line + 1) : ''}:`;
    rows.push(`  ${paint.faint(where)} ${printable(why)}`);
  }
  const [first, ...others] = fixes;
  if (first) {
    const more = others.length === 0 ? '' : ` (or ${counted(others.length, 'other')})`;
    rows.push(`  ${paint.faint('help:')} ${printable(first.title)}${more}`);
  }
  return `${rows.join('\n')}\n`;
}

/** What the last line of a report counts. */
export interface Tally {
  readonly findings: readonly ReportedFinding[];
  /** Documents that were read. A config counts as well where something was found in it. */
  readonly files: number;
  /** Findings that a baseline accepts; none without it. */
  readonly accepted?: number;
}

/**
 * `2 errors, 1 hint in 2 of 14 files.`, what the baseline accepts beside them, and how many findings `crossclause fix` can put
 * right.
 */
export function summaryAsText({ findings, files, accepted = 0 }: Tally, paint: Paint): string {
  const beside = accepted === 0 ? '' : ` The baseline accepts ${accepted}.`;
  if (findings.length === 0)
    return `No ${accepted === 0 ? '' : 'new '}findings in ${counted(files, 'file')}.${beside}\n`;
  const counts = severities.flatMap(severity => {
    const count = findings.filter(finding => finding.severity === severity).length;
    if (count === 0) return [];
    return [paint[severity](severity === 'info' ? `${count} info` : counted(count, severity))];
  });
  const concerned = new Set(findings.map(finding => finding.file)).size;
  const fixable = findings.filter(finding => finding.prefersFirst && finding.fixes.length > 0).length;
  const help = fixable === 0 ? '' : ` \`crossclause fix\` offers to put ${fixable} of them right.`;
  return `${counts.join(', ')} in ${concerned} of ${counted(files, 'file')}.${beside}${help}\n`;
}

/** Rows of cells as aligned columns, two blanks apart, without blanks at the end of a line. */
export function aligned(rows: readonly (readonly string[])[], indent = ''): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, columnsOf(cell));
    }
  }
  return rows
    .map(
      row =>
        indent +
        row
          .map((cell, column) => padded(cell, widths[column] ?? 0))
          .join('  ')
          .trimEnd(),
    )
    .map(row => `${row}\n`)
    .join('');
}
