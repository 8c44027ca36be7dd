import { describe, expect, test } from 'vitest';
import { findingsAsGithub } from '../../../src/core/reports/github.ts';
import { findingsAsGitlab } from '../../../src/core/reports/gitlab.ts';
import { findingsAsJunit } from '../../../src/core/reports/junit.ts';
import { reportFinding } from '../../../src/core/reports/reported-finding.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { LineIndex } from '../../../src/core/text/line-index.ts';

const text = 'See 8.7.9.\n\nSee 8.7.9\nand more.\n';

/** A finding about `8.7.9`, the first of the text or, where a start is given, a later one. */
const found = (finding: Partial<Finding> = {}, file = 'policies/incident.md') =>
  reportFinding(file, text, new LineIndex(text), {
    rule: 'unknown-clause',
    severity: 'error',
    message: 'There is no clause 8.7.9.',
    span: { start: 4, end: 9 },
    ...finding,
  });

/** What is told of a config. */
const broken = {
  file: 'crossclause.yaml',
  start: { line: 2, character: 4 },
  message: 'There is no rule “unknown”.',
};

const later = { span: { start: 16, end: 21 } };

describe('the workflow commands of GitHub', () => {
  test('tell place, rule and message of each finding on a line of its own', () => {
    const findings = [found(), found({ ...later, severity: 'warning' }), found({ severity: 'hint' })];
    const place = 'file=policies/incident.md,line=1,endLine=1,col=5,endColumn=9,title=unknown-clause';
    expect(findingsAsGithub(findings, []).split('\n')).toEqual([
      `::error ${place}::There is no clause 8.7.9.`,
      `::warning ${place.replaceAll('ine=1', 'ine=3')}::There is no clause 8.7.9.`,
      `::notice ${place}::There is no clause 8.7.9.`,
      '',
    ]);
  });

  test('tell lines alone where a finding goes over several', () => {
    expect(findingsAsGithub([found({ span: { start: 16, end: 25 } })], [])).toMatch(
      /^::error file=policies\/incident\.md,line=3,endLine=4,title=/,
    );
  });

  test('show a finding without any text at the character behind it', () => {
    expect(findingsAsGithub([found({ span: { start: 4, end: 4 } })], [])).toContain(',col=5,endColumn=5,');
  });

  test('take no sign of a text for one of theirs', () => {
    const hostile = found({ message: '100 %\r\n::set-env::, or: not' }, 'a,b:c%.md');
    expect(findingsAsGithub([hostile], [])).toBe(
      '::error file=a%2Cb%3Ac%25.md,line=1,endLine=1,col=5,endColumn=9,title=unknown-clause::100 %25%0D%0A::set-env::, or: not\n',
    );
  });

  test('tell what could not be read', () => {
    expect(findingsAsGithub([], ['a.md: The file does not exist.'])).toBe(
      '::error title=crossclause::a.md: The file does not exist.\n',
    );
    expect(findingsAsGithub([], [broken])).toBe(
      '::error file=crossclause.yaml,line=3,col=5,title=crossclause::There is no rule “unknown”.\n',
    );
  });

  test('name places in other documents behind the message', () => {
    const elsewhere = { uri: 'records/risk.md', line: 2 };
    const related = [
      { span: undefined, message: 'A.8.30 is referenced here.', elsewhere },
      { span: undefined, message: '7 more places reference it.' },
    ];
    expect(findingsAsGithub([found({ related })], [])).toContain(
      '::There is no clause 8.7.9.%0Arecords/risk.md:3: A.8.30 is referenced here.\n',
    );
  });
});

describe('a Code Quality report of GitLab', () => {
  test('has what GitLab asks of each finding', () => {
    expect(JSON.parse(findingsAsGitlab([found({ ...later, severity: 'warning' })], []))).toEqual([
      {
        description: 'There is no clause 8.7.9.',
        check_name: 'unknown-clause',
        fingerprint: expect.stringMatching(/^[\da-f]{16}:1$/),
        severity: 'minor',
        location: { path: 'policies/incident.md', lines: { begin: 3, end: 3 } },
      },
    ]);
  });

  test('tells two findings of the same words apart', () => {
    const [first, second] = JSON.parse(findingsAsGitlab([found(), found(later)], []));
    expect(first.fingerprint).not.toBe(second.fingerprint);
  });

  test('is an empty array where there is nothing', () => {
    expect(findingsAsGitlab([], [])).toBe('[]\n');
  });

  test('names a file that could not be read: an empty array would say that all is well', () => {
    expect(JSON.parse(findingsAsGitlab([], [broken, 'No scope is set.']))).toEqual([
      {
        description: 'There is no rule “unknown”.',
        check_name: 'crossclause',
        fingerprint: expect.stringMatching(/^[\da-f]{16}:1$/),
        severity: 'critical',
        location: { path: 'crossclause.yaml', lines: { begin: 3, end: 3 } },
      },
    ]);
  });
});

describe('a JUnit report', () => {
  const isFailure = ({ severity }: { severity: string }) => severity === 'error';
  const report = (...findings: ReturnType<typeof found>[]) =>
    findingsAsJunit({ findings, troubles: [], isFailure });

  test('has a suite for each file and a case for each finding', () => {
    const xml = report(found(), found({ ...later, severity: 'hint' }), found({}, 'a.md'));
    expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="crossclause"><testsuite name="policies/incident.md" tests="2" failures="1" errors="0"><testcase classname="policies/incident.md" name="1:5 unknown-clause"><failure type="error" message="There is no clause 8.7.9.">policies/incident.md:1:5 unknown-clause: There is no clause 8.7.9.</failure></testcase>
<testcase classname="policies/incident.md" name="3:5 unknown-clause"><system-out>hint: There is no clause 8.7.9.</system-out></testcase></testsuite>
<testsuite name="a.md" tests="1" failures="1" errors="0"><testcase classname="a.md" name="1:5 unknown-clause"><failure type="error" message="There is no clause 8.7.9.">a.md:1:5 unknown-clause: There is no clause 8.7.9.</failure></testcase></testsuite></testsuites>
`);
  });

  test('escapes what XML would take for its own, and what it cannot hold', () => {
    expect(report(found({ message: '<b> & "c"\u0000\u001b\uFFFF' }))).toContain(
      'message="&lt;b&gt; &amp; &quot;c&quot;���"',
    );
  });

  test('tells what could not be read as errors', () => {
    const xml = findingsAsJunit({ findings: [], troubles: ['a.md: The file does not exist.'], isFailure });
    expect(xml).toContain('<testsuite name="crossclause" tests="1" failures="0" errors="1">');
    expect(xml).toContain('<error message="a.md: The file does not exist."/>');
  });

  test('has one case where there is nothing', () => {
    expect(report()).toContain('<testcase classname="crossclause" name="no findings"/>');
  });
});
