import { describe, expect, test } from 'vitest';
import { cutExcerpt, underline } from '../../../src/core/reports/excerpt.ts';
import { plainPaint } from '../../../src/core/reports/paint.ts';
import { reportFinding } from '../../../src/core/reports/reported-finding.ts';
import { findingAsText, summaryAsText } from '../../../src/core/reports/text.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { columnsOf } from '../../../src/core/text/display-width.ts';
import { LineIndex } from '../../../src/core/text/line-index.ts';

/** A text with ‹marks›, without them, and the span they enclose. */
function marked(text: string): { text: string; span: { start: number; end: number } } {
  const start = text.indexOf('‹');
  const end = text.indexOf('›') - 1;
  return { text: text.replace(/[‹›]/g, ''), span: { start, end } };
}

/** A finding about the ‹marked› part of a text. */
function found(source: string, more: Partial<Finding> = {}) {
  const { text, span } = marked(source);
  const finding: Finding = {
    rule: 'unknown-clause',
    severity: 'error',
    message: 'ISO/IEC 20000-1:2018 has no clause 8.7.9.',
    span,
    ...more,
  };
  return reportFinding('policies/incident.md', text, new LineIndex(text), finding);
}

/** The source line and its marks, at most `width` columns wide. */
function shown(source: string, width = 100): string[] {
  const { text, span } = marked(source);
  const { text: line, marks } = underline(cutExcerpt(text, new LineIndex(text), span), width);
  return [line, marks];
}

describe('a finding for people', () => {
  test('has its place, its severity, its rule, what is wrong, the text underlined and what would help', () => {
    const fixes = ['8.7.3', '8.7'].map(number => ({ title: `Change to ${number}`, edits: [] }));
    const finding = found('# Changes\n\nWe follow ISO/IEC 20000-1:2018 ‹8.7.9› here.\n', { fixes });
    expect(findingAsText(finding, plainPaint)).toBe(`policies/incident.md:3:32 error unknown-clause
  ISO/IEC 20000-1:2018 has no clause 8.7.9.
  3 | We follow ISO/IEC 20000-1:2018 8.7.9 here.
    |                                ^^^^^
  help: Change to 8.7.3 (or 1 other)
`);
  });

  test('fits into a narrow window, with the marks below what they mark', () => {
    const long =
      'We follow what our customers ask for and ISO/IEC 20000-1:2018 ‹8.7.9› here, all of the time.\n';
    const rows = findingAsText(found(long), plainPaint, 60).split('\n');
    const [source = '', marks = ''] = rows.filter(row => row.includes(' | '));
    expect(source.length).toBeLessThanOrEqual(60);
    expect(source.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('8.7.9');
  });

  test('names other places that explain it', () => {
    const related = [
      { span: { start: 0, end: 1 }, message: 'The document cites ISO 9001:2008 as well' },
      { span: undefined, message: 'ISO/IEC TR 20000-7:2019, Table 3, 8.7.3' },
    ];
    const text = findingAsText(found('a\nb ‹c›', { related }), plainPaint);
    expect(text).toContain('see line 1: The document cites ISO 9001:2008 as well\n');
    expect(text).toContain('see: ISO/IEC TR 20000-7:2019, Table 3, 8.7.3\n');
  });

  test('cannot steer the terminal', () => {
    const text = findingAsText(
      found('a\u001B[2J\u202E ‹8.7.9›', { message: 'No \u001B[31mclause.' }),
      plainPaint,
    );
    for (const character of ['\u001B', '\u202E']) expect(text).not.toContain(character);
  });
});

describe('the underlined text', () => {
  test.each([
    ['stands under the text', 'see ‹8.7.9›', ['see 8.7.9', '    ^^^^^']],
    ['is one mark where nothing is underlined', 'see‹› that', ['see that', '   ^']],
    ['ends with its line', 'a ‹b\nc› d', ['a b', '  ^']],
    ['knows that tabs reach to the next stop', 'ab\t‹8.7›', ['ab  8.7', '    ^^^']],
    ['knows that East Asian characters are two wide', '箇条‹8.7›', ['箇条8.7', '    ^^^']],
    ['underlines East Asian characters in full', '‹箇条› 8.7', ['箇条 8.7', '^^^^']],
    ['knows that accents have no width of their own', 'cafe\u0301 ‹8.7›', ['cafe\u0301 8.7', '     ^^^']],
    ['counts an emoji once', '📄 ‹8.7›', ['📄 8.7', '   ^^^']],
    ['shows half a surrogate pair as �', 'a\uD83D ‹8.7›', ['a\uFFFD 8.7', '   ^^^']],
    ['leaves the line end out', 'see ‹8.7.9›\r\nmore', ['see 8.7.9', '    ^^^^^']],
    ['reaches the very end of a text', 'see ‹8.7.9›', ['see 8.7.9', '    ^^^^^']],
  ])('%s', (_, source, expected) => {
    expect(shown(source)).toEqual(expected);
  });

  test('is a window of a long line', () => {
    expect(shown(`${'word '.repeat(50)}‹8.7.9› ${'more '.repeat(50)}`, 40)).toEqual([
      '…word word word word word word 8.7.9 mo…',
      '                               ^^^^^',
    ]);
  });

  test('of a line of a megabyte is as short', () => {
    const [line = '', marks = ''] = shown(`${'x'.repeat(500_000)}‹8.7.9›${'x'.repeat(500_000)}`);
    expect(columnsOf(line)).toBeLessThanOrEqual(100);
    expect(line.slice(marks.indexOf('^'), marks.length)).toBe('8.7.9');
  });

  test('of a window at the end of a line shows what stands before', () => {
    const [line = '', marks = ''] = shown(`${'x'.repeat(200)} ‹8.7.9›`);
    expect(line).toMatch(/^…x{90,} 8\.7\.9$/);
    expect(line.slice(marks.indexOf('^'))).toBe('8.7.9');
  });
});

describe('the last line', () => {
  test('counts what was found', () => {
    const findings = [
      found('‹a›'),
      found('‹a›', { severity: 'hint' }),
      found('‹a›', { severity: 'error', fixes: [{ title: 'Remove', edits: [] }], prefersFirst: true }),
    ];
    expect(summaryAsText({ findings, files: 14 }, plainPaint)).toBe(
      '2 errors, 1 hint in 1 of 14 files. `crossclause fix` offers to put 1 of them right.\n',
    );
  });

  test('says that there is nothing', () => {
    expect(summaryAsText({ findings: [], files: 1 }, plainPaint)).toBe('No findings in 1 file.\n');
  });
});
