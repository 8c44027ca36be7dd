import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/documents/read-document.ts';
import type { ClauseKnowledge } from '../../../src/core/references/knowledge.ts';

/** Knows no standard: every clause is taken as it is written. */
const noKnowledge: ClauseKnowledge = {
  editions: () => undefined,
  hasClause: () => undefined,
  clausesBetween: () => undefined,
  isTitle: () => false,
};

const referencesIn = (text: string): number =>
  readDocument('policy.md', text, { knowledge: noKnowledge, scope: [] }).references.length;

const backticks = Array.from({ length: 450 }, (_, index) => '`'.repeat(index + 1)).join(' ');

// What takes quadratic time, or a stack as deep as the text is long, does not end here.
test.each<[name: string, text: string]>([
  ['one line of a megabyte', 'a word '.repeat(150_000)],
  ['100,000 quotes in each other', '>'.repeat(100_000)],
  ['100,000 items in each other', '- '.repeat(100_000)],
  ['100,000 brackets', '['.repeat(100_000)],
  ['100,000 closing brackets', ']'.repeat(100_000)],
  ['100,000 backticks in runs of different lengths', backticks],
  ['100,000 angle brackets', '<'.repeat(100_000)],
  ['50,000 tags that nothing closes', '<a '.repeat(50_000)],
  ['50,000 comments that nothing closes', 'a <!-- '.repeat(50_000)],
  ['50,000 openings of emphasis', '*a **b '.repeat(50_000)],
  ['100,000 escapes', '\\'.repeat(100_000)],
  ['100,000 line ends', '\r'.repeat(100_000)],
  ['100,000 line ends of two characters below an admonition', `\n\n!!! note${'\r\n'.repeat(100_000)}`],
  ['100,000 escapes in the mark of a footnote', `\n\n[^${'\\'.repeat(100_000)}`],
  ['20,000 footnotes in each other', '[^a]: '.repeat(20_000)],
  ['100,000 separators of Japanese between numbers', `ISO 9001 4.1${'、'.repeat(100_000)}x 8.5`],
  ['100,000 line breaks in a paragraph with a number', `# ISO 9001\n\n5.1 Users${'<br>'.repeat(100_000)}x`],
  ['40,000 counterparts in brackets', 'Clause 6.2 (ISO 14001 6.2) asks. '.repeat(40_000)],
  [
    '20,000 parts of a clause in a table',
    `## ISO 9001 clause 4\n\n| a | b |\n|-|-|\n${'| (4.3) | 4.1 |\n'.repeat(20_000)}\n`,
  ],
])('%s are read in time, and what follows is read as ever', (_name, text) => {
  expect(
    referencesIn(`ISO 9001 4.1\n\n${text} ISO 9001:2015 8.1\n\n# ISO 9001:2015 8.2\n`),
  ).toBeGreaterThanOrEqual(2);
});

test('front matter nested 20,000 deep is not parsed', () => {
  const document = readDocument('policy.md', `---\nclauses:\n  ${'- '.repeat(20_000)}\n---\nISO 9001 8.1`, {
    knowledge: noKnowledge,
    scope: [],
  });
  expect(document.frontMatter?.error?.message).toBe(
    'The front matter is nested more than a hundred deep, so its clauses are not read.',
  );
  expect(document.references).toHaveLength(1);
});
