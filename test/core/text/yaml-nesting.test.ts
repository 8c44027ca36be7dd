import { expect, test } from 'vitest';
import { findDeepNesting } from '../../../src/core/text/yaml-nesting.ts';

test('ordinary YAML is not nested beyond reason', () => {
  expect(findDeepNesting('rules:\n  unknown-clause: error\n  - { a: [1, 2, [3]] }\n')).toBeUndefined();
  expect(findDeepNesting('')).toBeUndefined();
});

test.each([
  ['brackets in brackets', '['.repeat(500_000)],
  ['braces, one a line', '{\n'.repeat(200)],
  ['lists in lists', '- '.repeat(300_000)],
  ['keys in keys', '? '.repeat(300_000)],
  ['blocks in blocks', Array.from({ length: 500 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
])('%s are found before a parser sees them', (_name, text) => {
  expect(findDeepNesting(text)).toBeDefined();
});

test('many brackets side by side are no nesting', () => {
  expect(findDeepNesting('- [a]\n'.repeat(10_000))).toBeUndefined();
});
