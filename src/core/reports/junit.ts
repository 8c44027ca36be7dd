import { groupBy } from '../text/group-by.ts';
import { escapeHtml } from '../text/html.ts';
import type { ReportedFinding } from './reported-finding.ts';
import { type Trouble, troubleAsText } from './trouble.ts';

/** What a JUnit report says. */
export interface JunitRun {
  readonly findings: readonly ReportedFinding[];
  /** Files that could not be read, and the like. */
  readonly troubles: readonly Trouble[];
  /** Which findings fail the run; the others are told and fail nothing. */
  readonly isFailure: (finding: ReportedFinding) => boolean;
}

/**
 * Findings as the XML that JUnit writes and continuous integration reads: a suite for each file that has any, a case for
 * each finding. Where there is nothing to tell, one case says so, since a report without cases looks like a run that broke.
 */
export function findingsAsJunit({ findings, troubles, isFailure }: JunitRun): string {
  const suites = [...groupBy(findings, ({ file }) => file)].map(([file, own]) => {
    const cases = own.map(finding => caseOf(finding, isFailure(finding)));
    return suite(file, cases, own.filter(isFailure).length);
  });
  const others = troubles.map(trouble =>
    testcase('crossclause', 'run', element('error', { message: troubleAsText(trouble) })),
  );
  if (findings.length + troubles.length === 0) others.push(testcase('crossclause', 'no findings'));
  if (others.length > 0) suites.push(suite('crossclause', others, 0, troubles.length));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'crossclause' }, suites)}\n`;
}

const suite = (name: string, cases: readonly string[], failures: number, errors = 0): string =>
  element('testsuite', { name, tests: cases.length, failures, errors }, cases);

function caseOf(
  { file, range: { start }, rule, severity, message }: ReportedFinding,
  isFailure: boolean,
): string {
  const place = `${start.line + 1}:${start.character + 1}`;
  const told = isFailure
    ? element('failure', { type: severity, message }, [escapeHtml(`${file}:${place} ${rule}: ${message}`)])
    : element('system-out', {}, [escapeHtml(`${severity}: ${message}`)]);
  return testcase(file, `${place} ${rule}`, told);
}

const testcase = (classname: string, name: string, ...told: readonly string[]): string =>
  element('testcase', { classname, name }, told);

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] = [],
): string {
  const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`);
  const start = `<${name}${told.join('')}`;
  return content.length === 0 ? `${start}/>` : `${start}>${content.join('\n')}</${name}>`;
}
