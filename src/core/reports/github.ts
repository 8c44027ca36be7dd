import type { ReportedFinding, ReportedRelated } from './reported-finding.ts';
import type { Trouble } from './trouble.ts';

const commands: Readonly<Record<ReportedFinding['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/**
 * Findings as workflow commands of GitHub Actions, one a line: `::error file=a.md,line=3,col=5,endColumn=10,title=rule::message`.
 * Lines and columns count from 1. Source: GitHub Docs, “Workflow commands for GitHub Actions”.
 *
 * Places that explain a finding follow its message, each on a line.
 *
 * @param troubles what could not be read; each becomes an error, at its place where it has one
 */
export function findingsAsGithub(findings: readonly ReportedFinding[], troubles: readonly Trouble[]): string {
  const lines = [
    ...findings.map(({ file, range: { start, end }, rule, severity, message, related }) => {
      // Columns are taken on a single line alone; the last one counts too.
      const columns =
        start.line === end.line
          ? { col: start.character + 1, endColumn: Math.max(start.character + 1, end.character) }
          : {};
      const properties = { file, line: start.line + 1, endLine: end.line + 1, ...columns, title: rule };
      return command(commands[severity], properties, [message, ...related.flatMap(placeWords)].join('\n'));
    }),
    ...troubles.map(troubleCommand),
  ];
  return lines.map(line => `${line}\n`).join('');
}

/** `records/risk.md:3: A.8.30 is referenced here.`; places in the same document are seen beside the finding. */
const placeWords = ({ file, range, message }: ReportedRelated): readonly string[] =>
  file === undefined || range === undefined ? [] : [`${file}:${range.start.line + 1}: ${message}`];

function troubleCommand(trouble: Trouble): string {
  const title = 'crossclause';
  if (typeof trouble === 'string') return command('error', { title }, trouble);
  const { file, start, message } = trouble;
  const place = start && { line: start.line + 1, col: start.character + 1 };
  return command('error', { file, ...place, title }, message);
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const told = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${name} ${told.join(',')}::${escaped(message)}`;
}

const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** Between properties, signs that would end one are told by their number as well. */
const escapedProperty = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
